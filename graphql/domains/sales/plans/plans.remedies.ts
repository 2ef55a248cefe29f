import { ulid } from "ulid";
import { Region } from "../regions/region.ts";
import { SalesPlan } from "./salesPlan.ts";
import { approvedProduct } from "../../../test/company.ts";
import type { Stage } from "../../../test/stage.ts";
import type { CarriedOut, Scenarios } from "../../../test/remedies/remedy.ts";

/** There is one plan for each year, so each scenario has a year of its own. */
let year = 2040;

interface Planned {
  plan: SalesPlan;
  branches: { regionId: string; productId: string; representativeId: string }[];
  /** Sets a target of the plan. */
  set(values: object): ReturnType<CarriedOut["attempt"]>;
}

async function planned(stage: Stage, { month }: { month?: string } = {}): Promise<Planned & { at: Stage; year: number }> {
  year++;
  const at = month ? stage.at(`${year}-${month}`) : stage;
  const [productId, representativeId] = [(await approvedProduct(stage)).id, await stage.idOf("salesRepresentative")];
  const regions = await Promise.all([1, 2].map(() => stage.create("salesLead", Region, { code: `P-${ulid()}`, name: `区域${ulid()}` })));
  const branches = regions.map(({ id: regionId }) => ({ regionId, productId, representativeId }));
  const plan = await at.create("salesLead", SalesPlan, { year, strategy: "以二级医院为主，巩固抗生素" });
  await at.act("salesLead", SalesPlan, "addBranches", plan, { branches });
  return { at, plan, branches, year, set: (values) => at.tryTo("salesLead", SalesPlan, "setTarget", plan, { period: String(plan.year), measure: "AMOUNT", ...values }) };
}

async function inForce(at: Stage, plan: SalesPlan): Promise<void> {
  await at.act("salesLead", SalesPlan, "submit", plan);
  await at.act("departmentManager", SalesPlan, "approve", plan);
  await at.act("salesLead", SalesPlan, "putInForce", plan);
}

async function revised(at: Stage, plan: SalesPlan): Promise<SalesPlan> {
  const { nextId } = await at.act<SalesPlan>("salesLead", SalesPlan, "revise", plan, { reason: "调整" });
  return at.fresh<SalesPlan>(nextId!);
}

/** Targets that are held are released again. */
async function released(stage: Stage, held: (one: Planned) => object, wanted: (one: Planned) => object): Promise<CarriedOut> {
  const one = await planned(stage);
  await one.set({ value: 2_400 });
  await stage.act("salesLead", SalesPlan, "holdTargets", one.plan, { period: String(one.year), measure: "AMOUNT", ...held(one) });
  return {
    attempt: () => one.set(wanted(one)),
    remedy: () => stage.act("salesLead", SalesPlan, "releaseTargets", one.plan, { period: String(one.year), measure: "AMOUNT" }),
  };
}

/** Another target for a month, which the branch's other months make up for. */
const inMonth = ({ plan, branches }: Planned, month: string, value: number) => ({ ...branches[1], period: `${plan.year}-${month}`, absorb: "OTHER_MONTHS", value });

export const remedies: Scenarios = {
  "HELD_EXCEEDS: SalesPlan.releaseTargets": (stage) => released(stage, ({ branches }) => branches[0]!, () => ({ value: 1_000 })),
  "NOTHING_ABSORBS: SalesPlan.releaseTargets": (stage) => released(stage, ({ branches }) => branches[1]!, (one) => inMonth(one, "01", 150)),
  "TOO_LITTLE_TO_ABSORB: SalesPlan.releaseTargets": (stage) =>
    released(stage, ({ plan, branches }) => ({ ...branches[1], period: `${plan.year}-Q1` }), (one) => inMonth(one, "04", 1_150)),
  "NO_SUCH_BRANCH: SalesPlan.addBranches": async (stage) => {
    const { plan, branches, set } = await planned(stage);
    const missing = { ...branches[0]!, productId: (await approvedProduct(stage)).id };
    return { attempt: () => set({ ...missing, value: 100 }), remedy: () => stage.act("salesLead", SalesPlan, "addBranches", plan, { branches: [missing] }) };
  },
  "NO_TARGETS: SalesPlan.setTarget": async (stage) => {
    const { plan, set } = await planned(stage);
    return {
      attempt: () => stage.tryTo("salesLead", SalesPlan, "submit", plan),
      remedy: async () => {
        await set({ value: 2_400 });
        return plan;
      },
    };
  },
  "STRATEGY_MISSING: SalesPlan.update": async (stage) => {
    const { plan, set } = await planned(stage);
    await set({ value: 2_400 });
    await stage.update("salesLead", SalesPlan, plan, { strategy: null });
    return { attempt: () => stage.tryTo("salesLead", SalesPlan, "submit", plan), remedy: () => stage.update("salesLead", SalesPlan, plan, { strategy: "以二级医院为主" }) };
  },
  "REVISION_UNDER_WAY: SalesPlan.discard": async (stage) => {
    const { plan, set } = await planned(stage);
    await set({ value: 2_400 });
    await inForce(stage, plan);
    const draft = await revised(stage, plan);
    return {
      attempt: () => stage.tryTo("salesLead", SalesPlan, "revise", plan, { reason: "再次调整" }),
      remedy: () => stage.act("salesLead", SalesPlan, "discard", draft, { reason: "重新编制" }),
    };
  },
  "CLOSED_MONTHS_DIFFER: SalesPlan.restoreClosedMonths": async (stage) => {
    const { at: march, plan, set, year: ofPlan } = await planned(stage, { month: "03-10" });
    await set({ value: 2_400 });
    await inForce(march, plan);
    const draft = await revised(march, plan);
    await march.act("salesLead", SalesPlan, "setTarget", draft, { period: `${ofPlan}-03`, measure: "AMOUNT", value: 500 });
    const april = stage.at(`${ofPlan}-04-01`);
    return {
      attempt: () => april.tryTo("salesLead", SalesPlan, "submit", draft),
      remedy: () => april.act("salesLead", SalesPlan, "restoreClosedMonths", draft),
    };
  },
};
