/** An alert is active while a figure is out of its band, and ends once it is back. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { tick } from "../../../platform/schedule/tick.ts";
import { bareCustomer } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { ServiceCase } from "../cases/serviceCase.ts";

let stage: Stage;
let customer: Customer;

beforeAll(async () => {
  stage = await Stage.open("2026-11-02");
  await stage.staff("serviceLead", "departmentManager", "salesRepresentative", "salesLead", "purchaser");
  customer = await bareCustomer(stage);
});
afterAll(() => stage.close());

const at = (day: string, hour: number): string => new Date(Date.parse(`${day}T00:00:00+08:00`) + hour * 3_600_000).toISOString();

/** Historical cases of a day, each answered after so many hours. */
async function answeredAfter(day: string, hours: readonly number[]): Promise<void> {
  for (const after of hours) {
    await stage.at("2026-11-30").create("serviceLead", ServiceCase, { kind: "INQUIRY", severity: "HIGH", subject: "到货", question: "何时到货？", customerId: customer.id, arrivedAt: at(day, 9), answeredAt: at(day, 9 + after) });
  }
  await stage.project(ServiceCase);
}

const standing = async (day: string): Promise<string[]> => {
  await tick(stage.at(day).now, stage.table);
  const { serviceAlerts } = await stage.at(day).answer("serviceLead", "{ serviceAlerts(filter: { standing: { eq: true } }) { nodes { kind band period value } } }");
  return serviceAlerts.nodes.map(({ kind, band, period, value }: Record<string, unknown>) => `${kind} ${band} ${period} ${value}`).toSorted();
};

test("late answers beyond the threshold raise one, as grave as they are; in time again, it ends", async () => {
  await answeredAfter("2026-11-03", Array<number>(9).fill(0.5));
  expect(await standing("2026-11-30")).toEqual([]);
  // A first response within an hour is in time for a grave matter; these come after eight.
  await answeredAfter("2026-11-04", [8, 8, 8]);
  expect(await standing("2026-12-01")).toEqual(["RESPONSES_MISSED CRITICAL 2026-11 2500"]);
  expect(await standing("2026-12-02")).toEqual(["RESPONSES_MISSED CRITICAL 2026-11 2500"]);
  await answeredAfter("2026-11-05", Array<number>(60).fill(0.5));
  expect(await standing("2026-12-03")).toEqual([]);
  const { serviceAlerts } = await stage.at("2026-12-03").answer("serviceLead", "{ serviceAlerts { nodes { standing endedOn foundOn } } }");
  expect(serviceAlerts.nodes).toEqual([{ standing: false, endedOn: "2026-12-03", foundOn: "2026-12-01" }]);
});
