/** What an order would sell at, asked before there is one: the same answer that the order takes over when it is entered. 四(四)1 */
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { declarationOf } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { accessFindings } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { findOne } from "../../../platform/entity/entityResolver.ts";
import { pricedAt } from "../../catalogue/api.ts";
import { Customer } from "../customers/customer.ts";
import { agreedOn } from "../gates/agreedPrice.ts";
import { SalesOrder } from "./salesOrder.ts";

/** A price is asked for as many products as an order has lines. */
const mostProducts = 200;

export const PriceSource = enumeration("PriceSource", "What agrees the price of a product.", {
  AWARD: { zh: "集采中选价", en: "Tender award" },
  CONTRACT: { zh: "合同价", en: "Contract price" },
  LIST: { zh: "价格表", en: "Price list" },
});
type PriceSource = ValueOf<typeof PriceSource>;

@ObjectType("OrderPrice", { description: "The agreed price of a product today." })
class OrderPrice {
  @Field(() => ID, { description: "The product.", simple: true })
  productId!: string;

  @Field(() => Money, { description: "Price of one pack, in whole minor units.", simple: true })
  unitPrice!: Money;

  @Field(() => SafeInt, { nullable: true, description: "Price of one pack in ten-thousandths, where it is not whole minor units.", simple: true })
  exactPrice?: number;

  @Field(() => PriceSource, { description: "What agrees it.", simple: true })
  source!: PriceSource;

  @Field(() => String, { description: "Number of the contract or price list.", simple: true })
  number!: string;
}

@Resolver()
export class OrderPricesResolver {
  @Query(() => [OrderPrice], {
    description: `Agreed prices of at most ${mostProducts} products for an order of this customer today; products without one are left out. Changes nothing. Source: 四(四)1.`,
  })
  @Allow("people")
  async orderPrices(
    @Arg("customerId", () => ID, { description: "The ordering customer." }) customerId: string,
    @Arg("contractId", () => ID, { nullable: true, description: "The order's contract; any in force where left out." }) contractId: string | null,
    @Arg("productIds", () => [ID], { description: "The products." }) productIds: string[],
    @Ctx() ctx: Context,
  ): Promise<OrderPrice[]> {
    const customer = await findOne(ctx, Customer, customerId);
    if (!customer) return [];
    const order = Object.assign(new SalesOrder(), { customerId, contractId: contractId ?? undefined, regionId: customer.regionId, representativeId: customer.representativeId, lines: [...new Set(productIds)].slice(0, mostProducts).map((productId) => ({ productId })) });
    if (accessFindings(ctx.principal, declarationOf(SalesOrder), "create", order).length > 0) return [];
    const { prices, terms } = await agreedOn(order, ctx);
    return [...prices].map(([productId, { exact, currency, list }]) => ({
      productId,
      ...pricedAt(exact, currency),
      source: !list ? "CONTRACT" : list.award ? "AWARD" : "LIST",
      number: list?.number ?? terms.get(productId)!.contract.number,
    }));
  }
}
