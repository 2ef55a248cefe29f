/** What a carrier may charge: shipments of its own that have left, each once. 五(三)4 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { CarrierBill } from "./carrierBill.ts";
import { costOfShipment } from "./matchBill.ts";
import type { Shipment } from "../shipments/shipment.ts";

const clause = "五(三)4";

const billedTwice = rule("SHIPMENT_BILLED_TWICE", { clause, message: { zh: () => "运单重复列出", en: () => "The shipment is charged twice" } });

const ofAnother = rule<{ number: string }>("SHIPMENT_OF_ANOTHER_CARRIER", {
  clause,
  message: { zh: ({ number }) => `运单 ${number} 由另一承运商承运`, en: ({ number }) => `The shipment ${number} was carried by another carrier` },
});

const notAccrued = rule<{ number: string }>("SHIPMENT_NOT_DEPARTED", {
  clause,
  message: { zh: ({ number }) => `运单 ${number} 尚未发运`, en: ({ number }) => `The shipment ${number} has not departed` },
  remedy: { zh: () => "发运后再开账单", en: () => "It is charged once it has left", by: [] },
});

const alreadyBilled = rule<{ number: string }>("SHIPMENT_ALREADY_BILLED", {
  clause,
  message: { zh: ({ number }) => `运单 ${number} 已有入账的账单`, en: ({ number }) => `A bill for the shipment ${number} is approved already` },
});

const otherCurrency = rule<{ currency: string }>("FREIGHT_IN_OTHER_CURRENCY", {
  clause,
  message: { zh: ({ currency }) => `该运单以 ${currency} 计价`, en: ({ currency }) => `The freight of the shipment is in ${currency}` },
});

/** Everything that is wrong with its lines. */
export async function billFindings({ id, carrierId, lines, total, vat }: CarrierBill, ctx: Context): Promise<Finding[]> {
  const found = await Promise.all(
    lines.map(async ({ shipmentId, amount }, i): Promise<Finding[]> => {
      const at = { field: `lines.${i}.shipmentId` };
      const shipment = (await ctx.loader.load<Shipment>(shipmentId))!;
      if (shipment.carrierId !== carrierId) return [ofAnother({ number: shipment.number }, at)];
      const cost = await costOfShipment(shipmentId, ctx);
      if (!cost) return [notAccrued({ number: shipment.number }, at)];
      ctx.relied.add(cost);
      const { currency } = cost.accrued;
      return [
        ...(lines.findIndex((one) => one.shipmentId === shipmentId) < i ? [billedTwice(undefined, at)] : []),
        ...(cost.billId && cost.billId !== id ? [alreadyBilled({ number: shipment.number }, at)] : []),
        ...(amount.currency === currency ? [] : [otherCurrency({ currency }, { field: `lines.${i}.amount` })]),
        ...(i === 0 && total.currency !== currency ? [otherCurrency({ currency }, { field: "total" })] : []),
        ...(i === 0 && vat.currency !== currency ? [otherCurrency({ currency }, { field: "vat" })] : []),
      ];
    }),
  );
  return found.flat();
}
