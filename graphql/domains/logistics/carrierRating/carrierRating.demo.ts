/** The demo's carrier is rated for the month before. */
import { demoPart } from "../../../demo/part.ts";
import { addDays, monthOf } from "../../../platform/businessDate.ts";
import { ordersPart } from "../../sales/orders/orders.demo.ts";
import { carrierCalled } from "../../supply/carrier/carriers.demo.ts";
import { CarrierEvaluation } from "./carrierEvaluation.ts";

export const carrierRatingPart = demoPart({
  needs: { orders: ordersPart },
  async enter(cast) {
    const { id: carrierId } = await carrierCalled(cast, "JZ-001");
    const period = monthOf(addDays(`${monthOf(cast.today)}-01`, -1));
    await cast.create("logistics-coordinator", CarrierEvaluation, { carrierId, period });
  },
  report: () => "承运商评价 a carrier evaluation",
});
