/** The lead's figures are those of the records, month by month; others do not see them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { bareCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

let stage: Stage;
const cases: ServiceCase[] = [];

const asks = "{ serviceOverview(months: 3) { months { month opened closed backlog met missed due covered scored satisfaction } causes { cause count } load { assigneeId open waiting late } } }";
const act = (at: Stage, action: string, record: ServiceCase, input: object = {}) => at.act<ServiceCase>("serviceAgent", ServiceCase, action, record, input);

beforeAll(async () => {
  const september = await Stage.open("2026-09-07");
  await september.staff("serviceAgent", "serviceLead", "salesRepresentative", "salesLead", "purchaser");
  stage = september.at("2026-11-23");
  const customer = await bareCustomer(september);
  const open = async (at: Stage): Promise<ServiceCase> => {
    const record = await at.create("serviceAgent", ServiceCase, { kind: "INQUIRY", subject: "到货", question: "何时到货？", customerId: customer.id });
    cases.push(record);
    return record;
  };
  const [september1, october] = [await open(september), await open(september.at("2026-10-12"))];
  await act(september, "accept", september1);
  await act(september, "answer", september1, { text: "明日" });
  await act(september, "close", september1, { reason: "客户确认" });
  await act(september.at("2026-10-12"), "accept", october);
  await act(september.at("2026-10-29"), "answer", october, { text: "迟复" });
  const waiting = await open(stage);
  await act(stage, "accept", waiting);
  await act(stage, "replyAndWait", waiting, { text: "请补充" });
  await open(stage);
  await stage.project(ServiceCase);
});
afterAll(() => stage.close());

test("opened, closed, backlog, in time and late are counted in their months", async () => {
  const { months, causes } = (await stage.answer("serviceLead", asks)).serviceOverview;
  expect(months.map(({ month, opened, closed, backlog }: Record<string, number>) => [month, opened, closed, backlog])).toEqual([
    ["2026-09", 1, 1, 0],
    ["2026-10", 1, 0, 1],
    ["2026-11", 2, 0, 3],
  ]);
  expect(months.map(({ met, missed }: Record<string, number>) => [met, missed])).toEqual([[1, 0], [0, 1], [0, 0]]);
  expect(months[0]).toMatchObject({ due: 0, covered: 0, scored: 0, satisfaction: null });
  expect(causes).toEqual([]);
});

test("what is open is counted by whom it is with", async () => {
  const agent = await stage.idOf("serviceAgent");
  expect((await stage.answer("serviceLead", asks)).serviceOverview.load).toEqual(
    expect.arrayContaining([
      { assigneeId: agent, open: 1, waiting: 1, late: 0 },
      { assigneeId: null, open: 1, waiting: 0, late: 0 },
    ]),
  );
});

test("those who read the cases of their own customers do not see the company's figures", async () => {
  const { errors } = await stage.ask("salesRepresentative", asks);
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
});
