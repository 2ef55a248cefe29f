/** An export holds what its owner sees in the list, and nothing else; only the owner can download it. */
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Employee } from "../../../domains/organization/people/employee.ts";
import { Supplier } from "../../../domains/supply/supplier/supplier.ts";
import { draftOrder, line, approvedProduct, qualifiedSupplier } from "../../../test/company.ts";
import { startBucket } from "../../../test/bucket.ts";
import { runnerOf, runToEnd } from "../../../test/jobs.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { UnitOfWork } from "../../../table/unitOfWork.ts";
import { Job } from "../job.ts";
import { runJob } from "../runJob.ts";
import { phases } from "../phases.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let supplier: Supplier;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open();
  await stage.staff("purchaser", "receiver", "auditor", "supplyLead", "hr");
  supplier = await qualifiedSupplier(stage, { name: '=HYPERLINK("http://x")', contactName: "+86 \"小李\"", bankAccount: "6222-secret" });
  await draftOrder(stage, supplier, [line(await approvedProduct(stage), 3, 123_456)]);
  await stage.project();
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

const order = (columns: string[], values: object = {}) => ({ listOf: "Supplier", format: "CSV", selection: { columns }, ...values });

async function request(subject: string, input: object): Promise<Answer> {
  const { requestExport } = await stage.answer(subject, "mutation ($input: RequestExportInput!) { requestExport(input: $input) { record { id status fileName } problems { code ... on FieldProblem { field } } } }", { input });
  return requestExport;
}

async function exported(subject: string, input: object): Promise<{ job: Job; bytes: Buffer }> {
  const { record, problems } = await request(subject, input);
  expect(problems).toEqual([]);
  const { job } = await runToEnd(stage, record.id);
  const { job: answer } = await stage.answer(subject, "query ($id: ID!) { job(id: $id) { resultUrl failure } }", { id: job.id });
  expect(answer).toEqual({ resultUrl: expect.any(String), failure: null });
  return { job, bytes: Buffer.from(await (await fetch(answer.resultUrl)).arrayBuffer()) };
}

const rowsOf = (bytes: Buffer): string[][] => Papa.parse<string[]>(bytes.toString("utf8").slice(1), { skipEmptyLines: true }).data;

describe("a CSV file", () => {
  test("begins as Excel wants it, has labels in the person's language, and runs nothing", async () => {
    const { bytes, job } = await exported("purchaser", order(["name", "kind", "status", "contactName", "createdAt"]));
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const rows = rowsOf(bytes);
    expect(rows[0]).toEqual(["名称", "类型", "状态", "联系人", "创建时间"]);
    expect(rows[1]).toEqual([`'${supplier.name}`, "生产企业", expect.any(String), `'${supplier.contactName}`, "2026-11-23 10:00:00"]);
    expect(job).toMatchObject({ status: "DONE", done: 1, total: 1, fileName: "供应商-2026-11-23.csv" });
  });

  test("writes amounts as decimals beside their currency, dates as dates, references by name", async () => {
    const { bytes } = await exported("purchaser", order(["number", "supplierId", "total", "expectedOn"], { listOf: "PurchaseOrder" }));
    const [titles, row] = rowsOf(bytes);
    expect(titles).toEqual(["单号", "供应商", expect.any(String), expect.stringMatching(/（币种）$/), expect.any(String)]);
    expect(row).toEqual([expect.stringMatching(/^PO/), `'${supplier.name}`, "3703.68", "CNY", "2026-12-03"]);
  });
});

test("an Excel file holds numbers and dates, not texts", async () => {
  const { bytes } = await exported("purchaser", order(["number", "total", "expectedOn"], { listOf: "PurchaseOrder", format: "XLSX" }));
  const [, row] = await readSheet(new Uint8Array(bytes).buffer);
  expect(row).toEqual([expect.stringMatching(/^PO/), 3703.68, "CNY", new Date("2026-12-03T00:00:00Z")]);
});

describe("what the owner may not see", () => {
  test("is no column: masked attributes are left out", async () => {
    const { bytes } = await exported("receiver", order(["name", "bankAccount"]));
    expect(rowsOf(bytes)[0]).toEqual(["名称"]);
    expect(bytes.toString()).not.toContain("6222-secret");
    const orders = await exported("receiver", order(["number", "total"], { listOf: "PurchaseOrder" }));
    expect(rowsOf(orders.bytes)[0]).toEqual(["单号"]);
    expect(orders.bytes.toString()).not.toContain("3703");
  });

  test("can be neither filtered nor ordered by", async () => {
    const { record, problems } = await request("receiver", order(["number"], { listOf: "PurchaseOrder", selection: { columns: ["number"], conditions: [{ attribute: "total", from: "1" }], orderBy: "TOTAL_DESC" } }));
    expect({ record, codes: problems.map(({ code }: Answer) => code) }).toEqual({ record: null, codes: ["NOT_VISIBLE"] });
  });

  test("is no row: an export of jobs contains only one's own jobs", async () => {
    const { bytes } = await exported("supplyLead", order(["listOf", "createdById"], { listOf: "Job" }));
    expect(rowsOf(bytes).slice(1)).toEqual([["Job", "supplyLead 先生"]]);
  });

  test("is refused as a list", async () => {
    for (const [input, codes] of [
      [order(["name"], { listOf: "MachineClient" }), ["ACCESS_DENIED"]],
      [order(["name"], { listOf: "Nothing" }), ["UNKNOWN_LIST"]],
      [order(["name", "colour"]), ["UNKNOWN_FIELD"]],
      [{ listOf: "Supplier" }, ["REQUIRED", "REQUIRED"]],
    ] as const) {
      const { record, problems } = await request("purchaser", input);
      expect({ record, codes: problems.map(({ code }: Answer) => code) }).toEqual({ record: null, codes });
    }
    await stage.connect("partner", supplier.id);
    expect((await request("partner", order(["name"]))).problems).toEqual([{ code: "ACCESS_DENIED" }]);
  });
});

test("rights are asked again while the job runs", async () => {
  const leaver = await stage.hire("leaver", "purchaser");
  const { record } = await request("leaver", order(["name"]));
  await stage.seedEdit(await stage.fresh<Employee>(leaver.id), { status: "INACTIVE" });
  const { job } = await runToEnd(stage, record.id);
  expect(job).toMatchObject({ status: "FAILED", failure: "发起人已停用或无权继续" });
});

test("nobody else downloads it; the auditor learns who took what, and how many rows", async () => {
  const { job } = await exported("purchaser", order(["name"]));
  const ask = "query ($id: ID!) { job(id: $id) { listOf done resultUrl createdBy { displayName } timeline { nodes { action actorName } } } }";
  expect((await stage.answer("supplyLead", ask, { id: job.id })).job).toBeNull();
  await stage.cannot("supplyLead", Job, "cancel", job, {}, "NO_SUCH_RECORD");
  const seen = (await stage.answer("auditor", ask, { id: job.id })).job;
  expect(seen).toMatchObject({ listOf: "Supplier", done: 1, resultUrl: null, createdBy: { displayName: "purchaser 先生" } });
  expect(seen.timeline.nodes.map(({ action }: Answer) => action)).toEqual(["done", "claim", "export"]);
  // After a week nobody does.
  const later = (await stage.at("2026-12-01").answer("purchaser", ask, { id: job.id })).job;
  expect(later.resultUrl).toBeNull();
});

describe("a list of thousands", () => {
  const wanted = 2_500;

  beforeAll(async () => {
    for (let start = 0; start < wanted; start += 24) {
      const uow = new UnitOfWork(stage.table, { actorId: "system", actorName: "system", at: stage.now.toISOString(), requestId: "seed" }, stage.today);
      for (let i = start; i < Math.min(start + 24, wanted); i++) uow.create(Employee, { name: `员工${String(i).padStart(5, "0")}`, staffNumber: `N${i}`, phone: "13800000000", status: "ACTIVE", duties: [], heldRoles: [] });
      await uow.commit({ action: "seed" });
    }
  }, 240_000);

  test("is written whole, once each, also when the runner dies at the end of every second chunk, the last included", async () => {
    const input = order(["name", "staffNumber", "phone"], { listOf: "Employee", selection: { columns: ["name", "staffNumber", "phone"], orderBy: "NAME_ASC" } });
    const { record } = await request("hr", input);
    let calls = 0;
    const dying: typeof phases = {
      ...phases,
      EXPORT: async (chunk) => {
        const changes = await phases.EXPORT(chunk);
        if (++calls % 2 === 1) throw new Error("The machine is gone");
        return changes;
      },
    };
    const { job, chunks } = await runToEnd(stage, record.id, runnerOf(stage, { phases: dying, onFault: () => undefined }));
    expect(job.status).toBe("DONE");
    expect(chunks).toBeGreaterThan(4);
    const { job: answer } = await stage.answer("hr", "query ($id: ID!) { job(id: $id) { resultUrl } }", { id: job.id });
    const rows = rowsOf(Buffer.from(await (await fetch(answer.resultUrl)).arrayBuffer())).slice(1);
    const names = rows.map(([name]) => name!).filter((name) => name.startsWith("员工"));
    expect(names).toEqual(Array.from({ length: wanted }, (_, i) => `员工${String(i).padStart(5, "0")}`));
    expect(job.done).toBe(rows.length);
  }, 120_000);

  test("ends when it is cancelled, and does not begin again", async () => {
    const { record } = await request("hr", order(["name"], { listOf: "Employee" }));
    await runJob(record.id, runnerOf(stage));
    await stage.act("hr", Job, "cancel", await stage.fresh(record.id));
    const { job, chunks } = await runToEnd(stage, record.id);
    expect({ status: job.status, chunks }).toEqual({ status: "CANCELLED", chunks: 0 });
  });
});
