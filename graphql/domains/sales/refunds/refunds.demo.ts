/** The demo's refund: a part of what a hospital has paid too much, which a second person of finance has yet to approve. */
import { money } from "../../../table/money.ts";
import { demoPart } from "../../../demo/part.ts";
import { collectingPart } from "../receivables/collecting.demo.ts";
import { Refund } from "./refund.ts";

export const refundsPart = demoPart({
  needs: { collecting: collectingPart },
  async enter(cast, { collecting: { paid } }) {
    const refund = await cast.create("finance", Refund, { cashReceiptId: paid.id, amount: money(50_000, "CNY"), grounds: "客户重复付款，书面申请退回" });
    await cast.act("finance", Refund, "submit", refund);
  },
  report: () => "客户退款 a refund",
});
