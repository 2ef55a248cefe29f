/** The inspector's evening: what a visiting inspector finds, what is recorded of it, and the package that is taken home. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attributesOf } from "../../../table/attribute.ts";
import { entityByName } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { policyOf } from "../../../platform/access/policy.ts";
import { embeddedShape } from "../../../platform/entity/validate.ts";
import { startBucket } from "../../../test/bucket.ts";
import { deliveryInTransit, listed, stockInStorage, type Stocked } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { RoleGrant } from "../../organization/roles/roleGrant.ts";
import type { Employee } from "../../organization/people/employee.ts";
import { DeliveredLot } from "../../sales/deliveries/deliveredLot.ts";
import { MaintenanceCheck } from "../maintenance/maintenanceCheck.ts";
import { Recall } from "../recall/recall.ts";
import { MonitoringPoint } from "../temperature/monitoringPoint.ts";
import { blockId, ReadingBlock } from "../temperature/readingBlock.ts";
import { InspectionLook } from "./inspectionLook.ts";
import { scopes, shownRecords } from "./inspectionScope.ts";
import { InspectionStay } from "./inspectionStay.ts";

let stage: Stage;
let bucket: Awaited<ReturnType<typeof startBucket>>;
let stocked: Stocked;
let visitor: Employee;
const folder = mkdtempSync(join(tmpdir(), "inspection-"));

const stayInput = async (values: object = {}) => ({
  authority: "石家庄市市场监督管理局",
  subject: "药品经营质量检查",
  regulators: "孟卫东 130101，白静 130102",
  accountId: visitor.id,
  hostId: await stage.idOf("qaOfficer"),
  scopes,
  recordsFrom: "2026-11-01",
  recordsTo: "2026-11-30",
  startsOn: "2026-11-23",
  endsOn: "2026-11-27",
  ...values,
});

const day = (values: object = {}) => ({ createdAt: "2026-11-23T02:00:00.000Z", ...values });

/** What the warehouse, the carrier and a recall left behind of the batch, besides its receipt and its inspection. */
async function live({ batch, shelf, product }: Stocked): Promise<void> {
  const { id: batchId, batchNumber } = batch;
  await stage.seed(MaintenanceCheck, { roundId: "mrd_none", locationId: shelf.id, locationCode: shelf.code, batchId, productId: product.id, batchNumber, expiresOn: batch.expiresOn, quantity: 60, result: "IN_ORDER", temperature: 215, humidity: 520, checkedOn: "2026-11-23", checkedAt: "2026-11-23T03:00:00.000Z", status: "DONE", duties: [] });
  const point = (name: string) => stage.seed(MonitoringPoint, { name, device: name, kind: "ZONE", zoneId: shelf.zoneId, low: 100, high: 300, intervalMinutes: 30, holdAfterMinutes: 10, status: "ACTIVE", duties: [] });
  const measured = await point("一号探头");
  await point("二号探头");
  await stage.seed(ReadingBlock, { id: blockId(measured.id, "2026-11-23"), pointId: measured.id, day: "2026-11-23", seconds: [3_600], temperatures: [212], humidities: [500], lowest: 212, highest: 212, outside: 0 });
  const delivered = { orderLine: 1, productId: product.id, batchId, batchNumber, quantity: 40, returnedQuantity: 0, unitPrice: money(9_876_543, "CNY"), amount: money(395_061_720, "CNY") };
  const delivery = await deliveryInTransit(stage, { lines: [delivered, { ...delivered, batchNumber: "OTHER-LOT", batchId: "batch_other" }], total: money(395_061_720, "CNY"), consigneeName: "滹沱河医院", shippedOn: "2026-11-23" });
  await stage.seed(DeliveredLot, { deliveryId: delivery.id, deliveryNumber: delivery.number, customerId: "cus_none", productId: product.id, batchNumber, quantity: 40, returnedQuantity: 0, lostQuantity: 0, requestedOn: "2026-11-25", deliveryStatus: "SHIPPED" });
  await stage.seed(Recall, { ...day(), number: "ZH-1", origin: "HOLDER", holderName: "华北制药", receivedAt: "2026-11-23T01:00:00.000Z", recallClass: "II", lots: [{ productId: product.id, batchNumber }], recallReason: "溶出度不合格", drill: false, notifyBy: "2026-11-25T00:00:00.000Z", progressDays: 3, status: "OPEN", duties: [] });
}

beforeAll(async () => {
  bucket = await startBucket();
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "receiver", "inspector", "warehouseKeeper", "qaOfficer", "headOfQuality", "departmentManager", "auditor", "systemAdministrator", "salesRepresentative");
  stocked = await stockInStorage(stage);
  await live(stocked);
  visitor = await stage.hire("visitor");
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage.close();
  await bucket.stop();
});

const myInspection = "{ myInspection { number authority host scopes endsOn } }";
const findBatches = "mutation ($text: String!) { findBatches(input: { text: $text }) { batches { id batchNumber } problems { code } } }";
const inspectBatch = "mutation ($id: ID!) { inspectBatch(input: { id: $id }) { dossier { watermark batch { title facts { label value } } steps { scope outside missing records { id kind title on facts { label value } columns rows { cells } } } } problems { code } } }";
const packInspection = "mutation ($input: PackInspectionInput!) { packInspection(input: $input) { url manifestHash missing problems { code } } }";

async function activeStay(values: object = {}): Promise<InspectionStay> {
  const stay = await stage.create("qaOfficer", InspectionStay, await stayInput(values));
  await stage.act("qaOfficer", InspectionStay, "submit", stay);
  await stage.act("headOfQuality", InspectionStay, "approve", stay);
  return stage.act("departmentManager", InspectionStay, "approve", stay);
}

describe("a stay", () => {
  test("lasts 30 days at most, in order, for an account that is nobody's of the company", async () => {
    await stage.cannotCreate("salesRepresentative", InspectionStay, await stayInput(), "ACCESS_DENIED");
    await stage.create("qaOfficer", InspectionStay, await stayInput({ endsOn: "2026-12-22" }));
    await stage.cannotCreate("qaOfficer", InspectionStay, await stayInput({ endsOn: "2026-12-23" }), "STAY_TOO_LONG");
    await stage.cannotCreate("qaOfficer", InspectionStay, await stayInput({ startsOn: "2026-11-10", endsOn: "2026-11-22", recordsTo: "2026-10-31" }), "STAY_IS_OVER", "STAY_DATES_IN_ORDER");
    await stage.cannotCreate("qaOfficer", InspectionStay, await stayInput({ accountId: await stage.idOf("purchaser") }), "REGULATOR_HAS_OTHER_ROLES");
    await stage.cannotCreate("qaOfficer", InspectionStay, await stayInput({ hostId: visitor.id }), "HOST_IS_VISITOR");
  });

  test("is the only way to the role, which no other role may be held beside", async () => {
    const grant = { employeeId: visitor.id, role: "regulator", startsOn: "2026-11-23", reason: "检查" };
    await stage.cannotCreate("qaOfficer", RoleGrant, grant, "REGULATOR_BY_STAY_ONLY");
    const stay = await activeStay();
    expect((await stage.fresh(visitor)).heldRoles).toMatchObject([{ role: "regulator", from: "2026-11-23", to: "2026-11-27", sourceId: stay.id }]);
    const other = await stage.create("qaOfficer", RoleGrant, { ...grant, role: "auditor" });
    await stage.cannot("qaOfficer", RoleGrant, "submit", other, {}, "EMPLOYEE_NOT_PLACED", "ROLES_MUST_BE_SEPARATE");
    await stage.act("headOfQuality", InspectionStay, "end", stay, { reason: "改期" });
    expect((await stage.fresh(visitor)).heldRoles).toEqual([]);
    expect((await stage.ask("visitor", myInspection)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  test("begins and ends by its dates, whether or not the clock runs", async () => {
    const stay = await activeStay({ startsOn: "2026-11-24" });
    const opens = async (on: string) => {
      const { data } = await stage.at(on).ask("visitor", myInspection);
      return data?.myInspection?.number;
    };
    expect(await Promise.all(["2026-11-23", "2026-11-24", "2026-11-27", "2026-11-28"].map(opens))).toEqual([undefined, stay.number, stay.number, undefined]);
    const seen = await stage.at("2026-11-28").answer("qaOfficer", "query ($id: ID!) { inspectionStay(id: $id) { status } }", { id: stay.id });
    expect(seen.inspectionStay.status).toBe("ENDED");
    await stage.act("qaOfficer", InspectionStay, "end", stay, { reason: "改期" });
  });
});

test("nothing of a record is shown that is an amount of money, or that is masked from anybody", () => {
  for (const [name, { facts, lines }] of Object.entries(shownRecords)) {
    const { target } = entityByName(name)!;
    const shape = lines && embeddedShape(attributesOf(target).find((one) => one.name === lines.of)!)!;
    const named = [...facts.map((field) => ({ of: target as Function, path: String(field), name: String(field) })), ...(lines?.columns.map((column) => ({ of: shape!, path: `${lines.of}.${column}`, name: column })) ?? [])];
    for (const { of, path, name: attribute } of named) {
      const declared = attributesOf(of).find((one) => one.name === attribute);
      expect(declared, `${name}.${path}`).toBeDefined();
      expect(declared!.type(), `${name}.${path}`).not.toBe(Money);
      expect(Object.keys(policyOf(name).masks ?? {}), `${name}.${path}`).not.toContain(path);
    }
  }
});

describe("the inspector's evening", () => {
  let stay: InspectionStay;
  const entries: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    stay = await activeStay();
  });

  test("finds a batch, and sees on one page what it left behind", async () => {
    expect((await stage.answer("visitor", myInspection)).myInspection).toMatchObject({ number: stay.number, authority: "石家庄市市场监督管理局", host: "qaOfficer 先生" });
    const { findBatches: found } = await stage.answer("visitor", findBatches, { text: stocked.batch.batchNumber });
    expect(found).toEqual({ batches: [{ id: stocked.batch.id, batchNumber: stocked.batch.batchNumber }], problems: [] });
    expect((await stage.answer("visitor", findBatches, { text: stocked.product.code })).findBatches.batches).toHaveLength(1);
    const { dossier, problems } = (await stage.answer("visitor", inspectBatch, { id: stocked.batch.id })).inspectBatch;
    expect(problems).toEqual([]);
    const counts = Object.fromEntries(dossier.steps.map(({ scope, records }: { scope: string; records: unknown[] }) => [scope, records.length]));
    expect(counts).toEqual({ RECEIPTS: 1, INSPECTIONS: 1, HOLDS: 0, MAINTENANCE: 1, TEMPERATURE: 2, DELIVERIES: 1, RECALLS: 1 });
    const step = (scope: string) => dossier.steps.find((one: { scope: string }) => one.scope === scope);
    expect(step("TEMPERATURE").missing).toEqual(["监测点 二号探头 有 1 天没有温湿度记录"]);
    expect(step("TEMPERATURE").records.find((one: { title: string }) => one.title === "一号探头").facts).toContainEqual({ label: "有记录天数", value: "1 / 1" });
    expect(step("DELIVERIES").records[0].rows).toHaveLength(1);
    expect(dossier.watermark).toContain("石家庄市市场监督管理局");
    // Neither the price nor the other lot that went with it.
    for (const hidden of ["98,765.43", "9876543", "3,950,617.20", "OTHER-LOT"]) expect(JSON.stringify(dossier)).not.toContain(hidden);
  });

  test("sees documents of the period and the scopes of the stay alone", async () => {
    const narrow = await stage.seedEdit(stay, { recordsTo: "2026-11-10", scopes: ["RECEIPTS", "DELIVERIES"] });
    const { dossier } = (await stage.answer("visitor", inspectBatch, { id: stocked.batch.id })).inspectBatch;
    expect(dossier.steps.map(({ scope, records, outside }: { scope: string; records: unknown[]; outside: number }) => [scope, records.length, outside])).toEqual([["RECEIPTS", 0, 1], ["DELIVERIES", 0, 1]]);
    stay = await stage.seedEdit(narrow, { recordsTo: "2026-11-30", scopes });
  });

  test("asks for nothing else: no list, record, search, export or change", async () => {
    const refused = async (source: string) => (await stage.unwritten(() => stage.ask("visitor", source))).errors?.map(({ extensions }) => extensions.code);
    for (const source of ["{ deliveries { nodes { id } } }", "{ inspectionStays { nodes { id } } }", "{ search(text: \"LOT\") { results { record { id } } } }", "{ kpis { name } }", "{ myNotices { nodes { id } } }"]) expect(await refused(source), source).toEqual(["FORBIDDEN"]);
    expect((await stage.answer("visitor", "query ($id: ID!) { node(id: $id) { id } }", { id: stocked.receipt.id })).node).toBeNull();
    for (const subject of ["qaOfficer", "auditor"]) expect((await stage.answer(subject, inspectBatch, { id: stocked.batch.id })).inspectBatch).toMatchObject({ dossier: null, problems: [{ code: "ACCESS_DENIED" }] });
  });

  test("leaves a record of every look, for the host and quality", async () => {
    const looks = await listed(stage, InspectionLook, "stayId", stay.id);
    expect(looks.map(({ kind, what, found }) => [kind, what, found])).toEqual([
      ["SEARCH", stocked.batch.batchNumber, 1],
      ["SEARCH", stocked.product.code, 1],
      ["BATCH", stocked.batch.batchNumber, 8],
      ["BATCH", stocked.batch.batchNumber, 1],
    ]);
    expect(looks.every(({ createdById }) => createdById === visitor.id)).toBe(true);
    const seen = async (subject: string) => (await stage.ask(subject, "{ inspectionLooks { nodes { what } } }")).data?.inspectionLooks?.nodes.length ?? 0;
    expect(await Promise.all(["qaOfficer", "auditor", "salesRepresentative", "visitor"].map(seen))).toEqual([4, 4, 0, 0]);
  });

  function verified(): { code: number; said: string } {
    try {
      return { code: 0, said: execFileSync(process.execPath, [join(folder, "verify.mjs")], { encoding: "utf8" }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, said: stdout };
    }
  }

  const write = (path: string, bytes: Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };

  test("takes the package home, which says what is missing and that all is whole", async () => {
    const { packInspection: packed } = await stage.answer("visitor", packInspection, { input: { batchId: stocked.batch.id } });
    expect(packed).toMatchObject({ problems: [], missing: [`批次 ${stocked.batch.batchNumber}，温湿度：监测点 二号探头 有 1 天没有温湿度记录`] });
    Object.assign(entries, unzipSync(new Uint8Array(await (await fetch(packed.url)).arrayBuffer())));
    for (const [path, bytes] of Object.entries(entries)) write(path, bytes);
    expect(Object.keys(entries)).toEqual(expect.arrayContaining(["records/Inspection.jsonl", "trail/GoodsReceipt.jsonl", "SHA256SUMS", "manifest.json", "missing.json", "verify.mjs"]));
    const whole = new TextDecoder().decode(Buffer.concat(Object.values(entries)));
    for (const hidden of ["9876543", "395061720"]) expect(whole).not.toContain(hidden);
    const { code, said } = verified();
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/trail: [1-9]\d* in full, [1-9]\d* linkage only/) });
    expect(said).toContain(packed.manifestHash);
    expect(said).toContain("missing: batch");
    const look = (await listed(stage, InspectionLook, "stayId", stay.id)).at(-1)!;
    expect(look).toMatchObject({ kind: "PACKAGE", manifestHash: packed.manifestHash });
  });

  test("finds one byte that was changed, in whichever file, and names that file alone", () => {
    for (const [path, bytes] of Object.entries(entries)) {
      if (path === "verify.mjs") continue;
      const altered = new Uint8Array(bytes);
      const at = Math.floor(bytes.length / 2);
      altered[at] = altered[at] === 0x30 ? 0x31 : 0x30;
      write(path, altered);
      const { code, said } = verified();
      expect({ path, code, named: said.split("\n").filter((line) => /^(changed|missing:|not in|broken|altered|trail ends)/.test(line)) }).toEqual({ path, code: 1, named: [`changed: ${path}`] });
      write(path, bytes);
    }
    rmSync(join(folder, "missing.json"));
    write("more.txt", new Uint8Array());
    const { code, said } = verified();
    expect(code).toBe(1);
    for (const found of ["missing: missing.json", "not in the manifest: more.txt"]) expect(said).toContain(found);
  });

  test("packs the batches of a period within that of the stay", async () => {
    const pack = async (input: object) => (await stage.answer("visitor", packInspection, { input })).packInspection;
    expect(await pack({ from: "2026-11-20", to: "2026-11-23" })).toMatchObject({ problems: [], url: expect.stringContaining("http") });
    for (const input of [{}, { from: "2026-10-20", to: "2026-11-23" }, { from: "2026-11-23", to: "2026-11-20" }, { batchId: stocked.batch.id, from: "2026-11-20", to: "2026-11-23" }]) expect((await pack(input)).problems, JSON.stringify(input)).toEqual([{ code: "BATCH_OR_PERIOD" }]);
    expect((await pack({ from: "2026-11-01", to: "2026-11-02" })).problems).toEqual([{ code: "NO_SUCH_BATCH" }]);
    expect((await pack({ batchId: stocked.receipt.id })).problems).toEqual([{ code: "NO_SUCH_BATCH" }]);
  });
});
