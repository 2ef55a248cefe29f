/** A file counts only once the server has seen that what arrived is what was announced. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFileStore } from "../../test/fileStore.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { qualifiedSupplier, verified } from "../../test/company.ts";
import { Qualification } from "../../domains/catalogue/qualification/qualification.ts";
import { tick } from "../schedule/tick.ts";
import { maxFileSize, type File } from "./file.ts";
import { getObject } from "./fileStore.ts";

let stage: Stage;
let endFileStore: () => Promise<void>;

beforeAll(async () => {
  endFileStore = await startFileStore();
  stage = await Stage.open();
  await stage.staff("purchaser", "qaOfficer", "auditor", "receiver");
});
afterAll(async () => {
  await stage.close();
  await endFileStore();
});

/** The stage's time so many hours later, asked for once there is a stage. */
const stageAt = (hours: number) => () => new Date(stage.now.getTime() + hours * 60 * 60_000);

const pdf = Buffer.from("%PDF-1.7 营业执照");
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const announced = (bytes: Uint8Array, values: object = {}) => ({ fileName: "营业执照.pdf", contentType: "application/pdf", size: bytes.length, sha256: sha256(bytes), ...values });

async function request(subject: string, input: object): Promise<Answer> {
  const { requestUpload } = await stage.answer(subject, `mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { record { id status url } upload { url method headers { name value } } problems { code ... on FieldProblem { field } } } }`, { input });
  return requestUpload;
}

async function confirm(subject: string, id: string): Promise<Answer> {
  const { confirmUpload } = await stage.answer(subject, `mutation ($id: ID!) { confirmUpload(input: { id: $id }) { record { id status url } problems { code } } }`, { id });
  return confirmUpload;
}

const send = ({ upload }: Answer, bytes: Uint8Array) => fetch(upload.url, { method: upload.method, headers: upload.headers.map(({ name, value }: Answer) => [name, value]), body: Buffer.from(bytes) });

test("a file is announced, sent, looked at, and read back as it was", async () => {
  const uploadRequest = await request("purchaser", announced(pdf));
  expect(uploadRequest).toMatchObject({ record: { status: "PENDING", url: null }, problems: [] });
  expect((await confirm("purchaser", uploadRequest.record.id)).problems).toEqual([{ code: "NOTHING_ARRIVED" }]);
  expect((await send(uploadRequest, pdf)).status).toBe(200);
  const { record, problems } = await confirm("purchaser", uploadRequest.record.id);
  expect(problems).toEqual([]);
  expect(record.status).toBe("STORED");
  expect(Buffer.from(await (await fetch(record.url)).arrayBuffer())).toEqual(pdf);
  expect((await confirm("purchaser", uploadRequest.record.id)).problems).toEqual([]);
});

test("the address is for these bytes alone: type, length and checksum are signed", async () => {
  const { upload } = await request("purchaser", announced(pdf));
  const signed = new URL(upload.url).searchParams.get("X-Amz-SignedHeaders")!.split(";");
  expect(signed).toEqual(expect.arrayContaining(["content-length", "content-type", "host", "x-amz-checksum-sha256"]));
  expect(upload.headers).toEqual(expect.arrayContaining([{ name: "x-amz-checksum-sha256", value: createHash("sha256").update(pdf).digest("base64") }]));
  expect(Number(new URL(upload.url).searchParams.get("X-Amz-Expires"))).toBe(900);
});

test.each([
  ["other bytes of the same length", Buffer.from("%PDF-1.7 营业执照".replace("7", "8")), "NOT_WHAT_WAS_ANNOUNCED"],
  ["more bytes", Buffer.concat([pdf, pdf]), "NOT_WHAT_WAS_ANNOUNCED"],
])("%s are refused", async (_, bytes, code) => {
  const uploadRequest = await request("purchaser", announced(pdf));
  // The local store does not hold the address to its signature; the server looks for itself.
  const { url, method } = uploadRequest.upload;
  await fetch(url, { method, headers: { "content-type": "application/pdf" }, body: bytes });
  expect(await confirm("purchaser", uploadRequest.record.id)).toEqual({ record: null, problems: [{ code }] });
});

test.each([
  ["application/pdf", Buffer.from("<html><script>alert(1)</script>")],
  ["image/jpeg", Buffer.from("%PDF-1.7")],
  ["image/png", Buffer.from("\u0089PNX\r\n\u001a\n", "latin1")],
  ["image/webp", Buffer.from("RIFF0000WAVE")],
])("content that is not %s is refused, whatever it claims", async (contentType, bytes) => {
  const uploadRequest = await request("purchaser", announced(bytes, { contentType }));
  await send(uploadRequest, bytes);
  expect((await confirm("purchaser", uploadRequest.record.id)).problems).toEqual([{ code: "WRONG_CONTENT" }]);
});

test.each([
  ["image/jpeg", Buffer.from("ffd8ffe000104a46", "hex")],
  ["image/png", Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64")],
  ["image/webp", Buffer.from("RIFF0000WEBPVP8 ")],
])("%s is taken", async (contentType, bytes) => {
  const uploadRequest = await request("purchaser", announced(bytes, { contentType }));
  await send(uploadRequest, bytes);
  expect((await confirm("purchaser", uploadRequest.record.id)).record.status).toBe("STORED");
});

test("size, type and checksum have their limits, and nothing is announced outside them", async () => {
  const refused = async (values: object) => {
    const { record, upload, problems } = await request("purchaser", announced(pdf, values));
    expect([record, upload]).toEqual([null, null]);
    return problems.map(({ field, code }: Answer) => `${field} ${code}`);
  };
  expect(await refused({ size: 0 })).toEqual(["size TOO_SMALL"]);
  expect(await refused({ size: maxFileSize + 1 })).toEqual(["size TOO_LARGE_VALUE"]);
  expect(await refused({ contentType: "text/html" })).toEqual(["contentType WRONG_FORM"]);
  expect(await refused({ contentType: "application/pdf\nx" })).toEqual(["contentType WRONG_FORM"]);
  expect(await refused({ sha256: "abc" })).toEqual(["sha256 WRONG_FORM"]);
  expect(await refused({ fileName: "" })).toEqual(["fileName REQUIRED"]);
  expect((await request("auditor", announced(pdf))).problems).toEqual([{ code: "ACCESS_DENIED" }]);
});

test("a licence is submitted only with a scan that was seen", async () => {
  const supplier = await qualifiedSupplier(stage);
  const one = await verified(stage, supplier, "GSP_CERTIFICATE", { status: "DRAFT" });
  const uploadRequest = await request("purchaser", announced(pdf));
  await stage.update("purchaser", Qualification, one, { fileId: uploadRequest.record.id });
  await stage.cannot("purchaser", Qualification, "submit", one, {}, "SCAN_NOT_STORED");
  await send(uploadRequest, pdf);
  await stage.cannot("purchaser", Qualification, "submit", one, {}, "SCAN_NOT_STORED");
  await confirm("purchaser", uploadRequest.record.id);
  await stage.act("purchaser", Qualification, "submit", one);
});

test("a partner reads its own files and no other", async () => {
  const supplier = await qualifiedSupplier(stage);
  await stage.connect("partner", supplier.id);
  const [own, ours] = [await request("partner", announced(pdf)), await request("purchaser", announced(pdf))];
  await Promise.all([send(own, pdf), send(ours, pdf)]);
  expect((await confirm("partner", own.record.id)).record.status).toBe("STORED");
  expect(await confirm("partner", ours.record.id)).toEqual({ record: null, problems: [{ code: "NO_SUCH_RECORD" }] });
  const { file, files } = await stage.answer("partner", "query ($id: ID!) { file(id: $id) { url } files { nodes { id } } }", { id: ours.record.id });
  expect(file).toBeNull();
  expect(files.nodes).toEqual([{ id: own.record.id }]);
});

describe("a file has its record's rights", () => {
  let fileId: string;
  let licence: Qualification;

  beforeAll(async () => {
    await stage.staff("warehouseKeeper", "supplyLead");
    const supplier = await qualifiedSupplier(stage);
    licence = await verified(stage, supplier, "GSP_CERTIFICATE", { status: "DRAFT" });
    const uploadRequest = await request("purchaser", announced(pdf));
    await send(uploadRequest, pdf);
    await confirm("purchaser", uploadRequest.record.id);
    fileId = uploadRequest.record.id;
    await stage.update("purchaser", Qualification, licence, { fileId });
  });

  const direct = "query ($id: ID!) { file(id: $id) { url } node(id: $id) { id } files { nodes { id } } }";
  const through = "query ($id: ID!) { qualification(id: $id) { file { id url fileName } } }";

  test("who reads the record reads the file through it", async () => {
    for (const subject of ["supplyLead", "auditor", "qaOfficer"]) {
      const { qualification } = await stage.answer(subject, through, { id: licence.id });
      expect(qualification.file).toEqual({ id: fileId, url: expect.any(String), fileName: "营业执照.pdf" });
    }
  });

  test("only its uploader reads it by its id or in a list, regardless of role", async () => {
    for (const subject of ["supplyLead", "auditor", "qaOfficer", "warehouseKeeper"]) {
      const { file, node, files } = await stage.answer(subject, direct, { id: fileId });
      expect({ subject, file, node, seen: files.nodes }).toEqual({ subject, file: null, node: null, seen: [] });
      expect(await confirm(subject, fileId)).toMatchObject({ record: null });
    }
    const { file, files } = await stage.answer("purchaser", direct, { id: fileId });
    expect(file.url).toEqual(expect.any(String));
    expect(files.nodes).toContainEqual({ id: fileId });
  });

  test("nobody attaches another's file to a record of their own to read it there", async () => {
    const { findings } = await stage.tryUpdate("supplyLead", Qualification, await verified(stage, await qualifiedSupplier(stage), "GSP_CERTIFICATE", { status: "DRAFT" }), { fileId });
    expect(findings.map(({ code, field }) => [code, field])).toEqual([["UNKNOWN_REFERENCE", "fileId"]]);
  });

  test("a colleague who edits the record keeps the scan that is there", async () => {
    const updated = await stage.update("supplyLead", Qualification, await stage.fresh(licence.id), { fileId, number: "GSP-2026-NEW" });
    expect(updated).toMatchObject({ fileId, number: "GSP-2026-NEW" });
  });
});

describe("an upload that is never confirmed", () => {
  const tomorrow = stageAt(25);

  test("is removed after a day, its bytes with it, and cannot be confirmed any more", async () => {
    const uploadRequest = await request("purchaser", announced(pdf));
    await send(uploadRequest, pdf);
    await tick(stageAt(23)(), stage.table);
    expect(await stage.fresh<File>(uploadRequest.record.id)).toMatchObject({ status: "PENDING" });
    await tick(tomorrow(), stage.table);
    expect(await stage.fresh<File>(uploadRequest.record.id)).toMatchObject({ status: "EXPIRED", version: 2 });
    expect(await getObject(uploadRequest.record.id)).toBeUndefined();
    expect(await confirm("purchaser", uploadRequest.record.id)).toEqual({ record: null, problems: [{ code: "NOTHING_ARRIVED" }] });
    // Once more: nothing is left to do.
    await tick(tomorrow(), stage.table);
    expect((await stage.fresh<File>(uploadRequest.record.id)).version).toBe(2);
  });

  test("and one that was confirmed stays", async () => {
    const uploadRequest = await request("purchaser", announced(pdf));
    await send(uploadRequest, pdf);
    await confirm("purchaser", uploadRequest.record.id);
    await tick(tomorrow(), stage.table);
    expect(await stage.fresh<File>(uploadRequest.record.id)).toMatchObject({ status: "STORED" });
    expect(Buffer.from((await getObject(uploadRequest.record.id))!)).toEqual(pdf);
  });
});
