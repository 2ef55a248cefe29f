import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import { groupBy } from "../../../table/groupBy.ts";
import { readAll } from "../../../table/list.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { Recall } from "../recall/recall.ts";
import { TraceScan } from "./traceScan.ts";

@ObjectType("RecalledCodes", { description: "Packs of recalled lots that a customer was sent with scanned codes." })
class RecalledCodes {
  @Field(() => ID, { description: "Id of the customer.", simple: true })
  customerId!: string;

  @Field(() => SafeInt, { description: "Packs whose codes were scanned when they left.", simple: true })
  shipped!: number;

  @Field(() => SafeInt, { description: "Packs of these whose codes were scanned when they came back.", simple: true })
  returned!: number;

  @Field(() => [String], { description: "The codes that were scanned when they left, 200 at most.", simple: true })
  codes!: string[];
}

const mostShown = 200;

/** Scans that count, of the lots of the recall, by customer. */
async function codesOf({ lots }: Recall, { table }: Context): Promise<RecalledCodes[]> {
  const found: TraceScan[] = [];
  for (const { productId, batchNumber } of lots) {
    for await (const scan of readAll(table, TraceScan, { filter: { productId: { eq: productId }, batchNumber: { eq: batchNumber } }, orderBy: { sort: "createdAt", descending: false } })) if (scan.status === "POSTED" && scan.customerId) found.push(scan);
  }
  const total = (scans: readonly TraceScan[], of: TraceScan["move"]): number => scans.filter(({ move }) => move === of).reduce((sum, { units }) => sum + units, 0);
  return [...groupBy(found, ({ customerId }) => customerId!)].map(([customerId, scans]) => ({
    customerId,
    shipped: total(scans, "SHIP"),
    returned: total(scans, "RETURN"),
    codes: scans.filter(({ move }) => move === "SHIP").flatMap(({ codes }) => codes).slice(0, mostShown),
  }));
}

@Resolver(() => Recall)
export class RecalledCodesResolver {
  @Costs(10)
  @FieldResolver(() => [RecalledCodes], { description: "Customers that were sent packs of its lots with scanned codes, and what of them came back." })
  recalledCodes(@Root() recall: Recall, @Ctx() ctx: Context): Promise<RecalledCodes[]> {
    return codesOf(recall, ctx);
  }
}
