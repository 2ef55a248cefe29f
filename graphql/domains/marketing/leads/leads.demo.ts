/** Leads of the conference: one qualified, one of the same person again, one that was withdrawn. */
import { demoPart } from "../../../demo/part.ts";
import type { Cast } from "../../../demo/cast.ts";
import type { Customer } from "../../sales/customers/customer.ts";
import { customersPart } from "../../sales/customers/customers.demo.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import { channelsPart } from "../channels/channels.demo.ts";
import type { PromotionChannel } from "../channels/promotionChannel.ts";
import { campaignsPart } from "../campaigns/campaigns.demo.ts";
import { Lead } from "./lead.ts";

const specialist = "marketing-specialist";

export const leadsPart = demoPart({ needs: { channels: channelsPart, campaign: campaignsPart, customers: customersPart }, enter: receive, report: () => "线索 leads of a campaign" });

async function receive(cast: Cast, { channels: { association }, campaign, customers }: { channels: { association: PromotionChannel }; campaign: Campaign; customers: ReadonlyMap<string, Customer> }): Promise<void> {
  const enter = (organisation: string, contactName: string, phone: string, values: object = {}): Promise<Lead> =>
    cast.create(specialist, Lead, { campaignId: campaign.id, organisation, contactName, phone, receivedOn: cast.today, consentForm: "WRITTEN", channelId: association.id, ...values });
  const pharmacy = await enter("裕华区惠民大药房", "孟药师", "13933110001", { interest: "呼吸科用药的门店培训", mailConsent: true });
  await cast.act(specialist, Lead, "qualify", pharmacy);
  await enter("裕华区惠民大药房", "孟药师", "139-3311-0001");
  await enter("滹沱河医院药剂科", "白主任", "13933110002", { customerId: customers.get("YY-001")!.id, interest: "冷藏品种的配送" });
  await enter("藁城康泰诊所", "丁医生", "13933110003");
  const withdrawn = await enter("栾城仁和药店", "邢店长", "13933110004");
  await cast.act(specialist, Lead, "withdrawConsent", withdrawn, { receivedBy: "本人来电" });
}
