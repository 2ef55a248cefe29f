/** Winning and keeping customers: opportunities, visits and contacts of the responsible representatives, and plans whose goals are counted from actual results. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { approvedProduct, line, listed, qualifiedCustomer, signedContract } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { Contact } from "./contact.ts";
import { Contract } from "../contracts/contract.ts";
import { Customer } from "./customer.ts";
import { DevelopmentPlan } from "../development/developmentPlan.ts";
import { Opportunity } from "../development/opportunity.ts";
import { Visit } from "../development/visit.ts";

let stage: Stage;
let customer: Customer;
let other: Customer;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("salesRepresentative", "salesLead", "departmentManager", "qaOfficer", "headOfQuality", "serviceAgent", "warehouseKeeper");
  await stage.hire("colleague", "salesRepresentative");
});
afterAll(() => stage.close());
beforeEach(async () => {
  const representativeId = await stage.idOf("salesRepresentative");
  [customer, other] = [await qualifiedCustomer(stage, { representativeId }), await qualifiedCustomer(stage, { representativeId })];
});

const value = (amount: number) => ({ amount, currency: "CNY" });
const opportunityInput = (values: object = {}) => ({ title: "扩大抗生素品种", customerId: customer.id, expectedValue: value(500_000), expectedOn: "2026-12-31", ...values });
const find = (values: object = {}): Promise<Opportunity> => stage.create("salesRepresentative", Opportunity, opportunityInput(values));
const visitInput = (values: object = {}) => ({ customerId: customer.id, kind: "ON_SITE", plannedOn: "2026-11-23", purpose: "了解用药需求", ...values });
const planVisit = (values: object = {}): Promise<Visit> => stage.create("salesRepresentative", Visit, visitInput(values));
const contract = async (of: Customer, values: Partial<Contract> = {}) => signedContract(stage, of, [line(await approvedProduct(stage), 10)], { signedOn: stage.today, ...values });

describe("an opportunity", () => {
  test("goes from found to won with the contract that came of it, at the value that was offered", async () => {
    const one = await find();
    expect([one.status, one.ownerId, one.regionId]).toEqual(["FOUND", await stage.idOf("salesRepresentative"), customer.regionId]);
    await stage.act("salesRepresentative", Opportunity, "qualify", one);
    await stage.act("salesRepresentative", Opportunity, "offer", one, { offered: value(450_000) });
    await stage.act("salesRepresentative", Opportunity, "negotiate", one);
    const { status, closedOn, expectedValue } = await stage.act("salesRepresentative", Opportunity, "win", one, { contractId: (await contract(customer)).id });
    expect([status, closedOn, expectedValue.amount]).toEqual(["WON", "2026-11-23", 450_000]);
  });

  test("is not won with a contract of somebody else, nor with one that is not signed: both are said", async () => {
    const foreign = await contract(other, { signedOn: undefined, status: "APPROVED" });
    await stage.cannot("salesRepresentative", Opportunity, "win", await find(), { contractId: foreign.id }, "CONTRACT_NOT_SIGNED", "CONTRACT_OF_ANOTHER_CUSTOMER");
    await stage.cannot("salesRepresentative", Opportunity, "win", await find(), {}, "REQUIRED");
  });

  test("is lost with a reason, and may be taken up again", async () => {
    const one = await find();
    await stage.cannot("salesRepresentative", Opportunity, "lose", one, {}, "REQUIRED");
    const lost = await stage.act("salesRepresentative", Opportunity, "lose", one, { reason: "价格", competitor: "某公司" });
    expect([lost.closedOn, lost.competitor]).toEqual(["2026-11-23", "某公司"]);
    expect((await stage.act("salesRepresentative", Opportunity, "reopen", one, { reason: "重新招标" })).closedOn).toBeUndefined();
  });

  test("is its owner's and their lead's: a colleague neither pursues it nor enters one in another's name, until it is assigned", async () => {
    const one = await find();
    await stage.cannot("colleague", Opportunity, "qualify", one, {}, "ACCESS_DENIED");
    await stage.cannotCreate("colleague", Opportunity, opportunityInput({ ownerId: await stage.idOf("salesRepresentative") }), "ACCESS_DENIED");
    await stage.act("salesLead", Opportunity, "assign", one, { ownerId: await stage.idOf("colleague"), reason: "调岗" });
    await stage.act("colleague", Opportunity, "qualify", one);
    await stage.cannot("salesRepresentative", Opportunity, "offer", one, { offered: value(1) }, "ACCESS_DENIED");
  });
});

describe("a visit", () => {
  test("is notified of once it has taken place, and plans the next one", async () => {
    const contactId = (await stage.create("serviceAgent", Contact, { customerId: customer.id, name: "李主任", department: "药剂科" })).id;
    const visit = await planVisit({ contactId });
    await stage.cannot("salesRepresentative", Visit, "complete", visit, { doneOn: "2026-11-24", outcome: "见面", nextOn: "2026-11-23" }, "NEXT_VISIT_IN_PAST", "VISIT_IN_FUTURE");
    await stage.cannot("salesRepresentative", Visit, "complete", visit, { doneOn: "2026-11-23" }, "REQUIRED");
    await stage.act("salesRepresentative", Visit, "complete", visit, { doneOn: "2026-11-23", outcome: "希望增加冷链品种", nextOn: "2026-12-10" });
    const [next] = (await listed(stage, Visit, "customerId", customer.id, "plannedOn")).filter(({ status }) => status === "PLANNED");
    expect([next!.plannedOn, next!.previousId, next!.contactId, next!.visitorId]).toEqual(["2026-12-10", visit.id, contactId, visit.visitorId]);
  });

  test("talks to people and of opportunities of that customer alone", async () => {
    const contactId = (await stage.create("salesRepresentative", Contact, { customerId: other.id, name: "王主任" })).id;
    const opportunityId = (await find({ customerId: other.id })).id;
    await stage.cannotCreate("salesRepresentative", Visit, visitInput({ contactId, opportunityId }), "OF_ANOTHER_CUSTOMER", "OF_ANOTHER_CUSTOMER");
  });

  test("is the visitor's own", async () => {
    await stage.cannot("colleague", Visit, "complete", await planVisit(), { doneOn: "2026-11-23", outcome: "见面" }, "ACCESS_DENIED");
    await stage.cannotCreate("colleague", Visit, visitInput({ visitorId: await stage.idOf("salesRepresentative") }), "ACCESS_DENIED");
    await stage.create("salesLead", Visit, visitInput({ visitorId: await stage.idOf("colleague") }));
  });
});

test("contacts are known to those who talk to customers, and to nobody else", async () => {
  const contact = await stage.create("salesRepresentative", Contact, { customerId: customer.id, name: "赵药师", phone: "010-12345678" });
  expect((await stage.as("serviceAgent")).reveal(contact)?.phone).toBe("010-12345678");
  expect((await stage.as("warehouseKeeper")).reveal(contact)).toBeNull();
});

describe("a development plan", () => {
  const input = (values: object = {}) => ({
    title: "四季度开发计划",
    startsOn: "2026-10-01",
    endsOn: "2026-12-31",
    strategy: "优先开发二级以上医疗机构，以抗生素切入",
    goals: [{ kind: "NEW_CUSTOMERS", number: 4 }, { kind: "VISITS", number: 3 }, { kind: "WON_OPPORTUNITIES", number: 2 }, { kind: "WON_VALUE", amount: value(600_000) }],
    ...values,
  });
  const draft = (values: object = {}) => stage.create("salesRepresentative", DevelopmentPlan, input(values));
  const running = async (values: object = {}): Promise<DevelopmentPlan> => {
    const plan = await draft(values);
    await stage.act("salesRepresentative", DevelopmentPlan, "submit", plan);
    return stage.act("departmentManager", DevelopmentPlan, "approve", plan);
  };

  test("names goals that can be counted and a strategy, each goal once", async () => {
    await stage.cannotCreate("salesRepresentative", DevelopmentPlan, input({ goals: [], strategy: undefined }), "REQUIRED", "TOO_FEW");
    const goals = [{ kind: "VISITS" }, { kind: "WON_VALUE", number: 3 }, { kind: "NEW_CUSTOMERS", number: 1, amount: value(1) }, { kind: "VISITS", number: 1 }];
    await stage.cannotCreate("salesRepresentative", DevelopmentPlan, input({ goals, endsOn: "2026-09-30" }), "ENDS_BEFORE_START", "GOAL_TWICE", "GOAL_WITHOUT_TARGET", "GOAL_WITHOUT_TARGET", "GOAL_WITHOUT_TARGET");
    await stage.cannotCreate("colleague", DevelopmentPlan, input({ ownerId: await stage.idOf("salesRepresentative") }), "ACCESS_DENIED");
  });

  test("runs once the department manager has approved it, and is evaluated once it has ended", async () => {
    const plan = await running();
    await stage.cannot("salesRepresentative", DevelopmentPlan, "evaluate", plan, { evaluation: "完成" }, "PLAN_NOT_ENDED");
    const { status, evaluation } = await stage.at("2027-01-01").act("salesRepresentative", DevelopmentPlan, "evaluate", plan, { evaluation: "基本完成" });
    expect([status, evaluation]).toEqual(["EVALUATED", "基本完成"]);
  });

  test("counts what its owner has done in its days, or what everybody has done in its region", async () => {
    const region = customer.regionId;
    const own = await running();
    const ofRegion = await running({ regionId: region });
    const approvedOn = "2026-11-01";
    const me = await stage.idOf("salesRepresentative");
    const colleague = await stage.idOf("colleague");
    // New: one of mine in the region, one of mine elsewhere, one of the colleague's in the region, one too early.
    for (const [developedById, regionId, on] of [[me, region, approvedOn], [me, other.regionId, approvedOn], [colleague, region, approvedOn], [me, region, "2026-09-30"]] as const) await qualifiedCustomer(stage, { developedById, regionId, approvedOn: on });
    await stage.act("salesRepresentative", Visit, "complete", await planVisit(), { doneOn: "2026-11-23", outcome: "见面" });
    await planVisit();
    await stage.act("salesRepresentative", Opportunity, "win", await find(), { contractId: (await contract(customer)).id });
    await stage.project();
    const progress = async ({ id }: DevelopmentPlan) => {
      const { developmentPlan } = await stage.answer(await stage.as("salesLead"), "query ($id: ID!) { developmentPlan(id: $id) { progress { kind target reached currency share } } }", { id });
      return Object.fromEntries(developmentPlan.progress.map(({ kind, ...rest }: Record<string, unknown>) => [kind, rest]));
    };
    const regional = await progress(ofRegion);
    expect(regional).toEqual({
      NEW_CUSTOMERS: { target: 4, reached: 2, currency: null, share: 5000 },
      VISITS: { target: 3, reached: 1, currency: null, share: 3333 },
      WON_OPPORTUNITIES: { target: 2, reached: 1, currency: null, share: 5000 },
      WON_VALUE: { target: 600_000, reached: 500_000, currency: "CNY", share: 8333 },
    });
    const wonByMe = (await listed(stage, Opportunity, "ownerId", me, "expectedOn")).filter(({ status }) => status === "WON");
    const visitsByMe = (await listed(stage, Visit, "visitorId", me, "plannedOn")).filter(({ status }) => status === "DONE");
    expect(await progress(own)).toMatchObject({ NEW_CUSTOMERS: { reached: 2 }, VISITS: { reached: visitsByMe.length }, WON_OPPORTUNITIES: { reached: wonByMe.length } });
    expect([wonByMe.length, visitsByMe.length].every((n) => n > 1)).toBe(true);
  });

  test("counts a customer for its representative at the time of quality's approval", async () => {
    await stage.seedEdit(customer, { status: "PROSPECT" });
    await stage.act("salesRepresentative", Customer, "submit", customer);
    await stage.act("qaOfficer", Customer, "approve", customer);
    const { approvedOn, developedById } = await stage.act("headOfQuality", Customer, "approve", customer);
    expect([approvedOn, developedById]).toEqual(["2026-11-23", await stage.idOf("salesRepresentative")]);
    const after = await stage.act("salesLead", Customer, "handOver", customer, { representativeId: await stage.idOf("colleague"), reason: "调岗" });
    expect(after.developedById).toBe(developedById);
  });
});
