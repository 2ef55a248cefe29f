/**
 * A historical sale becomes a completed order with signed deliveries: it counts in the statistics and opens no
 * receivable. 四(四)4
 */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { sum } from "../../../table/money.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { payloadType, toPayload } from "../../../platform/entity/entityResolver.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import type { ChangeInput, Outcome } from "../../../platform/lifecycle/change.ts";
import { type DeliveredLine, deliveriesOf, type HistoricalDelivery, lastExpectedOn, recordHistory, TradeHistory, type TradeHistoryLine } from "../../catalogue/api.ts";
import { Customer } from "../customers/customer.ts";
import { Delivery, type DeliveryLine } from "../deliveries/delivery.ts";
import { SalesOrder, type OrderedLine } from "../orders/salesOrder.ts";

/** Input of `recordSalesHistory`. 四(四)4 */
class SalesHistory extends TradeHistory {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer; the sale counts for the customer's current region and representative.", input: { required: true } })
  customerId!: string;
}

/** Records one historical sale; returns the existing order if it was recorded before. */
export const recordSalesHistory = (ctx: Context, input: SalesHistory & ChangeInput): Promise<Outcome<SalesOrder>> =>
  recordHistory(ctx, input, {
    shape: SalesHistory,
    order: SalesOrder,
    delivery: Delivery,
    documents: async (history) => {
      const order = orderOf(history, (await ctx.loader.load<Customer>(history.customerId))!);
      return [{ target: SalesOrder, values: order }, ...deliveriesOf(history).map((delivery, i) => ({ target: Delivery, values: deliveryOf(order, delivery, i + 1) }))];
    },
  });

function orderOf({ sourceReference, customerId, orderedOn, remark, lines }: SalesHistory, { regionId, representativeId }: Customer): Partial<SalesOrder> {
  return {
    id: idFrom(SalesOrder, sourceReference),
    status: "COMPLETED",
    duties: [],
    historical: true,
    sourceReference,
    customerId,
    regionId,
    representativeId,
    orderedOn,
    numberedOn: orderedOn,
    requestedOn: lastExpectedOn(lines),
    lastSignedOn: lines.map(({ receivedOn }) => receivedOn).reduce((a, b) => (a > b ? a : b)),
    remark,
    lines: lines.map(orderLine),
    total: totalOf(lines),
    overrides: [],
    backOrdered: false,
    openDeliveries: 0,
  };
}

const totalOf = (lines: readonly TradeHistoryLine[]) => sum(lines.map(({ amount }) => amount), lines[0]!.amount.currency);

const orderLine = ({ productId, quantity, unitPrice, amount }: TradeHistoryLine): OrderedLine => ({ productId, quantity, unitPrice, amount, allocatedQuantity: 0, shippedQuantity: quantity, returnedQuantity: 0, cancelledQuantity: 0 });

function deliveryOf({ id, sourceReference, customerId }: Partial<SalesOrder>, { lines, deliveryNote, expectedOn, receivedOn, freight }: HistoricalDelivery, place: number): Partial<Delivery> {
  return {
    id: idFrom(Delivery, sourceReference!, place),
    status: "SIGNED",
    duties: [],
    historical: true,
    sourceReference: [sourceReference, deliveryNote, place].filter(Boolean).join("/"),
    salesOrderId: id,
    customerId,
    requestedOn: expectedOn,
    signedOn: receivedOn,
    numberedOn: receivedOn,
    freight,
    lines: lines.map(deliveryLine),
    total: totalOf(lines),
  };
}

const deliveryLine = ({ orderLine: number, productId, quantity, unitPrice, amount }: DeliveredLine): DeliveryLine => ({ orderLine: number, productId, quantity, unitPrice, amount, returnedQuantity: 0 });

const RecordSalesHistoryInput = inputType({ name: "RecordSalesHistoryInput", description: "One historical sale with its deliveries.", shape: SalesHistory, changes: false });

@Resolver()
export class SalesHistoryResolver {
  @Mutation(() => payloadType(SalesOrder) as typeof SalesOrder, {
    description: "Imports one historical sale: a completed order with signed deliveries, numbered by their own dates, without stock and receivable. Sending the same reference again returns the existing order. Source: 四(四)4.",
  })
  @Allow({ entity: "SalesOrder", action: "recordHistory" })
  async recordSalesHistory(@Arg("input", () => RecordSalesHistoryInput, { description: "The sale." }) input: SalesHistory & ChangeInput, @Ctx() ctx: Context) {
    return toPayload(await recordSalesHistory(ctx, input), ctx);
  }
}
