/** Papers by e-mail: only what was printed leaves, as it was printed, and each mail is kept. */
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { approvedProduct, draftOrder, line, listed, qualifiedSupplier } from "../../test/company.ts";
import { startFileStore } from "../../test/fileStore.ts";
import { Stage } from "../../test/stage.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { readEntries } from "../audit/entries.ts";
import { PersonalRecord } from "../personal/personalRecord.ts";
import { yearsAfter } from "../personal/retention.ts";
import { tick } from "../schedule/tick.ts";
import { attempt } from "../delivery/attempt.ts";
import { putObject } from "../file/fileStore.ts";
import { mailPaper } from "./mailPaper.ts";
import { PaperMail } from "./paperMail.ts";
import { paperMailCourier, type PaperLetter } from "./paperMailCourier.ts";
import { copyKey } from "./printPaper.ts";

let stage: Stage;
let stopFiles: () => Promise<void>;
let order: PurchaseOrder;
const bytes = new TextEncoder().encode("%PDF-1.7 as it was printed");
const sha256 = createHash("sha256").update(bytes).digest("hex");

beforeAll(async () => {
  stopFiles = await startFileStore();
  stage = await Stage.open();
  await stage.staff("purchaser", "auditor");
});
afterAll(async () => {
  await stage.close();
  await stopFiles();
});
beforeEach(async () => {
  process.env.MAIL_FROM = "PharmOps <pharmops@example.com>";
  order = await draftOrder(stage, await qualifiedSupplier(stage), [line(await approvedProduct(stage), 10)]);
});
afterEach(() => delete process.env.MAIL_FROM);

async function printed(): Promise<void> {
  const copy = { copies: 1, at: stage.now.toISOString(), byId: await stage.idOf("purchaser"), byName: "purchaser 先生", sheet: "A4", language: "zh", sha256 };
  await putObject(copyKey(order, "purchaseOrder", copy), bytes, "application/pdf");
  order = await stage.seedEdit(order, { printed: { purchaseOrder: copy } });
}

const input = (values: object = {}) => ({ id: order.id, paper: "purchaseOrder", toAddress: "sales@supplier.example", ...values });
const send = async (subject = "purchaser", values: object = {}) => mailPaper(await stage.as(subject), input(values));
const sentMails = (): Promise<PaperMail[]> => listed(stage, PaperMail, "recordId", order.id);

/** Attempts the mail once, with a transport that keeps what it is given. */
async function deliver({ id }: PaperMail): Promise<{ status: string | undefined; letters: PaperLetter[]; givenUp: string[] }> {
  const [letters, givenUp]: [PaperLetter[], string[]] = [[], []];
  const courier = paperMailCourier(stage.table, async (letter) => void letters.push(letter), async (_, reason) => void givenUp.push(reason));
  return { status: await attempt(stage.table, courier, id, () => stage.now), letters, givenUp };
}

test("a paper that was not printed is not sent, nor to what is no address", async () => {
  await stage.refused(() => send(), "PAPER_NOT_PRINTED");
  await printed();
  await stage.refused(() => send("purchaser", { toAddress: "supplier" }), "WRONG_FORM");
  await stage.refused(() => send("purchaser", { paper: "deliveryNote" }), "NO_SUCH_PAPER");
  await stage.refused(() => send("auditor"), "ACCESS_DENIED");
  delete process.env.MAIL_FROM;
  await stage.refused(() => send(), "MAIL_NOT_SET_UP");
  expect(await sentMails()).toEqual([]);
});

test("the printed copy leaves byte by byte, and the record's history and papers say so", async () => {
  await printed();
  const { record } = await send("purchaser", { message: "请确认" });
  expect(record!.printed!.purchaseOrder).toMatchObject({ copies: 1, mails: 1 });
  const [entry] = await readEntries(stage.table, order.id, { from: record!.version, to: record!.version });
  expect(entry!.action).toBe("mail");
  const [mail] = await sentMails();
  const { status, letters } = await deliver(mail!);
  expect(status).toBe("DELIVERED");
  expect(letters).toMatchObject([{ to: "sales@supplier.example", subject: `采购订单 ${order.number}`, text: "请确认", messageId: `<${mail!.id}@pharmops>`, attachment: { fileName: `采购订单 ${order.number}.pdf` } }]);
  expect(Buffer.from(letters[0]!.attachment.bytes).equals(bytes)).toBe(true);
  const { purchaseOrder } = await stage.answer("purchaser", "query ($id: ID!) { purchaseOrder(id: $id) { papers { name mails { toAddress sentByName copy status } } } }", { id: order.id });
  expect(purchaseOrder.papers[0].mails).toEqual([{ toAddress: "sales@supplier.example", sentByName: "purchaser 先生", copy: 1, status: "DELIVERED" }]);
});

test("a copy that is not what was printed does not leave", async () => {
  await printed();
  await send();
  await putObject(copyKey(order, "purchaseOrder", { copies: 1, sha256 }), new TextEncoder().encode("another"), "application/pdf");
  const { status, letters, givenUp } = await deliver((await sentMails())[0]!);
  expect({ status, letters }).toEqual({ status: "FAILED", letters: [] });
  expect(givenUp).toHaveLength(1);
});

test("its address is kept for three years, and leaves with nobody after that", async () => {
  await printed();
  await send("purchaser", { message: "请转王经理" });
  const [mail] = await sentMails();
  await stage.project();
  const [kept] = await listed(stage, PersonalRecord, "recordId", mail!.id);
  expect(kept).toMatchObject({ documentType: "PaperMail", purpose: "CONTACT", fields: ["toAddress", "message"], eraseOn: yearsAfter(stage.today, 3) });
  const later = stage.at(yearsAfter(stage.today, 3));
  await tick(later.now, stage.table);
  const erased = await stage.fresh(mail!);
  expect([erased.toAddress, erased.message, erased.sentById]).toEqual(["—", undefined, mail!.sentById]);
  const courier = paperMailCourier(stage.table, async () => expect.unreachable("it has no address"), async () => undefined);
  expect(await attempt(stage.table, courier, mail!.id, () => later.now)).toBe("FAILED");
});

test("what a server says of the address is not kept with the reason", async () => {
  await printed();
  await send();
  const [mail] = await sentMails();
  const refuse = async (): Promise<void> => {
    throw new Error("550 5.1.1 <sales@supplier.example> unknown user");
  };
  await attempt(stage.table, paperMailCourier(stage.table, refuse, async () => undefined), mail!.id, () => stage.now);
  expect((await stage.fresh(mail!)).reason).toBe("550 5.1.1 <—> unknown user");
});
