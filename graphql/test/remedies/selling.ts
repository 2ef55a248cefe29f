import { ulid } from "ulid";
import { addDays } from "../../platform/businessDate.ts";
import { change } from "../../platform/lifecycle/change.ts";
import { money } from "../../table/money.ts";
import { Product } from "../../domains/catalogue/product/product.ts";
import { TrackingEvent } from "../../domains/logistics/tracking/trackingEvent.ts";
import type { Customer } from "../../domains/sales/customers/customer.ts";
import { Delivery } from "../../domains/sales/deliveries/delivery.ts";
import { commitCredit } from "../../domains/sales/gates/credit.ts";
import { SalesOrder } from "../../domains/sales/orders/salesOrder.ts";
import { CashReceipt } from "../../domains/sales/receivables/cashReceipt.ts";
import { CollectionPlan } from "../../domains/sales/receivables/collectionPlan.ts";
import { Receivable } from "../../domains/sales/receivables/receivable.ts";
import { postDelivery } from "../../domains/sales/receivables/receivablePosting.ts";
import { Settlement } from "../../domains/sales/receivables/settlement.ts";
import { WriteOff } from "../../domains/sales/receivables/writeOff.ts";
import { Batch } from "../../domains/supply/stock/batch.ts";
import { approvedProduct, bareCustomer, batchAtLocation, buyer, confirmedLines, confirmedOrder, line, listed, place, qualifiedCustomer, salesInput, shipped, signedContract, usualCarrier } from "../company.ts";
import type { Stage } from "../stage.ts";
import { signNewContract } from "./customers.ts";
import { approveAll, type CarriedOut, type Scenarios } from "./remedy.ts";

const cny = (amount: number) => money(amount, "CNY");
const reason = "客户急需，已取得付款承诺";

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

/** A delivery of ten packs that stand on a shelf, allocated. */
async function allocated(stage: Stage): Promise<{ order: SalesOrder; delivery: Delivery; batch: Batch }> {
  const [customer, product, shelf] = [await buyer(stage), await approvedProduct(stage), await place(stage, "STORAGE")];
  const batch = await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 100 });
  await batchAtLocation(stage, product, shelf, { quantity: 10, expiresIn: 400 });
  const order = await confirmedOrder(stage, customer, [line(product, 10)]);
  await stage.act("salesLead", SalesOrder, "allocate", order);
  return { order, batch, delivery: (await listed(stage, Delivery, "salesOrderId", order.id))[0]! };
}

export const sellingRemedies: Scenarios = {
  "STORAGE_CLASS_UNKNOWN: Product.update": async (stage) => {
    const product = await approvedProduct(stage, { status: "DRAFT", storageClass: undefined });
    const order = await stage.create("salesLead", SalesOrder, salesInput(stage, await buyer(stage), [line(product, 1)]));
    return {
      attempt: () => stage.tryTo("salesLead", SalesOrder, "confirm", order),
      remedy: () => stage.update("purchaser", Product, product, { storageClass: "AMBIENT" }),
    };
  },
  "NOT_UNDER_CONTRACT: Contract.sign": async (stage) => {
    const customer = await buyer(stage, { representativeId: await stage.idOf("salesRepresentative") });
    const { attempt, product } = await confirming(stage, customer, { underContract: false });
    return { attempt, remedy: () => signNewContract(stage, customer, [line(product, 10)]) };
  },
  "NOT_UNDER_CONTRACT: SalesOrder.override": async (stage) => overridden(stage, await confirming(stage, await buyer(stage), { underContract: false }), "CONTRACT"),
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
  "BATCH_LOCKED: Delivery.reallocate": async (stage) => {
    const { delivery, batch } = await allocated(stage);
    await stage.act("picker", Delivery, "pick", delivery, confirmedLines(delivery));
    await stage.act("picker", Batch, "lock", batch, { reason: "厂家召回" });
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
  "NOT_REPORTED_LOST: TrackingEvent.create": async (stage) => {
    const delivery = await shipped(stage, (await allocated(stage)).delivery);
    return {
      attempt: () => stage.tryTo("salesLead", Delivery, "declareLost", delivery, { reason: "查无下落" }),
      remedy: () => stage.create("logisticsCoordinator", TrackingEvent, { deliveryId: delivery.id, kind: "LOST", happenedAt: stage.now.toISOString(), place: "分拨中心", remark: "盘点未见" }),
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
};
