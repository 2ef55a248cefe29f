/**
 * How far a contract has been fulfilled: ordered quantities are in its lines, shipped quantities are figures of its
 * orders.
 */
import { Field, ID, ObjectType } from "type-graphql";
import { figureKey } from "../../../table/keys.ts";
import { SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import type { Contract } from "./contract.ts";
import { remainingOf } from "./contractLifecycle.ts";

@ObjectType("ContractPerformance", { description: "How far one line of a contract has been fulfilled." })
export class ContractPerformance {
  @Field(() => ID, { description: "Product of the line.", simple: true })
  productId!: string;

  @Field(() => SafeInt, { nullable: true, description: "Agreed packs; null if the quantity is unlimited.", simple: true })
  agreed!: number | null;

  @Field(() => SafeInt, { description: "Packs of confirmed orders.", simple: true })
  ordered!: number;

  @Field(() => SafeInt, { description: "Shipped packs, current within seconds.", simple: true })
  shipped!: number;

  @Field(() => SafeInt, { nullable: true, description: "Packs that may still be ordered; null if the quantity is unlimited.", simple: true })
  remaining!: number | null;
}

const shippedFigure = (contractId: string, productId: string): string => `${contractId}#shipped#${productId}`;

interface OrderUnderContract {
  contractId?: string | null;
  lines: readonly { productId: string; shippedQuantity: number }[];
}

/** What an order contributes to the fulfilment figures of its contract. */
export function contractFigures({ contractId, lines }: OrderUnderContract): Record<string, number> {
  if (!contractId) return {};
  return Object.fromEntries(lines.filter(({ shippedQuantity }) => shippedQuantity > 0).map(({ productId, shippedQuantity }) => [shippedFigure(contractId, productId), shippedQuantity]));
}

/** A contract and its earlier versions: each order names the version under which it was confirmed. */
async function versionsOf(contract: Contract, ctx: Context): Promise<string[]> {
  const ids = new Set<string>();
  // Stops at a version already seen, so that a cycle in the data cannot loop forever.
  for (let version: Contract | null = contract; version && !ids.has(version.id); version = version.previousId ? await ctx.loader.load<Contract>(version.previousId) : null) ids.add(version.id);
  return [...ids];
}

export async function performanceOf(contract: Contract, ctx: Context): Promise<ContractPerformance[]> {
  const versions = await versionsOf(contract, ctx);
  const figure = async (id: string, productId: string): Promise<number> => Number((await ctx.loader.item(figureKey(shippedFigure(id, productId))))?.value ?? 0);
  return Promise.all(
    contract.lines.map(async (line) => {
      const shipped = await Promise.all(versions.map((id) => figure(id, line.productId)));
      const { productId, quantity = null, orderedQuantity: ordered } = line;
      return { productId, agreed: quantity, ordered, shipped: shipped.reduce((all, one) => all + one, 0), remaining: remainingOf(line) };
    }),
  );
}
