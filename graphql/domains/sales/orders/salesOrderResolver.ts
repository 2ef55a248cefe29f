import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Reference } from "../../../table/entity.ts";
import { money, sum } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, findOne, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { Location } from "../../supply/places/location.ts";
import { amountFor, pricedAt, pricedLineFindings, takePackedQuantities } from "../../catalogue/api.ts";
import { planOrder, type PlannedLine } from "./allocateOrder.ts";
import type { Contract } from "../contracts/contract.ts";
import { agreedOn, isGivenAway, termsOf, type AgreedPrice } from "../gates/agreedPrice.ts";
import type { Customer } from "../customers/customer.ts";
import type { ShipTo } from "../customers/shipTo.ts";
import { usualShipTo } from "../customers/shipToFindings.ts";
import { SalesOrder, type OrderedLine } from "./salesOrder.ts";
import { applyTax } from "./orderTax.ts";

const priceMissing = rule("PRICE_MISSING", {
  clause: "四(四)1",
  message: { zh: () => "合同和价格表都没有价格，请填写单价", en: () => "Neither contract nor price list has a price: enter the unit price" },
});

const freeWithNothing = rule("FREE_WITH_NOTHING", {
  clause: "四(四)1",
  message: { zh: () => "赠品须随本单的一行付费商品", en: () => "Free goods belong to a paid line of the order" },
});

const freeHasPrice = rule("FREE_HAS_PRICE", {
  clause: "四(四)1",
  message: { zh: () => "赠品不填单价", en: () => "Free goods have no price" },
});

const contractOfAnother = rule<{ number: string }>("CONTRACT_OF_ANOTHER", {
  clause: "四(四)1",
  message: { zh: ({ number }) => `合同 ${number} 属于其他客户`, en: ({ number }) => `The contract ${number} belongs to another customer` },
});

async function contractFindings({ contractId, customerId }: SalesOrder, ctx: Context): Promise<Finding[]> {
  const contract = contractId ? await ctx.loader.load<Contract>(contractId) : null;
  return contract && contract.customerId !== customerId ? [contractOfAnother({ number: contract.number }, { field: "contractId", record: contract })] : [];
}

const shipToOfAnother = rule<{ name: string }>("SHIP_TO_OF_ANOTHER", {
  clause: "GSP 运输与配送",
  message: { zh: ({ name }) => `收货地址“${name}”属于其他客户`, en: ({ name }) => `The ship-to address ${name} is another customer's` },
});

/** The given address, or the customer's usual one. */
async function takeOverShipTo(record: SalesOrder, ctx: Context): Promise<Finding[]> {
  record.shipToId ??= (await usualShipTo(record.customerId, ctx))?.id;
  const shipTo = record.shipToId ? await ctx.loader.load<ShipTo>(record.shipToId) : null;
  return shipTo && shipTo.customerId !== record.customerId ? [shipToOfAnother({ name: shipTo.name }, { field: "shipToId", record: shipTo })] : [];
}

const nothingYet = { allocatedQuantity: 0, shippedQuantity: 0, returnedQuantity: 0, cancelledQuantity: 0 };

const priced = (line: OrderedLine): OrderedLine => ({ ...line, ...nothingYet, amount: amountFor(line, line.quantity) });

/** The agreed price where nothing else was entered. What is entered has two decimals, so the agreed price rounded means the agreed one. */
function takeOverPrice(line: OrderedLine, agreed: AgreedPrice | undefined): OrderedLine {
  const known = agreed && pricedAt(agreed.exact, agreed.currency);
  const { unitPrice } = line;
  const isAgreed = known && (!unitPrice || (unitPrice.amount === known.unitPrice.amount && unitPrice.currency === known.unitPrice.currency));
  return { ...line, freeWithLine: undefined, exactPrice: undefined, ...(isAgreed ? known : {}) };
}

/** Packs that are given away cost nothing, in the currency of the line that they belong to. */
function applyFreeGoods(line: OrderedLine, lines: readonly OrderedLine[]): OrderedLine {
  const currency = lines[line.freeWithLine! - 1]?.unitPrice?.currency;
  return currency && !line.unitPrice?.amount ? { ...line, exactPrice: undefined, unitPrice: money(0, currency) } : line;
}

/** The given contract, or one in force that covers a product of the order, with its prices or those of lists. */
async function takeOverTerms(record: SalesOrder, ctx: Context): Promise<void> {
  record.contractId ??= [...(await termsOf(record, ctx)).values()][0]?.contract.id;
  const { prices } = await agreedOn(record, ctx);
  const paid = record.lines.map((line) => (isGivenAway(line) ? line : takeOverPrice(line, prices.get(line.productId))));
  record.lines = paid.map((line) => (isGivenAway(line) ? applyFreeGoods(line, paid) : line));
}

function giftFindings(lines: readonly OrderedLine[]): Finding[] {
  return lines.flatMap((line, i) => {
    if (!isGivenAway(line)) return line.unitPrice?.amount ? [] : [priceMissing(undefined, { field: `lines.${i}.unitPrice` })];
    const paid = lines[line.freeWithLine! - 1];
    return [
      ...(paid && !isGivenAway(paid) ? [] : [freeWithNothing(undefined, { field: `lines.${i}.freeWithLine` })]),
      ...(line.unitPrice?.amount ? [freeHasPrice(undefined, { field: `lines.${i}.unitPrice` })] : []),
    ];
  });
}

/** Completes lines and total and reports problems with them. An edit clears earlier overrides. */
async function prepare({ record, before, ctx }: Preparation<SalesOrder>): Promise<Finding[]> {
  const { regionId, representativeId } = (await ctx.loader.load<Customer>(record.customerId))!;
  Object.assign(record, { regionId, representativeId, overrides: [], backOrdered: false });
  record.historical ??= false;
  const packed = await takePackedQuantities(record.lines, { whole: true }, ctx);
  record.lines = packed.lines;
  await takeOverTerms(record, ctx);
  if (!before) requireRight(ctx.principal, SalesOrder, "create", record);
  const wrong = giftFindings(record.lines);
  const findings = [...packed.findings, ...(await contractFindings(record, ctx)), ...(await takeOverShipTo(record, ctx)), ...(wrong.length > 0 ? wrong : pricedLineFindings(record.lines))];
  if (findings.length > 0) return findings;
  if (!before) record.duties = [{ duty: "requester", actorId: ctx.principal.id }];
  record.lines = record.lines.map(priced);
  record.total = sum(record.lines.map(({ amount }) => amount), record.lines[0]!.unitPrice.currency);
  await applyTax(record, ctx);
  return [];
}

@ObjectType("PlannedPick", { description: "Packs of one batch at one location that would be allocated." })
class PlannedPick {
  @Field(() => String, { description: "Batch number printed on the pack.", simple: true })
  batchNumber!: string;

  @Reference(() => Location, { zh: "货位", en: "Location", about: "Location of the packs." })
  locationId!: string;

  @Field(() => LocalDate, { description: "First day on which they may no longer be sold.", simple: true })
  expiresOn!: string;

  @Field(() => SafeInt, { description: "Packs.", simple: true })
  quantity!: number;
}

@ObjectType("PlannedLine", { description: "Allocation preview of one order line." })
class PlannedLineView {
  @Field(() => Int, { description: "Number of the order's line, from 1.", simple: true })
  orderLine!: number;

  @Field(() => SafeInt, { description: "Packs to allocate.", simple: true })
  wanted!: number;

  @Field(() => [PlannedPick], { description: "Picks, first expired first.", simple: true })
  picks!: PlannedPick[];

  @Field(() => SafeInt, { description: "Packs without stock that this customer may receive.", simple: true })
  missing!: number;

  @Field(() => SafeInt, { description: "Packs with stock that do not fit into the first transaction: they follow by themselves within minutes.", simple: true })
  left!: number;
}

const viewOf = ({ picks, ...line }: PlannedLine): PlannedLineView => ({
  ...line,
  picks: picks.map(({ balance: { batchNumber, locationId, expiresOn }, quantity }) => ({ batchNumber, locationId, expiresOn, quantity })),
});

@Resolver(() => SalesOrder)
export class SalesOrderResolver extends EntityResolver(SalesOrder, { create: true, update: true, prepare }) {
  @Query(() => [PlannedLineView], { description: "Previews the allocation of this order, first expired first out. Changes nothing. Source: 四(四)2." })
  @Allow({ entity: "SalesOrder", action: "allocate" })
  async allocationPlan(@Arg("id", () => ID, { description: "The sales order." }) id: string, @Ctx() ctx: Context): Promise<PlannedLineView[]> {
    const order = await findOne(ctx, SalesOrder, id);
    return order ? (await planOrder(order, ctx)).map(viewOf) : [];
  }
}
