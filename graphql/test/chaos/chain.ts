/**
 * One chain of trade, step by step: purchase, receipt, inspection, put-away, sale, delivery, payment. Each step is one
 * mutation under a key that follows from chain and step, so a step whose answer was lost is asked for again and done once.
 */
import { addDays } from "../../platform/businessDate.ts";
import type { Document } from "../../platform/entity/document.ts";
import { apiOf, updateRecord } from "../../platform/entity/entityResolver.ts";
import { Cast, recordOf } from "../../demo/cast.ts";
import { CashReceipt } from "../../domains/sales/receivables/cashReceipt.ts";
import { Delivery } from "../../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../../domains/sales/orders/salesOrder.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../domains/supply/receiving/inspection.ts";
import { PutAway } from "../../domains/supply/receiving/putAway.ts";
import type { NodeClass } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import { money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";

/** Ids of what all chains trade with. */
export interface World {
  supplierId: string;
  productIds: string[];
  dockId: string;
  shelfId: string;
  /** Customers with a contract for every product each. */
  customers: { id: string; contractId: string }[];
  carrierId: string;
}

/** The record that each step has led to, by the step's name. */
export type Done = Record<string, { id: string; version: number }>;

export const packs = 10;
export const price = 1_000;

/** Does one step of a chain. */
class Deed extends Cast {
  constructor(
    table: Table,
    readonly world: World,
    readonly chain: number,
    private readonly step: string,
    readonly done: Done,
  ) {
    super(table, new Date());
  }

  override nextKey(): string {
    return `chaos-${this.chain}-${this.step}`;
  }

  get product(): string {
    return this.world.productIds[this.chain % this.world.productIds.length]!;
  }

  get customer(): World["customers"][number] {
    return this.world.customers[this.chain % this.world.customers.length]!;
  }

  /** Of an earlier step's record; a decision names the version that that step has seen. */
  on<T extends Document>(subject: string, target: NodeClass<T>, action: string, step: string, input: object = {}): Promise<T> {
    const { id, version } = this.done[step]!;
    return this.act(subject, target, action, { id } as Node, { version, ...input });
  }

  /** The record of an earlier step as it is now. */
  async seen<T extends Document>(subject: string, target: NodeClass<T>, step: string): Promise<T> {
    const { id } = this.done[step]!;
    const found = await (await this.as(subject)).loader.load<T>(id);
    if (!found) throw new Error(`There is no ${target.name} ${id}`);
    return found;
  }

  async first<T extends Node>(target: new () => T, attribute: string, value: string): Promise<T> {
    for await (const one of readAll(this.table, target, { filter: { [attribute]: { eq: value } }, orderBy: { sort: "createdAt", descending: false } })) return one;
    throw new Error(`There is no ${target.name} whose ${attribute} is ${value}`);
  }

  /** Regardless of its version: warehouse work needs no decision. */
  atWork<T extends Document>(subject: string, target: NodeClass<T>, action: string, step: string, input: object = {}): Promise<T> {
    return this.act(subject, target, action, { id: this.done[step]!.id } as Node, input);
  }
}

const lines = ({ product }: Deed) => [{ productId: product, quantity: packs, unitPrice: money(price, "CNY") }];

/** In their order. */
export const steps: Readonly<Record<string, (deed: Deed) => Promise<Node>>> = {
  order: (deed) => deed.create("purchaser", PurchaseOrder, { supplierId: deed.world.supplierId, expectedOn: addDays(deed.today, 10), interestsDeclared: true, lines: lines(deed) }),
  submit: (deed) => deed.on("purchaser", PurchaseOrder, "submit", "order"),
  // The approver reads the order first: when days have passed, the clock has escalated it, which changed its version.
  approve: async (deed) => {
    const order = await deed.seen("supplyLead", PurchaseOrder, "submit");
    if (order.status === "APPROVED") return order;
    return deed.act("supplyLead", PurchaseOrder, "approve", order, { version: order.version });
  },
  send: (deed) => deed.on("purchaser", PurchaseOrder, "send", "approve"),
  receipt: (deed) =>
    deed.create("receiver", GoodsReceipt, {
      purchaseOrderId: deed.done.send!.id,
      locationId: deed.world.dockId,
      receivedOn: deed.today,
      lines: [{ orderLine: 1, batchNumber: `LOT-${deed.chain}`, producedOn: addDays(deed.today, -30), expiresOn: addDays(deed.today, 500), deliveredQuantity: packs }],
    }),
  receive: (deed) => deed.atWork("receiver", GoodsReceipt, "confirm", "receipt"),
  inspect: async (deed) => {
    const { id } = await deed.first(Inspection, "receiptId", deed.done.receipt!.id);
    const input = { id, sampledQuantity: 1, appearanceOk: true, packagingOk: true, papersOk: true, idempotencyKey: deed.nextKey() };
    return recordOf(await updateRecord(await deed.as("inspector"), Inspection, input, apiOf("Inspection")?.prepare as never));
  },
  qualify: (deed) => deed.atWork("inspector", Inspection, "qualify", "inspect"),
  putAway: async (deed) => {
    const inspection = await deed.first(Inspection, "receiptId", deed.done.receipt!.id);
    const { id } = await deed.first(PutAway, "batchId", inspection.batchId);
    return deed.act("warehouseKeeper", PutAway, "complete", { id } as Node, { lines: [{ locationId: deed.world.shelfId, quantity: packs }] });
  },
  sale: (deed) => deed.create("salesLead", SalesOrder, { customerId: deed.customer.id, contractId: deed.customer.contractId, requestedOn: addDays(deed.today, 5), transport: "AMBIENT", lines: lines(deed) }),
  confirm: (deed) => deed.atWork("salesLead", SalesOrder, "confirm", "sale"),
  allocate: (deed) => deed.atWork("salesLead", SalesOrder, "allocate", "sale"),
  pick: async (deed) => {
    const delivery = await deed.first(Delivery, "salesOrderId", deed.done.sale!.id);
    return deed.act("picker", Delivery, "pick", delivery, { confirmedLines: delivery.lines.map((_, i) => i + 1) });
  },
  check: async (deed) => {
    const delivery = await deed.first(Delivery, "salesOrderId", deed.done.sale!.id);
    return deed.act("outboundChecker", Delivery, "check", delivery, { confirmedLines: delivery.lines.map((_, i) => i + 1) });
  },
  ship: (deed) => deed.atWork("logisticsCoordinator", Delivery, "ship", "check", { carrierId: deed.world.carrierId }),
  payment: (deed) => deed.create("finance", CashReceipt, { customerId: deed.customer.id, amount: money(packs * price, "CNY"), receivedOn: deed.today, bankReference: `BANK-${deed.chain}` }),
  pay: (deed) => deed.atWork("finance", CashReceipt, "post", "payment", { oldestFirst: true }),
};

export const stepNames = Object.keys(steps);

/** Does the next step of a chain; the record that it has led to. */
export const doStep = (table: Table, world: World, chain: number, step: string, done: Done): Promise<Node> => steps[step]!(new Deed(table, world, chain, step, done));
