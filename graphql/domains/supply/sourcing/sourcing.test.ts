/** Sealed quotations, from the question to the award: who is kept from what, and when. 五(一)3 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { approvedProduct, listed, qualifiedSupplier } from "../../../test/company.ts";
import { Stage } from "../../../test/stage.ts";
import { idempotencyKey } from "../../../table/keys.ts";
import { declaredWork, doEach } from "../../../platform/schedule/clock.ts";
import { systemPrincipal } from "../../../platform/systemPrincipal.ts";
import { transition } from "../../../platform/lifecycle/transition.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { PurchaseOrder } from "../ordering/purchaseOrder.ts";
import type { Supplier } from "../supplier/supplier.ts";
import { OpenerKey } from "./openerKey.ts";
import { Quotation } from "./quotation.ts";
import { Rfq } from "./rfq.ts";

let stage: Stage;
let after: Stage;
let product: Product;
let other: Product;
let suppliers: Supplier[];
const machines = ["machine-a", "machine-b", "machine-c"];
const openers = ["legal", "finance", "qaOfficer"];
const passphraseOf = (subject: string): string => `${subject} knows this by heart`;

const atNoon = (day: string): string => `${day}T04:00:00.000Z`;

beforeAll(async () => {
  stage = await Stage.open();
  after = stage.at("2026-11-26");
  await stage.staff("purchaser", "supplyLead", "departmentManager", "headOfQuality", "qaOfficer", "legal", "finance", "systemAdministrator", "auditor", "receiver");
  await stage.hire("second", "purchaser");
  [product, other] = [await approvedProduct(stage), await approvedProduct(stage)];
  suppliers = [await qualifiedSupplier(stage), await qualifiedSupplier(stage), await qualifiedSupplier(stage)];
  for (const [i, machine] of machines.entries()) await stage.connect(machine, suppliers[i]!.id);
  for (const subject of openers) {
    const key = await stage.create<OpenerKey>(subject, OpenerKey, { remark: "采购开标" });
    await stage.act(subject, OpenerKey, "set", key, { passphrase: passphraseOf(subject) });
  }
});
afterAll(() => stage.close());

const input = async (values: object = {}) => ({
  subject: "一季度备货",
  currency: "CNY",
  lines: [{ productId: product.id, quantity: 1_000 }, { productId: other.id, quantity: 50 }],
  invited: suppliers.map(({ id }) => ({ supplierId: id })),
  openers: (await Promise.all(["legal", "finance"].map((subject) => stage.idOf(subject)))).map((employeeId) => ({ employeeId })),
  closesAt: atNoon("2026-11-25"),
  deliverOn: addDays(stage.today, 30),
  ...values,
});

const offer = (price: number, values: object = {}) => ({ rfqLine: 1, unitPrice: money(price, "CNY"), taxRate: 1_300, minimumQuantity: 100, leadDays: 7, lifeDays: 500, ...values });
const quoteInput = (...lines: object[]) => ({ lines, validUntil: "2026-12-31" });

const draft = async (values: object = {}): Promise<Rfq> => stage.create<Rfq>("purchaser", Rfq, await input(values));
const issued = async (values: object = {}): Promise<Rfq> => stage.act("purchaser", Rfq, "issue", await draft(values));
const quotation = async (rfq: Rfq, i: number): Promise<Quotation> => stage.fresh<Quotation>((await stage.fresh(rfq)).invited[i]!.quotationId!);
const quote = async (rfq: Rfq, i: number, ...lines: object[]): Promise<Quotation> => stage.act(machines[i]!, Quotation, "quote", await quotation(rfq, i), quoteInput(...lines));
const openBy = (rfq: Rfq, subject: string, passphrase = passphraseOf(subject)) => after.act(subject, Rfq, "open", rfq, { passphrase });
const opened = async (rfq: Rfq): Promise<Rfq> => {
  await openBy(rfq, "legal");
  return openBy(rfq, "finance");
};

describe("an RFQ", () => {
  test("is issued to three approved suppliers, and to fewer only with consent", async () => {
    const few = await draft({ invited: [{ supplierId: suppliers[0]!.id }] });
    await stage.cannot("purchaser", Rfq, "issue", few, {}, "TOO_FEW_SUPPLIERS_ASKED", "RFQ_NEEDS_CONSENT");
    await stage.update("purchaser", Rfq, few, { soleSourceReason: "该品种仅此一家持有批准文号" });
    await stage.cannot("purchaser", Rfq, "issue", few, {}, "RFQ_NEEDS_CONSENT");
    await stage.act("purchaser", Rfq, "submit", few);
    await stage.cannot("purchaser", Rfq, "approve", few, {}, "ACCESS_DENIED");
    await stage.act("supplyLead", Rfq, "approve", few);
    await stage.act("departmentManager", Rfq, "approve", few);
    expect((await stage.act<Rfq>("purchaser", Rfq, "issue", few)).status).toBe("ISSUED");
    expect((await issued()).status).toBe("ISSUED");
  });

  test("to a supplier that is rated D needs the head of quality and the manager", async () => {
    const rated = await qualifiedSupplier(stage, { rating: "D" });
    const rfq = await draft({ invited: [...suppliers, rated].map(({ id }) => ({ supplierId: id })) });
    await stage.cannot("purchaser", Rfq, "issue", rfq, {}, "RFQ_NEEDS_CONSENT");
    await stage.act("purchaser", Rfq, "submit", rfq);
    await stage.cannot("supplyLead", Rfq, "approve", rfq, {}, "NOT_YOUR_DECISION");
    await stage.act("headOfQuality", Rfq, "approve", rfq);
    await stage.act("departmentManager", Rfq, "approve", rfq);
    expect((await stage.act<Rfq>("purchaser", Rfq, "issue", rfq)).status).toBe("ISSUED");
  });

  test("names openers who hold a key, are two people, and have not asked", async () => {
    const [purchaser, legal, quality] = await Promise.all(["purchaser", "legal", "headOfQuality"].map((subject) => stage.idOf(subject)));
    await stage.cannotCreate("purchaser", Rfq, await input({ openers: [{ employeeId: legal }, { employeeId: legal }] }), "OPENER_NAMED_TWICE");
    const own = await draft({ openers: [{ employeeId: legal }, { employeeId: purchaser }] });
    await stage.cannot("purchaser", Rfq, "issue", own, {}, "NOT_AN_OPENER", "OPENER_IS_REQUESTER");
    const foreign = await draft({ openers: [{ employeeId: legal }, { employeeId: quality }] });
    await stage.cannot("purchaser", Rfq, "issue", foreign, {}, "NOT_AN_OPENER");
    await stage.hire("keyless", "legal");
    const keyless = await draft({ openers: [{ employeeId: legal }, { employeeId: await stage.idOf("keyless") }] });
    await stage.cannot("purchaser", Rfq, "issue", keyless, {}, "OPENER_WITHOUT_KEY");
  });
});

describe("a sealed quotation", () => {
  let rfq: Rfq;
  beforeEach(async () => {
    rfq = await issued();
  });

  test("is in no item of the table, nor in what anybody reads, and its claim tells nothing", async () => {
    const price = 98_765_432;
    const record = await quotation(rfq, 0);
    const key = "the same key";
    const { findings } = await transition(await stage.as("machine-a"), Quotation, "quote", { id: record.id, ...quoteInput(offer(price)), idempotencyKey: key });
    expect(findings).toEqual([]);
    expect(await stage.snapshot()).not.toContain(String(price));
    expect(await stage.table.get(idempotencyKey(await stage.idOf("machine-a"), key))).toBeUndefined();
    for (const subject of ["purchaser", "systemAdministrator", "auditor", "legal", "departmentManager"]) {
      const { data } = await stage.ask(subject, "query ($id: ID!) { quotation(id: $id) { status lines { unitPrice { amount } } validUntil } }", { id: record.id });
      if (subject === "systemAdministrator") expect(data?.quotation ?? null).toBeNull();
      else expect(data).toEqual({ quotation: { status: "SEALED", lines: null, validUntil: null } });
    }
  });

  test("is replaced until the deadline, with the key of the request before as well, and refused after it", async () => {
    const first = await quote(rfq, 0, offer(1_000));
    const second = await quote(rfq, 0, offer(900));
    expect(second.envelopeDigest).not.toBe(first.envelopeDigest);
    await after.cannot("machine-a", Quotation, "quote", second, quoteInput(offer(1)), "QUOTATION_TOO_LATE");
    await after.cannot("machine-a", Quotation, "decline", second, {}, "QUOTATION_TOO_LATE");
    const last = stage.at("2026-11-25T03:59:59.999Z");
    await last.act("machine-a", Quotation, "quote", second, quoteInput(offer(950)));
    await stage.at(atNoon("2026-11-25")).cannot("machine-a", Quotation, "quote", second, quoteInput(offer(1)), "QUOTATION_TOO_LATE");
    await opened(rfq);
    expect((await quotation(rfq, 0)).lines).toMatchObject([{ unitPrice: { amount: 950 } }]);
  });

  test("is checked before it is sealed", async () => {
    await stage.cannot("machine-a", Quotation, "quote", await quotation(rfq, 0), { ...quoteInput(offer(1_000, { rfqLine: 3 }), offer(1, { unitPrice: money(1, "USD") }), offer(2)), validUntil: "2026-11-24" }, "RFQ_LINE_UNKNOWN", "QUOTED_IN_OTHER_CURRENCY", "RFQ_LINE_QUOTED_TWICE", "QUOTATION_VALID_TOO_SHORT");
  });

  test("is no rival's to read or to change, nor anybody's of the company", async () => {
    const record = await quote(rfq, 0, offer(1_000));
    const asked = "query ($id: ID!) { quotation(id: $id) { id supplierId } }";
    expect((await stage.partnerAnswer("machine-b", asked, { id: record.id })).quotation).toBeNull();
    expect((await stage.partnerAnswer("machine-a", asked, { id: record.id })).quotation).toEqual({ id: record.id, supplierId: suppliers[0]!.id });
    const { quotations } = await stage.partnerAnswer("machine-b", "{ quotations { nodes { supplierId } } }");
    expect(new Set(quotations.nodes.map((one: { supplierId: string }) => one.supplierId))).toEqual(new Set([suppliers[1]!.id]));
    await stage.cannot("machine-b", Quotation, "quote", record, quoteInput(offer(1)), "NO_SUCH_RECORD");
    await stage.cannot("purchaser", Quotation, "quote", record, quoteInput(offer(1)), "ACCESS_DENIED");
  });

  test("is void once the RFQ is changed: all are asked again, with a new key", async () => {
    await quote(rfq, 0, offer(1_000));
    const before = [await quotation(rfq, 0), await quotation(rfq, 1)];
    const { seal } = await stage.fresh(rfq);
    await stage.act("purchaser", Rfq, "revise", rfq, { reason: "数量有误" });
    expect((await Promise.all(before.map((one) => stage.fresh(one)))).map(({ status }) => status)).toEqual(["VOID", "VOID"]);
    await stage.update("purchaser", Rfq, rfq, { lines: [{ productId: product.id, quantity: 2_000 }] });
    const again: Rfq = await stage.act("purchaser", Rfq, "issue", rfq);
    expect(again).toMatchObject({ round: 2, status: "ISSUED" });
    expect((await stage.fresh(again)).seal!.publicKey).not.toBe(seal!.publicKey);
    expect(await quotation(again, 0)).toMatchObject({ status: "INVITED", round: 2, asked: [{ quantity: 2_000 }] });
    await stage.cannot("machine-a", Quotation, "quote", before[0]!, quoteInput(offer(1)), "WRONG_STATE");
  });
});

describe("the opening", () => {
  let rfq: Rfq;
  beforeEach(async () => {
    rfq = await issued();
    await quote(rfq, 0, offer(1_000));
  });

  test("is of two named people after the deadline, each with their own passphrase", async () => {
    await stage.cannot("legal", Rfq, "open", rfq, { passphrase: passphraseOf("legal") }, "QUOTING_NOT_OVER");
    await after.cannot("qaOfficer", Rfq, "open", rfq, { passphrase: passphraseOf("qaOfficer") }, "NOT_NAMED_AS_OPENER");
    await after.cannot("purchaser", Rfq, "open", rfq, { passphrase: passphraseOf("legal") }, "ACCESS_DENIED");
    await after.cannot("systemAdministrator", Rfq, "open", rfq, { passphrase: passphraseOf("legal") }, "NO_SUCH_RECORD");
    await after.cannot("legal", Rfq, "open", rfq, { passphrase: passphraseOf("finance") }, "WRONG_PASSPHRASE");
    expect((await openBy(rfq, "legal")).status).toBe("CLOSED");
    await after.cannot("legal", Rfq, "open", rfq, { passphrase: passphraseOf("legal") }, "OPENED_BY_YOU_ALREADY");
    expect((await quotation(rfq, 0)).status).toBe("SEALED");
    expect((await openBy(rfq, "finance")).status).toBe("OPENED");
    expect((await Promise.all([0, 1].map((i) => quotation(rfq, i)))).map(({ status }) => status)).toEqual(["OPENED", "NOT_QUOTED"]);
  });

  test("is with the passphrase of the time when it was issued", async () => {
    const [key] = await listed(stage, OpenerKey, "employeeId", await stage.idOf("legal"));
    await stage.act("legal", OpenerKey, "set", key!, { passphrase: "quite another passphrase" });
    await after.cannot("legal", Rfq, "open", rfq, { passphrase: "quite another passphrase" }, "WRONG_PASSPHRASE");
    expect((await openBy(rfq, "legal")).status).toBe("CLOSED");
    await stage.act("legal", OpenerKey, "set", key!, { passphrase: passphraseOf("legal") });
    await stage.cannot("finance", OpenerKey, "set", key!, { passphrase: "a key of somebody else" }, "ACCESS_DENIED");
  });

  test("finds an envelope that is not the one that was received", async () => {
    const other2 = await issued();
    const foreign = await quote(other2, 0, offer(1));
    await quote(rfq, 1, offer(1_100));
    await stage.seedEdit(await quotation(rfq, 0), { envelope: foreign.envelope! });
    await opened(rfq);
    expect((await Promise.all([0, 1].map((i) => quotation(rfq, i)))).map(({ status }) => status)).toEqual(["UNREADABLE", "OPENED"]);
  });

  test("is asked for by the clock once the time has passed", async () => {
    const work = declaredWork().filter(({ name }) => name === "rfqsToClose");
    await doEach(work, stage.request(systemPrincipal));
    expect((await stage.fresh(rfq)).status).toBe("ISSUED");
    await doEach(work, after.request(systemPrincipal));
    expect((await stage.fresh(rfq)).status).toBe("CLOSED");
  });
});

describe("the award", () => {
  let rfq: Rfq;
  beforeEach(async () => {
    rfq = await issued();
    await quote(rfq, 0, offer(1_130, { minimumQuantity: 1_500 }), offer(2_260, { rfqLine: 2, minimumQuantity: 10 }));
    await quote(rfq, 1, offer(1_130, { freight: money(1_000, "CNY") }));
    await quote(rfq, 2, offer(1_130));
    await opened(rfq);
  });
  const award = async (i: number, values: object = {}) => ({ awards: [{ rfqLine: 1, quotationId: (await quotation(rfq, i)).id }], ...values });

  test("compares net price and freight per pack, with what must be over-bought", async () => {
    const { comparison } = await stage.fresh(rfq);
    expect(comparison!.map(({ rfqLine, supplierId, quantity, overBuying, net, perPack, rank }) => [rfqLine, suppliers.findIndex(({ id }) => id === supplierId), quantity, overBuying, net.amount, perPack, rank])).toEqual([
      [1, 0, 1_500, 500, 1_500_000, 100_000, 1],
      [1, 2, 1_000, 0, 1_000_000, 100_000, 1],
      [1, 1, 1_000, 0, 1_000_000, 100_100, 3],
      [2, 0, 50, 0, 100_000, 200_000, 1],
    ]);
  });

  test("of another than the lowest offer needs a reason", async () => {
    await after.cannot("purchaser", Rfq, "award", rfq, await award(1), "AWARD_NOT_LOWEST");
    await after.cannot("purchaser", Rfq, "award", rfq, { awards: [{ rfqLine: 2, quotationId: (await quotation(rfq, 1)).id }] }, "NO_SUCH_OFFER");
    await after.cannot("finance", Rfq, "award", rfq, await award(0), "ACCESS_DENIED");
    await stage.at("2027-01-05").cannot("purchaser", Rfq, "award", rfq, await award(0), "OFFER_ENDED");
    expect((await after.act<Rfq>("purchaser", Rfq, "award", rfq, await award(1, { awardReason: "最低价供应商近期两次断货" }))).status).toBe("AWARDED");
    expect((await Promise.all([0, 1, 2].map((i) => quotation(rfq, i)))).map(({ status }) => status)).toEqual(["NOT_AWARDED", "AWARDED", "NOT_AWARDED"]);
  });

  test("drafts the order as it was offered, which stays so, and which its openers do not decide on", async () => {
    await after.act("purchaser", Rfq, "award", rfq, await award(0));
    const [order] = await listed(stage, PurchaseOrder, "supplierId", suppliers[0]!.id);
    expect(order).toMatchObject({ rfqId: rfq.id, status: "DRAFT", lines: [{ productId: product.id, quantity: 1_500, unitPrice: { amount: 1_130 } }], total: { amount: 1_695_000 } });
    await stage.refused(() => after.tryUpdate("purchaser", PurchaseOrder, order!, { lines: [{ productId: product.id, quantity: 1_500, unitPrice: money(1_200, "CNY") }] }), "AWARDED_LINES_FIXED");
    await after.update("purchaser", PurchaseOrder, order!, { interestsDeclared: true });
    await after.act("purchaser", PurchaseOrder, "submit", order!);
    const { duties } = await stage.fresh(order!);
    expect(duties.map(({ duty }) => duty).sort()).toEqual(["quoteOpener", "quoteOpener", "requester"]);
  });

  test("is not approved by those who asked or opened", async () => {
    const dear = await issued();
    await quote(dear, 0, offer(100_000));
    await opened(dear);
    await after.act("purchaser", Rfq, "award", dear, { awards: [{ rfqLine: 1, quotationId: (await quotation(dear, 0)).id }] });
    const order = (await listed(stage, PurchaseOrder, "supplierId", suppliers[0]!.id)).find(({ rfqId }) => rfqId === dear.id)!;
    await after.update("purchaser", PurchaseOrder, order, { interestsDeclared: true });
    await after.act("purchaser", PurchaseOrder, "submit", order);
    await after.act("departmentManager", PurchaseOrder, "approve", order);
    await after.cannot("finance", PurchaseOrder, "approve", order, {}, "DUTIES_MUST_BE_SEPARATE");
    await stage.hire("finance-2", "finance");
    expect((await after.act<PurchaseOrder>("finance-2", PurchaseOrder, "approve", order)).status).toBe("APPROVED");
  });
});
