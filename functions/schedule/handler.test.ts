/** Each piece of clock work is tried, whatever became of the others; what failed is logged and counted. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { PurchaseOrder } from "../../graphql/domains/supply/ordering/purchaseOrder.ts";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../graphql/test/company.ts";
import { Stage } from "../../graphql/test/stage.ts";
import { ApprovalTask } from "../../graphql/platform/approval/approvalTask.ts";
import { registerClockWork, eachAlone } from "../../graphql/platform/schedule/clock.ts";
import { tick } from "../../graphql/platform/schedule/tick.ts";
import { dailyKey, recordKey } from "../../graphql/table/keys.ts";
import { toRecordItem } from "../../graphql/table/record.ts";
import { handler } from "./handler.ts";

let stage: Stage;
/** Three submitted orders; the document of the second one is missing. */
let orders: PurchaseOrder[];
/** What the pieces declared below have done. */
const done: string[] = [];

registerClockWork("test: fails at once", async () => {
  throw new Error("no such thing");
});
registerClockWork("test: fails at one record", () =>
  eachAlone(["one", "two", "three"], (name) => name, async (name) => {
    if (name === "two") throw new Error("two is broken");
    done.push(name);
  }),
);
registerClockWork("test: comes last", async () => void done.push("last"));

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "departmentManager");
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const submit = async () => stage.act<PurchaseOrder>("purchaser", PurchaseOrder, "submit", await draftOrder(stage, supplier, [line(product, 1)]));
  orders = [await submit(), await submit(), await submit()];
  await stage.table.batchWrite([], [recordKey(orders[1]!.id)]);
});
afterAll(() => stage.close());
afterEach(() => {
  vi.restoreAllMocks();
  done.splice(0);
});

const deadlinePassed = () => new Date(stage.now.getTime() + 25 * 3_600_000);
const taskOf = (order: PurchaseOrder): string => order.approval!.steps[0]!.taskId!;
const isEscalated = async (order: PurchaseOrder): Promise<boolean | undefined> => (await stage.fresh(order)).approval!.steps[0]!.escalated;

test("an overdue task whose document is missing keeps neither the other tasks nor any other work from being done", async () => {
  const failed = await tick(deadlinePassed(), stage.table).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    name: "ClockFailed",
    failures: [
      { work: "escalations", recordId: taskOf(orders[1]!), error: { message: `Its document ${orders[1]!.id} does not exist` } },
      { work: "test: fails at once", error: { message: "no such thing" } },
      { work: "test: fails at one record", recordId: "two" },
    ],
  });
  expect([await isEscalated(orders[0]!), await isEscalated(orders[2]!)]).toEqual([true, true]);
  expect(await stage.table.get(dailyKey("expiryWarnings"))).toMatchObject({ date: "2026-11-24" });
  expect(await stage.table.get(dailyKey("CustomerRisk"))).toMatchObject({ date: "2026-11-24" });
  expect(done).toEqual(["one", "three", "last"]);
});

test("the function continues with the migrations, logs each failure with its record, and counts them for the alarm", async () => {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  await handler({ id: "tick-1", time: deadlinePassed().toISOString() });
  vi.restoreAllMocks();
  const log = lines.join("");
  expect(log).toContain(taskOf(orders[1]!));
  expect(log).toMatch(/"FailedClockWork":3/);
  expect(log).toMatch(/"message":"tick".*"failed":3/);
});

test("where a hundred records fail, the rest waits for the next run", async () => {
  let tried = 0;
  const records = Array.from({ length: 500 }, (_, i) => String(i));
  await expect(eachAlone(records, (name) => name, async () => {
    tried++;
    throw new Error("the table does not answer");
  })).rejects.toMatchObject({ name: "RecordsFailed", failures: { length: 100 } });
  expect(tried).toBe(100);
});

test("a task that is repaired is escalated by the next tick", async () => {
  const lost = orders[1]!;
  await stage.table.batchWrite([toRecordItem(lost)]);
  await tick(deadlinePassed(), stage.table).catch(() => undefined);
  expect(await isEscalated(lost)).toBe(true);
  expect(await stage.fresh<ApprovalTask>(taskOf(lost))).toMatchObject({ status: "PENDING" });
});
