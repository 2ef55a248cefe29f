/**
 * Purchases of the past, taken over from other records: an order with its receipts, closed, without stock. What is
 * recorded stands forever, so its ids follow from the reference: the same purchase sent twice, even at once, is one.
 */
import { createHash } from "node:crypto";
import microdiff from "microdiff";
import { Attribute } from "../../table/attribute.ts";
import { entityOf, Reference, type EntityDeclaration, type NodeClass } from "../../table/entity.ts";
import { Money, sum } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { LocalDate, SafeInt } from "../../table/scalars.ts";
import { accessFindings } from "../../platform/access/access.ts";
import type { Context } from "../../platform/context.ts";
import { cleanInput, inputFindings } from "../../platform/entity/validate.ts";
import { change, type ChangeInput, type Outcome } from "../../platform/lifecycle/change.ts";
import { refuseIfAny, rule, type Finding } from "../../platform/problem/problem.ts";
import { GoodsReceipt, type GoodsReceiptLine } from "./goodsReceipt.ts";
import { Product } from "./product.ts";
import { historyFindings } from "./purchaseHistoryRules.ts";
import { PurchaseOrder, type PurchaseOrderLine } from "./purchaseOrder.ts";
import { Supplier } from "./supplier.ts";

/** One product that was ordered, with the delivery that fulfilled it. */
export class PurchaseHistoryLine {
  @Reference(() => Product, { zh: "商品", en: "Product", about: "What was ordered and delivered.", input: { required: true } })
  productId!: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "Packs ordered, all of them delivered.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;

  @Attribute(() => Money, { zh: "单价", en: "Unit price", about: "Price of one pack.", input: { required: true, min: 1, max: 100_000_000_000 } })
  unitPrice!: Money;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "What was paid: quantity times price, but for rounding.", input: { required: true, min: 1 } })
  amount!: Money;

  @Attribute(() => LocalDate, { zh: "要求到货日", en: "Expected on", about: "Date that the delivery was agreed for.", input: { required: true } })
  expectedOn!: string;

  @Attribute(() => LocalDate, { zh: "到货日期", en: "Received on", about: "Date of arrival.", input: { required: true } })
  receivedOn!: string;

  @Attribute(() => String, { zh: "送货单号", en: "Delivery note", about: "Lines with the same note and dates arrived together.", nullable: true, input: { maxLength: 100 } })
  deliveryNote?: string;
}

/** What `recordPurchaseHistory` asks for. 五(一)3 */
export class PurchaseHistory {
  @Attribute(() => String, { zh: "来源编号", en: "Source reference", about: "Number of the order in the records that it is taken over from; sent again, it is the same order.", input: { required: true, pattern: "[A-Za-z0-9./_-]{1,60}" } })
  sourceReference!: string;

  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Whom it was bought from.", input: { required: true } })
  supplierId!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date of the order; its prices belong to this day.", input: { required: true } })
  orderedOn!: string;

  @Attribute(() => String, { zh: "备注", en: "Remark", about: "What else the old records say, such as how a date was found.", nullable: true, text: true, input: { maxLength: 2000 } })
  remark?: string;

  @Attribute(() => [PurchaseHistoryLine], { zh: "明细", en: "Lines", about: "What was ordered and delivered; one currency throughout.", input: { required: true, minItems: 1, maxItems: 200 } })
  lines!: PurchaseHistoryLine[];
}

const historyDiffers = rule<{ number: string; paths: string }>("HISTORY_DIFFERS", {
  clause: "五(一)3",
  message: {
    zh: ({ number, paths }) => `该来源编号已登记为${number},内容不同:${paths}`,
    en: ({ number, paths }) => `This reference is already recorded as ${number}, with other values of: ${paths}`,
  },
  remedy: { zh: () => "历史单据不可修改;请核对来源数据,或使用不同的来源编号", en: () => "History is not rewritten: check the source, or use a reference of its own" },
});

/** Records one purchase of the past; answers the order that stands where it was recorded before. */
export function recordPurchaseHistory(ctx: Context, input: PurchaseHistory & ChangeInput): Promise<Outcome<PurchaseOrder>> {
  return change(ctx, { entity: "PurchaseOrder", action: "recordHistory" }, input, async (uow) => {
    const history = cleanInput(PurchaseHistory, { ...input }) as unknown as PurchaseHistory;
    // What stands is read with what the input refers to, in one round trip.
    const [wrong, recorded] = await Promise.all([inputFindings(PurchaseHistory, input, ctx), ctx.loader.load<PurchaseOrder>(idOf(PurchaseOrder, history.sourceReference))]);
    refuseIfAny([...denied(ctx), ...wrong, ...historyFindings(history, ctx.today)]);
    const { order, receipts } = documentsOf(history);
    if (recorded) {
      refuseIfAny(await differences(recorded, [order, ...receipts], ctx));
      return recorded;
    }
    const created = uow.create(PurchaseOrder, order);
    for (const receipt of receipts) uow.create(GoodsReceipt, receipt);
    return created;
  });
}

/** What is recorded is both; why not is said once. */
function denied({ principal }: Context): Finding[] {
  const perDocument = [PurchaseOrder, GoodsReceipt].map((target) => accessFindings(principal, entityOf(target) as unknown as EntityDeclaration, "recordHistory"));
  return perDocument.find((findings) => findings.length > 0) ?? [];
}

/** Hexadecimal digits are digits of ULIDs too, so that these ids look like all others. */
function idOf(target: NodeClass, ...source: (string | number)[]): string {
  return `${entityOf(target).prefix}_${createHash("sha256").update(source.join("\n")).digest("hex").slice(0, 26).toUpperCase()}`;
}

interface Documents {
  order: Partial<PurchaseOrder>;
  receipts: Partial<GoodsReceipt>[];
}

function documentsOf({ sourceReference, supplierId, orderedOn, remark, lines }: PurchaseHistory): Documents {
  const order: Partial<PurchaseOrder> = {
    id: idOf(PurchaseOrder, sourceReference),
    status: "CLOSED",
    duties: [],
    historical: true,
    sourceReference,
    supplierId,
    orderedOn,
    numberedOn: orderedOn,
    // The day by which all of it was to have arrived. Each receipt keeps its own date, by which its lines are judged.
    expectedOn: lines.map(({ expectedOn }) => expectedOn).reduce((a, b) => (a > b ? a : b)),
    remark,
    lines: lines.map(orderLine),
    total: sum(lines.map(({ amount }) => amount), lines[0]!.amount.currency),
  };
  return { order, receipts: deliveriesOf(lines).map((delivery, i) => receiptOf(order, delivery, i + 1)) };
}

const orderLine = ({ productId, quantity, unitPrice, amount }: PurchaseHistoryLine): PurchaseOrderLine => ({ productId, quantity, unitPrice, amount, receivedQuantity: quantity });

/** A line with its number in the order, from 1. */
type DeliveredLine = PurchaseHistoryLine & { orderLine: number };

/** Lines that arrived together, in the order of their first line. */
function deliveriesOf(lines: readonly PurchaseHistoryLine[]): DeliveredLine[][] {
  const deliveries = new Map<string, DeliveredLine[]>();
  for (const [i, line] of lines.entries()) {
    const key = JSON.stringify([line.deliveryNote, line.expectedOn, line.receivedOn]);
    deliveries.set(key, [...(deliveries.get(key) ?? []), { ...line, orderLine: i + 1 }]);
  }
  return [...deliveries.values()];
}

function receiptOf({ id, sourceReference, supplierId }: Partial<PurchaseOrder>, lines: readonly DeliveredLine[], place: number): Partial<GoodsReceipt> {
  const { deliveryNote, expectedOn, receivedOn } = lines[0]!;
  return {
    id: idOf(GoodsReceipt, sourceReference!, place),
    status: "CONFIRMED",
    duties: [],
    purchaseOrderId: id,
    supplierId,
    expectedOn,
    receivedOn,
    numberedOn: receivedOn,
    deliveryNote,
    lines: lines.map(receiptLine),
  };
}

const receiptLine = ({ orderLine: number, productId, quantity }: DeliveredLine): GoodsReceiptLine => ({
  orderLine: number,
  productId,
  deliveredQuantity: quantity,
  overQuantity: 0,
  acceptedQuantity: quantity,
  shortQuantity: 0,
});

/** Where what stands differs from what would be recorded. */
async function differences(recorded: PurchaseOrder, wanted: readonly Partial<Node>[], ctx: Context): Promise<Finding[]> {
  const standing = await Promise.all(wanted.map(({ id }) => ctx.loader.load(id!)));
  const paths = wanted.flatMap((one, i) => differingPaths(one, standing[i] ?? {}));
  return paths.length === 0 ? [] : [historyDiffers({ number: recorded.number, paths: [...new Set(paths)].sort().join(", ") }, { record: recorded })];
}

/** Plain values without those that are absent, since null and undefined say the same here. */
const plain = (value: object): Record<string, unknown> => JSON.parse(JSON.stringify(value, (_, one: unknown) => one ?? undefined)) as Record<string, unknown>;

function differingPaths(wanted: object, standing: object): string[] {
  // The date that numbers it is one that is compared already.
  const names = Object.keys(wanted).filter((name) => name !== "numberedOn");
  const pick = (from: object) => plain(Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))));
  return microdiff(pick(standing), pick(wanted)).map(({ path }) => path.join("."));
}
