/** The paper that goes with the goods: what is on it, who prints it, and what is left of that. GSP §73 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHash } from "node:crypto";
import { approvedProduct, batchAtLocation, buyer, confirmedOrder, line, listed, place, shipped, usualCarrier } from "../../../test/company.ts";
import { readPdf, type PdfPage } from "../../../test/pdfText.ts";
import { startFileStore } from "../../../test/fileStore.ts";
import { Stage, type Answer } from "../../../test/stage.ts";
import { matchesAuditTrail } from "../../../table/auditEntry.ts";
import { readEntries } from "../../../platform/audit/entries.ts";
import { getObject } from "../../../platform/file/fileStore.ts";
import { copyKey } from "../../../platform/paper/printPaper.ts";
import { usePaperRenderer } from "../../../platform/paper/paperRenderer.ts";
import { pdfOf } from "../../../platform/paper/pdf.ts";
import type { Batch } from "../../supply/stock/batch.ts";
import type { Product } from "../../catalogue/product/product.ts";
import type { Customer } from "../customers/customer.ts";
import { Delivery } from "./delivery.ts";
import { SalesOrder } from "../orders/salesOrder.ts";

let stage: Stage;
let endFileStore: () => Promise<void>;
let customer: Customer;
let product: Product;
let batch: Batch;
let delivery: Delivery;

beforeAll(async () => {
  endFileStore = await startFileStore();
  usePaperRenderer(pdfOf);
  stage = await Stage.open();
  await stage.staff("salesLead", "salesRepresentative", "picker", "outboundChecker", "logisticsCoordinator", "auditor", "finance", "systemAdministrator");
  customer = await buyer(stage, { name: "滹沱河医院", address: "石家庄市和平路 1 号" });
  await stage.connect("own", customer.id);
  await stage.connect("other", (await buyer(stage)).id);
  product = await approvedProduct(stage);
  batch = await batchAtLocation(stage, product, await place(stage, "STORAGE"), { quantity: 50, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 50, 128_000)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  delivery = (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
});
afterAll(async () => {
  await stage.close();
  await endFileStore();
});

const pageOf = async (url: string): Promise<{ bytes: Uint8Array; page: PdfPage }> => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return { bytes, page: (await readPdf(bytes))[0]! };
};

async function print(subject: string, input: object = {}, id = delivery.id): Promise<Answer> {
  const { printPaper } = await stage.answer(subject, "mutation ($input: PrintPaperInput!) { printPaper(input: $input) { record { id version papers { name copies url printedByName } } problems { code ... on FieldProblem { field } } } }", { input: { id, ...input } });
  return printPaper;
}

async function preview(subject: string, input: object = {}): Promise<Answer> {
  const { previewPaper } = await stage.answer(subject, "mutation ($input: PreviewPaperInput!) { previewPaper(input: $input) { url problems { code } } }", { input: { id: delivery.id, ...input } });
  return previewPaper;
}

const papersOf = async (subject: string): Promise<Answer> => (await stage.answer(subject, "query ($id: ID!) { node(id: $id) { papers { name title sheets mayPrint copies } } }", { id: delivery.id })).node.papers;

test("before it is picked there is a picking list, which names places and no prices, and no delivery note", async () => {
  const { problems, record } = await print("picker", { paper: "pickingList" });
  expect(problems).toEqual([]);
  const { page } = await pageOf(record.papers.find(({ name }: Answer) => name === "pickingList").url);
  expect(page.text).toContain(batch.batchNumber);
  expect(page.text).toContain("货位");
  expect(page.text).not.toContain("单价");
  expect(await print("logisticsCoordinator", { paper: "deliveryNote" })).toEqual({ record: null, problems: [{ code: "PAPER_NOT_YET" }] });
});

test("once it is shipped, the delivery note says what the law asks for", async () => {
  delivery = await shipped(stage, await stage.fresh(delivery));
  const { record, problems } = await print("salesLead");
  expect(problems).toEqual([]);
  const note = record.papers.find(({ name }: Answer) => name === "deliveryNote");
  expect(note).toMatchObject({ copies: 1, printedByName: "salesLead 先生" });
  const { page } = await pageOf(note.url);
  const expected = ["随货同行单", delivery.number, "滹沱河医院", "石家庄市和平路1号", stage.today, product.genericName, product.dosageForm, product.manufacturer, product.approvalNumber, batch.batchNumber, batch.producedOn, batch.printedExpiry!, "¥1,280.00", "¥64,000.00", "收货人签章", "第1页，共1页"];
  for (const text of expected) expect(page.text).toContain(String(text).replaceAll(/\s/g, ""));
  expect(page.text).not.toContain("补打");
});

test("a reprint has a number of its own, says so, and is in the history with its checksum; the first stays as it was", async () => {
  const before = await stage.fresh<Delivery>(delivery.id);
  const { record } = await print("salesRepresentative", { paper: "deliveryNote", language: "EN", sheet: "CONTINUOUS_241" });
  const note = record.papers.find(({ name }: Answer) => name === "deliveryNote");
  expect(note.copies).toBe(2);
  const { bytes, page } = await pageOf(note.url);
  expect(page.text).toContain("Reprint,copy2");
  expect(page.text).toContain("Deliverynote");
  expect(Math.round(page.width)).toBe(683);
  const entries = await readEntries(stage.table, delivery.id, {});
  const entry = entries.at(-1)!;
  expect(entry).toMatchObject({ action: "print", actorName: "salesRepresentative 先生" });
  expect(JSON.stringify(entry.changes)).toContain(createHash("sha256").update(bytes).digest("hex"));
  const after = await stage.fresh<Delivery>(delivery.id);
  expect(matchesAuditTrail(after, entries)).toBe(true);
  expect(after.version).toBe(before.version + 1);
});

test("several who print at once have different copies", async () => {
  const answers = await Promise.all(Array.from({ length: 3 }, () => print("salesLead", { paper: "deliveryNote" })));
  const copies = answers.map(({ record }) => record.papers.find(({ name }: Answer) => name === "deliveryNote").copies as number);
  expect(copies.toSorted()).toEqual([3, 4, 5]);

  // Each is kept as it was printed.
  const entries = await readEntries(stage.table, delivery.id, {});
  const valueIn = ({ changes }: (typeof entries)[number], name: string): unknown => JSON.parse(changes.find(({ path }) => path === `printed.deliveryNote.${name}`)?.after ?? "null");
  const printed = entries.map((entry) => ({ copies: Number(valueIn(entry, "copies")), sha256: String(valueIn(entry, "sha256")) })).filter((one) => copies.includes(one.copies));
  expect(printed).toHaveLength(3);
  for (const copy of printed) {
    const bytes = await getObject(copyKey(delivery, "deliveryNote", copy));
    expect(createHash("sha256").update(bytes!).digest("hex")).toBe(copy.sha256);
  }
});

test("a printed copy is no change: what somebody decided about the version before still holds", async () => {
  const { version } = await stage.fresh<Delivery>(delivery.id);
  await print("salesLead");
  await stage.act("logisticsCoordinator", Delivery, "sign", { ...delivery, version } as Delivery, { signedBy: "药库 王药师", signedOn: stage.today });
});

test("the same request is answered again and prints no second copy", async () => {
  const input = { paper: "deliveryNote", idempotencyKey: "once" };
  const [first, again] = [await print("salesLead", input), await print("salesLead", input)];
  expect(again.record.version).toBe(first.record.version);
});

test("a preview shows the same, says that it is one, and changes nothing", async () => {
  const { version } = await stage.fresh<Delivery>(delivery.id);
  const { url } = await preview("auditor");
  const { page } = await pageOf(url);
  expect(page.text).toContain("预览，未打印");
  expect(page.text).toContain(batch.batchNumber);
  expect((await stage.fresh<Delivery>(delivery.id)).version).toBe(version);
});

test("what is masked for a person has no column on their paper", async () => {
  const { page } = await pageOf((await preview("picker")).url);
  expect(page.text).not.toContain("单价");
  expect(page.text).not.toContain("1,280.00");
  expect(page.text).toContain(batch.batchNumber);
});

test.each<[string, string, object, string]>([
  ["somebody who only looks", "auditor", {}, "ACCESS_DENIED"],
  ["a paper that there is not", "salesLead", { paper: "invoice" }, "NO_SUCH_PAPER"],
  ["a list of what was picked long ago", "salesLead", { paper: "pickingList" }, "PAPER_NOT_YET"],
  ["a version that is gone", "salesLead", { version: 1 }, "VERSION_CONFLICT"],
])("refuses %s", async (_, subject, input, code) => {
  const { version } = await stage.fresh<Delivery>(delivery.id);
  const { record, problems } = await print(subject, input);
  expect({ record, codes: problems.map((one: Answer) => one.code) }).toEqual({ record: null, codes: [code] });
  expect((await stage.fresh<Delivery>(delivery.id)).version).toBe(version);
});

test("refuses a record that there is not, and one that has no papers", async () => {
  expect((await print("salesLead", {}, product.id)).problems).toEqual([{ code: "NO_SUCH_PAPER", field: "paper" }]);
  expect((await print("salesLead", {}, "dlv_none")).problems).toEqual([{ code: "NO_SUCH_RECORD", field: "id" }]);
});

test("papers are listed with what may be printed now", async () => {
  expect(await papersOf("picker")).toEqual([
    { name: "deliveryNote", title: "随货同行单", sheets: ["A4", "CONTINUOUS_241"], mayPrint: true, copies: 7 },
    { name: "pickingList", title: "拣货单", sheets: ["A4", "CONTINUOUS_241"], mayPrint: false, copies: 1 },
  ]);
  expect((await papersOf("auditor")).map(({ mayPrint }: Answer) => mayPrint)).toEqual([false, false]);
});

test("the customer's machine reads the copy that was printed for it, and nobody else's does", async () => {
  const source = "query ($id: ID!) { delivery(id: $id) { papers { name copies url printedByName } } }";
  const { delivery: seen } = await stage.partnerAnswer("own", source, { id: delivery.id });
  expect(seen.papers).toEqual([{ name: "deliveryNote", copies: 7, url: expect.any(String), printedByName: null }]);
  const { page } = await pageOf(seen.papers[0].url);
  expect(page.text).toContain(delivery.number);
  expect((await stage.partnerAnswer("other", source, { id: delivery.id })).delivery).toBeNull();
});

describe("cold goods of a holder who has them made", () => {
  let cold: Delivery;

  beforeAll(async () => {
    const vaccine = await approvedProduct(stage, { storageClass: "COLD", makers: "持有人甲 / 某厂" });
    await batchAtLocation(stage, vaccine, await place(stage, "STORAGE", "COLD"), { quantity: 20, expiresIn: 400 });
    const order = await confirmedOrder(stage, customer, [line(vaccine, 20)], { transport: "COLD_CHAIN" });
    await stage.act("salesLead", SalesOrder, "allocate", order);
    cold = (await listed(stage, Delivery, "salesOrderId", order.id))[0]!;
  });

  const handover = { paper: "coldChainHandover" };

  test("have their hand-over once they have left: in what, when and how cold", async () => {
    expect((await print("logisticsCoordinator", handover, cold.id)).problems).toEqual([{ code: "PAPER_NOT_YET" }]);
    await stage.act("picker", Delivery, "pick", cold, { confirmedLines: [1] });
    await stage.act("outboundChecker", Delivery, "check", cold, { confirmedLines: [1] });
    cold = await stage.act("logisticsCoordinator", Delivery, "ship", cold, { carrierId: (await usualCarrier(stage)).id, departureTemperature: 45, transportUnit: "保温箱 B-07" });
    expect(cold.departedAt).toBe(stage.now.toISOString());
    const { record, problems } = await print("logisticsCoordinator", handover, cold.id);
    expect(problems).toEqual([]);
    const { page } = await pageOf(record.papers.find(({ name }: Answer) => name === "coldChainHandover").url);
    for (const text of ["冷链交接单", cold.number, "保温箱B-07", "启运时间", "4.5", "承运人签字"]) expect(page.text).toContain(text);
    expect(page.text).not.toContain("单价");
  });

  test("and their note names holder and manufacturer", async () => {
    const { record } = await print("salesLead", { paper: "deliveryNote" }, cold.id);
    const { page } = await pageOf(record.papers.find(({ name }: Answer) => name === "deliveryNote").url);
    expect(page.text).toContain("持有人甲/某厂");
  });

  test("others have no such paper", async () => {
    expect((await print("salesLead", handover)).problems).toEqual([{ code: "NO_SUCH_PAPER", field: "paper" }]);
  });
});
