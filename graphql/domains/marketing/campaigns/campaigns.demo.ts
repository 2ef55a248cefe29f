/** An academic conference under way with its expenses, and an advertisement that is being drafted. */
import { createHash } from "node:crypto";
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { productsPart } from "../../catalogue/product/products.demo.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { channelsPart } from "../channels/channels.demo.ts";
import type { PromotionChannel } from "../channels/promotionChannel.ts";
import { marketingPlansPart } from "../plans/marketingPlans.demo.ts";
import type { MarketingPlan } from "../plans/marketingPlan.ts";
import { Campaign } from "./campaign.ts";
import { Expense } from "./expense.ts";

const specialist = "marketing-specialist";

export const campaignsPart = demoPart({ needs: { channels: channelsPart, plan: marketingPlansPart, products: productsPart }, enter: promote, report: () => "推广活动 campaigns with their expenses" });

/** Within the year of the plan. */
const within = (year: string, date: string): string => (date.slice(0, 4) === year ? date : `${year}-12-31`);

async function promote(cast: Cast, { channels: { association }, plan, products }: { channels: { association: PromotionChannel }; plan: MarketingPlan; products: ReadonlyMap<string, Product> }): Promise<Campaign> {
  const year = cast.today.slice(0, 4);
  const product = products.get("P-1001")!;
  const campaign = await cast.create<Campaign>(specialist, Campaign, {
    title: "华北药师用药论坛",
    planId: plan.id,
    kind: "ACADEMIC_CONFERENCE",
    channels: ["ASSOCIATION"],
    products: [{ productId: product.id }],
    startsOn: cast.today,
    endsOn: within(year, addDays(cast.today, 20)),
    budget: money(12_000_000, "CNY"),
    programme: "邀请药师二百人，三场报告，现场登记意向。",
  });
  await cast.act(specialist, Campaign, "submit", campaign);
  await cast.act("department-manager", Campaign, "approve", campaign);
  const expense = (details: string, payee: string, amount: number, purpose: string): Promise<Expense> =>
    cast.create(specialist, Expense, { campaignId: campaign.id, channelId: association.id, purpose, details, payeeKind: "COMPANY", payee, amount: money(amount, "CNY") });
  const venue = await expense("会场租金与搭建", "石家庄国际会展有限公司", 4_800_000, "VENUE");
  await cast.act(specialist, Expense, "submit", venue);
  await cast.act("marketing-lead", Expense, "approve", venue);
  await cast.act("cashier", Expense, "pay", venue, { paid: money(4_650_000, "CNY"), paidOn: cast.today, bankReference: "ICBC-26113001" });
  const material = await expense("论文集与资料印刷", "华信印务有限公司", 2_300_000, "MATERIAL");
  await cast.act(specialist, Expense, "submit", material);
  await cast.act("marketing-lead", Expense, "approve", material);
  const streaming = await expense("会议直播与录像", "云播网络科技有限公司", 1_500_000, "OTHER");
  await cast.act(specialist, Expense, "submit", streaming);
  const started = await cast.act<Campaign>(specialist, Campaign, "start", campaign);
  await cast.create(specialist, Campaign, {
    title: "专业期刊年末专栏",
    planId: plan.id,
    kind: "ADVERTISING",
    channels: ["PROFESSIONAL_JOURNAL"],
    products: [{ productId: product.id }],
    startsOn: cast.today,
    endsOn: `${year}-12-31`,
    adApprovals: [{ productId: product.id, number: "国药广审（文）第260101-01201号", expiresOn: within(year, addDays(cast.today, 20)), approvedSha256: createHash("sha256").update("年末专栏").digest("hex") }],
    budget: money(6_000_000, "CNY"),
    programme: "在指定医药学专业期刊刊登产品专栏。",
  });
  return started;
}
