/** What a contract charges for a weight, before anything is booked: the calculator of its page. 五(三)4 */
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { Money } from "../../../table/money.ts";
import { SafeInt } from "../../../table/scalars.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import type { Context } from "../../../platform/context.ts";
import { Costs } from "../../../platform/limits/costs.ts";
import { CarrierContract } from "./carrierContract.ts";
import { chargeableKg } from "./chargeableWeight.ts";
import { bandsOf } from "./contractContent.ts";
import { chargeFor, chargeText, weightText } from "./tariff.ts";

@ObjectType("TariffCharge", { description: "What a lane of a carrier's contract charges for a weight." })
class TariffCharge {
  @Field(() => SafeInt, { description: "Chargeable weight in whole kilograms.", simple: true })
  kilograms!: number;

  @Field(() => Money, { nullable: true, description: "Charge with the surcharge; null where no band holds the weight.", simple: true })
  total!: Money | null;

  @Field(() => String, { description: "How it follows from weight, volume and tariff.", simple: true })
  arithmetic!: string;
}

const most = 1_000_000_000;
const within = (value: number): number => Math.min(Math.max(0, value), most);

@Resolver()
export class TariffChargeResolver {
  @Query(() => TariffCharge, { nullable: true, description: "What a lane of a carrier's contract charges for a weight and a volume; null where there is no such lane. Source: 五(三)4." })
  @Costs(2)
  @Allow({ entity: "CarrierContract", action: "read" })
  async tariffCharge(
    @Arg("id", () => ID, { description: "Id of the contract." }) id: string,
    @Arg("lane", () => Int, { description: "Number of the lane, from 1." }) number: number,
    @Arg("grams", () => Int, { description: "Gross weight in grams." }) grams: number,
    @Arg("cubicCentimetres", () => Int, { description: "Volume in cubic centimetres." }) cubicCentimetres: number,
    @Ctx() ctx: Context,
  ): Promise<TariffCharge | null> {
    const contract = ctx.reveal(await ctx.loader.load<CarrierContract>(id));
    if (!(contract instanceof CarrierContract) || number < 1) return null;
    const lane = contract.lanes[number - 1];
    if (!lane) return null;
    const load = { grams: within(grams), cubicCentimetres: within(cubicCentimetres) };
    const charge = chargeFor({ bands: bandsOf(contract.bands, number), minimum: lane.minimum, surcharge: lane.surcharge }, load);
    return { kilograms: chargeableKg(load), total: charge?.total ?? null, arithmetic: charge ? chargeText(load, charge)[ctx.language] : weightText(load) };
  }
}
