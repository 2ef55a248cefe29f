/** A year's plan: set and split exactly, approved, in force, revised as a new version; a closed month never changes. 四(一) */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { approvedProduct } from "../../../test/company.ts";
import { codesOf, Stage } from "../../../test/stage.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import { Loader } from "../../../table/loader.ts";
import type { Employee } from "../../organization/people/employee.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { monthsOf } from "./planPeriod.ts";
import { mostBranches, PlanSheet, readRows, writeRows } from "./planSheet.ts";
import { emptyRow, targetOf, type PlanRow } from "./planTargets.ts";
import { Region } from "../regions/region.ts";
import { SalesPlan } from "./salesPlan.ts";
import { SeasonalProfile } from "./seasonalProfile.ts";

let stage: Stage;
let east: Region;
let west: Region;
let product: Product;
let rep: Employee;
/** Each test plans a year of its own. */
let year = 2029;
let untouched: SalesPlan | undefined;

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("salesLead", "departmentManager", "purchaser", "auditor");
  rep = await stage.hire("rep", "salesRepresentative");
  east = await stage.create("salesLead", Region, { code: "EAST", name: "华东" });
  west = await stage.create("salesLead", Region, { code: "WEST", name: "西南" });
  product = await approvedProduct(stage);
});
afterAll(() => stage.close());
beforeEach(() => {
  year++;
});

const branch = (region: Region, representativeId = rep.id) => ({ regionId: region.id, productId: product.id, representativeId });

async function drafted(at = stage, ofYear = year): Promise<SalesPlan> {
  const plan = await at.create("salesLead", SalesPlan, { year: ofYear, strategy: "以二级医院为主，巩固抗生素" });
  return at.act("salesLead", SalesPlan, "addBranches", plan, { branches: [branch(east), branch(west)] });
}

const set = (plan: SalesPlan, values: object, at = stage) => at.act<SalesPlan>("salesLead", SalesPlan, "setTarget", plan, { period: String(plan.year), measure: "AMOUNT", ...values });

async function inForce(plan: SalesPlan, at = stage): Promise<SalesPlan> {
  await at.act("salesLead", SalesPlan, "submit", plan);
  await at.act("departmentManager", SalesPlan, "approve", plan);
  return at.act("salesLead", SalesPlan, "putInForce", plan);
}

const rowsOf = async (plan: SalesPlan): Promise<PlanRow[]> => readRows(new Loader(stage.table), await stage.fresh(plan));
const monthsInYear = (plan: SalesPlan) => monthsOf(String(plan.year), plan.year)!;

test("a target is split to the last unit, and the plan's totals are those of its sheets", async () => {
  const plan = await set(await drafted(), { value: 100_000_01 });
  expect(plan.totalAmount).toEqual({ amount: 100_000_01, currency: "CNY" });
  const rows = await rowsOf(plan);
  expect(targetOf(rows, "AMOUNT", monthsInYear(plan))).toBe(100_000_01n);
  const quantity = await set(plan, { measure: "QUANTITY", value: 25, period: `${year}-Q1` });
  expect(quantity.totalQuantity).toBe(25);
  expect(quantity.totalAmount.amount).toBe(100_000_01);
});

test("each edit is one readable line of the plan's history, and every single target is in that of its sheet", async () => {
  const plan = await set(await drafted(), { value: 1_200_00 });
  await set(plan, { ...branch(east), period: `${year}-01`, value: 80_00, absorb: "OTHER_MONTHS", hold: true });
  const newest = (await readEntries(stage.table, plan.id, { from: 1, to: 9 })).at(-1)!;
  expect(newest.action).toBe("setTarget");
  expect(newest.changes).toEqual([{ path: "lastEdit", before: JSON.stringify(`${year} ∑: CNY 0.00 → 1,200.00 (24)`), after: JSON.stringify(`${year}-01 华东 › ${product.name} › ${rep.name}: CNY 50.00 → 80.00 (12)`) }]);
  const sheet = await stage.fresh<PlanSheet>(plan.id.replace("plan_", "psh_") + ".1");
  const entry = (await readEntries(stage.table, sheet.id, { from: sheet.version, to: sheet.version }))[0]!;
  expect(entry.requestId).toBe(newest.requestId);
  expect(entry.changes.map(({ path, after }) => [path.split(".").at(-1), after])).toEqual([
    ["amountHolds", "1"],
    ["amounts", JSON.stringify("8000,4728,4728,4728,4727,4727,4727,4727,4727,4727,4727,4727")],
  ]);
});

test("what is held stays while others absorb, and is released again", async () => {
  const plan = await set(await drafted(), { value: 2_400 });
  await stage.act("salesLead", SalesPlan, "holdTargets", plan, { ...branch(east), period: String(year), measure: "AMOUNT" });
  await set(plan, { value: 3_600 });
  const [first, second] = (await rowsOf(plan)).map(({ amounts }) => amounts[0]);
  expect([first, second].sort()).toEqual([100, 200]);
  await stage.cannot("salesLead", SalesPlan, "setTarget", plan, { period: String(year), measure: "AMOUNT", value: 1_000 }, "HELD_EXCEEDS");
  await stage.cannot("salesLead", SalesPlan, "setTarget", plan, { ...branch(west), period: `${year}-01`, measure: "AMOUNT", value: 300, absorb: "OTHER_BRANCHES" }, "NOTHING_ABSORBS");
  await stage.act("salesLead", SalesPlan, "releaseTargets", plan, { period: String(year), measure: "AMOUNT" });
  await set(plan, { value: 1_200 });
});

test("by a seasonal profile", async () => {
  const profile = await stage.create("salesLead", SeasonalProfile, { name: `呼吸 ${year}`, weights: [3, 2, 1, 0, 0, 0, 0, 0, 0, 1, 2, 3] });
  const plan = await set(await drafted(), { value: 1_200, monthsBy: "PROFILE", profileId: profile.id });
  const rows = await rowsOf(plan);
  expect(monthsInYear(plan).map((month) => Number(targetOf(rows, "AMOUNT", [month])))).toEqual([300, 200, 100, 0, 0, 0, 0, 0, 0, 100, 200, 300]);
  await stage.cannotCreate("salesLead", SeasonalProfile, { name: "没有", weights: Array.from({ length: 12 }, () => 0) }, "NO_SEASON");
});

test.each([
  ["a period of another year", { period: "1999-Q1" }, "PERIOD_OF_ANOTHER_YEAR"],
  ["a branch that it does not have", { representativeId: "AUDITOR" }, "NO_SUCH_BRANCH"],
  ["a season that nobody sold in", { monthsBy: "LAST_YEAR" }, "NO_SALES_LAST_YEAR"],
  ["a profile that is not named", { monthsBy: "PROFILE" }, "REQUIRED"],
  ["less than nothing", { value: -1 }, "TOO_SMALL"],
])("cannot set %s", async (_, values, code) => {
  untouched ??= await drafted();
  const plan = untouched;
  const targetInput = { period: String(plan.year), measure: "AMOUNT", value: 1, ...values, ...("representativeId" in values && { representativeId: await stage.idOf("auditor") }) };
  await stage.cannot("salesLead", SalesPlan, "setTarget", plan, targetInput, code);
});

test("only the sales lead plans, only the department's manager approves, and not what is empty", async () => {
  const plan = await drafted();
  await stage.cannot("rep", SalesPlan, "setTarget", plan, { period: String(year), measure: "AMOUNT", value: 1 }, "ACCESS_DENIED");
  await stage.cannotCreate("departmentManager", SalesPlan, { year }, "ACCESS_DENIED");
  await stage.cannot("salesLead", SalesPlan, "submit", plan, {}, "NO_TARGETS");
  await set(plan, { value: 1 });
  await stage.act("salesLead", SalesPlan, "submit", plan);
  await stage.cannot("salesLead", SalesPlan, "setTarget", plan, { period: String(year), measure: "AMOUNT", value: 2 }, "WRONG_STATE");
  await stage.cannot("salesLead", SalesPlan, "approve", plan, {}, "ACCESS_DENIED");
  expect((await stage.act<SalesPlan>("departmentManager", SalesPlan, "approve", plan)).status).toBe("APPROVED");
});

test("one plan for each year, and none for a year that is over", async () => {
  await drafted();
  await stage.cannotCreate("salesLead", SalesPlan, { year }, "VALUE_TAKEN");
  await stage.cannotCreate("salesLead", SalesPlan, { year: 2025 }, "YEAR_IS_OVER");
});

test("a plan without a strategy is not submitted", async () => {
  const plan = await set(await drafted(), { value: 2_400 });
  await stage.update("salesLead", SalesPlan, plan, { strategy: "  " });
  const [finding] = await stage.cannot("salesLead", SalesPlan, "submit", plan, {}, "STRATEGY_MISSING");
  expect(finding).toMatchObject({ field: "strategy", clause: "四(一)2" });
});

test("a discarded draft makes way for another", async () => {
  const plan = await drafted();
  await stage.act("salesLead", SalesPlan, "discard", plan, { reason: "重新编制" });
  await stage.create("salesLead", SalesPlan, { year, strategy: "以二级医院为主，巩固抗生素" });
});

test("a revision is a new version with a reason; the one before stays in force until then, and as it was forever", async () => {
  const first = await inForce(await set(await drafted(), { value: 2_400 }));
  const before = await rowsOf(first);
  const revised = await stage.act<SalesPlan>("salesLead", SalesPlan, "revise", first, { reason: "集采降价" });
  expect(revised.status).toBe("IN_FORCE");
  await stage.cannot("salesLead", SalesPlan, "revise", first, { reason: "再一次" }, "REVISION_UNDER_WAY");
  const second = await stage.fresh<SalesPlan>(revised.nextId!);
  expect(second).toMatchObject({ name: `${year} V2`, revision: 2, revisionReason: "集采降价", previousId: first.id, totalAmount: { amount: 2_400 }, status: "DRAFT" });
  expect(await rowsOf(second)).toEqual(before);
  await set(second, { value: 3_000 });
  await inForce(second);
  expect(await stage.fresh(first)).toMatchObject({ status: "REVISED" });
  expect(await rowsOf(first)).toEqual(before);
});

test("what changed between two versions is told at every place", async () => {
  const first = await inForce(await set(await drafted(), { value: 2_400 }));
  const { nextId } = await stage.act<SalesPlan>("salesLead", SalesPlan, "revise", first, { reason: "扩大西南" });
  await set(await stage.fresh<SalesPlan>(nextId!), { ...branch(west), period: `${year}-02`, value: 160 });
  const { salesPlanLevel } = await stage.answer("salesLead", `{ salesPlanLevel(id: "${nextId}", measure: AMOUNT, comparedWithId: "${first.id}") { whole { cells { period target was } } branches { name cells { period target was } } } }`);
  const changed = ({ cells }: { cells: { period: string; target: number; was: number }[] }) => cells.filter(({ target, was }) => target !== was);
  expect(changed(salesPlanLevel.whole)).toEqual([{ period: String(year), target: 2_460, was: 2_400 }, { period: `${year}-Q1`, target: 660, was: 600 }, { period: `${year}-02`, target: 260, was: 200 }]);
  expect(salesPlanLevel.branches.map((one: never) => changed(one).length)).toEqual([0, 3]);
});

test("a closed month never changes: not by an edit, and not by a revision that was written while it was open", async () => {
  const march = stage.at(`${year}-03-10`);
  const plan = await inForce(await set(await drafted(march), { value: 2_400 }, march), march);
  const { nextId } = await march.act<SalesPlan>("salesLead", SalesPlan, "revise", plan, { reason: "调整" });
  const draft = await stage.fresh<SalesPlan>(nextId!);
  await march.cannot("salesLead", SalesPlan, "setTarget", draft, { period: `${year}-02`, measure: "AMOUNT", value: 1 }, "MONTH_CLOSED");
  await set(draft, { period: `${year}-03`, value: 500 }, march);
  await march.act("salesLead", SalesPlan, "submit", draft);
  await march.act("departmentManager", SalesPlan, "approve", draft);
  const april = stage.at(`${year}-04-01`);
  await april.cannot("salesLead", SalesPlan, "putInForce", draft, {}, "CLOSED_MONTHS_DIFFER");
  await april.act("salesLead", SalesPlan, "reopen", draft, { reason: "3 月已关闭" });
  await april.act("salesLead", SalesPlan, "restoreClosedMonths", draft);
  expect((await rowsOf(draft)).map(({ amounts }) => amounts.slice(0, 4))).toEqual([[100, 100, 100, 100], [100, 100, 100, 100]]);
  await april.cannot("salesLead", SalesPlan, "removeBranches", draft, { regionId: east.id }, "BRANCH_HAS_CLOSED_TARGETS");
  await inForce(draft, april);
});

test("a month closes by the company's business date, independent of the server's time zone", async () => {
  const plan = await inForce(await set(await drafted(), { value: 2_400 }));
  const { nextId } = await stage.act<SalesPlan>("salesLead", SalesPlan, "revise", plan, { reason: "调整" });
  const ask = { period: `${year}-01`, measure: "AMOUNT", value: 1 };
  const draft = await stage.fresh<SalesPlan>(nextId!);
  expect(codesOf(await stage.at(`${year}-01-31T15:59:00Z`).tryTo("salesLead", SalesPlan, "setTarget", draft, ask))).toEqual([]);
  await stage.at(`${year}-01-31T16:00:00Z`).cannot("salesLead", SalesPlan, "setTarget", draft, ask, "MONTH_CLOSED");
});

test("a plan is closed when its year is over", async () => {
  const plan = await inForce(await set(await drafted(), { value: 2_400 }));
  await stage.cannot("salesLead", SalesPlan, "close", plan, {}, "YEAR_NOT_OVER");
  expect((await stage.at(`${year + 1}-01-01`).act<SalesPlan>("salesLead", SalesPlan, "close", plan)).status).toBe("CLOSED");
});

test("a representative sees their own branch, and no total of the others", async () => {
  const other = await stage.hire(`other${year}`, "salesRepresentative");
  const plan = await stage.create("salesLead", SalesPlan, { year, strategy: "以二级医院为主，巩固抗生素" });
  await stage.act("salesLead", SalesPlan, "addBranches", plan, { branches: [branch(east), branch(west, other.id)] });
  await set(plan, { value: 2_400 });
  const ask = `{ salesPlan(id: "${plan.id}") { totalAmount { amount } lastEdit } salesPlanLevel(id: "${plan.id}", measure: AMOUNT) { ownBranchOnly whole { cells { target } } branches { name } } }`;
  const mine = await stage.answer("rep", ask);
  expect(mine.salesPlan).toEqual({ totalAmount: null, lastEdit: null });
  expect(mine.salesPlanLevel).toMatchObject({ ownBranchOnly: true, branches: [{ name: "华东" }] });
  expect(mine.salesPlanLevel.whole.cells[0].target).toBe(1_200);
  const all = await stage.answer("departmentManager", ask);
  expect(all.salesPlanLevel.whole.cells[0].target).toBe(2_400);
  const { errors } = await stage.ask("purchaser", ask);
  expect(errors?.map(({ extensions }) => extensions.code)).toContain("FORBIDDEN");
  expect((await stage.ask("rep", `{ planSheets { nodes { id } } }`)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
});

test("a preview tells the parts with what was left over, and changes nothing", async () => {
  const plan = await drafted();
  const before = await stage.snapshot();
  const ask = `query ($input: SalesPlanPreviewInput!) { salesPlanPreview(input: $input) { before kept remainder leavesChanged parts { name before after extra } problems { code } } }`;
  const { salesPlanPreview: year_ } = await stage.answer("salesLead", ask, { input: { id: plan.id, period: String(year), measure: "AMOUNT", value: 100, monthsBy: "EVEN" } });
  expect(year_).toMatchObject({ before: 0, kept: 0, remainder: 4, leavesChanged: 24, problems: [] });
  expect(year_.parts[3]).toEqual({ name: `${year}-04`, before: 0, after: 9, extra: 1 });
  expect(year_.parts[4]).toEqual({ name: `${year}-05`, before: 0, after: 8, extra: 0 });
  const { salesPlanPreview: month } = await stage.answer("salesLead", ask, { input: { id: plan.id, period: `${year}-01`, measure: "AMOUNT", value: 5 } });
  expect(month.parts.map(({ name, after }: { name: string; after: number }) => [name, after])).toEqual([["华东", 3], ["西南", 2]]);
  const { salesPlanPreview: wrong } = await stage.answer("salesLead", ask, { input: { id: plan.id, period: "1999", measure: "AMOUNT", value: 5 } });
  expect(wrong.problems).toEqual([{ code: "PERIOD_OF_ANOTHER_YEAR" }]);
  expect(await stage.snapshot()).toBe(before);
});

test("the largest permitted plan is split again, with its trail, in one transaction", async () => {
  const plan = await stage.create("salesLead", SalesPlan, { year, strategy: "以二级医院为主，巩固抗生素" });
  const rows = Array.from({ length: mostBranches }, (_, i) => ({ ...emptyRow({ regionId: `reg_01M8DG5XQR9ET4AKEJ8GGPR${i % 10}QA`, productId: `prod_01M8DG5XQR9ET4AKEJ8GGP${1000 + i}`, representativeId: rep.id }), quantities: Array.from({ length: 12 }, () => 1_234_567) }));
  const uow = stage.unitOfWork();
  await writeRows(uow.edit(await stage.fresh(plan)), rows, uow, new Loader(stage.table));
  await uow.commit({ action: "seed" });
  const split = await set(plan, { value: 9_999_999_999_999, monthsBy: "EVEN" });
  expect(split).toMatchObject({ sheets: 24, branchCount: mostBranches, totalAmount: { amount: 9_999_999_999_999 }, totalQuantity: mostBranches * 12 * 1_234_567 });
  expect(targetOf(await rowsOf(split), "AMOUNT", monthsInYear(split))).toBe(9_999_999_999_999n);
  await stage.cannot("salesLead", SalesPlan, "addBranches", split, { branches: [branch(east)] }, "TOO_MANY_BRANCHES");
});

test("of two who edit at once, none overwrites the other; and an edit sent twice is one", async () => {
  const plan = await set(await drafted(), { value: 2_400 });
  const targetInput = (region: Region, value: number) => ({ regionId: region.id, period: `${year}-01`, measure: "AMOUNT", value });
  await Promise.all([stage.act("salesLead", SalesPlan, "setTarget", plan, targetInput(east, 10)), stage.act("salesLead", SalesPlan, "setTarget", plan, targetInput(west, 20))]);
  expect((await stage.fresh(plan)).totalAmount.amount).toBe(2_400 - 200 + 30);
  await stage.cannot("salesLead", SalesPlan, "setTarget", plan, { ...targetInput(east, 11), version: plan.version }, "VERSION_CONFLICT");
  const sent = { ...targetInput(east, 12), absorb: "OTHER_MONTHS", idempotencyKey: `twice-${year}` };
  expect(codesOf(await stage.tryTo("salesLead", SalesPlan, "setTarget", plan, sent))).toEqual([]);
  const once = await stage.snapshot();
  expect(codesOf(await stage.tryTo("salesLead", SalesPlan, "setTarget", plan, sent))).toEqual([]);
  expect(await stage.snapshot()).toBe(once);
});
