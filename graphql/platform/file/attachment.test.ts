/** Files of a record have its rights, are counted, and leave their trace in its history. */
import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureKey } from "../../table/keys.ts";
import { startFileStore } from "../../test/fileStore.ts";
import { Stage, type Answer } from "../../test/stage.ts";
import { qualifiedSupplier } from "../../test/company.ts";
import { Supplier } from "../../domains/supply/supplier/supplier.ts";
import { readEntries } from "../audit/entries.ts";
import { matchesAuditTrail } from "../../table/auditEntry.ts";
import { File, fileTypes, storedBytes } from "./file.ts";
import { contentTypeOf } from "./fileContent.ts";
import { useFileScanner } from "./fileScanner.ts";

let stage: Stage;
let endFileStore: () => Promise<void>;
let supplier: Supplier;

beforeAll(async () => {
  endFileStore = await startFileStore();
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "auditor", "warehouseKeeper", "salesRepresentative");
  supplier = await qualifiedSupplier(stage);
  await stage.connect("partner", supplier.id);
});
afterAll(async () => {
  await stage.close();
  await endFileStore();
});

const zip = (...names: string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<a/>")]))));
const pdf = Buffer.from("%PDF-1.7 营业执照");

/** A file that arrived, of this person. */
const stored = async (subject: string, values: Partial<File> = {}): Promise<string> =>
  (await stage.seed(File, { fileName: "合影.png", contentType: "image/png", size: 1_000, sha256: "0".repeat(64), status: "STORED", ...values }, await stage.idOf(subject))).id;

async function attach(subject: string, id: string, fileIds: string[], more: object = {}): Promise<Answer> {
  const { attachFiles } = await stage.answer(subject, "mutation ($input: AttachFilesInput!) { attachFiles(input: $input) { record { id version } problems { code ... on FieldProblem { field } } } }", { input: { id, fileIds, ...more } });
  return attachFiles;
}

async function remove(subject: string, id: string, fileId: string, reason: string | null = "传错了"): Promise<Answer> {
  const { removeAttachment } = await stage.answer(subject, "mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { record { id } problems { code ... on FieldProblem { field } } } }", { input: { id, fileId, reason } });
  return removeAttachment;
}

async function read(subject: string, id: string): Promise<Answer> {
  const { node } = await stage.answer(subject, "query ($id: ID!) { node(id: $id) { attachments { mayChange nodes { fileId addedByName addedAt file { fileName url } } } } }", { id });
  return node?.attachments;
}

/** Announces, sends and confirms; answers the problems. */
async function upload(subject: string, bytes: Buffer, contentType: string): Promise<string[]> {
  const input = { fileName: "文件", contentType, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  const { requestUpload } = await stage.answer(subject, "mutation ($input: RequestUploadInput!) { requestUpload(input: $input) { record { id } upload { url } problems { code } } }", { input });
  if (!requestUpload.record) return requestUpload.problems.map(({ code }: Answer) => code);
  await fetch(requestUpload.upload.url, { method: "PUT", body: new Uint8Array(bytes), headers: { "content-type": contentType } });
  const { confirmUpload } = await stage.answer(subject, "mutation ($id: ID!) { confirmUpload(input: { id: $id }) { record { status } problems { code } } }", { id: requestUpload.record.id });
  return confirmUpload.problems.map(({ code }: Answer) => code);
}

describe("what a file is", () => {
  const tiff = Buffer.concat([Buffer.from("49492a0008000000", "hex"), Buffer.alloc(32)]);
  const known: [string, Buffer][] = [
    [fileTypes.PDF, pdf],
    [fileTypes.TIFF, tiff],
    [fileTypes.OFD, zip("OFD.xml", "Doc_0/Document.xml")],
    [fileTypes.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")],
    [fileTypes.DOCX, zip("[Content_Types].xml", "word/document.xml")],
    [fileTypes.XML, Buffer.from('<?xml version="1.0" encoding="UTF-8"?><eInvoice><total>1</total></eInvoice>')],
  ];

  test.each(known)("%s is known by its bytes", async (type, bytes) => {
    expect(await contentTypeOf(bytes)).toBe(type);
    expect(await upload("purchaser", bytes, type)).toEqual([]);
  });

  test.each([
    ["an archive of something else", zip("run.exe")],
    ["a damaged archive", zip("OFD.xml").subarray(0, 40)],
    ["XML that is not well formed", Buffer.from("<a><b></a>")],
    ["a page with a script", Buffer.from("<html><script>alert(1)</script></html>")],
    ["text", Buffer.from("hello")],
    ["a program", Buffer.from("4d5a90000300000004000000ffff0000", "hex")],
    ["nothing", Buffer.alloc(0)],
  ])("%s is not kept", async (_, bytes) => {
    expect(await contentTypeOf(bytes)).toBeUndefined();
  });

  test("each type is refused where another was announced", async () => {
    const [xlsx, docx] = [known[3]!, known[4]!];
    expect(await upload("purchaser", xlsx[1], docx[0])).toEqual(["WRONG_CONTENT"]);
    expect(await upload("purchaser", known[2]![1], fileTypes.XML)).toEqual(["WRONG_CONTENT"]);
  });
});

describe("malware", () => {
  const eicar = `${String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$`}EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

  test("the EICAR test file is refused, wherever in a file it is", async () => {
    expect(await upload("purchaser", Buffer.from(`%PDF-1.7\n${eicar}`), fileTypes.PDF)).toEqual(["MALWARE_FOUND"]);
  });

  test("another scanner takes its place, and a file that it cannot look at does not count", async () => {
    const putBack = useFileScanner({ scan: async (bytes) => (bytes.length > 100 ? "Large.A" : undefined) });
    expect(await upload("purchaser", Buffer.concat([pdf, Buffer.alloc(100)]), fileTypes.PDF)).toEqual(["MALWARE_FOUND"]);
    expect(await upload("purchaser", pdf, fileTypes.PDF)).toEqual([]);
    putBack();
    expect(await upload("purchaser", Buffer.concat([pdf, Buffer.alloc(100)]), fileTypes.PDF)).toEqual([]);
  });
});

describe("the files of a record", () => {
  test("are added several at once, and read by those who read the record", async () => {
    const ids = [await stored("purchaser"), await stored("purchaser", { fileName: "厂房.png" })];
    expect(await attach("purchaser", supplier.id, ids)).toMatchObject({ record: { id: supplier.id }, problems: [] });
    for (const subject of ["supplyLead", "auditor", "warehouseKeeper"]) {
      const { nodes, mayChange } = await read(subject, supplier.id);
      expect(nodes.map(({ fileId }: Answer) => fileId).toSorted()).toEqual(ids.toSorted());
      expect(nodes[0]).toMatchObject({ addedByName: "purchaser 先生", file: { url: expect.any(String) } });
      expect(mayChange).toBe(subject === "supplyLead");
    }
  });

  test("leave who did what, when and why in its history", async () => {
    const one = await qualifiedSupplier(stage);
    const fileId = await stored("purchaser");
    await attach("purchaser", one.id, [fileId]);
    expect(await remove("supplyLead", one.id, fileId, "供应商已更名")).toMatchObject({ problems: [] });
    const record = await stage.fresh<Supplier>(one.id);
    const entries = await readEntries(stage.table, one.id, {});
    const [added, removed] = entries.slice(-2);
    expect(added).toMatchObject({ action: "attach", actorName: "purchaser 先生", changes: [{ after: expect.stringContaining("合影.png") }] });
    expect(removed).toMatchObject({ action: "removeAttachment", actorName: "supplyLead 先生", reason: "供应商已更名", changes: [{ path: `attachments.${fileId}`, before: expect.stringContaining("合影.png") }] });
    expect(matchesAuditTrail(record, entries)).toBe(true);
    expect((await read("purchaser", one.id)).nodes).toEqual([]);
  });

  test("are changed by nobody without the right to write the record", async () => {
    const one = await qualifiedSupplier(stage);
    const fileId = await stored("purchaser");
    await attach("purchaser", one.id, [fileId]);
    const { version } = await stage.fresh<Supplier>(one.id);
    for (const subject of ["auditor", "warehouseKeeper"]) {
      expect(await attach(subject, one.id, [await stored(subject)])).toEqual({ record: null, problems: [{ code: "ACCESS_DENIED" }] });
      expect(await remove(subject, one.id, fileId)).toEqual({ record: null, problems: [{ code: "ACCESS_DENIED" }] });
    }
    expect((await stage.fresh<Supplier>(one.id)).version).toBe(version);
  });

  test.each<[string, () => Promise<string>, string]>([
    ["another person's", () => stored("supplyLead"), "UNKNOWN_REFERENCE"],
    ["one that never arrived", () => stored("purchaser", { status: "PENDING" }), "UNKNOWN_REFERENCE"],
    ["one that does not exist", async () => "file_none", "UNKNOWN_REFERENCE"],
  ])("are not %s", async (_, fileId, code) => {
    const { version } = await stage.fresh<Supplier>(supplier.id);
    expect(await attach("purchaser", supplier.id, [await stored("purchaser"), await fileId()])).toEqual({ record: null, problems: [{ code, field: "fileIds.1" }] });
    expect((await stage.fresh<Supplier>(supplier.id)).version).toBe(version);
  });

  test("are not attached twice, not removed without a reason, and not removed twice", async () => {
    const one = await qualifiedSupplier(stage);
    const fileId = await stored("purchaser");
    await attach("purchaser", one.id, [fileId]);
    expect((await attach("purchaser", one.id, [fileId])).problems).toEqual([{ code: "ALREADY_ATTACHED", field: "fileIds.0" }]);
    expect((await remove("purchaser", one.id, fileId, null)).problems).toEqual([{ code: "REQUIRED", field: "reason" }]);
    await remove("purchaser", one.id, fileId);
    expect((await remove("purchaser", one.id, fileId)).problems).toEqual([{ code: "NOT_ATTACHED", field: "fileId" }]);
  });

  test("are checked against the version that the person saw", async () => {
    const one = await qualifiedSupplier(stage);
    await attach("purchaser", one.id, [await stored("purchaser")], { version: one.version });
    expect((await attach("purchaser", one.id, [await stored("purchaser")], { version: one.version })).problems).toEqual([{ code: "VERSION_CONFLICT" }]);
  });

  test("are not for records of a type that takes none", async () => {
    const id = await stored("purchaser");
    expect((await attach("purchaser", id, [await stored("purchaser")])).problems).toEqual([{ code: "NO_ATTACHMENTS", field: "id" }]);
    expect(await read("purchaser", id)).toBeNull();
  });
});

describe("space", () => {
  test("a record takes 50 files and 200 MiB", async () => {
    const one = await qualifiedSupplier(stage);
    const large = () => stored("purchaser", { size: 20 * 2 ** 20 });
    await attach("purchaser", one.id, await Promise.all(Array.from({ length: 10 }, large)));
    expect((await attach("purchaser", one.id, [await stored("purchaser")])).problems).toEqual([{ code: "FILES_TOO_LARGE", field: "fileIds" }]);

    const other = await qualifiedSupplier(stage);
    const small = (count: number) => Promise.all(Array.from({ length: count }, () => stored("purchaser")));
    for (const count of [20, 20, 10]) expect((await attach("purchaser", other.id, await small(count))).problems).toEqual([]);
    expect((await attach("purchaser", other.id, await small(1))).problems).toEqual([{ code: "TOO_MANY_FILES", field: "fileIds" }]);
  });

  test("nothing is announced once the company's space is used up", async () => {
    const key = figureKey(storedBytes);
    const before = await stage.table.get(key);
    await stage.table.put({ ...key, value: 500 * 2 ** 30 - pdf.length });
    expect(await upload("purchaser", pdf, fileTypes.PDF)).toEqual([]);
    await stage.table.put({ ...key, value: 500 * 2 ** 30 });
    expect(await upload("purchaser", pdf, fileTypes.PDF)).toEqual(["FILE_SPACE_USED_UP"]);
    await stage.table.put({ ...key, value: Number(before?.value ?? 0) });
  });
});
