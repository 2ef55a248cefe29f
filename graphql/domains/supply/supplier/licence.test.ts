/** The licence lock: one missing, unverified, expired or revoked document blocks the purchase, and says so in full. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { titleOf } from "../../catalogue/qualification/qualificationKind.ts";
import { approvedProduct, arrival, authorised, bareSupplier, draftOrder, draftReceipt, line, ownCompany, place, qualifiedSupplier, verified } from "../../../test/company.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { addDays, isExpired } from "../../../platform/businessDate.ts";
import { readAll } from "../../../table/list.ts";
import type { Node } from "../../../table/node.ts";
import { GoodsReceipt } from "../receiving/goodsReceipt.ts";
import { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import { Qualification } from "../../catalogue/qualification/qualification.ts";
import { Supplier } from "./supplier.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open("2026-11-23");
  await stage.staff("purchaser", "supplyLead", "receiver", "qaOfficer", "headOfQuality");
  await ownCompany(stage);
});
afterAll(() => stage.close());

async function documentOf(owner: Node, kind: Qualification["kind"]): Promise<Qualification> {
  for await (const one of readAll(stage.table, Qualification, { filter: { ownerId: { eq: owner.id } }, orderBy: { sort: "createdAt", descending: true } })) if (one.kind === kind) return one;
  throw new Error(`No ${kind}`);
}

/** Every refusal of the lock says why, by which clause, and what to do. */
function explains(findings: readonly Finding[]): void {
  for (const { clause, message, remedy } of findings) {
    expect(clause).toMatch(/五\(一\)1/);
    for (const text of [message.zh, message.en, remedy?.zh, remedy?.en]) expect(text).toBeTruthy();
  }
}

/** What goes wrong with a supplier's licence, and what the lock then says. */
const troubles = {
  "expires today": { values: { expiresOn: "2026-11-23" }, code: "QUALIFICATION_EXPIRED" },
  "expired yesterday": { values: { expiresOn: "2026-11-22" }, code: "QUALIFICATION_EXPIRED" },
  "is not verified": { values: { status: "SUBMITTED" }, code: "QUALIFICATION_NOT_VERIFIED" },
  "is issued in 30 days": { values: { issuedOn: "2026-12-23" }, code: "QUALIFICATION_NOT_YET_ISSUED" },
  "was revoked": { values: { status: "REVOKED" }, code: "QUALIFICATION_MISSING" },
  "does not cover the product": { values: { scope: ["DEVICE"] }, code: "OUT_OF_LICENCE_SCOPE" },
  "covers nothing": { values: { scope: undefined }, code: "OUT_OF_LICENCE_SCOPE" },
} as const;

describe.each(Object.entries(troubles))("a manufacturing licence that %s", (_, { values, code }) => {
  let supplier: Supplier;
  let product: Product;
  let licence: Qualification;
  const sound: Partial<Qualification> = { issuedOn: "2026-01-01", expiresOn: "2027-09-01", status: "VERIFIED", scope: ["CHEMICAL"] };

  beforeAll(async () => {
    supplier = await qualifiedSupplier(stage);
    product = await approvedProduct(stage);
    licence = await documentOf(supplier, "MANUFACTURING_LICENCE");
  });

  test("blocks submitting, approving, sending and receiving, and nothing once it is in order again", async () => {
    const [order, dock] = [await draftOrder(stage, supplier, [line(product, 10)]), await place(stage, "RECEIVING")];
    const spoil = () => stage.seedEdit(licence, values as Partial<Qualification>);
    const mend = () => stage.seedEdit(licence, sound);
    const blocked = async (subject: string, action: string) => {
      await spoil();
      const findings = await stage.cannot(subject, PurchaseOrder, action, order, {}, code);
      explains(findings);
      const { record, message } = findings[0]!;
      if (code === "QUALIFICATION_EXPIRED" || code === "QUALIFICATION_NOT_VERIFIED") {
        expect(record?.id).toBe(licence.id);
        expect(message.zh).toContain(titleOf(licence).zh);
        expect(message.zh).toContain(supplier.name);
      }
      await mend();
    };
    await blocked("purchaser", "submit");
    await stage.act("purchaser", PurchaseOrder, "submit", order);
    await blocked("supplyLead", "approve");
    await stage.act("supplyLead", PurchaseOrder, "approve", order);
    await blocked("purchaser", "send");
    const sent = await stage.act("purchaser", PurchaseOrder, "send", order);

    const receipt = await draftReceipt(stage, sent as PurchaseOrder, dock, [arrival(stage, 10)]);
    await spoil();
    explains(await stage.cannot("receiver", GoodsReceipt, "confirm", receipt, {}, code));
    await mend();
    await stage.act("receiver", GoodsReceipt, "confirm", receipt);
  });
});

test("a supplier without any document is refused with every document that it lacks, at once", async () => {
  const supplier = await bareSupplier(stage, { kind: "DISTRIBUTOR" });
  await authorised(stage, supplier, "SELLER");
  const order = await draftOrder(stage, supplier, [line(await approvedProduct(stage), 1)]);
  const findings = await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "QUALIFICATION_MISSING", "QUALIFICATION_MISSING", "QUALIFICATION_MISSING");
  explains(findings);
  const messages = findings.map(({ message }) => message.zh).join();
  for (const kind of ["营业执照", "药品经营许可证", "质量保证协议"]) expect(messages).toContain(kind);
});

test("everything wrong with supplier and products is said together with the order's own faults", async () => {
  const supplier = await bareSupplier(stage, { status: "BLOCKED" });
  await authorised(stage, supplier, "SELLER");
  await verified(stage, supplier, "BUSINESS_LICENCE", { expiresOn: stage.today });
  await verified(stage, supplier, "MANUFACTURING_LICENCE", { scope: ["ANTIBIOTIC"] });
  const [draft, blocked] = [await approvedProduct(stage, { status: "DRAFT" }), await approvedProduct(stage, { status: "BLOCKED", category: "ANTIBIOTIC" })];
  const order = await draftOrder(stage, supplier, [line(draft, 1), line(blocked, 1)], { interestsDeclared: false });
  await stage.at("2026-12-20").cannot(
    "purchaser",
    PurchaseOrder,
    "submit",
    order,
    {},
    "INTERESTS_NOT_DECLARED",
    "EXPECTED_IN_PAST",
    "SUPPLIER_NOT_APPROVED",
    "QUALIFICATION_EXPIRED",
    "QUALIFICATION_MISSING",
    "OUT_OF_LICENCE_SCOPE",
    "PRODUCT_NOT_APPROVED",
    "PRODUCT_NOT_APPROVED",
  );
});

test("a product's own authorisation blocks like a supplier's licence", async () => {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  await stage.seedEdit(await documentOf(product, "MARKETING_AUTHORISATION"), { expiresOn: stage.today });
  await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "QUALIFICATION_EXPIRED");
});

test("a renewed document unblocks once quality has verified it, while the old one stays as it is", async () => {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  await stage.seedEdit(await documentOf(supplier, "QUALITY_AGREEMENT"), { expiresOn: addDays(stage.today, -1) });
  await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "QUALIFICATION_EXPIRED");
  const renewed = await verified(stage, supplier, "QUALITY_AGREEMENT", { status: "SUBMITTED" });
  await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, "QUALIFICATION_EXPIRED");
  await stage.seedEdit(renewed, { status: "VERIFIED" });
  await stage.act("purchaser", PurchaseOrder, "submit", order);
});

test("the same licence counts yesterday and not today: one meaning of expiry for all", async () => {
  expect(isExpired("2026-11-23", "2026-11-22")).toBe(false);
  expect(isExpired("2026-11-23", "2026-11-23")).toBe(true);
  expect(isExpired(undefined, "2026-11-23")).toBe(false);
  // 16:00 UTC is midnight in Shanghai: the company's day decides, not the machine's.
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  await stage.seedEdit(await documentOf(supplier, "BUSINESS_LICENCE"), { expiresOn: "2026-11-24" });
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  await stage.at("2026-11-23T16:00:00Z").cannot("purchaser", PurchaseOrder, "submit", order, {}, "QUALIFICATION_EXPIRED");
  await stage.at("2026-11-23T15:59:59Z").act("purchaser", PurchaseOrder, "submit", order);
});

test("a licence that is revoked while an order is submitted stops it", async () => {
  const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
  const order = await draftOrder(stage, supplier, [line(product, 1)]);
  const licence = await documentOf(supplier, "MANUFACTURING_LICENCE");
  const ctx = await stage.as("purchaser");
  const transact = ctx.table.transact.bind(ctx.table);
  let revoked = false;
  // Between the check and the commit.
  ctx.table.transact = async (actions) => {
    if (!revoked) {
      revoked = true;
      ctx.table.transact = transact;
      await stage.seedEdit(licence, { status: "REVOKED" });
    }
    return transact(actions);
  };
  const { transition } = await import("../../../platform/lifecycle/transition.ts");
  const { findings } = await transition(ctx, PurchaseOrder, "submit", { id: order.id });
  expect(findings.map(({ code }) => code)).toEqual(["QUALIFICATION_MISSING"]);
  expect(await stage.fresh(order)).toMatchObject({ status: "DRAFT", version: order.version });
});

describe("first-time approval", () => {
  test("needs every document, then quality, then its head, and each on its day", async () => {
    const supplier = await bareSupplier(stage, { status: "DRAFT", kind: undefined });
    await stage.cannot("purchaser", Supplier, "submit", supplier, {}, "SUPPLIER_KIND_UNKNOWN", "QUALIFICATION_MISSING", "QUALIFICATION_MISSING");
    await stage.update("purchaser", Supplier, supplier, { kind: "MANUFACTURER" });
    await stage.cannot("purchaser", Supplier, "submit", supplier, {}, "QUALIFICATION_MISSING", "QUALIFICATION_MISSING", "QUALIFICATION_MISSING");
    await verified(stage, supplier, "BUSINESS_LICENCE");
    await verified(stage, supplier, "MANUFACTURING_LICENCE", { scope: ["CHEMICAL"], expiresOn: "2026-11-30" });
    await verified(stage, supplier, "QUALITY_AGREEMENT");
    await stage.act("purchaser", Supplier, "submit", supplier);
    await stage.cannot("headOfQuality", Supplier, "approve", supplier, {}, "NOT_YOUR_DECISION");
    await stage.act("qaOfficer", Supplier, "approve", supplier);
    await stage.cannot("qaOfficer", Supplier, "approve", supplier, {}, "NOT_YOUR_DECISION", "DUTIES_MUST_BE_SEPARATE");
    await stage.at("2026-11-30").cannot("headOfQuality", Supplier, "approve", supplier, {}, "QUALIFICATION_EXPIRED");
    expect(await stage.act("headOfQuality", Supplier, "approve", supplier)).toMatchObject({ status: "APPROVED" });
  });

  test("of a product taken over from the past asks for what it lacks", async () => {
    const product = await approvedProduct(stage, { status: "DRAFT", storageClass: undefined, prescriptionClass: undefined, approvalNumber: undefined });
    await stage.cannot("purchaser", Product, "submit", product, {}, "NOT_DESCRIBED", "NOT_DESCRIBED", "NOT_DESCRIBED");
  });

  test("a block stops trade at once, and only the head of quality lifts it", async () => {
    const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
    const order = await draftOrder(stage, supplier, [line(product, 1)]);
    for (const [target, record, code] of [[Supplier, supplier, "SUPPLIER_NOT_APPROVED"], [Product, product, "PRODUCT_NOT_APPROVED"]] as const) {
      await stage.cannot("qaOfficer", target as never, "block", record, {}, "REQUIRED");
      await stage.cannot("purchaser", target as never, "block", record, { reason: "举报" }, "ACCESS_DENIED");
      await stage.act("qaOfficer", target as never, "block", record, { reason: "举报" });
      await stage.cannot("purchaser", PurchaseOrder, "submit", order, {}, code);
      await stage.cannot("qaOfficer", target as never, "unblock", record, { reason: "澄清" }, "ACCESS_DENIED");
      await stage.act("headOfQuality", target as never, "unblock", record, { reason: "澄清" });
    }
    await stage.act("purchaser", PurchaseOrder, "submit", order);
  });
});

describe("a qualification", () => {
  test("is neither submitted nor approved without its scan, half uploaded, or expired", async () => {
    const supplier = await qualifiedSupplier(stage);
    const { File } = await import("../../../platform/file/file.ts");
    const pending = await stage.seed(File, { fileName: "a.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "PENDING" }, await stage.idOf("purchaser"));
    const stored = await stage.seed(File, { fileName: "b.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf("purchaser"));
    const input = { ownerId: supplier.id, kind: "GSP_CERTIFICATE", number: "G1", issuedOn: "2026-01-01", expiresOn: "2026-12-01" };
    const one = await stage.create("purchaser", Qualification, input);
    await stage.cannot("purchaser", Qualification, "submit", one, {}, "NEEDS_SCAN");
    await stage.update("purchaser", Qualification, one, { fileId: pending.id });
    await stage.cannot("purchaser", Qualification, "submit", one, {}, "SCAN_NOT_STORED");
    await stage.update("purchaser", Qualification, one, { fileId: stored.id });
    await stage.at("2026-12-01").cannot("purchaser", Qualification, "submit", one, {}, "ALREADY_EXPIRED");
    await stage.act("purchaser", Qualification, "submit", one);
    await stage.at("2026-12-01").cannot("qaOfficer", Qualification, "approve", one, {}, "ALREADY_EXPIRED");
    await stage.cannot("purchaser", Qualification, "approve", one, {}, "ACCESS_DENIED");
    expect(await stage.act("qaOfficer", Qualification, "approve", one)).toMatchObject({ status: "VERIFIED" });
  });

  test("belongs to the right kind of owner and expires after it was issued", async () => {
    const [supplier, product] = [await qualifiedSupplier(stage), await approvedProduct(stage)];
    const input = { number: "X", issuedOn: "2026-01-01" };
    await stage.cannotCreate("purchaser", Qualification, { ...input, ownerId: product.id, kind: "BUSINESS_LICENCE", expiresOn: "2026-01-01" }, "WRONG_OWNER", "EXPIRES_BEFORE_ISSUE");
    await stage.cannotCreate("purchaser", Qualification, { ...input, ownerId: supplier.id, kind: "MARKETING_AUTHORISATION" }, "WRONG_OWNER");
    await stage.cannotCreate("purchaser", Qualification, { ...input, ownerId: "sup_unknown", kind: "BUSINESS_LICENCE" }, "UNKNOWN_REFERENCE");
    const { findings } = await stage.tryCreate("purchaser", Qualification, { ...input, ownerId: await stage.idOf("purchaser"), kind: "BUSINESS_LICENCE" });
    expect(findings).toMatchObject([
      {
        code: "WRONG_REFERENCE_TYPE",
        field: "ownerId",
        message: { zh: "所属单位不能是员工", en: "Owner cannot be of type employee" },
        remedy: { zh: "请选择：承运商、客户、本企业、商品、供应商", en: "Choose one of: carrier, customer, own company, product, supplier" },
      },
    ]);
  });
});

