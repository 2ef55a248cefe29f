import { Opportunity } from "./development/opportunity.ts";
import { ulid } from "ulid";
import { addDays } from "../../platform/businessDate.ts";
import { change } from "../../platform/lifecycle/change.ts";
import { money } from "../../table/money.ts";
import { Product } from "../catalogue/product/product.ts";
import { TrackingEvent } from "../logistics/tracking/trackingEvent.ts";
import type { Customer } from "./customers/customer.ts";
import { BankAccount } from "./banking/bankAccount.ts";
import { BankStatement } from "./banking/bankStatement.ts";
import { BankTransaction } from "./banking/bankTransaction.ts";
import { SalesInvoice } from "./invoices/salesInvoice.ts";
import { Refund } from "./refunds/refund.ts";
import { Delivery } from "./deliveries/delivery.ts";
import { DeliveryLoss } from "./losses/deliveryLoss.ts";
import { commitCredit } from "./gates/credit.ts";
import { SalesOrder } from "./orders/salesOrder.ts";
import { PriceList } from "./prices/priceList.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";
import { CollectionPlan } from "./receivables/collectionPlan.ts";
import { Receivable } from "./receivables/receivable.ts";
import { postDelivery } from "./receivables/receivablePosting.ts";
import { Settlement } from "./receivables/settlement.ts";
import { WriteOff } from "./receivables/writeOff.ts";
import { Batch } from "../supply/stock/batch.ts";
import { approvedProduct, bareCustomer, batchAtLocation, buyer, confirmedLines, confirmedOrder, deliveryInTransit, line, listed, place, qualifiedCustomer, salesInput, shipped, signedContract, usualCarrier } from "../../test/company.ts";
import type { Stage } from "../../test/stage.ts";
import { signNewContract } from "./customers.remedies.ts";
import { approveAll, type CarriedOut, type Scenarios } from "../../test/remedies/remedy.ts";

const cny = (amount: number) => money(amount, "CNY");
const reason = "客户急需，已取得付款承诺";
const payer = { payerName: "市第一医院", payerAccount: "6222020402001234567" };

/** Ships a delivery of this value, as the order's own service does. */
async function owing(stage: Stage, to: Customer, amount: number): Promise<Receivable> {
  const ctx = await stage.as("salesLead");
  const { record } = await change<Receivable>(ctx, { entity: "Receivable", action: "post" }, {}, async (uow) => {
    await commitCredit(uow, ctx, to.id, cny(amount));
    return postDelivery(uow, ctx, { id: `dlv_${ulid()}`, salesOrderId: `so_${ulid()}`, customerId: to.id, representativeId: await stage.idOf("salesRepresentative"), total: cny(amount), paymentDays: 30 });
  });
  return record!;
}

const pay = async (stage: Stage, from: Customer, amount: number, oldestFirst = false): Promise<CashReceipt> =>
  stage.act("finance", CashReceipt, "post", await stage.create("finance", CashReceipt, { customerId: from.id, amount: cny(amount), receivedOn: stage.today, bankReference: `BANK-${ulid()}` }), { oldestFirst });

/** An order under a contract that says the same, which is tried to be confirmed. */
async function confirming(stage: Stage, customer: Customer, { agreed = 1_000, underContract = true } = {}): Promise<{ order: SalesOrder; product: Product; attempt: CarriedOut["attempt"] }> {
  const product = await approvedProduct(stage);
  if (underContract) await signedContract(stage, customer, [line(product, 10, agreed)]);
  const order = await stage.create("salesLead", SalesOrder, salesInput(stage, customer, [line(product, 1)]));
  return { order, product, attempt: () => stage.tryTo("salesLead", SalesOrder, "confirm", order) };
}

const listInput = (stage: Stage, { id: productId }: Product, price: number, values: object = {}) => ({ title: "批发价", startsOn: stage.today, endsOn: addDays(stage.today, 30), lines: [{ productId, price, ...values }] });

const submittedList = async (stage: Stage, product: Product, price: number, values: object = {}): Promise<PriceList> =>
  stage.act("salesLead", PriceList, "submit", await stage.create("salesLead", PriceList, listInput(stage, product, price, values)));

const approvedList = async (...given: Parameters<typeof submittedList>): Promise<PriceList> => given[0].act("departmentManager", PriceList, "approve", await submittedList(...given));

const overridden = (stage: Stage, { order, attempt }: { order: SalesOrder; attempt: CarriedOut["attempt"] }, gate: string): CarriedOut => ({
  attempt,
  remedy: () => stage.act("departmentManager", SalesOrder, "override", order, { gates: [gate], reason }),
});

/** A customer with something overdue, a month later. */
async function overdue(stage: Stage): Promise<{ later: Stage; debtor: Customer; confirmed: Awaited<ReturnType<typeof confirming>> }> {
  const debtor = await buyer(stage);
  await owing(stage, debtor, 900);
  const later = stage.at(addDays(stage.today, 31));
  return { later, debtor, confirmed: await confirming(later, debtor) };
}

/** An allocated delivery of ten packs in stock. */
async function allocated(stage: Stage): Promise<{ order: SalesOrder; delivery: Delivery; batch: Batch }> {
  const [customer, product, shelf] = [await buyer(stage), await approvedProduct(stage), await place(stage, "STORAGE")];
  const batch = await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 100 });
  await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 10)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return { order, batch, delivery: (await listed(stage, Delivery, "salesOrderId", order.id))[0]! };
}

export const remedies: Scenarios = {
  "STORAGE_CLASS_UNKNOWN: Product.update": async (stage) => {
    const product = await approvedProduct(stage, { status: "DRAFT", storageClass: undefined });
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, await buyer(stage), [line(product, 1)]));
    return {
      attempt: () => stage.tryTo("salesLead", SalesOrder, "confirm", order),
      remedy: () => stage.update("purchaser", Product, product, { storageClass: "AMBIENT" }),
    };
  },
  "TAX_CLASS_MISSING: Product.assignTaxClass": async (stage) => {
    const product = await approvedProduct(stage, { taxClass: undefined });
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, await buyer(stage), [line(product, 1)]));
    return {
      attempt: () => stage.tryTo("salesLead", SalesOrder, "confirm", order),
      remedy: () => stage.act("finance", Product, "assignTaxClass", product, { taxClass: "STANDARD", reason: "补录税收分类" }),
    };
  },
  "NOT_UNDER_CONTRACT: Contract.confirmText": async (stage) => {
    const customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const { attempt, product } = await confirming(stage, customer, { underContract: false });
    return { attempt, remedy: () => signNewContract(stage, customer, [line(product, 10)]) };
  },
  "NOT_UNDER_CONTRACT: SalesOrder.override": async (stage) => overridden(stage, await confirming(stage, await buyer(stage), { underContract: false }), "CONTRACT"),
  "NOT_UNDER_CONTRACT: PriceList.approve": async (stage) => {
    const { product, attempt } = await confirming(stage, await buyer(stage), { underContract: false });
    const list = await submittedList(stage, product, 100_000);
    return { attempt, remedy: () => stage.act("departmentManager", PriceList, "approve", list) };
  },
  "PRICE_DIFFERS_FROM_LIST: SalesOrder.update": async (stage) => {
    const { order, product, attempt } = await confirming(stage, await buyer(stage), { underContract: false });
    await approvedList(stage, product, 90_000);
    return { attempt, remedy: () => stage.update("salesLead", SalesOrder, order, { lines: [line(product, 1, 900)] }) };
  },
  "PRICE_DIFFERS_FROM_LIST: SalesOrder.override": async (stage) => {
    const confirmed = await confirming(stage, await buyer(stage), { underContract: false });
    await approvedList(stage, confirmed.product, 90_000);
    return overridden(stage, confirmed, "CONTRACT");
  },
  "BELOW_FLOOR: SalesOrder.override": async (stage) => {
    const confirmed = await confirming(stage, await buyer(stage));
    await approvedList(stage, confirmed.product, 120_000, { floor: 110_000 });
    return overridden(stage, confirmed, "FLOOR");
  },
  "PRICES_OVERLAP: PriceList.retire": async (stage) => {
    const product = await approvedProduct(stage);
    const standing = await approvedList(stage, product, 90_000);
    const next = await stage.create("salesLead", PriceList, listInput(stage, product, 80_000));
    return { attempt: () => stage.tryTo("salesLead", PriceList, "submit", next), remedy: () => stage.act("departmentManager", PriceList, "retire", standing, { reason: "调价" }) };
  },
  "PRICE_DIFFERS_FROM_CONTRACT: SalesOrder.update": async (stage) => {
    const { order, product, attempt } = await confirming(stage, await buyer(stage), { agreed: 900 });
    return { attempt, remedy: () => stage.update("salesLead", SalesOrder, order, { lines: [line(product, 1, 900)] }) };
  },
  "PRICE_DIFFERS_FROM_CONTRACT: SalesOrder.override": async (stage) => overridden(stage, await confirming(stage, await buyer(stage), { agreed: 900 }), "CONTRACT"),
  "CREDIT_LIMIT_EXCEEDED: SalesOrder.override": async (stage) => overridden(stage, await confirming(stage, await qualifiedCustomer(stage)), "CREDIT"),
  "CREDIT_LIMIT_EXCEEDED: CashReceipt.post": async (stage) => {
    const customer = await qualifiedCustomer(stage);
    return { attempt: (await confirming(stage, customer)).attempt, remedy: () => pay(stage, customer, 1_000) };
  },
  "RECEIVABLE_OVERDUE: SalesOrder.override": async (stage) => {
    const { later, confirmed } = await overdue(stage);
    return overridden(later, confirmed, "OVERDUE");
  },
  "RECEIVABLE_OVERDUE: CashReceipt.post": async (stage) => {
    const { later, debtor, confirmed } = await overdue(stage);
    return { attempt: confirmed.attempt, remedy: () => pay(later, debtor, 900, true) };
  },

  "STOCK_IS_PROMISED: Delivery.release": async (stage) => {
    const { order, delivery } = await allocated(stage);
    return {
      attempt: () => stage.tryTo("salesLead", SalesOrder, "cancel", order, { reason: "客户取消" }),
      remedy: () => stage.act("warehouseKeeper", Delivery, "release", delivery, { reason: "客户取消" }),
    };
  },
  "BATCH_HELD: Delivery.reallocate": async (stage) => {
    const { delivery, batch } = await allocated(stage);
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.act("picker", Batch, "hold", batch, { reason: "厂家召回" });
    return {
      attempt: () => stage.tryTo("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery)),
      remedy: () => stage.act("outboundChecker", Delivery, "reallocate", delivery),
    };
  },
  "BATCH_TOO_SHORT_DATED: Delivery.reallocate": async (stage) => {
    const { delivery } = await allocated(stage);
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.act("outboundChecker", Delivery, "check", delivery, confirmedLines(delivery));
    const { id: carrierId } = await usualCarrier(stage);
    const later = stage.at(addDays(stage.today, 100));
    return {
      attempt: () => later.tryTo("logisticsCoordinator", Delivery, "ship", delivery, { carrierId }),
      remedy: () => later.act("warehouseKeeper", Delivery, "reallocate", delivery),
    };
  },
  "LOSS_NEEDS_BEARER: DeliveryLoss.update": async (stage) => {
    const delivery = await shipped(stage, (await allocated(stage)).delivery);
    await stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见" });
    const [loss] = await listed(stage, DeliveryLoss, "deliveryId", delivery.id);
    await stage.act("logisticsCoordinator", DeliveryLoss, "search", loss!);
    return {
      attempt: () => stage.tryTo("logisticsCoordinator", DeliveryLoss, "submit", loss!),
      remedy: () => stage.update("logisticsCoordinator", DeliveryLoss, loss!, { bearer: "CARRIER", findings: "分拨中心与客户均未见" }),
    };
  },

  "RED_NOT_CONFIRMED: SalesInvoice.recordConfirmation": async (stage) => {
    const { id: deliveryId, customerId } = await shipped(stage, (await allocated(stage)).delivery);
    const input = { customerId, lines: [{ deliveryId, deliveryLine: 1, quantity: 10 }] };
    const blue = await stage.act("finance", SalesInvoice, "request", await stage.create("finance", SalesInvoice, input));
    await stage.act("finance", SalesInvoice, "issue", blue, { platformNumber: "26322000000000000001", issuedOn: stage.today });
    const red = await stage.create("finance", SalesInvoice, { ...input, blueId: blue.id, redReason: "ISSUED_WRONGLY" });
    return {
      attempt: () => stage.tryTo("finance", SalesInvoice, "request", red),
      remedy: () => stage.act("finance", SalesInvoice, "recordConfirmation", red, { confirmation: "CONFIRMED", confirmationNumber: "3202611300009" }),
    };
  },
  "PAYER_ACCOUNT_UNKNOWN: CashReceipt.recordPayer": async (stage) => {
    const receipt = await pay(stage, await bareCustomer(stage), 5_000);
    return {
      attempt: () => stage.tryCreate("finance", Refund, { cashReceiptId: receipt.id, amount: cny(5_000), grounds: "客户重复付款" }),
      remedy: () => stage.act("finance", CashReceipt, "recordPayer", receipt, payer),
    };
  },
  "REFUND_EXCEEDS_ON_ACCOUNT: Settlement.reverse": async (stage) => {
    const customer = await bareCustomer(stage);
    const owed = await owing(stage, customer, 5_000);
    const receipt = await pay(stage, customer, 5_000);
    await stage.act("finance", CashReceipt, "recordPayer", receipt, payer);
    const settlement = await stage.act("finance", Settlement, "post", await stage.create("finance", Settlement, { customerId: customer.id, lines: [{ receivableId: owed.id, amount: cny(1) }] }));
    return {
      attempt: () => stage.tryCreate("finance", Refund, { cashReceiptId: receipt.id, amount: cny(5_000), grounds: "客户重复付款" }),
      remedy: () => stage.act("finance", Settlement, "reverse", settlement, { reason: "录入错误" }),
    };
  },
  "NOT_ENOUGH_ON_ACCOUNT: Settlement.reverse": async (stage) => {
    const customer = await bareCustomer(stage);
    const owed = await owing(stage, customer, 5_000);
    const receipt = await pay(stage, customer, 5_000);
    const settlement = await stage.act("finance", Settlement, "post", await stage.create("finance", Settlement, { customerId: customer.id, lines: [{ receivableId: owed.id, amount: cny(1) }] }));
    return {
      attempt: () => stage.tryTo("finance", CashReceipt, "reverse", receipt, { reason: "录入错误" }),
      remedy: () => stage.act("finance", Settlement, "reverse", settlement, { reason: "录入错误" }),
    };
  },
  "NO_DUNNING_STEP_LEFT: WriteOff.approve": async (stage) => {
    const owed = await owing(stage, await bareCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") }), 900);
    const later = stage.at(addDays(stage.today, 31));
    const dunning = { way: "PHONE", result: "无人接听" };
    for (let step = 1; step <= 4; step++) await later.act("salesRepresentative", Receivable, "dun", owed, dunning);
    return {
      attempt: () => later.tryTo("salesRepresentative", Receivable, "dun", owed, dunning),
      remedy: async () => {
        const writeOff = await later.create("salesRepresentative", WriteOff, { receivableId: owed.id, amount: cny(900), grounds: "债务人破产，已无可执行财产" });
        await later.act("salesRepresentative", WriteOff, "submit", writeOff);
        return approveAll(later, WriteOff, writeOff);
      },
    };
  },
  "NOT_ALL_SETTLED: CashReceipt.post": async (stage) => {
    const customer = await bareCustomer(stage);
    const owed = await owing(stage, customer, 1_000);
    const plan = await stage.create("salesLead", CollectionPlan, { customerId: customer.id, lines: [{ receivableId: owed.id }], ownerId: await stage.idOf("salesRepresentative"), deadline: addDays(stage.today, 5) });
    return {
      attempt: () => stage.tryTo("salesRepresentative", CollectionPlan, "fulfil", plan),
      remedy: () => pay(stage, customer, 1_000, true),
    };
  },
  "BANK_OPENING_DIFFERS: BankStatement.update": async (stage) => {
    const account = await stage.create<BankAccount>("finance", BankAccount, { name: `基本户 ${ulid()}`, bank: "某银行", accountNumber: `6${ulid()}`, currency: "CNY" });
    const days = [addDays(stage.today, -1), stage.today] as const;
    const [first, second] = await Promise.all([0, 500].map(async (opening, i) => {
      const statement = await stage.create<BankStatement>("finance", BankStatement, { bankAccountId: account.id, fromOn: days[i], toOn: days[i], openingBalance: cny(opening), closingBalance: cny(opening + 100) });
      await stage.create("finance", BankTransaction, { bankStatementId: statement.id, rowNumber: 2, bookedOn: days[i], moneyIn: 100 });
      return statement;
    }));
    await stage.act("finance", BankStatement, "accept", first!);
    return { attempt: () => stage.tryTo("finance", BankStatement, "accept", second!), remedy: () => stage.update("finance", BankStatement, second!, { openingBalance: cny(100), closingBalance: cny(200) }) };
  },
  "BANK_BALANCES_DIFFER: BankStatement.update": async (stage) => {
    const account = await stage.create<BankAccount>("finance", BankAccount, { name: `基本户 ${ulid()}`, bank: "某银行", accountNumber: `6${ulid()}`, currency: "CNY" });
    const statement = await stage.create<BankStatement>("finance", BankStatement, { bankAccountId: account.id, fromOn: stage.today, toOn: stage.today, openingBalance: cny(0), closingBalance: cny(1) });
    await stage.create("finance", BankTransaction, { bankStatementId: statement.id, rowNumber: 2, bookedOn: stage.today, moneyIn: 100 });
    return { attempt: () => stage.tryTo("finance", BankStatement, "accept", statement), remedy: () => stage.update("finance", BankStatement, statement, { closingBalance: cny(100) }) };
  },
  "NOT_EDITABLE: reopen": async (stage) => {
    const customer = await qualifiedCustomer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const opportunity = await stage.create("salesRepresentative", Opportunity, { title: "扩大品种", customerId: customer.id, expectedValue: { amount: 500_000, currency: "CNY" }, expectedOn: "2026-12-31" });
    await stage.act("salesRepresentative", Opportunity, "lose", opportunity, { reason: "价格" });
    return {
      attempt: () => stage.tryUpdate("salesRepresentative", Opportunity, opportunity, { title: "扩大抗生素品种" }),
      remedy: () => stage.act("salesRepresentative", Opportunity, "reopen", opportunity, { reason: "重新招标" }),
    };
  },
  "NOT_EDITABLE: search": async (stage) => {
    const delivery = await deliveryInTransit(stage);
    await stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见" });
    const [loss] = await listed(stage, DeliveryLoss, "deliveryId", delivery.id);
    return {
      attempt: () => stage.tryUpdate("logisticsCoordinator", DeliveryLoss, loss!, { findings: "分拨中心与客户均未见到货物" }),
      remedy: () => stage.act("logisticsCoordinator", DeliveryLoss, "search", loss!),
    };
  },
};
