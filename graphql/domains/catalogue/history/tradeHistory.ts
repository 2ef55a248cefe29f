/**
 * Purchases and sales of the past, imported from other records: a completed order with its deliveries, without stock.
 * Records are permanent and their ids are derived from the reference, so sending the same trade twice, even
 * concurrently, records it once.
 */
import microdiff from "microdiff";
import { Attribute } from "../../../table/attribute.ts";
import { declarationOf, entityOf, type NodeClass, Reference } from "../../../table/entity.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { Money } from "../../../table/money.ts";
import type { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { accessFindings } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import type { NumberedDocument } from "../../../platform/entity/document.ts";
import { cleanInput, inputFindings } from "../../../platform/entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../../../platform/lifecycle/change.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { Freight } from "./freight.ts";
import { Product } from "../product/product.ts";
import { historyFindings } from "./tradeHistoryRules.ts";

/** Freight of the delivery with this note. */
export class DeliveryFreight extends Freight {
  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Delivery note of the delivery that the freight was paid for.", input: { required: true, maxLength: 100 } })
  deliveryNote!: string;
}

/** One product that was ordered, with the delivery that fulfilled it. */
export class TradeHistoryLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "Product ordered and delivered.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs ordered, all of them delivered.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack.", input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Amount paid: quantity times price, rounded.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Required by", about: "Date that the delivery was agreed for.", input: { required: true, when: "any" } })
  expectedOn!: string;

  @Attribute(() => LocalDate, { zh: "到货日期", en: "Received on", about: "Date of arrival.", input: { required: true, when: "any" } })
  receivedOn!: string;

  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Lines with the same note and dates arrived together.", nullable: true, input: { maxLength: 100 } })
  deliveryNote?: string;
}

/** What purchases and sales of the past have in common. */
export class TradeHistory {
  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Order number in the source system; sending it again returns the same order.", input: { required: true, pattern: "[A-Za-z0-9./_-]{1,60}" } })
  sourceReference!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Order date; the prices apply to this day.", input: { required: true, when: "any" } })
  orderedOn!: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "Further notes from the source, such as how a date was determined.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => [TradeHistoryLine], { zh: "明细", en: "Lines", about: "Ordered and delivered products; one currency throughout.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: TradeHistoryLine[];

  @Attribute(() => [DeliveryFreight], { zh: "运费", en: "Freight", about: "Freight of the deliveries, if the source states it.", nullable: true, input: { maxItems: 200 } })
  freight?: DeliveryFreight[];
}

/** A document that a trade of the past becomes. */
export interface RecordedDocument<T extends Node = Node> {
  target: NodeClass<T>;
  values: Partial<T>;
}

interface HistoryKind<H extends TradeHistory, T extends NumberedDocument> {
  /** Class of the input. */
  shape: new () => H;
  order: NodeClass<T>;
  delivery: NodeClass;
  /** What the trade becomes: the order, then its deliveries. */
  documents(history: H, ctx: Context): Promise<[RecordedDocument<T>, ...RecordedDocument[]]>;
}

const historyDiffers = rule<{ number: string; paths: string }>("HISTORY_DIFFERS", {
  clause: "五(一)3 · 四(四)4",
  message: {
    zh: ({ number, paths }) => `该来源编号已登记为 ${number}，内容不同：${paths}`,
    en: ({ number, paths }) => `This reference is already recorded as ${number}, with other values of: ${paths}`,
  },
  remedy: { zh: () => "历史单据不可修改；请核对来源数据，或使用不同的来源编号", en: () => "Historical documents cannot be changed: check the source data, or use a different reference" },
});

/** Records one historical trade; returns the existing order if it was recorded before. */
export function recordHistory<H extends TradeHistory, T extends NumberedDocument>(ctx: Context, input: H & ChangeInput, { shape, order, delivery, documents }: HistoryKind<H, T>): Promise<Outcome<T>> {
  return change(ctx, { entity: entityOf(order).name, action: "recordHistory" }, input, async (uow) => {
    refuseIfAny(denied(ctx, [order, delivery]));
    const history = cleanInput(shape, { ...input } as Record<string, unknown>) as unknown as H;
    // The existing documents are read together with the records that the input refers to, in one round trip.
    const [wrong, recorded] = await Promise.all([inputFindings(shape, input, ctx), ctx.loader.load<T>(idFrom(order, history.sourceReference))]);
    refuseIfAny([...wrong, ...historyFindings(history, ctx.today)]);
    const wanted = await documents(history, ctx);
    if (recorded) {
      refuseIfAny(await differences(recorded, wanted.map(({ values }) => values), ctx));
      return recorded;
    }
    const [created] = wanted.map(({ target, values }) => uow.create(target, values));
    return created as T;
  });
}

/** Succeeds only if both parts succeed; the same problem is reported once. */
function denied({ principal }: Context, targets: readonly NodeClass[]): Finding[] {
  const perDocument = targets.map((target) => accessFindings(principal, declarationOf(target), "recordHistory"));
  return perDocument.find((findings) => findings.length > 0) ?? [];
}

/** A line with its number in the order, from 1. */
export type DeliveredLine = TradeHistoryLine & { orderLine: number };

export interface HistoricalDelivery {
  lines: DeliveredLine[];
  deliveryNote?: string;
  expectedOn: string;
  receivedOn: string;
  freight?: Freight;
}

/** Lines that arrived together, in the order of their first line; a note's freight is with its first delivery. */
export function deliveriesOf({ lines, freight = [] }: TradeHistory): HistoricalDelivery[] {
  const together = new Map<string, DeliveredLine[]>();
  for (const [i, line] of lines.entries()) {
    const key = JSON.stringify([line.deliveryNote, line.expectedOn, line.receivedOn]);
    together.set(key, [...(together.get(key) ?? []), { ...line, orderLine: i + 1 }]);
  }
  const unpaid = new Map(freight.map(({ deliveryNote, terms, amount }) => [deliveryNote, { terms, amount }]));
  return [...together.values()].map((delivered) => {
    const { deliveryNote, expectedOn, receivedOn } = delivered[0]!;
    const paid = deliveryNote === undefined ? undefined : unpaid.get(deliveryNote);
    if (deliveryNote !== undefined) unpaid.delete(deliveryNote);
    return { lines: delivered, deliveryNote, expectedOn, receivedOn, freight: paid };
  });
}

/**
 * The day by which everything was due. Each delivery keeps its own due date, which decides whether its lines were on
 * time.
 */
export const lastExpectedOn = (lines: readonly TradeHistoryLine[]): string => lines.map(({ expectedOn }) => expectedOn).reduce((a, b) => (a > b ? a : b));

/** Paths at which the existing record differs from the new input. */
async function differences(recorded: NumberedDocument, wanted: readonly Partial<Node>[], ctx: Context): Promise<Finding[]> {
  const standing = await Promise.all(wanted.map(({ id }) => ctx.loader.load(id!)));
  const paths = wanted.flatMap((one, i) => differingPaths(one, standing[i] ?? {}));
  return paths.length === 0 ? [] : [historyDiffers({ number: recorded.number, paths: [...new Set(paths)].sort().join(", ") }, { record: recorded })];
}

/** Drops absent values: null and undefined are equal here. */
const plain = (value: object): Record<string, unknown> => JSON.parse(JSON.stringify(value, (_, one: unknown) => one ?? undefined)) as Record<string, unknown>;

function differingPaths(wanted: object, standing: object): string[] {
  // The numbering date is compared under its own name.
  const names = Object.keys(wanted).filter((name) => name !== "numberedOn");
  const pick = (from: object) => plain(Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))));
  return microdiff(pick(standing), pick(wanted)).map(({ path }) => path.join("."));
}
