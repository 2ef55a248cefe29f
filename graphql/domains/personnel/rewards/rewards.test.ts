/** Rewards and their fund: who decides, that nobody takes two parts, and that no more is given than there is. 十(三) */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listed } from "../../../test/company.ts";
import { bonus, finalResult, fundOf } from "../../../test/rewards.ts";
import { storedScan } from "../../../test/remedies/remedy.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { Notice, noticeText } from "../../../platform/notification/notice.ts";
import { tick } from "../../../platform/schedule/tick.ts";
import { splitExactly } from "../../../platform/exactSplit.ts";
import { money } from "../../../table/money.ts";
import { FundDeposit } from "./fundDeposit.ts";
import { Reward } from "./reward.ts";
import { FundEntry, type RewardFund } from "./rewardFund.ts";

let stage: Stage;
let employeeId: string;

beforeAll(async () => {
  stage = await Stage.open("2026-07-20");
  await stage.staff("hr", "departmentManager", "finance", "salesLead", "auditor", "picker");
  await stage.hire("second-hr", "hr");
  await stage.hire("second-finance", "finance");
  employeeId = (await stage.hire("rep", "salesRepresentative")).id;
});
afterAll(() => stage.close());

const sums = async (fund: RewardFund) => {
  const { funded, available, reserved, granted } = await stage.fresh(fund);
  return [funded, available, reserved, granted].map(({ amount }) => amount);
};
const rolesOn = ({ approval }: Reward) => approval!.steps.map(({ role }) => role);
const proposed = async (fund: RewardFund, amount: number) => bonus(stage, fund, await finalResult(stage, employeeId), amount);

describe("a reward", () => {
  test("worked example 6: of two approvals of 30,000.00 at once one wins and the other is short; granted and reversed once, all is available again", async () => {
    const fund = await fundOf(stage, 5_000_000);
    const both = [await proposed(fund, 3_000_000), await proposed(fund, 3_000_000)];
    for (const one of both) for (const role of ["hr", "departmentManager"]) await stage.act(role, Reward, "approve", one);
    const outcomes = await Promise.all(both.map((one) => stage.tryTo("finance", Reward, "approve", one)));
    expect(outcomes.map(({ record }) => record?.status ?? "refused").sort()).toEqual(["APPROVED", "refused"]);
    expect(outcomes.flatMap(({ findings }) => findings)).toMatchObject([{ code: "REWARD_FUND_SHORT", message: { en: expect.stringContaining("10,000.00") as string } }]);
    expect(await sums(fund)).toEqual([5_000_000, 2_000_000, 3_000_000, 0]);
    const won = outcomes.find(({ record }) => record)!.record!;
    await stage.cannot("finance", Reward, "grant", won, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.act("second-finance", Reward, "grant", won);
    expect(await sums(fund)).toEqual([5_000_000, 2_000_000, 0, 3_000_000]);
    await stage.act("hr", Reward, "reverse", won, { reason: "依据有误" });
    expect(await sums(fund)).toEqual([5_000_000, 5_000_000, 0, 0]);
    await stage.cannot("hr", Reward, "reverse", won, { reason: "再次冲回" }, "WRONG_STATE");
    expect((await listed(stage, FundEntry, "sourceId", won.id, "createdAt")).map(({ from, to }) => `${from}>${to}`).sort()).toEqual(["AVAILABLE>RESERVED", "GRANTED>AVAILABLE", "RESERVED>GRANTED"]);
  });

  test("rests on a final result of the last twelve months, is for somebody else, and has amount and fund where it is a bonus", async () => {
    const fund = await fundOf(stage, 1_000_000);
    const values = { kind: "BONUS", fundId: fund.id, amount: money(100_000, "CNY"), reason: "年度考核优秀" };
    const result = await finalResult(stage, employeeId, { status: "PUBLISHED", endsOn: "2025-06-30" });
    await stage.cannotCreate("hr", Reward, { ...values, resultId: result.id }, "RESULT_NOT_FINAL", "CYCLE_TOO_OLD");
    const final = await finalResult(stage, employeeId);
    await stage.cannotCreate("hr", Reward, { ...values, resultId: final.id, fundId: undefined }, "BONUS_NEEDS_FUND");
    await stage.cannotCreate("picker", Reward, { ...values, resultId: final.id }, "ACCESS_DENIED");
    const own = await finalResult(stage, await stage.idOf("hr"));
    expect((await stage.tryCreate("hr", Reward, { ...values, resultId: own.id })).record).toBeNull();
    const promotion = await stage.create("hr", Reward, { kind: "PROMOTION", resultId: final.id, reason: "晋升为高级代表" });
    await stage.cannot("hr", Reward, "submit", promotion, {}, "AGREEMENT_NEEDED");
    await stage.update("hr", Reward, promotion, { agreementFileId: await storedScan(stage, "hr") });
    expect(rolesOn(await stage.act<Reward>("hr", Reward, "submit", promotion))).toEqual(["hr", "departmentManager", "finance"]);
    // Its proposer is of HR, so another one approves.
    await stage.cannot("hr", Reward, "approve", promotion, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.cannot("finance", Reward, "approve", promotion, {}, "NOT_YOUR_DECISION");
    await stage.act("second-hr", Reward, "approve", promotion);
  });

  test("goes to those whose decision its kind, its amount and its beneficiary need", async () => {
    const fund = await fundOf(stage, 5_000_000);
    expect(rolesOn(await proposed(fund, 500_000))).toEqual(["hr", "departmentManager"]);
    expect(rolesOn(await proposed(fund, 500_001))).toEqual(["hr", "departmentManager", "finance"]);
    const honour = await stage.create("salesLead", Reward, { kind: "HONOUR", resultId: (await finalResult(stage, employeeId)).id, reason: "客户服务标兵" });
    expect(rolesOn(await stage.act<Reward>("salesLead", Reward, "submit", honour))).toEqual(["hr", "departmentManager"]);
    const ofManager = await bonus(stage, fund, await finalResult(stage, await stage.idOf("departmentManager")), 100);
    expect(rolesOn(ofManager)).toEqual(["hr", "finance"]);
  });

  test("its tasks are seen by those who decide and by its proposer, and by nobody whom it is about", async () => {
    const ofHr = await bonus(stage, await fundOf(stage, 1_000_000), await finalResult(stage, await stage.idOf("second-hr")), 100_000);
    const query = "query ($id: ID!) { confidentialTasks(filter: { documentId: { eq: $id } }) { nodes { id title amount { amount } submittedById } } approvalTasks(filter: { documentId: { eq: $id } }) { nodes { id } } }";
    const tasksOf = async (subject: string) => {
      const { confidentialTasks, approvalTasks } = await stage.answer(subject, query, { id: ofHr.id });
      expect(approvalTasks.nodes).toEqual([]);
      return confidentialTasks.nodes as Answer[];
    };
    const number = ofHr.number;
    expect((await tasksOf("hr")).map(({ title, amount }) => [title, amount?.amount])).toEqual([[number, 100_000]]);
    expect((await tasksOf("salesLead")).map(({ title }) => title)).toEqual([number]);
    for (const other of ["second-hr", "departmentManager", "finance", "auditor", "rep", "picker"]) expect([other, await tasksOf(other)]).toEqual([other, []]);
    // Its id leads nowhere, and no number of tasks is told.
    const [task] = await tasksOf("hr");
    for (const other of ["second-hr", "picker", "auditor"]) expect((await stage.ask(other, "query ($id: ID!) { node(id: $id) { id } }", { id: task!.id })).data?.node ?? null).toBeNull();
    const counted = await stage.ask("picker", "{ confidentialTasks { totalCount } }");
    expect(counted.data?.confidentialTasks?.totalCount ?? 0).toBe(0);
    // The next step is in the queue of those who decide then.
    await stage.act("hr", Reward, "approve", ofHr);
    expect((await tasksOf("departmentManager")).map(({ title }) => title)).toEqual([number]);
    expect(await tasksOf("second-hr")).toEqual([]);
  });

  test("a notice of its task goes to those who decide, says nothing but its number, and is found by no search", async () => {
    await stage.hire("third-hr", "hr");
    const ofHr = await bonus(stage, await fundOf(stage, 1_000_000), await finalResult(stage, await stage.idOf("third-hr")), 100_000);
    await stage.project();
    const noticesTo = async (subject: string) => (await listed(stage, Notice, "bellOfId", await stage.idOf(subject))).filter(({ aboutId }) => aboutId === ofHr.id);
    const [told] = await noticesTo("hr");
    expect(told).toMatchObject({ kind: "APPROVAL_WAITING", title: ofHr.number });
    expect([noticeText(told!, "zh"), noticeText(told!, "en")]).toEqual([`奖励 ${ofHr.number} 有更新，请登录后查看`, `There is news of reward ${ofHr.number}: please sign in to see it`]);
    for (const other of ["third-hr", "picker", "auditor"]) expect([other, await noticesTo(other)]).toEqual([other, []]);
    const { search } = await stage.answer("hr", "query ($text: String!) { search(text: $text) { results { record { id } } } }", { text: ofHr.number });
    expect(search.results).toEqual([]);
  });

  test("is rejected into its proposer's queue, and brought before the manager once its time has passed", async () => {
    const one = await proposed(await fundOf(stage, 1_000_000), 100_000);
    await stage.act("hr", Reward, "reject", one, { reason: "事由不清" });
    const query = "query ($me: ID!) { confidentialTasks(filter: { status: { eq: RETURNED }, submittedById: { eq: $me } }) { nodes { documentId } } }";
    const returned = await stage.answer("salesLead", query, { me: await stage.idOf("salesLead") });
    expect(returned.confidentialTasks.nodes.map(({ documentId }: Answer) => documentId)).toContain(one.id);
    await stage.act("salesLead", Reward, "submit", await stage.fresh(one));
    const later = stage.at("2026-08-03");
    await tick(later.now, stage.table);
    const { confidentialTasks } = await later.answer("departmentManager", "query ($id: ID!) { confidentialTasks(filter: { status: { eq: PENDING }, documentId: { eq: $id } }) { nodes { queue } } }", { id: one.id });
    expect(confidentialTasks.nodes).toEqual([{ queue: "hr+departmentManager" }]);
  });

  test("is known to the beneficiary once it is granted, and to nobody beside those who decide, propose and audit", async () => {
    const one = await proposed(await fundOf(stage, 1_000_000), 100_000);
    const sees = async (subject: string) => ((await stage.ask(subject, "query ($id: ID!) { reward(id: $id) { amount { amount } } rewards { nodes { id } } }", { id: one.id })).data?.reward ?? null) !== null;
    expect(await Promise.all(["hr", "departmentManager", "finance", "salesLead", "auditor", "rep", "picker"].map(sees))).toEqual([true, true, true, true, true, false, false]);
    for (const role of ["hr", "departmentManager"]) await stage.act(role, Reward, "approve", one);
    await stage.act("finance", Reward, "grant", one);
    expect(await Promise.all(["rep", "picker"].map(sees))).toEqual([true, false]);
  });
});

test("a deposit is approved by a second person, and available from then on", async () => {
  const fund = await fundOf(stage, 100);
  const deposit = await stage.create("finance", FundDeposit, { fundId: fund.id, amount: money(900, "CNY"), reason: "追加拨款" });
  await stage.refused(() => stage.tryTo("finance", FundDeposit, "approve", deposit), "ACCESS_DENIED");
  await stage.act("second-finance", FundDeposit, "approve", deposit);
  expect(await sums(fund)).toEqual([1_000, 1_000, 0, 0]);
  await stage.cannotCreate("finance", FundDeposit, { fundId: fund.id, amount: money(900, "USD"), reason: "追加拨款" }, "DEPOSIT_CURRENCY");
});

test("the fund keeps what was paid in, whatever is approved, granted, cancelled and reversed in any order", async () => {
  const fund = await fundOf(stage, 300_000);
  const acts = { approve: ["hr", "departmentManager"], grant: ["finance"], cancel: ["hr"], reverse: ["finance"] } as const;
  const step = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const rewards = [await proposed(fund, 100_000), await proposed(fund, 150_000), await proposed(fund, 90_000)];
      await Promise.all(rewards.map(async (one, place) => {
        for (const [, action] of steps.filter(([of]) => of === place)) for (const role of acts[action]) await stage.tryTo(role, Reward, action, one, { reason: "调整奖励" });
      }));
      const [funded, available, reserved, granted] = (await sums(fund)) as [number, number, number, number];
      expect([funded, available + reserved + granted, available >= 0, reserved >= 0, granted >= 0]).toEqual([300_000, 300_000, true, true, true]);
    }),
    { numRuns: 5 },
  );
});

test("worked example 5: a pool of 100,000.00 by factor and days", () => {
  expect(splitExactly(10_000_000, [12_000 * 181, 10_000 * 181, 10_000 * 121]).map(({ value }) => value)).toEqual([4_183_359, 3_486_133, 2_330_508]);
});
