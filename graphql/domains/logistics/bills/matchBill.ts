/** A carrier's bill is compared, shipment by shipment, with what was accrued when the goods left. 五(三)4 */
import { money } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import type { CarrierBill, CarrierBillLine } from "./carrierBill.ts";
import type { BillMismatch } from "./carrierBillLifecycle.ts";
import { freightCostId, type FreightCost } from "../freight/freightCost.ts";
import { FreightTolerance } from "./freightTolerance.ts";

const wholePercent = 10_000n;

/** Whether a bill is near enough: within the amount or within the share of the accrual, either way. Amounts in minor units. */
export function isNear(billed: number, accrued: number, { amount, share }: Pick<FreightTolerance, "amount" | "share">): boolean {
  const difference = Math.abs(billed - accrued);
  return difference <= amount || BigInt(difference) * wholePercent <= BigInt(accrued) * BigInt(share);
}

interface Compared {
  lines: CarrierBillLine[];
  mismatches: BillMismatch[];
  /** What it costs more than accrued, in minor units; nothing where it costs less. */
  variance: number;
}

export const costOfShipment = (shipmentId: string, ctx: Context): Promise<FreightCost | null> => ctx.loader.load<FreightCost>(freightCostId(shipmentId));

/** What does not agree, of a bill as it is now. Every shipment on it has been accrued. */
export async function compareBill({ lines, total, vat }: CarrierBill, ctx: Context): Promise<Compared> {
  const tolerance = await settingValues(ctx, FreightTolerance);
  const compared = await Promise.all(
    lines.map(async ({ shipmentId, amount }) => {
      const { accrued } = (await costOfShipment(shipmentId, ctx))!;
      const difference = amount.amount - accrued.amount;
      return { line: { shipmentId, amount, accrued, difference: money(difference, amount.currency) }, near: isNear(amount.amount, accrued.amount, tolerance), difference };
    }),
  );
  const net = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
  const mismatches: BillMismatch[] = [...(compared.every(({ near }) => near) ? [] : (["FREIGHT"] as const)), ...(Math.abs(net + vat.amount - total.amount) <= tolerance.total ? [] : (["TOTAL"] as const))];
  return { lines: compared.map(({ line }) => line), mismatches, variance: Math.max(0, compared.reduce((sum, { difference }) => sum + difference, 0)) };
}
