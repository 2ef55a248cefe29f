import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { receivedInFuture } from "../../../platform/problem/receivedInFuture.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Recall } from "./recall.ts";
import { recovery, response } from "./recallFigures.ts";
import { byCustomer, deliveriesOf, lotStanding, openReturnsOf } from "./recallReach.ts";
import { noticesOf } from "./recallNotices.ts";
import { recallClock } from "./recallTerms.ts";

@ObjectType("RecalledLot", { description: "Balance of one recalled lot, by the stock ledger." })
class RecalledLot {
  @Field(() => String, { description: "Id of the product.", simple: true })
  productId!: string;

  @Field(() => String, { description: "Batch number printed on the pack.", simple: true })
  batchNumber!: string;

  @Field(() => SafeInt, { description: "Packs received.", simple: true })
  received!: number;

  @Field(() => SafeInt, { description: "Packs in the warehouse.", simple: true })
  onHand!: number;

  @Field(() => SafeInt, { description: "Packs sold, less returned and lost in transit.", simple: true })
  sold!: number;

  @Field(() => SafeInt, { description: "Packs returned to the supplier.", simple: true })
  returnedToSupplier!: number;

  @Field(() => SafeInt, { description: "Packs destroyed or lost.", simple: true })
  destroyedOrLost!: number;

  @Field(() => SafeInt, { description: "Packs unaccounted for; a recall with a gap cannot be closed.", simple: true })
  gap!: number;
}

@ObjectType("RecallStanding", { description: "Current progress of a recall." })
class RecallStanding {
  @Field(() => Int, { description: "Customers that received the lots.", simple: true })
  customers!: number;

  @Field(() => Int, { description: "Deliveries that left the warehouse with packs of the lots.", simple: true })
  deliveries!: number;

  @Field(() => Int, { description: "Deliveries not shipped yet with packs of the lots.", simple: true })
  notShipped!: number;

  @Field(() => Int, { description: "Deliveries in transit.", simple: true })
  onTheWay!: number;

  @Field(() => Int, { description: "Sales returns under way with packs of the lots.", simple: true })
  openReturns!: number;

  @Field(() => Int, { description: "Customers notified.", simple: true })
  notified!: number;

  @Field(() => Int, { description: "Notified customers that have acknowledged.", simple: true })
  acknowledged!: number;

  @Field(() => Int, { nullable: true, description: "Acknowledged share of the notified customers, in hundredths of a percent.", simple: true })
  response!: number | null;

  @Field(() => SafeInt, { description: "Packs sold when the lots were held.", simple: true })
  sold!: number;

  @Field(() => SafeInt, { description: "Of these, packs used by customers.", simple: true })
  used!: number;

  @Field(() => SafeInt, { description: "Of these, packs returned.", simple: true })
  returned!: number;

  @Field(() => Int, { nullable: true, description: "Returned share of the packs sold and not used, in hundredths of a percent.", simple: true })
  recovery!: number | null;

  @Field(() => [RecalledLot], { description: "The balance of each lot.", simple: true })
  lots!: RecalledLot[];
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

const lotsOf = ({ lots, heldAt }: Recall, ctx: Context) => Promise.all(lots.map((lot) => lotStanding(ctx, lot, heldAt)));

async function standingOf(recall: Recall, ctx: Context): Promise<RecallStanding> {
  const [rows, lots, notices, returns] = await Promise.all([
    Promise.all(recall.lots.map((lot) => deliveriesOf(ctx, lot))).then((all) => all.flat()),
    lotsOf(recall, ctx),
    noticesOf(ctx, recall),
    openReturnsOf(ctx, recall.lots),
  ]);
  const inState = (...states: string[]): number => new Set(rows.filter(({ deliveryStatus }) => states.includes(deliveryStatus)).map(({ deliveryId }) => deliveryId)).size;
  const deliveries = new Set(rows.map(({ deliveryId }) => deliveryId)).size;
  const [notShipped, acknowledged] = [inState("ALLOCATED", "PICKED", "CHECKED"), notices.filter(({ status }) => status === "ACKNOWLEDGED").length];
  const notified = notices.filter(({ sentAt }) => sentAt).length;
  const [sold, used, returned] = [sum(lots, ({ ledger }) => ledger.soldBefore), sum(notices, ({ usedQuantity }) => usedQuantity ?? 0), sum(lots, ({ ledger }) => ledger.returnedSince)];
  return {
    customers: byCustomer(rows).size,
    deliveries: deliveries - notShipped,
    notShipped,
    onTheWay: inState("SHIPPED", "POSTING"),
    openReturns: returns.length,
    notified,
    acknowledged,
    response: response(acknowledged, notified),
    sold,
    used,
    returned,
    recovery: recovery(returned, sold, used),
    lots,
  };
}

const lotTwice = rule("SAME_LOT_TWICE", { message: { zh: () => "同一批次出现两次", en: () => "The same lot appears twice" } });

/** Time limits of the class on the day of entry. */
export async function prepareRecall({ record, ctx }: Preparation<Recall>): Promise<Finding[]> {
  const { notifyHours, progressDays } = await recallClock(ctx, record.recallClass);
  Object.assign(record, { notifyBy: new Date(Date.parse(record.receivedAt) + notifyHours * 3_600_000).toISOString(), progressDays });
  const twice = record.lots.flatMap(({ productId, batchNumber }, i) =>
    record.lots.findIndex((one) => one.productId === productId && one.batchNumber === batchNumber) < i ? [lotTwice(undefined, { field: `lots.${i}.batchNumber` })] : [],
  );
  return [...(Date.parse(record.receivedAt) > ctx.now.getTime() ? [receivedInFuture(undefined, { field: "receivedAt" })] : []), ...twice];
}

@Resolver(() => Recall)
export class RecallResolver extends EntityResolver(Recall, { create: true, update: true, prepare: prepareRecall }) {
  @Costs(20)
  @FieldResolver(() => RecallStanding, { description: "Progress of the recall: customers, deliveries, acknowledgements, and the balance of each lot." })
  standing(@Root() recall: Recall, @Ctx() ctx: Context): Promise<RecallStanding> {
    return standingOf(recall, ctx);
  }

  // Totals for suppliers, who may not read the customers.
  @Costs(10)
  @FieldResolver(() => Int, { description: "Customers notified." })
  async customersTold(@Root() recall: Recall, @Ctx() ctx: Context): Promise<number> {
    return (await noticesOf(ctx, recall)).filter(({ sentAt }) => sentAt).length;
  }

  @Costs(10)
  @FieldResolver(() => Int, { description: "Notified customers that have acknowledged." })
  async customersAcknowledged(@Root() recall: Recall, @Ctx() ctx: Context): Promise<number> {
    return (await noticesOf(ctx, recall)).filter(({ status }) => status === "ACKNOWLEDGED").length;
  }

  @Costs(10)
  @FieldResolver(() => SafeInt, { description: "Packs sold when the lots were held." })
  async packsSold(@Root() recall: Recall, @Ctx() ctx: Context): Promise<number> {
    return sum(await lotsOf(recall, ctx), ({ ledger }) => ledger.soldBefore);
  }

  @Costs(10)
  @FieldResolver(() => SafeInt, { description: "Packs returned since the lots were held." })
  async packsReturned(@Root() recall: Recall, @Ctx() ctx: Context): Promise<number> {
    return sum(await lotsOf(recall, ctx), ({ ledger }) => ledger.returnedSince);
  }
}
