/** The demo's ledger of promotion channels. */
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { PromotionChannel } from "./promotionChannel.ts";

export const channelsPart = demoPart({
  async enter(cast) {
    const channel = (name: string, kind: string, yearCost: number, reviewMonths: number): Promise<PromotionChannel> =>
      cast.create("marketing-specialist", PromotionChannel, { name, kind, yearCost: money(yearCost, "CNY"), reviewMonths, contract: `QDHT-${cast.today.slice(0, 4)}-${reviewMonths}`, contractExpiresOn: addDays(cast.today, 300) });
    await channel("中国药房杂志", "PROFESSIONAL_JOURNAL", 9_600_000, 12);
    const association = await channel("河北省药学会", "ASSOCIATION", 5_000_000, 6);
    await channel("全国药品交易会", "EXHIBITION", 16_000_000, 12);
    await channel("公司微信公众号", "DIGITAL", 1_200_000, 3);
    return { association };
  },
  report: () => "宣传渠道 promotion channels",
});
