/** Many papers in one file: each is a numbered copy like any other, and what is refused stops no other. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { approvedProduct, draftOrder, line, qualifiedSupplier } from "../../../test/company.ts";
import { readPdf } from "../../../test/pdfText.ts";
import { startFileStore } from "../../../test/fileStore.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { PurchaseOrder } from "../../../domains/supply/ordering/purchaseOrder.ts";
import { buildProductSchema } from "../../../schema/schema.ts";
import { usePaperRenderer } from "../../paper/paperRenderer.ts";
import { pdfOf } from "../../paper/pdf.ts";
import { phases } from "../phases.ts";
import { readJob, runJob } from "../runJob.ts";

let stage: Stage;
let endFileStore: () => Promise<void>;
let orders: PurchaseOrder[];

beforeAll(async () => {
  endFileStore = await startFileStore();
  usePaperRenderer(pdfOf);
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "auditor");
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  orders = await Promise.all([1, 2, 3].map((quantity) => draftOrder(stage, supplier, [line(product, quantity)])));
});
afterAll(async () => {
  await stage.close();
  await endFileStore();
});

async function request(subject: string, input: object): Promise<Answer> {
  const { requestPapers } = await stage.answer(subject, "mutation ($input: RequestPapersInput!) { requestPapers(input: $input) { record { id fileName total } problems { code ... on FieldProblem { field } } } }", { input });
  return requestPapers;
}

const faults: unknown[] = [];
const run = (id: string) => runJob(id, { table: stage.table, schema: buildProductSchema(), phases, onFault: (error) => faults.push(error), now: () => stage.now });

async function finished(id: string) {
  for (let i = 0; i < 5; i++) await run(id);
  expect(faults).toEqual([]);
  return (await readJob(stage.table, id))!;
}

const fileOf = async (subject: string, id: string) => {
  const { job } = await stage.answer(subject, "query ($id: ID!) { job(id: $id) { resultUrl } }", { id });
  return job.resultUrl as string | null;
};

test("are printed in their order into one file, each as a copy of its own", async () => {
  const ids = [orders[2]!.id, orders[0]!.id, orders[1]!.id];
  const { record } = await request("purchaser", { listOf: "PurchaseOrder", ids });
  expect(record).toMatchObject({ total: 3, fileName: expect.stringMatching(/^采购订单-.*\.pdf$/) });
  expect(await finished(record.id)).toMatchObject({ status: "DONE", done: 3, failed: 0 });
  const pages = await readPdf(new Uint8Array(await (await fetch((await fileOf("purchaser", record.id))!)).arrayBuffer()));
  expect(pages.map(({ text }) => text.match(/PO\d{8}-\d{4}/)![0])).toEqual([orders[2]!.number, orders[0]!.number, orders[1]!.number]);
  for (const { id } of orders) expect((await stage.fresh<PurchaseOrder>(id)).printed).toMatchObject({ purchaseOrder: { copies: 1 } });
  // Nobody else is given the file.
  expect(await fileOf("auditor", record.id)).toBeNull();
});

test("one that is refused is counted and named, and the others are printed", async () => {
  const { record } = await request("purchaser", { listOf: "PurchaseOrder", ids: [orders[0]!.id, "po_none"], language: "EN" });
  expect(await finished(record.id)).toMatchObject({ status: "DONE", done: 2, failed: 1, failure: expect.stringContaining("po_none") });
  const pages = await readPdf(new Uint8Array(await (await fetch((await fileOf("purchaser", record.id))!)).arrayBuffer()));
  expect(pages).toHaveLength(1);
  expect(pages[0]!.text).toContain("Reprint,copy2");
});

test("where all are refused, the job has failed and says why", async () => {
  const { record } = await request("purchaser", { listOf: "PurchaseOrder", ids: ["po_none"] });
  expect(await finished(record.id)).toMatchObject({ status: "FAILED", failure: expect.stringContaining("po_none") });
  expect(await fileOf("purchaser", record.id)).toBeNull();
});

test.each<[string, string, object, object]>([
  ["the auditor, who prints nothing", "auditor", {}, { code: "ACCESS_DENIED" }],
  ["a list without papers", "purchaser", { listOf: "Location" }, { code: "NO_SUCH_PAPER", field: "listOf" }],
  ["a paper of another type", "purchaser", { paper: "deliveryNote" }, { code: "NO_SUCH_PAPER", field: "paper" }],
  ["a list that there is not", "purchaser", { listOf: "Nothing" }, { code: "UNKNOWN_LIST", field: "listOf" }],
  ["nothing at all", "purchaser", { ids: [] }, { code: "TOO_FEW", field: "ids" }],
  ["more than a file takes", "purchaser", { ids: Array.from({ length: 101 }, (_, i) => `po_${i}`) }, { code: "TOO_MANY", field: "ids" }],
])("refuses %s", async (_, subject, values, problem) => {
  expect(await request(subject, { listOf: "PurchaseOrder", ids: [orders[0]!.id], ...values })).toEqual({ record: null, problems: [problem] });
});
