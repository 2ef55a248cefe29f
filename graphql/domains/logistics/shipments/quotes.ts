/**
 * Which tariffs could carry a shipment, and which is proposed: the cheapest of those that keep its storage class and
 * arrive by the requested date, by a carrier that may be given such goods today. 五(三)1, 五(三)4
 */
import { readAll } from "../../../table/list.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import type { Load, StorageClass } from "../../catalogue/api.ts";
import { carrierFindings } from "../../supply/api.ts";
import type { Carrier } from "../../supply/carrier/carrier.ts";
import { CarrierContract, type CarrierLane } from "../contracts/carrierContract.ts";
import { bandsOf } from "../contracts/contractContent.ts";
import { chargeFor, type FreightCharge } from "../contracts/tariff.ts";

/** What is to be carried, from where to where, and when. */
export interface Carriage {
  warehouseId: string;
  regionId: string;
  storageClass: StorageClass;
  load: Load;
  departsOn: string;
  requestedOn: string;
}

export interface Quote {
  contract: CarrierContract;
  /** Number of the contract's lane, from 1. */
  number: number;
  lane: CarrierLane;
  charge: FreightCharge;
  arrivesOn: string;
  /** Whether it arrives by the requested date. */
  inTime: boolean;
  /** Whether the carrier's newest evaluation rates it D: never proposed, and booked only with a reason. */
  lowRated: boolean;
  /** Why the carrier may not be given the goods. */
  findings: Finding[];
}

/** Contracts whose tariffs apply on the day. */
async function contractsOn(day: string, ctx: Context): Promise<CarrierContract[]> {
  const found: CarrierContract[] = [];
  for await (const one of readAll(ctx.table, CarrierContract, { filter: { status: { eq: "APPROVED" }, expiresOn: { from: addDays(day, 1) } }, orderBy: { sort: "expiresOn", descending: false } })) if (one.startsOn <= day) found.push(one);
  return found;
}

/** Amounts of different currencies do not compare: those of the company's own come first. */
const rank = ({ inTime, lowRated, findings, charge: { total }, arrivesOn, contract }: Quote): (string | number)[] => [findings.length > 0 ? 1 : 0, inTime ? 0 : 1, lowRated ? 1 : 0, total.currency === "CNY" ? 0 : 1, total.currency, total.amount, arrivesOn, contract.number];

function byRank(one: Quote, other: Quote): number {
  const [mine, others] = [rank(one), rank(other)];
  const at = mine.findIndex((value, i) => value !== others[i]);
  return at < 0 ? one.number - other.number : mine[at]! < others[at]! ? -1 : 1;
}

/** Every tariff that holds the weight and keeps the storage class, the proposed one first. */
export async function quotesFor({ warehouseId, regionId, storageClass, load, departsOn, requestedOn }: Carriage, ctx: Context): Promise<Quote[]> {
  const priced = (await contractsOn(departsOn, ctx)).flatMap((contract) =>
    contract.lanes.flatMap((lane, i) => {
      if (lane.warehouseId !== warehouseId || lane.regionId !== regionId || lane.storageClass !== storageClass) return [];
      const charge = chargeFor({ bands: bandsOf(contract.bands, i + 1), minimum: lane.minimum, surcharge: lane.surcharge }, load);
      return charge ? [{ contract, number: i + 1, lane, charge }] : [];
    }),
  );
  const carriers = new Map(await Promise.all([...new Set(priced.map(({ contract }) => contract.carrierId))].map(async (id) => {
    const carrier = (await ctx.loader.load<Carrier>(id))!;
    return [id, { lowRated: carrier.rating === "D", findings: await carrierFindings(carrier, storageClass, ctx) }] as const;
  })));
  const quotes = priced.map((one): Quote => {
    const arrivesOn = addDays(departsOn, one.lane.days);
    return { ...one, arrivesOn, inTime: arrivesOn <= requestedOn, ...carriers.get(one.contract.carrierId)! };
  });
  return quotes.toSorted(byRank);
}

/** The cheapest that keeps everything, by a carrier that is not rated D; none where no tariff does. */
export const proposedOf = ([first]: readonly Quote[]): Quote | undefined => (first && first.inTime && !first.lowRated && first.findings.length === 0 ? first : undefined);
