/** How people change a setting, from when the change counts, and what follows from it: on the settings of approvals. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CompanyCalendar } from "../calendar/companyCalendar.ts";
import { ApprovalDeadlines } from "../approval/approvalDeadlines.ts";
import { ApprovalRoutes } from "../approval/approvalRoutes.ts";
import { stepsFor } from "../approval/routes.ts";
import { ApprovalTask } from "../approval/approvalTask.ts";
import { tick } from "../schedule/tick.ts";
import { approvedProduct, line, qualifiedSupplier } from "../../test/company.ts";
import { Stage } from "../../test/stage.ts";
import { DunningSchedule } from "../../domains/sales/receivables/dunningSchedule.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import type { Product } from "../../domains/catalogue/product/product.ts";
import type { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { migrate } from "../migration/migrate.ts";
import { firstVersion } from "./firstVersion.ts";
import { expiryWarnings } from "../notification/expiryWarning.ts";
import { ExpiryWarningDays, warningDays } from "../notification/expiryWarningDays.ts";
import { declaredSettings, settingInForce } from "./setting.ts";

let stage: Stage;
let supplier: Supplier;
let product: Product;

// A Monday, ten in the morning in Shanghai.
beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("hr", "finance", "departmentManager", "purchaser", "supplyLead", "officeClerk", "qaOfficer");
  supplier = await qualifiedSupplier(stage);
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());

const days = (validFrom: string, ...special: NonNullable<CompanyCalendar["days"]>) => ({ validFrom, reason: "年末盘点", hours: [{ from: "09:00", to: "12:00" }, { from: "13:30", to: "18:00" }], days: special });
const deadlines = (validFrom: string, minutes: number) => ({ validFrom, reason: "审批过慢", usualMinutes: 900, roles: [{ role: "supplyLead", minutes }] });

/** An order whose approval begins at that moment. */
async function submittedAt(moment: string): Promise<PurchaseOrder> {
  const then = stage.at(moment);
  const order = await then.create("purchaser", PurchaseOrder, { supplierId: supplier.id, expectedOn: "2026-12-31", interestsDeclared: true, lines: [line(product, 1, 1_000)] });
  return then.act("purchaser", PurchaseOrder, "submit", order);
}

const due = async (order: PurchaseOrder): Promise<string> => (await stage.fresh(order)).approval!.steps[0]!.clock!.dueAt!;

/** Written and approved on the stage's day. */
async function approved<T extends typeof CompanyCalendar | typeof ApprovalDeadlines>(target: T, input: object, at = stage): Promise<void> {
  const version = await at.create("hr", target as typeof CompanyCalendar, input);
  await at.act("hr", target as typeof CompanyCalendar, "submit", version);
  await at.act("departmentManager", target as typeof CompanyCalendar, "approve", version);
}

describe("a version of a setting", () => {
  test("is written by its editors, approved by somebody else, and does not change after that", async () => {
    await stage.cannotCreate("officeClerk", CompanyCalendar, days("2027-05-01"), "ACCESS_DENIED");
    const version = await stage.create("hr", CompanyCalendar, days("2027-05-01"));
    await stage.act("hr", CompanyCalendar, "submit", version);
    await stage.cannot("hr", CompanyCalendar, "approve", version, {}, "ACCESS_DENIED");
    await stage.act("departmentManager", CompanyCalendar, "approve", version);
    await stage.refused(() => stage.tryUpdate("hr", CompanyCalendar, version, { reason: "又改了" }), "NOT_EDITABLE");
    await stage.cannotCreate("hr", CompanyCalendar, days("2027-05-01"), "VALUE_TAKEN");
  });

  test("takes effect on a later day than that of its approval", async () => {
    const today = await stage.create("finance", DunningSchedule, { validFrom: "2026-11-23", reason: "试行", reminderDays: 2, callDays: 10, letterDays: 20, legalDays: 40 });
    await stage.cannot("finance", DunningSchedule, "submit", today, {}, "SETTING_TAKES_EFFECT_TOO_EARLY");
    const tomorrow = await stage.update("finance", DunningSchedule, today, { validFrom: "2026-11-24" });
    await stage.act("finance", DunningSchedule, "submit", tomorrow);
    await stage.at("2026-11-24").cannot("departmentManager", DunningSchedule, "approve", tomorrow, {}, "SETTING_TAKES_EFFECT_TOO_EARLY");
    await stage.act("departmentManager", DunningSchedule, "approve", tomorrow);
    const inForce = async (moment: string) => (await settingInForce(await stage.at(moment).as("finance"), DunningSchedule))?.callDays;
    expect([await inForce("2026-11-23"), await inForce("2026-11-24"), await inForce("2027-11-24")]).toEqual([undefined, 10, 10]);
  });

  test("is refused with every line that is wrong", async () => {
    await stage.cannotCreate("finance", DunningSchedule, { validFrom: "2026-12-24", reason: "试行", reminderDays: 5, callDays: 5, letterDays: 20, legalDays: 19 }, "STAGES_OUT_OF_ORDER", "STAGES_OUT_OF_ORDER");
    const wrong = { ...days("2026-12-24", { date: "2026-12-31", isWorked: false, occasion: "盘点" }, { date: "2026-12-31", isWorked: true, occasion: "盘点" }), hours: [{ from: "13:30", to: "18:00" }, { from: "09:00", to: "09:00" }] };
    const findings = await stage.cannotCreate("hr", CompanyCalendar, wrong, "HOURS_OUT_OF_ORDER", "DAY_NAMED_TWICE");
    expect(findings.map(({ field }) => field)).toEqual(["hours.1.from", "days.1.date"]);
    await stage.cannotCreate("hr", ApprovalDeadlines, { ...deadlines("2026-12-24", 1), roles: [{ role: "hr", minutes: 1 }, { role: "hr", minutes: 2 }] }, "ROLE_NAMED_TWICE");
  });

  test("is read once a day, however many requests need it", async () => {
    const later = stage.at("2026-11-26");
    const [one, other] = [await later.as("finance"), await later.as("hr")];
    const first = settingInForce(one, DunningSchedule);
    expect(settingInForce(other, DunningSchedule)).toBe(first);
    // An approval of the evening before may still be on its way to the table.
    const midnight = await stage.at("2026-11-26T16:00:30Z").as("finance");
    expect(settingInForce(midnight, DunningSchedule)).not.toBe(settingInForce(midnight, DunningSchedule));
  });
});

describe("the first version", () => {
  test("of each setting holds what it was declared with, is written once, and by the system", async () => {
    const own = await Stage.open("2026-11-23");
    const run = () => migrate(own.table, declaredSettings().map(firstVersion), new Date(Date.now() + 60_000));
    expect(await run()).toEqual([]);
    expect(await run()).toEqual([]);
    await own.staff("finance");
    const { dunningSchedules } = await own.answer("finance", "{ dunningSchedules(first: 10) { nodes { status validFrom reminderDays legalDays createdBy { displayName } } } }");
    expect(dunningSchedules.nodes).toEqual([{ status: "APPROVED", validFrom: "2000-01-01", reminderDays: 1, legalDays: 60, createdBy: null }]);
    for (const { target, values } of declaredSettings()) expect(await settingInForce(await own.as("finance"), target)).toMatchObject(values());
    await own.close();
  });

  test("is not written where people were faster", async () => {
    const before = await stage.answer("finance", "{ dunningSchedules(first: 10) { totalCount nodes { id } } }");
    await migrate(stage.table, [firstVersion(declaredSettings().find(({ target }) => target.name === "DunningSchedule")!)], new Date(Date.now() + 60_000));
    expect(await stage.answer("finance", "{ dunningSchedules(first: 10) { totalCount nodes { id } } }")).toEqual(before);
  });
});

describe("the deadline of an approval", () => {
  test("is in working time: what is submitted on Friday evening is due on Monday evening, and escalates no earlier", async () => {
    const order = await submittedAt("2026-11-27T09:30:00Z");
    expect(await due(order)).toBe("2026-11-30T09:30:00.000Z");
    const escalated = async (moment: string) => {
      await tick(stage.at(moment).now, stage.table);
      return (await stage.fresh(order)).approval!.steps[0]!.escalated;
    };
    expect(await escalated("2026-11-28T10:00:00Z")).toBe(false);
    expect(await escalated("2026-11-30T09:31:00Z")).toBe(true);
  });

  test("follows the settings of the first day of a new version, also of what is open already", async () => {
    const before = await submittedAt("2026-12-03T06:00:00Z");
    expect(await due(before)).toBe("2026-12-04T06:00:00.000Z");
    await approved(ApprovalDeadlines, deadlines("2026-12-04", 900));
    await approved(CompanyCalendar, days("2026-12-04", { date: "2026-12-05", isWorked: true, occasion: "盘点" }));
    expect(await due(await submittedAt("2026-12-03T06:30:00Z"))).toBe("2026-12-04T06:30:00.000Z");

    await tick(stage.at("2026-12-04T06:10:00Z").now, stage.table);
    // Two working days instead of one, the Saturday among them; and it was not escalated by the deadline before.
    expect(await due(before)).toBe("2026-12-05T06:00:00.000Z");
    const { taskId, escalated } = (await stage.fresh(before)).approval!.steps[0]!;
    expect([escalated, (await stage.fresh<ApprovalTask>(taskId!)).dueAt]).toEqual([false, "2026-12-05T06:00:00.000Z"]);
    expect(await due(await submittedAt("2026-12-04T06:30:00Z"))).toBe("2026-12-07T06:30:00.000Z");
  });
});

describe("the approval routes", () => {
  const purchases = (...tiers: object[]) => ({ validFrom: "2026-12-15", reason: "采购额增长", tiers: tiers.map((tier) => ({ route: "purchaseOrder", ...tier })) });
  const cny = (amount: number) => ({ amount, currency: "CNY" });
  const usd = (amount: number) => ({ amount, currency: "USD" });
  const rolesOf = async (order: PurchaseOrder) => (await stage.fresh(order)).approval!.steps.map(({ role }) => role);

  test.each<[string, object[], string, string]>([
    ["a role that has no right to decide on such documents", [{ firstRole: "hr" }], "ROLE_MAY_NOT_DECIDE_ROUTE", "tiers.0.firstRole"],
    ["a role twice in a tier", [{ firstRole: "finance", secondRole: "finance" }], "STEP_NAMED_TWICE", "tiers.0.secondRole"],
    ["a last tier with a limit", [{ firstRole: "finance", limitCny: cny(1), limitUsd: usd(1) }], "TIERS_OUT_OF_ORDER", "tiers.0.limitCny"],
    ["a tier whose limit does not rise", [{ firstRole: "finance", limitCny: cny(2), limitUsd: usd(2) }, { firstRole: "finance", limitCny: cny(2), limitUsd: usd(3) }, { firstRole: "finance" }], "TIERS_OUT_OF_ORDER", "tiers.1.limitCny"],
    ["a limit in one currency only", [{ firstRole: "finance", limitCny: cny(2) }, { firstRole: "finance" }], "TIERS_OUT_OF_ORDER", "tiers.0.limitCny"],
    ["a limit in another currency", [{ firstRole: "finance", limitCny: usd(2), limitUsd: usd(2) }, { firstRole: "finance" }], "LIMIT_IN_WRONG_CURRENCY", "tiers.0.limitCny"],
    ["a contract without legal review", [{ route: "contract", firstRole: "salesLead" }], "REQUIRED_STEP_MISSING", "tiers.0.firstRole"],
  ])("refuse %s", async (_, tiers, code, field) => {
    const [finding] = await stage.cannotCreate("hr", ApprovalRoutes, purchases(...tiers), code);
    expect(finding!.field).toBe(field);
  });

  test("are proposed by HR alone, and decided by quality and the manager", async () => {
    await stage.cannotCreate("departmentManager", ApprovalRoutes, purchases({ firstRole: "finance" }), "ACCESS_DENIED");
    const version = await stage.create("hr", ApprovalRoutes, purchases({ firstRole: "supplyLead", limitCny: cny(90_000_000), limitUsd: usd(9_000_000) }, { firstRole: "finance", secondRole: "departmentManager" }));
    await stage.act("hr", ApprovalRoutes, "submit", version);
    await stage.cannot("departmentManager", ApprovalRoutes, "approve", version, {}, "NOT_YOUR_DECISION");
    await stage.act("qaOfficer", ApprovalRoutes, "approve", version);
    expect(await stage.act("departmentManager", ApprovalRoutes, "approve", version)).toMatchObject({ status: "APPROVED" });
  });

  test("count for what is submitted from their first day; what has begun keeps its steps, and other routes their tiers", async () => {
    const worth = async (moment: string, amount: number) => {
      const then = stage.at(moment);
      // Orders to one supplier add up.
      const order = await then.create("purchaser", PurchaseOrder, { supplierId: (await qualifiedSupplier(stage)).id, expectedOn: "2026-12-31", interestsDeclared: true, lines: [line(product, 1, amount)] });
      return then.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", order);
    };
    const begun = await worth("2026-12-14T06:00:00Z", 60_000_000);
    expect(await rolesOf(begun)).toEqual(["departmentManager", "finance"]);
    expect(await rolesOf(await worth("2026-12-15T06:00:00Z", 60_000_000))).toEqual(["supplyLead"]);
    expect(await rolesOf(await worth("2026-12-15T06:00:00Z", 90_000_001))).toEqual(["finance", "departmentManager"]);
    const then = stage.at("2026-12-15T06:10:00Z");
    await then.act("departmentManager", PurchaseOrder, "approve", begun);
    expect(await then.act<PurchaseOrder>("finance", PurchaseOrder, "approve", begun)).toMatchObject({ status: "APPROVED" });
    const ctx = await then.as("purchaser");
    expect((await stepsFor("supplier", undefined, ctx)).map(({ role }) => role)).toEqual(["qaOfficer", "headOfQuality"]);
  });
});

describe("the days of expiry warnings", () => {
  const daysFrom = (validFrom: string, ...stages: object[]) => ({ validFrom, reason: "换证周期延长", stages });

  test("refuse the same days twice, and are set by those whose licences and stock they are about", async () => {
    const twice = daysFrom("2026-12-20", { warning: "batch", days: 90 }, { warning: "contract", days: 90 }, { warning: "batch", days: 90 });
    const [finding] = await stage.cannotCreate("qaOfficer", ExpiryWarningDays, twice, "EXPIRY_WARNING_LISTED_TWICE");
    expect(finding!.field).toBe("stages.2.days");
    await stage.cannotCreate("purchaser", ExpiryWarningDays, daysFrom("2026-12-20", { warning: "batch", days: 90 }), "ACCESS_DENIED");
  });

  test("count from their first day; what is not listed keeps its own", async () => {
    const version = await stage.create("qaOfficer", ExpiryWarningDays, daysFrom("2026-12-20", { warning: "suppliedQualification", days: 120 }, { warning: "suppliedQualification", days: 30 }));
    await stage.act("qaOfficer", ExpiryWarningDays, "submit", version);
    await stage.act("departmentManager", ExpiryWarningDays, "approve", version);
    const daysOf = async (day: string, name: string) => warningDays(await stage.at(day).as("qaOfficer"), expiryWarnings().find((one) => one.name === name)!);
    expect(await daysOf("2026-12-19", "suppliedQualification")).toEqual([60, 30, 7, 1]);
    expect(await daysOf("2026-12-20", "suppliedQualification")).toEqual([120, 30]);
    expect(await daysOf("2026-12-20", "batch")).toEqual([90, 30, 7]);
  });
});
