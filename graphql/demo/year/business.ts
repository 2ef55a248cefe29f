/**
 * Fourteen months of business, lived day by day by the company's people through the rules of daily work. What takes
 * longer than until today stays where it is, and is today's work of somebody. The same every time for the same day.
 */
import { groupBy } from "../../table/groupBy.ts";
import { readAll } from "../../table/list.ts";
import type { NodeClass } from "../../table/entity.ts";
import { money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { pendingStep } from "../../platform/approval/approval.ts";
import { addDays } from "../../platform/businessDate.ts";
import { updateRecord } from "../../platform/entity/entityResolver.ts";
import { settingValues } from "../../platform/setting/setting.ts";
import { IssuedInvoice } from "../../domains/sales/invoices/issuedInvoice.ts";
import { SalesInvoice } from "../../domains/sales/invoices/salesInvoice.ts";
import { Delivery } from "../../domains/sales/deliveries/delivery.ts";
import { SalesOrder } from "../../domains/sales/orders/salesOrder.ts";
import { CashReceipt } from "../../domains/sales/receivables/cashReceipt.ts";
import { Receivable } from "../../domains/sales/receivables/receivable.ts";
import { SalesReturn } from "../../domains/sales/returns/salesReturn.ts";
import { TransportCurve, type CurveKind } from "../../domains/supply/coldChain/transportCurve.ts";
import { PurchaseOrder } from "../../domains/supply/ordering/purchaseOrder.ts";
import { GoodsReceipt } from "../../domains/supply/receiving/goodsReceipt.ts";
import { Inspection } from "../../domains/supply/receiving/inspection.ts";
import { PutAway } from "../../domains/supply/receiving/putAway.ts";
import { leastSample } from "../../domains/supply/receiving/sampling.ts";
import { SamplingTerms } from "../../domains/supply/receiving/samplingTerms.ts";
import type { Batch } from "../../domains/supply/stock/batch.ts";
import { random } from "../../golive/example.ts";
import { Refused, type World } from "../../golive/world.ts";
import type { Company, TradingCustomer } from "./company.ts";
import type { Sale } from "./yearOfSales.ts";

type Work = (day: World) => Promise<void>;

const seller = "sales-representative";
const buyer = "purchaser";
const coordinator = "logistics-coordinator";

/** Temperature of cold goods on the way, in tenths of a degree. */
const cold = 45;

/** Products are ordered again when what there is lasts for fewer days, for so many. */
const [reorderDays, orderedDays] = [35, 80];
const linesOfPurchase = 8;

/** Every tenth customer pays weeks late; one in twenty has paid nothing for four months. */
const lateDays = (customer: number): number => (customer % 10 === 9 ? 15 + (customer % 11) : -4);
const stoppedPaying = (customer: number, ago: number): boolean => customer % 20 === 14 && ago < 120;

export class Business {
  private readonly plans = new Map<string, Work[]>();
  private readonly next = random(20_261_201);
  private readonly stock: number[];
  private readonly demand: number[];
  private batches = 0;
  private invoices = 0;
  private transfers = 0;
  /** How many orders were refused and never delivered. */
  refused = 0;

  constructor(
    private readonly world: World,
    private readonly company: Company,
    private readonly sales: readonly Sale[],
    private readonly proof: string,
    private readonly days: number,
  ) {
    this.stock = company.products.map(({ packs }) => packs);
    this.demand = company.products.map(() => 0);
    for (const { lines } of sales) for (const { product, quantity } of lines) this.demand[product]! += quantity / days;
  }

  async live(report: (message: string) => void): Promise<void> {
    const byDay = groupBy(this.sales, ({ orderedOn }) => orderedOn);
    const { now } = this.world.options;
    for (let ago = this.days - 1; ago >= 0; ago--) {
      const day = this.world.at(new Date(now.getTime() - ago * 24 * 60 * 60 * 1000));
      const { today } = day.cast;
      for (const work of this.plans.get(today) ?? []) await work(day);
      for (const sale of byDay.get(today) ?? []) await this.order(day, sale);
      if (ago % 3 === 0) await this.restock(day);
      for (const [i, customer] of this.company.customers.entries()) if ((ago + i) % 7 === 0 && !stoppedPaying(i, ago)) await this.pay(day, customer, lateDays(i));
      this.plans.delete(today);
      if (ago % 61 === 0) report(`… ${today}`);
    }
  }

  private later(day: World, days: number, work: Work): void {
    const on = addDays(day.cast.today, Math.max(1, days));
    this.plans.set(on, [...(this.plans.get(on) ?? []), work]);
  }

  private async all<T extends Node>(target: NodeClass<T>, by: Record<string, unknown>, sort = "createdAt"): Promise<T[]> {
    const found: T[] = [];
    const filter = Object.fromEntries(Object.entries(by).map(([attribute, value]) => [attribute, { eq: value }]));
    for await (const one of readAll(this.world.options.table, target, { filter: filter as never, orderBy: { sort, descending: false } })) found.push(one);
    return found;
  }

  private async order(day: World, sale: Sale): Promise<void> {
    const { products, customers } = this.company;
    const customer = customers[sale.customer]!;
    const isCold = sale.lines.some(({ product }) => products[product]!.storage === "COLD");
    const lines = sale.lines.map(({ product, quantity }) => ({ productId: products[product]!.id, quantity }));
    const order = await day.create(seller, SalesOrder, { customerId: customer.id, requestedOn: addDays(day.cast.today, 3), transport: isCold ? "COLD_CHAIN" : "AMBIENT", lines });
    // What is ordered late in the day is confirmed the next morning.
    if (this.next(4) === 0) return this.later(day, 1, (next) => this.confirm(next, order, customer, sale));
    await this.confirm(day, order, customer, sale);
  }

  /** Where a customer owes too much or too long, the manager lets two orders of three pass; the others are given up. */
  private async confirm(day: World, order: SalesOrder, customer: TradingCustomer, sale: Sale): Promise<void> {
    try {
      await day.act(seller, SalesOrder, "confirm", order);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const gates = [...new Set(error.findings.map(({ code }) => ({ RECEIVABLE_OVERDUE: "OVERDUE", CREDIT_EXCEEDED: "CREDIT" })[code]))];
      if (gates.includes(undefined) || this.next(3) === 0) {
        this.refused++;
        return this.later(day, 3, async (next) => void (await next.act(seller, SalesOrder, "cancel", order, { reason: "客户未按期付款，取消本次订货" })));
      }
      await day.act("department-manager", SalesOrder, "override", order, { gates, reason: "客户已书面承诺月底付款" });
      await day.act(seller, SalesOrder, "confirm", order);
    }
    for (const { product, quantity } of sale.lines) this.stock[product]! -= quantity;
    await this.allocate(day, order, customer, sale);
  }

  /** What is not there is allocated a week later. */
  private async allocate(day: World, order: SalesOrder, customer: TradingCustomer, sale: Sale): Promise<void> {
    const before = new Set((await this.all(Delivery, { salesOrderId: order.id })).map(({ id }) => id));
    await day.act(seller, SalesOrder, "allocate", order).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
    const created = (await this.all(Delivery, { salesOrderId: order.id })).filter(({ id }) => !before.has(id));
    for (const delivery of created) this.later(day, this.next(3) === 0 ? 1 : 0, (next) => this.dispatch(next, delivery, customer, sale));
    const { lines } = await day.fresh<SalesOrder>(order.id);
    if (lines.some(({ quantity, allocatedQuantity, shippedQuantity }) => allocatedQuantity + shippedQuantity < quantity)) this.later(day, 7, (next) => this.allocate(next, order, customer, sale));
  }

  private async dispatch(day: World, delivery: Delivery, customer: TradingCustomer, sale: Sale): Promise<void> {
    const confirmedLines = delivery.lines.map((_, i) => i + 1);
    await day.act("picker", Delivery, "pick", delivery, { confirmedLines });
    const ship: Work = async (then) => {
      await then.act("outbound-checker", Delivery, "check", delivery, { confirmedLines });
      const isCold = delivery.storageClass === "COLD";
      const shipped = await then.act(coordinator, Delivery, "ship", delivery, { carrierId: this.company.carrier, trackingNumber: `JZ${delivery.number}`, ...(isCold && { departureTemperature: cold, transportUnit: `保温箱 ${1 + this.next(12)}` }) });
      this.later(then, sale.days, (next) => this.handOver(next, shipped, customer, isCold));
      this.later(then, sale.days + 2, (next) => this.invoice(next, shipped));
    };
    if (this.next(6) === 0) return this.later(day, 1, ship);
    await ship(day);
  }

  /** One delivery in eighty is refused in part, one in forty has its proof later, and one in fifty comes back in part. */
  private async handOver(day: World, delivery: Delivery, { receiver }: TradingCustomer, isCold: boolean): Promise<void> {
    const proof = { proofFileId: this.proof, handedOverAt: day.options.now.toISOString(), ...(isCold && { arrivalTemperature: cold }) };
    const isLate = this.next(40) === 0;
    const refuses = this.next(80) === 0 && delivery.lines[0]!.quantity > 5;
    const refused = refuses ? { refused: [{ line: 1, quantity: 5, reason: "外包装破损" }] } : {};
    await day.act(coordinator, Delivery, "sign", delivery, { signedBy: `药库 ${receiver}`, signedOn: day.cast.today, ...refused, ...(!isLate && proof) });
    if (isLate) this.later(day, 3, async (next) => void (await next.act(coordinator, Delivery, "addProof", delivery, proof)));
    if (refuses) for (const refusal of await this.all(SalesReturn, { deliveryId: delivery.id })) this.arrive(day, delivery, refusal, { qualified: 4, rejected: 1 });
    if (!refuses && this.next(50) === 0 && delivery.lines[0]!.quantity > 10) this.later(day, 5, (next) => this.comeBack(next, delivery));
  }

  private async comeBack(day: World, delivery: Delivery): Promise<void> {
    const draft = await day.create(seller, SalesReturn, { deliveryId: delivery.id, returnReason: "近效期，客户请求退货", lines: [{ deliveryLine: 1, quantity: 6 }] });
    await day.act(seller, SalesReturn, "submit", draft);
    this.later(day, 1, async (next) => void (await next.decide(SalesReturn, draft)));
    this.arrive(day, delivery, draft, { qualified: 5, rejected: 1 });
  }

  /** What comes back of the first line arrives in four days, cold goods with the loggers of their way, and is inspected on the fifth. */
  private arrive(day: World, { id: deliveryId, storageClass, lines }: Delivery, returned: SalesReturn, { qualified, rejected }: { qualified: number; rejected: number }): void {
    const storage = storageClass ?? "AMBIENT";
    this.later(day, 4, async (next) => {
      const isCold = storage === "COLD";
      await next.act("receiver", SalesReturn, "receive", returned, { locationId: this.company.places.returns[storage], ...(isCold && { arrivalTemperature: cold }) });
      const { handedOverAt, signedAt } = await next.fresh<Delivery>(deliveryId);
      if (isCold) await this.logger(next, returned.id, "CUSTOMER_STORE", new Date((handedOverAt ?? signedAt)!));
    });
    const product = this.company.products.find(({ id }) => id === lines[0]!.productId)!;
    const found = { line: 1, qualifiedQuantity: qualified, storageLocationId: product.locations[0], rejectedQuantity: rejected, rejectedLocationId: this.company.places.rejected[storage] };
    this.later(day, 5, async (next) => void (await next.act("inspector", SalesReturn, "inspect", returned, { findings: [found] })));
  }

  /** One invoice in twelve waits for finance. */
  private async invoice(day: World, { id: deliveryId, customerId }: Delivery): Promise<void> {
    if (this.next(12) === 0) return;
    const { lines } = await day.fresh<Delivery>(deliveryId);
    const left = lines.flatMap(({ quantity, returnedQuantity }, i) => (quantity > returnedQuantity ? [{ deliveryId, deliveryLine: i + 1, quantity: quantity - returnedQuantity }] : []));
    if (left.length === 0) return;
    const requested = await day.act("finance", SalesInvoice, "request", await day.create("finance", SalesInvoice, { customerId, lines: left }));
    const platformNumber = `2632${String(++this.invoices).padStart(16, "0")}`;
    this.later(day, 1, async (next) => void (await next.create("finance", IssuedInvoice, { salesInvoiceId: requested.id, platformNumber, issuedOn: next.cast.today, total: requested.total.amount, vat: requested.vat.amount })));
  }

  /** Customers pay once a week what is due by then; late payers what has been due for a while. */
  private async pay(day: World, { id: customerId }: TradingCustomer, late: number): Promise<void> {
    const owed = await this.all(Receivable, { customerId, outstanding: true }, "dueOn");
    const due = owed.filter(({ dueOn, open, status }) => status !== "DISPUTED" && open.amount > 0 && addDays(dueOn, late) <= addDays(day.cast.today, 6)).slice(0, 40);
    if (due.length === 0) return;
    const amount = money(due.reduce((sum, { open }) => sum + open.amount, 0), "CNY");
    const matches = due.map(({ id: receivableId, open }) => ({ receivableId, amount: open }));
    const receipt = await day.create("finance", CashReceipt, { customerId, amount, receivedOn: day.cast.today, bankReference: `ICBC-${day.cast.today.slice(0, 4)}-${String(++this.transfers).padStart(5, "0")}`, matches });
    await day.act("finance", CashReceipt, "post", receipt);
  }

  private async restock(day: World): Promise<void> {
    const { products } = this.company;
    const wanted = products.flatMap((product, i) => (this.stock[i]! < this.demand[i]! * reorderDays ? [{ product, i, quantity: Math.ceil((this.demand[i]! * orderedDays) / 100) * 100 }] : []));
    const bySource = groupBy(wanted.filter(({ quantity }) => quantity > 0), ({ product, i }) => `${product.storage} ${product.suppliers[i % product.suppliers.length]}`);
    for (const [source, lines] of bySource) {
      const [storage, supplierId] = source.split(" ") as [string, string];
      await this.purchase(day, supplierId, storage, lines.slice(0, linesOfPurchase));
    }
  }

  private async purchase(day: World, supplierId: string, storage: string, wanted: readonly { product: Company["products"][number]; i: number; quantity: number }[]): Promise<void> {
    const lines = wanted.map(({ product, quantity }) => ({ productId: product.id, quantity, unitPrice: money(Math.round((product.cost.amount * 1.13 * (98 + this.next(5))) / 100), "CNY") }));
    const order = await day.create(buyer, PurchaseOrder, { supplierId, expectedOn: addDays(day.cast.today, 6), interestsDeclared: true, lines });
    await day.act(buyer, PurchaseOrder, "submit", order);
    for (const { i, quantity } of wanted) this.stock[i]! += quantity;
    const days = this.next(9) === 0 ? 8 + this.next(4) : 4 + this.next(3);
    this.later(day, 1, async (next) => {
      await this.decideOrder(next, order);
      await next.act(buyer, PurchaseOrder, "send", order);
      this.later(next, days, (then) => this.receive(then, order, storage, wanted));
    });
  }

  /** Orders to one supplier add up: one that others have joined since is returned, and decided on at the level of all of them. */
  private async decideOrder(day: World, order: PurchaseOrder): Promise<void> {
    try {
      await day.decide(PurchaseOrder, order);
    } catch (error) {
      if (!(error instanceof Refused) || error.findings.some(({ code }) => code !== "SPLIT_NEEDS_HIGHER_TIER")) throw error;
      const { role } = pendingStep((await day.fresh<PurchaseOrder>(order.id)).approval)!;
      await day.act(day.holderOf(role), PurchaseOrder, "reject", order, { reason: "与近期同一供应商的订单合并报批" });
      await day.act(buyer, PurchaseOrder, "submit", order);
      await day.decide(PurchaseOrder, order);
    }
  }

  /** The file of the logger that was beside cold goods since a moment. */
  private async logger(day: World, sourceId: string, kind: CurveKind, from: Date): Promise<void> {
    const intervalMinutes = kind === "TRANSPORT" ? 5 : 30;
    const step = intervalMinutes * 60_000;
    const readings = Array.from({ length: Math.floor((day.options.now.getTime() - from.getTime()) / step) + 1 }, (_, i) => ({ at: new Date(from.getTime() + i * step).toISOString(), temperature: cold + (i % 5) }));
    const curve = await day.create("receiver", TransportCurve, { sourceId, kind, intervalMinutes, device: `RC-${sourceId.slice(-4)}`, calibratedUntil: addDays(day.cast.today, 200) });
    await day.act("receiver", TransportCurve, "record", curve, { readings });
  }

  /** One line in forty arrives damaged in part. */
  private async receive(day: World, order: PurchaseOrder, storage: string, wanted: readonly { product: Company["products"][number]; quantity: number }[]): Promise<void> {
    const { today } = day.cast;
    const lines = wanted.map(({ quantity }, i) => {
      const age = 20 + this.next(120);
      return { orderLine: i + 1, batchNumber: `${today.slice(2, 4)}${today.slice(5, 7)}${String(++this.batches).padStart(5, "0")}`, deliveredQuantity: quantity, damagedQuantity: this.next(40) === 0 ? 4 : 0, producedOn: addDays(today, -age), expiresOn: addDays(today, 730 - age) };
    });
    const receipt = await day.create("receiver", GoodsReceipt, { purchaseOrderId: order.id, locationId: this.company.places.receiving[storage], receivedOn: today, deliveryNote: `SH-${order.number}`, ...(storage === "COLD" && { arrivalTemperature: cold }), lines });
    if (storage === "COLD") await this.logger(day, receipt.id, "TRANSPORT", new Date(day.options.now.getTime() - 3 * 3_600_000));
    await day.act("receiver", GoodsReceipt, "confirm", receipt);
    const locations = new Map(wanted.map(({ product }) => [product.id, product.locations]));
    this.later(day, 1, async (next) => {
      for (const inspection of await this.all(Inspection, { receiptId: receipt.id })) await this.inspect(next, inspection, locations.get(inspection.productId)!);
    });
  }

  private async inspect(day: World, inspection: Inspection, locations: readonly string[]): Promise<void> {
    const ctx = await day.as("inspector");
    const { perCase } = await day.fresh<Batch>(inspection.batchId);
    const least = perCase ? leastSample(inspection.quantity, perCase, await settingValues(ctx, SamplingTerms)).packs : 0;
    await updateRecord(ctx, Inspection, { id: inspection.id, sampledQuantity: Math.max(8, least), appearanceOk: true, packagingOk: true, papersOk: true }, undefined);
    await day.act("inspector", Inspection, "qualify", inspection);
    this.later(day, 1, async (next) => {
      for (const task of await this.all(PutAway, { batchId: inspection.batchId })) await this.putAway(next, task, locations);
    });
  }

  /** On the first shelf with room for it; a pallet that no shelf takes waits at the dock, and is the keeper's work. */
  private async putAway(day: World, task: PutAway, locations: readonly string[]): Promise<void> {
    for (const locationId of locations) {
      try {
        await day.act("warehouse-keeper", PutAway, "complete", task, { lines: [{ locationId, quantity: task.quantity }] });
        return;
      } catch (error) {
        if (!(error instanceof Refused) || error.findings.some(({ code }) => code !== "LOCATION_FULL")) throw error;
      }
    }
  }
}
