import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { entityOf } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import type { Node } from "../../../table/node.ts";
import { displayName } from "../../../table/record.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Product } from "../../catalogue/product/product.ts";
import { Supplier } from "../supplier/supplier.ts";
import { gatherDesk, type DeskRecord } from "./gatherDesk.ts";
import { PurchaseStep } from "./purchaseStep.ts";

@ObjectType("PurchaseDeskDocument", { description: "A document of a purchase." })
class PurchaseDeskDocument {
  @Field(() => PurchaseStep, { description: "Step that it belongs to.", simple: true })
  step!: PurchaseStep;

  @Field(() => ID, { description: "The document.", simple: true })
  id!: string;

  @Field(() => String, { description: 'Its type: "PurchaseOrder".', simple: true })
  type!: string;

  @Field(() => String, { description: "Its name.", simple: true })
  name!: string;

  @Field(() => String, { description: "Its status.", simple: true })
  status!: string;

  @Field(() => Boolean, { description: "Whether something of it is still to be done.", simple: true })
  open!: boolean;

  @Field(() => LocalDate, { description: "The day that matters: when it is needed, expected, due or was made.", simple: true })
  on!: string;

  @Field(() => String, { nullable: true, description: "Supplier of the document, by name.", simple: true })
  supplier!: string | null;

  @Field(() => Money, { nullable: true, description: "What it comes to, for those who see amounts.", simple: true })
  amount!: Money | null;

  @Field(() => SafeInt, { nullable: true, description: "Packs of the product that the desk is about, or of all.", simple: true })
  quantity!: number | null;

  @Field(() => [ID], { description: "Orders of this desk that it belongs to.", simple: true })
  orderIds!: string[];
}

@ObjectType("PurchaseDeskPrice", { description: "A price that was paid." })
class PurchaseDeskPrice {
  @Field(() => LocalDate, { description: "Day of the order.", simple: true })
  orderedOn!: string;

  @Field(() => ID, { description: "Order with this price.", simple: true })
  purchaseOrderId!: string;

  @Field(() => ID, { description: "Of a product its supplier, of a supplier its product.", simple: true })
  otherId!: string;

  @Field(() => String, { description: "Its name.", simple: true })
  other!: string;

  @Field(() => SafeInt, { description: "Packs.", simple: true })
  quantity!: number;

  @Field(() => Money, { description: "Price of one pack.", simple: true })
  unitPrice!: Money;
}

@ObjectType("PurchaseDesk", { description: "Everything that is going on with a product or a supplier, from need to payment." })
class PurchaseDesk {
  @Field(() => ID, { description: "The product or the supplier.", simple: true })
  id!: string;

  @Field(() => String, { description: "Product or Supplier.", simple: true })
  type!: string;

  @Field(() => String, { description: "Its name.", simple: true })
  name!: string;

  @Field(() => [PurchaseDeskDocument], { description: "Documents in the order of the steps, within each the newest first.", simple: true })
  documents!: PurchaseDeskDocument[];

  @Field(() => [PurchaseDeskPrice], { description: "Prices that were paid, the newest first; for those who see prices.", simple: true })
  prices!: PurchaseDeskPrice[];

  @Field(() => [PurchaseStep], { description: "Steps of which older documents are left out.", simple: true })
  incomplete!: PurchaseStep[];
}

/** What documents of these kinds have in common, as far as they have it. */
interface Shown extends Node {
  status: string;
  kind?: string;
  supplierId?: string;
  total?: Money | null;
  open?: Money | null;
  amount?: Money | null;
  quantity?: number;
  acceptedQuantity?: number;
  lines?: { productId?: string; quantity?: number; acceptedQuantity?: number }[];
  expectedOn?: string;
  receivedOn?: string;
  neededOn?: string;
  deliverOn?: string;
  endsOn?: string;
  issuedOn?: string;
  dueOn?: string;
  paidOn?: string;
  computedOn?: string;
}

/** States in which nothing of a document is to be done any more. */
export const ended: Readonly<Record<string, readonly string[]>> = {
  ReplenishmentSuggestion: ["PLANNED", "DISMISSED", "NOT_NEEDED"],
  PurchasePlan: ["ORDERED", "CLOSED"],
  Rfq: ["AWARDED", "CANCELLED"],
  PurchaseContract: ["CLOSED", "CANCELLED"],
  PurchaseOrder: ["CLOSED", "CANCELLED"],
  ShipmentNotice: ["ARRIVED", "WITHDRAWN"],
  GoodsReceipt: ["CONFIRMED", "REFUSED", "CANCELLED"],
  SupplierInvoice: ["PAID", "REFUSED"],
  Payable: ["PAID", "VOID"],
  PaymentRequest: ["RECONCILED", "CANCELLED"],
};

const isOpen = (type: string, { kind, status }: Shown): boolean => !ended[type]!.includes(status) && !(kind === "RED" && status === "APPROVED");

const dayOf = ({ paidOn, dueOn, issuedOn, receivedOn, expectedOn, neededOn, deliverOn, endsOn, computedOn, createdAt }: Shown): string =>
  paidOn ?? dueOn ?? issuedOn ?? receivedOn ?? expectedOn ?? neededOn ?? deliverOn ?? endsOn ?? computedOn ?? businessDate(new Date(createdAt));

/** Packs of the product, or of all products; null where a document counts none. */
function packsOf({ quantity, acceptedQuantity, lines }: Shown, productId: string | undefined): number | null {
  if (!lines) return acceptedQuantity ?? quantity ?? null;
  const counted = lines.filter((line) => !productId || line.productId === productId).map((line) => line.quantity ?? line.acceptedQuantity);
  return counted.some((packs) => packs !== undefined) ? counted.reduce<number>((sum, packs) => sum + (packs ?? 0), 0) : null;
}

function shown({ step, record, orderIds }: DeskRecord, productId: string | undefined, nameOf: (id: string) => string): PurchaseDeskDocument {
  const one = record as Shown;
  const type = entityOf(record.constructor).name;
  return {
    step,
    id: one.id,
    type,
    name: displayName(one),
    status: one.status,
    open: isOpen(type, one),
    on: dayOf(one),
    supplier: one.supplierId ? nameOf(one.supplierId) : null,
    amount: one.open ?? one.total ?? one.amount ?? null,
    quantity: packsOf(one, productId),
    orderIds,
  };
}

@Resolver()
export class PurchaseDeskResolver {
  @Query(() => PurchaseDesk, { nullable: true, description: "Everything that is going on with a product or a supplier, from need to payment, with its prices; null if there is no such product or supplier. Source: 五(一)2, 五(一)3." })
  @Costs(40)
  @Allow({ entity: "PurchaseOrder", action: "read", whole: true })
  async purchaseDesk(@Arg("id", () => ID, { description: "The product or the supplier." }) id: string, @Ctx() ctx: Context): Promise<PurchaseDesk | null> {
    const about = ctx.reveal(await ctx.loader.load(id));
    if (!(about instanceof Product) && !(about instanceof Supplier)) return null;
    const { found, prices, incomplete } = await gatherDesk(about, ctx);
    const isProduct = about instanceof Product;
    const otherOf = ({ supplierId, productId }: { supplierId: string; productId: string }): string => (isProduct ? supplierId : productId);
    const named = await ctx.loader.loadAll([...new Set([...prices.map(otherOf), ...found.flatMap(({ record }) => (record as Shown).supplierId ?? [])])]);
    const names = new Map(named.flatMap((one) => (one ? [[one.id, displayName(one)] as const] : [])));
    const nameOf = (of: string): string => names.get(of) ?? "";
    return {
      id: about.id,
      type: isProduct ? "Product" : "Supplier",
      name: displayName(about),
      documents: found.map((one) => shown(one, isProduct ? about.id : undefined, nameOf)),
      prices: prices.map((price) => ({ orderedOn: price.orderedOn, purchaseOrderId: price.purchaseOrderId, otherId: otherOf(price), other: nameOf(otherOf(price)), quantity: price.quantity, unitPrice: price.unitPrice })),
      incomplete,
    };
  }
}
