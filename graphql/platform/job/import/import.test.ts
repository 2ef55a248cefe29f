/** A file becomes records row by row, by the rules of a single creation; what cannot be one is said, all of it. */
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import writeExcelFile from "write-excel-file/universal";
import { Employee } from "../../../domains/organization/people/employee.ts";
import { Location } from "../../../domains/supply/places/location.ts";
import { Supplier } from "../../../domains/supply/supplier/supplier.ts";
import { Warehouse } from "../../../domains/supply/places/warehouse.ts";
import { Zone } from "../../../domains/supply/places/zone.ts";
import { startBucket } from "../../../test/bucket.ts";
import { announceImport, proceed, recognised, uploadImport } from "../../../test/imports.ts";
import { runnerOf, runToEnd } from "../../../test/jobs.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { readAll } from "../../../table/list.ts";
import { Job } from "../job.ts";
import { phases } from "../phases.ts";
import { reviveJobs } from "../revive.ts";
import { runJob, type Runner } from "../runJob.ts";
import type { RowProblems } from "./rowProblems.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open();
  await stage.staff("purchaser", "warehouseKeeper", "auditor", "supplyLead", "hr");
});
afterAll(async () => {
  await stage.close();
  await bucket.stop();
});

const csv = (...rows: string[][]): Buffer => Buffer.from(Papa.unparse(rows));

const announce = (subject: string, listOf: string, fileName: string, bytes: Buffer) => announceImport(stage, subject, { listOf, fileName, bytes });
const upload = (subject: string, listOf: string, fileName: string, bytes: Buffer) => uploadImport(stage, subject, { listOf, fileName, bytes });

async function check(subject: string, job: Job, input: object = {}): Promise<{ job: Job; rows: RowProblems[] }> {
  const checked = await proceed(stage, subject, "check", job, { mapping: recognised(job), ...input });
  return { job: checked, rows: await problemsOf(subject, checked) };
}

async function problemsOf(subject: string, { id }: Job): Promise<RowProblems[]> {
  const { job } = await stage.answer(subject, "query ($id: ID!) { job(id: $id) { problemsUrl } }", { id });
  return (await (await fetch(job.problemsUrl)).json()) as RowProblems[];
}

const run = (subject: string, job: Job): Promise<Job> => proceed(stage, subject, "run", job);

async function suppliersLike(prefix: string): Promise<Supplier[]> {
  const found: Supplier[] = [];
  for await (const one of readAll(stage.table, Supplier, {})) if (one.code.startsWith(prefix)) found.push(one);
  return found;
}

test("from a file to records: mapped by its titles, rehearsed, put right, carried out, and what is left to download", async () => {
  const job = await upload("purchaser", "Supplier", "供应商.csv", csv(
    ["供应商编码", "Name", "类型", "联系电话", "内部备注"],
    ["IMP-1", "第一医药", "生产企业", "010-12345678", "x"],
    ["IMP-2", "第二医药", "Distributor", "010-12345678", "y"],
    ["bad code", "", "批发", "1", "z"],
    ["IMP-1", "又一家", "", "", ""],
    ["IMP-5", "第五医药", "", "", ""],
  ));
  expect(job).toMatchObject({ status: "WAITING", phase: "READ", total: 5, headers: ["供应商编码", "Name", "类型", "联系电话", "内部备注"], examples: ["IMP-1", "第一医药", "生产企业", "010-12345678", "x"] });
  expect(job.mapping).toEqual([{ header: "供应商编码", attribute: "code" }, { header: "Name", attribute: "name" }, { header: "类型", attribute: "kind" }, { header: "联系电话", attribute: "phone" }]);

  const before = await suppliersLike("IMP-");
  const first = await check("purchaser", job);
  expect(before.concat(await suppliersLike("IMP-"))).toEqual([]);
  expect(first.job).toMatchObject({ status: "WAITING", phase: "CHECK", done: 5, failed: 2 });
  expect(first.rows.map(({ row, problems }) => [row, problems.map(({ field }) => field).sort()])).toEqual([
    [4, ["code", "kind", "name", "phone"]],
    [5, ["code"]],
  ]);
  expect(first.rows[0]!.problems.find(({ field }) => field === "kind")).toMatchObject({ message: "类型没有“批发”这个值", remedy: "可用的值：生产企业、经营企业" });
  expect(first.rows[1]!.problems[0]!.message).toBe('供应商编码“IMP-1”与第 2 行重复');

  const corrections = [
    { row: 4, attribute: "code", value: "IMP-3" },
    { row: 4, attribute: "name", value: "第三医药" },
    { row: 4, attribute: "kind", value: "经营企业" },
    { row: 4, attribute: "phone", value: null },
  ];
  const second = await check("purchaser", first.job, { corrections });
  expect(second.rows.map(({ row }) => row)).toEqual([5]);

  const done = await run("purchaser", second.job);
  expect(done).toMatchObject({ status: "DONE", phase: "IMPORT", done: 5, failed: 1 });
  expect((await suppliersLike("IMP-")).map(({ code, name, kind, status }) => [code, name, kind, status]).sort()).toEqual([
    ["IMP-1", "第一医药", "MANUFACTURER", "DRAFT"],
    ["IMP-2", "第二医药", "DISTRIBUTOR", "DRAFT"],
    ["IMP-3", "第三医药", "DISTRIBUTOR", "DRAFT"],
    ["IMP-5", "第五医药", undefined, "DRAFT"],
  ]);
  const { job: answer } = await stage.answer("purchaser", "query ($id: ID!) { job(id: $id) { resultUrl } }", { id: done.id });
  const left = Papa.parse<string[]>((await (await fetch(answer.resultUrl)).text()).replace("\uFEFF", ""), { skipEmptyLines: true }).data;
  expect(left).toEqual([["供应商编码", "名称", "类型", "联系电话", "问题"], ["IMP-1", "又一家", "", "", '供应商编码“IMP-1”与第 2 行重复']]);

  // The same file once more: every code is taken by now, and nothing is created twice.
  const again = await upload("purchaser", "Supplier", "供应商.csv", csv(["供应商编码", "Name"], ["IMP-1", "第一医药"], ["IMP-2", "第二医药"]));
  const { rows } = await check("purchaser", again);
  expect(rows.map(({ problems }) => problems.map(({ field, record }) => [field, record]))).toEqual([[["code", "第一医药"]], [["code", "第二医药"]]]);
  expect(await run("purchaser", again)).toMatchObject({ status: "DONE", failed: 2 });
  expect(await suppliersLike("IMP-")).toHaveLength(4);
}, 60_000);

test("how a person has mapped a column is remembered for them, and for nobody else", async () => {
  const file = csv(["代号", "名称"], ["REM-1", "某厂"]);
  const first = await upload("purchaser", "Supplier", "a.csv", file);
  expect(first.mapping).toEqual([{ header: "名称", attribute: "name" }]);
  await stage.act("purchaser", Job, "check", first, { mapping: [{ header: "代号", attribute: "code" }, { header: "名称", attribute: "name" }] });
  expect((await upload("purchaser", "Supplier", "b.csv", file)).mapping).toEqual([{ header: "代号", attribute: "code" }, { header: "名称", attribute: "name" }]);
  expect((await upload("supplyLead", "Supplier", "b.csv", file)).mapping).toEqual([{ header: "名称", attribute: "name" }]);
});

describe("a file", () => {
  const rows = [["商品编码", "通用名"], ["A-1", "阿莫西林胶囊"]];

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${Papa.unparse(rows)}`)],
    ["GB18030, as Chinese Excel writes it", Buffer.from("c9ccc6b7b1e0c2eb2ccda8d3c3c3fb0d0a412d312cb0a2c4aacef7c1d6bdbac4d2", "hex")],
    ["UTF-16, as Excel calls Unicode text", Buffer.from(`\uFEFF${Papa.unparse(rows, { delimiter: "\t" })}`, "utf16le")],
    ["semicolons", Buffer.from(Papa.unparse(rows, { delimiter: ";" }))],
  ])("in %s is read", async (_, bytes) => {
    expect(await upload("purchaser", "Product", "a.csv", bytes)).toMatchObject({ status: "WAITING", headers: rows[0], examples: rows[1] });
  });

  test("of Excel is read: numbers as they are written, dates as dates", async () => {
    const sheet = [
      ["工号", "姓名", "入职日期", "电话"].map((value) => ({ type: String, value })),
      [{ type: String, value: "X-001" }, { type: String, value: "王芳" }, { type: Date, value: new Date("2026-03-05T00:00:00Z"), format: "yyyy-mm-dd" }, { type: Number, value: 13_800_138_000 }],
    ];
    const bytes = Buffer.from(await (await writeExcelFile(sheet as never).toBlob()).arrayBuffer());
    const job = await upload("hr", "Employee", "员工.xlsx", bytes);
    expect(job).toMatchObject({ status: "WAITING", examples: ["X-001", "王芳", "2026-03-05", "13800138000"] });
    const { job: checked } = await check("hr", job);
    expect(checked.failed).toBe(0);
    await run("hr", checked);
    for await (const { name, joinedOn, phone } of readAll(stage.table, Employee, { filter: { name: { from: "王芳", to: "王芳" } }, orderBy: { sort: "name", descending: false } })) {
      expect({ name, joinedOn, phone }).toEqual({ name: "王芳", joinedOn: "2026-03-05", phone: "13800138000" });
    }
  });

  test.each([
    ["nothing below its titles", "a.csv", csv(["商品编码"]), "标题行之下没有数据"],
    ["quotes that never end", "a.csv", Buffer.from('商品编码,通用名\n"A-1,x\n'), "引号不成对"],
    ["bytes that are no text", "a.csv", Buffer.from([0x41, 0x2c, 0xff, 0xff, 0x0a, 0x81, 0x20]), "编码不是 UTF-8、GB18030、Big5 或 Windows-1252"],
    ["an old Excel format under a new name", "a.xlsx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "这不是 Excel 文件"],
    ["a picture under another name", "a.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "无法读取文件"],
    ["too many rows", "a.csv", csv(["商品编码"], ...Array.from({ length: 20_001 }, (_, i) => [`A-${i}`])), "超过 20000 行"],
  ])("with %s fails, and says why", async (_, name, bytes, said) => {
    const job = await upload("purchaser", "Product", name, bytes);
    expect(job.status).toBe("FAILED");
    expect(job.failure).toContain(said);
  });

  test("that did not arrive, or is not the one announced, fails", async () => {
    const { record } = await announce("purchaser", "Product", "a.csv", csv(["商品编码"], ["A"]));
    await stage.act("purchaser", Job, "begin", record);
    expect((await runToEnd(stage, record.id)).job).toMatchObject({ status: "FAILED", failure: "文件没有完整上传，请重新上传" });
  });
});

describe("references", () => {
  test("are given by code, number or a name that only one record has", async () => {
    const one = await stage.seed(Warehouse, { name: "东仓" });
    const zone = await stage.seed(Zone, { name: "东仓常温区", warehouseId: one.id, kind: "STORAGE", storageClass: "AMBIENT" });
    const job = await upload("warehouseKeeper", "Location", "货位.csv", csv(["货位号", "库区"], ["E-01", "东仓常温区"], ["E-02", zone.id], ["E-03", "西仓"]));
    const { job: checked, rows } = await check("warehouseKeeper", job);
    expect(rows.map(({ row, problems }) => [row, problems.map(({ message }) => message)])).toEqual([[4, ["找不到库区“西仓”"]]]);
    await run("warehouseKeeper", checked);
    const found: string[] = [];
    for await (const { code, zoneId } of readAll(stage.table, Location, { filter: { zoneId: { eq: zone.id } }, orderBy: { sort: "code", descending: false } })) found.push(`${code} ${zoneId === zone.id}`);
    expect(found).toEqual(["E-01 true", "E-02 true"]);
  });

  test("that several records answer to are a problem, not a guess", async () => {
    for (const staffNumber of ["TWIN-1", "TWIN-2"]) await stage.seed(Employee, { name: "李伟", staffNumber, status: "ACTIVE", duties: [], heldRoles: [] });
    const job = await upload("hr", "Employee", "a.csv", csv(["工号", "姓名", "上级"], ["T-1", "甲", "李伟"], ["T-2", "乙", "TWIN-2"]));
    const { rows } = await check("hr", job);
    expect(rows.map(({ row, problems }) => [row, problems.map(({ message }) => message)])).toEqual([[2, ["有多个上级名为“李伟”"]]]);
  });
});

describe("refuses", () => {
  test.each([
    ["a kind of record that no file may bring in", "purchaser", "PurchaseOrder", "a.csv", ["NOT_IMPORTABLE"]],
    ["somebody who may not create such records", "auditor", "Supplier", "a.csv", ["ACCESS_DENIED"]],
    ["a file of another type", "purchaser", "Supplier", "a.xls", ["WRONG_FILE_TYPE"]],
    ["a list that does not exist", "purchaser", "Nothing", "a.csv", ["UNKNOWN_LIST"]],
  ])("%s", async (_, subject, listOf, fileName, codes) => {
    const { record, upload: to, problems } = await announce(subject, listOf, fileName, Buffer.from("x"));
    expect({ record, to, codes: problems.map(({ code }: Answer) => code) }).toEqual({ record: null, to: null, codes });
  });

  test("steps out of their order, and mappings that cannot be", async () => {
    const { record } = await announce("purchaser", "Supplier", "a.csv", Buffer.from("x"));
    await stage.cannot("purchaser", Job, "run", record, {}, "NOT_READY");
    const job = await upload("purchaser", "Supplier", "a.csv", csv(["供应商编码", "名称", "状态"], ["Q-1", "某厂", "已批准"]));
    await stage.cannot("purchaser", Job, "run", job, {}, "NOT_READY");
    await stage.cannot("purchaser", Job, "begin", job, {}, "NOT_READY");
    await stage.cannot("purchaser", Job, "check", job, {}, "REQUIRED");
    await stage.cannot("purchaser", Job, "check", job, { mapping: [{ header: "供应商编码", attribute: "code" }, { header: "没有", attribute: "name" }] }, "UNKNOWN_COLUMN");
    await stage.cannot("purchaser", Job, "check", job, { mapping: [{ header: "供应商编码", attribute: "code" }, { header: "名称", attribute: "code" }] }, "MAPPED_TWICE", "REQUIRED_COLUMN");
    // A state is reached by its actions, never by a file.
    await stage.cannot("purchaser", Job, "check", job, { mapping: [{ header: "供应商编码", attribute: "code" }, { header: "名称", attribute: "name" }, { header: "状态", attribute: "status" }] }, "NOT_IMPORTABLE");
  });

  test("everybody but the owner", async () => {
    const job = await upload("purchaser", "Supplier", "a.csv", csv(["供应商编码", "名称"], ["Q-2", "某厂"]));
    const mapping = job.mapping!.map(({ header, attribute }) => ({ header, attribute }));
    for (const action of ["check", "cancel"]) {
      await stage.cannot("supplyLead", Job, action, job, { mapping }, "NO_SUCH_RECORD");
      await stage.cannot("auditor", Job, action, job, { mapping }, "ACCESS_DENIED");
    }
    const { job: seen } = await stage.answer("auditor", "query ($id: ID!) { job(id: $id) { fileName problemsUrl resultUrl } }", { id: job.id });
    expect(seen).toEqual({ fileName: "a.csv", problemsUrl: null, resultUrl: null });
  });

  test("to continue once the right to create has ended", async () => {
    const leaver = await stage.hire("leaver", "purchaser");
    const job = await upload("leaver", "Supplier", "a.csv", csv(["供应商编码", "名称"], ["Q-3", "某厂"]));
    const { job: checked } = await check("leaver", job);
    await stage.act("leaver", Job, "run", checked);
    await stage.seedEdit(leaver, { heldRoles: [] });
    expect((await runToEnd(stage, job.id)).job).toMatchObject({ status: "FAILED", failure: expect.stringContaining("此操作需要角色") });
    expect(await suppliersLike("Q-3")).toEqual([]);
  });
});

describe("many rows", () => {
  const many = (prefix: string, count: number) => csv(["供应商编码", "名称"], ...Array.from({ length: count }, (_, i) => [`${prefix}${String(i).padStart(5, "0")}`, `批量供应商${i}`]));

  test("thousands are looked at, chunk by chunk, and nothing is created", async () => {
    const job = await upload("purchaser", "Supplier", "大.csv", many("L-", 3_000));
    const { job: checked } = await check("purchaser", job);
    expect(checked).toMatchObject({ status: "WAITING", done: 3_000, failed: 0 });
    expect(await suppliersLike("L-")).toEqual([]);
  }, 300_000);

  // 10,000 take the same way: they did on 22 November 2026, in five minutes on a busy machine of two cores.
  test("become as many records, each once, also when the runner dies in the middle", async () => {
    const wanted = 300;
    const job = await upload("purchaser", "Supplier", "多.csv", many("K-", wanted));
    const { job: checked } = await check("purchaser", job);
    expect(checked).toMatchObject({ done: wanted, failed: 0 });
    await stage.act("purchaser", Job, "run", checked);

    let calls = 0;
    const dying: typeof phases = {
      ...phases,
      IMPORT: async (chunk) => {
        const changes = await phases.IMPORT(chunk);
        // All rows of the chunk are there, and nobody has noted it.
        if (++calls % 3 === 2) throw new Error("The machine is gone");
        return changes;
      },
    };
    const { job: done } = await runToEnd(stage, job.id, runnerOf(stage, { phases: dying, onFault: () => undefined }));
    expect(done).toMatchObject({ status: "DONE", done: wanted, failed: 0 });
    const codes = (await suppliersLike("K-")).map(({ code }) => code);
    expect(codes).toHaveLength(wanted);
    expect(new Set(codes).size).toBe(wanted);
  }, 300_000);
});

describe("a job whose runner never came back", () => {
  const minutes = (count: number) => stage.at(new Date(stage.now.getTime() + count * 60_000).toISOString()).now;

  async function queued(code: string): Promise<Job> {
    const job = await upload("purchaser", "Supplier", "a.csv", csv(["供应商编码", "名称"], [code, "某厂"]));
    const { job: checked } = await check("purchaser", job);
    await stage.act("purchaser", Job, "run", checked);
    return stage.fresh<Job>(job.id);
  }

  test("is begun again by the clock, and ends after three times", async () => {
    const { id } = await queued("Q-4");
    await reviveJobs(stage.table, minutes(5));
    expect(await stage.fresh<Job>(id)).toMatchObject({ status: "QUEUED", attempts: 0 });
    await reviveJobs(stage.table, minutes(11));
    await reviveJobs(stage.table, minutes(12));
    expect(await stage.fresh<Job>(id)).toMatchObject({ status: "QUEUED", attempts: 1 });
    await reviveJobs(stage.table, minutes(30));
    await reviveJobs(stage.table, minutes(50));
    expect(await stage.fresh<Job>(id)).toMatchObject({ status: "FAILED", failure: expect.stringContaining(id) });
  });

  /** A runner whose process ends in the middle of the chunk: nothing after the claim is written. */
  function deadly(): { runner: Runner; begun: () => number } {
    let begun = 0;
    const IMPORT = (): Promise<never> => {
      begun++;
      return new Promise(() => undefined);
    };
    return { runner: runnerOf(stage, { phases: { ...phases, IMPORT } }), begun: () => begun };
  }

  test("that kills each of its runners is started three times and not again", async () => {
    const { id } = await queued("Q-5");
    const { runner, begun } = deadly();
    const begin = async (times: number): Promise<void> => {
      void runJob(id, runner);
      await vi.waitFor(() => expect(begun()).toBe(times));
      expect(await stage.fresh<Job>(id)).toMatchObject({ status: "RUNNING", attempts: times });
      // The stream delivers the same change again after a restart: the chunk is claimed already.
      await runJob(id, runner);
      expect(begun()).toBe(times);
    };
    await begin(1);
    await reviveJobs(stage.table, minutes(11));
    await begin(2);
    await reviveJobs(stage.table, minutes(30));
    await begin(3);
    await reviveJobs(stage.table, minutes(50));
    expect(await stage.fresh<Job>(id)).toMatchObject({ status: "FAILED", attempts: 3, failure: expect.stringContaining("3 次均未完成"), finishedAt: minutes(50).toISOString() });
    await runJob(id, runner);
    expect(begun()).toBe(3);
    expect(await suppliersLike("Q-5")).toEqual([]);
  });

  test("of two runners, one takes the chunk", async () => {
    const { id } = await queued("Q-6");
    let begun = 0;
    const runner = runnerOf(stage, { phases: { ...phases, IMPORT: (chunk) => (begun++, phases.IMPORT(chunk)) } });
    await Promise.all([runJob(id, runner), runJob(id, runner), runJob(id, runner)]);
    expect(begun).toBe(1);
    expect(await stage.fresh<Job>(id)).toMatchObject({ status: "DONE", attempts: 0, done: 1 });
  });
});
