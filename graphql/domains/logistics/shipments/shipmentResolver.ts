import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Money } from "../../../table/money.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Carrier } from "../../supply/carrier/carrier.ts";
import { loadOf } from "./bookShipment.ts";
import { CarrierContract } from "../contracts/carrierContract.ts";
import { FreightMode, FreightService } from "../contracts/freightEnums.ts";
import { proposedOf, quotesFor, type Quote } from "./quotes.ts";
import { Shipment } from "./shipment.ts";
import { describeShipment } from "./shipmentContent.ts";
import { chargeFor, chargeText } from "../contracts/tariff.ts";

@ObjectType("FreightQuote", { description: "A tariff at which a shipment could be booked." })
class FreightQuote {
  @Field(() => CarrierContract, { nullable: true, description: "Contract with the tariff.", simple: true })
  contract!: CarrierContract | null;

  @Field(() => Carrier, { nullable: true, description: "Carrier of the contract.", simple: true })
  carrier!: Carrier | null;

  @Field(() => Int, { description: "Number of the contract's lane, from 1.", simple: true })
  lane!: number;

  @Field(() => FreightMode, { description: "Means of transport.", simple: true })
  mode!: FreightMode;

  @Field(() => FreightService, { description: "How the carrier runs.", simple: true })
  service!: FreightService;

  @Field(() => SafeInt, { description: "Chargeable weight in whole kilograms.", simple: true })
  kilograms!: number;

  @Field(() => Money, { description: "Freight without tax.", simple: true })
  total!: Money;

  @Field(() => String, { description: "How it follows from weight, volume and tariff.", simple: true })
  arithmetic!: string;

  @Field(() => LocalDate, { description: "Day on which it arrives.", simple: true })
  arrivesOn!: string;

  @Field(() => Boolean, { description: "Whether it arrives by the requested date.", simple: true })
  inTime!: boolean;

  @Field(() => Boolean, { description: "Whether it is the cheapest that keeps storage class and date, by a carrier that is not rated D.", simple: true })
  proposed!: boolean;

  @Field(() => Boolean, { description: "Whether the carrier's newest evaluation rates it D: it is not proposed, and booked only with a reason.", simple: true })
  lowRated!: boolean;

  @Field(() => [String], { description: "Why the carrier may not be given the goods today, in the caller's language.", simple: true })
  obstacles!: string[];
}

async function shown(quote: Quote, proposed: boolean, shipment: Shipment, ctx: Context): Promise<FreightQuote> {
  const { contract, number: lane, lane: { mode, service }, charge, arrivesOn, inTime, lowRated, findings } = quote;
  return {
    contract: ctx.reveal(contract),
    carrier: ctx.reveal(await ctx.loader.load<Carrier>(contract.carrierId)),
    lane,
    mode,
    service,
    kilograms: charge.kilograms,
    total: charge.total,
    arithmetic: chargeText(loadOf(shipment), charge)[ctx.language],
    arrivesOn,
    inTime,
    proposed,
    lowRated,
    obstacles: findings.map(({ message }) => message[ctx.language]),
  };
}

@Resolver(() => Shipment)
export class ShipmentResolver extends EntityResolver(Shipment, { create: true, update: true, prepare }) {
  @Costs(20)
  @FieldResolver(() => [FreightQuote], { description: "Tariffs at which it could be booked, the proposed one first; none once it is booked, or while its weight is not known." })
  async quotes(@Root() shipment: Shipment, @Ctx() ctx: Context): Promise<FreightQuote[]> {
    if (shipment.status !== "DRAFT" || shipment.kilograms === undefined) return [];
    const quotes = await quotesFor({ ...shipment, load: loadOf(shipment) }, ctx);
    const proposed = proposedOf(quotes);
    const own = quotes.filter(({ contract }) => ctx.reveal(contract) !== null);
    return Promise.all(own.map((quote) => shown(quote, quote === proposed, shipment, ctx)));
  }

  @Costs(1)
  @FieldResolver(() => String, { nullable: true, description: "How the freight follows from weight, volume and the booked tariff; null until it is booked." })
  arithmetic(@Root() shipment: Shipment, @Ctx() ctx: Context): string | null {
    const { tariff } = shipment;
    if (!tariff || shipment.kilograms === undefined) return null;
    const load = loadOf(shipment);
    const charge = chargeFor({ bands: [tariff], minimum: tariff.minimum, surcharge: tariff.surcharge }, load);
    return charge ? chargeText(load, charge)[ctx.language] : null;
  }
}

function prepare({ record, ctx }: Preparation<Shipment>): Promise<Finding[]> {
  return describeShipment(record, ctx);
}
