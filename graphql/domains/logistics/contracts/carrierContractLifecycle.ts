import { readAll } from "../../../table/list.ts";
import { classOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, financeStep, headOfQualityStep } from "../../../platform/approval/standardSteps.ts";
import type { Context } from "../../../platform/context.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import type { CarrierContract } from "./carrierContract.ts";
import { isSameLane } from "./contractContent.ts";

export const CarrierContractStatus = enumeration("CarrierContractStatus", "Status of a carrier's contract.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "已批准", en: "Approved", tone: "good", about: "Its tariffs apply from its first to its last day." },
  EXPIRED: { zh: "已过期", en: "Expired", about: "Its last day has passed." },
  TERMINATED: { zh: "已终止", en: "Terminated", tone: "bad", about: "Ended before its last day: its tariffs no longer apply." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad" },
});
export type CarrierContractStatus = ValueOf<typeof CarrierContractStatus>;

const clause = "五(三)1";

const ended = rule<{ endsOn: string }>("CARRIER_CONTRACT_ENDED", {
  clause,
  message: { zh: ({ endsOn }) => `截止日期 ${endsOn} 已过`, en: ({ endsOn }) => `The last day, ${endsOn}, is in the past` },
  remedy: { zh: () => "请更正截止日期", en: () => "Correct the last day" },
});

const overlapping = rule<{ lane: number; number: string }>("LANES_OVERLAP", {
  clause,
  message: {
    zh: ({ lane, number }) => `承运合同 ${number} 在同一期间已有第 ${lane} 条线路的运价`,
    en: ({ lane, number }) => `The contract ${number} already prices lane ${lane} within these days`,
  },
  remedy: { zh: () => "请更改期间或移除该线路，或先终止原合同", en: () => "Change the days, remove the lane, or terminate the other contract first", by: ["CarrierContract.terminate"] },
});

const notEnded: Guard<CarrierContract> = ({ endsOn, expiresOn }, ctx) => (expiresOn <= ctx.today ? [ended({ endsOn })] : []);

/** Contracts of the carrier that were approved at any time. */
async function rivalsOf(record: CarrierContract, ctx: Context): Promise<CarrierContract[]> {
  const found: CarrierContract[] = [];
  for await (const one of readAll(ctx.table, classOf(record), { filter: { carrierId: { eq: record.carrierId } }, orderBy: { sort: "expiresOn", descending: false } })) if (one.id !== record.id && one.turn) found.push(one);
  return found;
}

function overlapFindings(record: CarrierContract, contracts: readonly CarrierContract[]): Finding[] {
  const rivals = contracts.filter(({ status, startsOn, expiresOn }) => status === "APPROVED" && startsOn < record.expiresOn && record.startsOn < expiresOn);
  return rivals.flatMap((rival) => record.lanes.flatMap((lane, i) => (rival.lanes.some((other) => isSameLane(lane, other)) ? [overlapping({ lane: i + 1, number: rival.number }, { record: rival })] : [])));
}

const noOverlap: Guard<CarrierContract> = async (record, ctx) => overlapFindings(record, await rivalsOf(record, ctx));

/** Two that are approved at the same moment do not see each other; both claim the same number, so one is refused. */
async function claimTurn({ record, ctx }: Step<CarrierContract>): Promise<void> {
  const rivals = await rivalsOf(record, ctx);
  refuseIfAny(overlapFindings(record, rivals));
  record.turn = `${record.carrierId} ${rivals.length + 1}`;
}

const carrierContractRoute = approvalRoute("carrierContract", [{ steps: [{ role: "deputyManager", escalateTo: "departmentManager" }, financeStep] }], { label: { zh: "承运合同", en: "Carrier contract" }, always: ["deputyManager", "finance"] });

/** With a carrier that was rated D, the department manager and the head of quality decide as well. 五(三)1 */
const lowRatedRoute = approvalRoute("lowRatedCarrierContract", [{ steps: [headOfQualityStep, departmentManagerStep, { role: "deputyManager", escalateTo: "departmentManager" }, financeStep] }], { label: { zh: "承运合同（D 级承运商）", en: "Carrier contract with a carrier rated D" }, always: ["headOfQuality", "departmentManager", "deputyManager", "finance"] });

const isRatedD = async ({ carrierId }: CarrierContract, ctx: Context): Promise<boolean> => (await ctx.loader.load<Carrier>(carrierId))?.rating === "D";

export const carrierContractLifecycle = lifecycle<CarrierContract, CarrierContractStatus>({
  states: CarrierContractStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  byDate: [{ from: ["APPROVED"], to: ["EXPIRED"], on: "expiresOn", action: "expire" }],
  actions: {
    ...approval<CarrierContract, CarrierContractStatus>({
      route: { among: [carrierContractRoute, lowRatedRoute], choose: async (contract, ctx) => ((await isRatedD(contract, ctx)) ? lowRatedRoute : carrierContractRoute) },
      submitters: ["logisticsCoordinator"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the contract to the deputy manager and finance.", guards: [notEnded, noOverlap] },
      guards: [notEnded, noOverlap],
      onApproved: claimTurn,
    }),
    terminate: {
      label: { zh: "终止", en: "Terminate" },
      about: "Ends the contract now; shipments that are booked keep its tariffs.",
      from: "APPROVED",
      to: "TERMINATED",
      tone: "danger",
      input: ReasonInput,
    },
    cancel: cancel({ from: "DRAFT" }),
  },
});
