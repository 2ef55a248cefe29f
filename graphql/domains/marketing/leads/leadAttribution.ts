/**
 * Which order a lead has led to. It is decided and stored when the order is confirmed, in the same transaction, and
 * never changed: later leads and later campaigns take nothing from earlier ones. 三(三)
 */
import { Entity, Reference } from "../../../table/entity.ts";
import { Attribute } from "../../../table/attribute.ts";
import { idFrom } from "../../../table/idFrom.ts";
import { readAll } from "../../../table/list.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { Customer } from "../../sales/customers/customer.ts";
import { SalesOrder } from "../../sales/orders/salesOrder.ts";
import { Campaign } from "../campaigns/campaign.ts";
import { isValidLead, Lead } from "./lead.ts";
import { leadDays } from "./leadResolver.ts";

@Entity<LeadAttribution>({
  prefix: "attr",
  domain: "marketing",
  label: { zh: "线索归因", en: "Attribution" },
  about: "The order that a lead has led to, as of the day on which it was confirmed.",
  clause: "三(三)",
  representation: "orderedOn",
  lists: { all: ["createdAt", "orderedOn"], campaignId: ["orderedOn"], leadId: ["orderedOn"] },
})
export class LeadAttribution extends Node {
  @Reference(() => SalesOrder, { zh: "销售订单", en: "Sales order", about: "The order." })
  salesOrderId!: string;

  @Reference(() => Lead, { zh: "线索", en: "Lead", about: "The earliest lead of the customer within 180 days." })
  leadId!: string;

  @Reference(() => Campaign, { zh: "推广活动", en: "Campaign", about: "Campaign of the lead." })
  campaignId!: string;

  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who ordered." })
  customerId!: string;

  @Attribute(() => LocalDate, { zh: "下单日期", en: "Ordered on", about: "Date on which the order was confirmed." })
  orderedOn!: string;
}

export const LeadAttributionResolver = EntityResolver(LeadAttribution);

/** The earliest valid lead of the customer with receivedOn ≤ orderedOn < receivedOn + 180 days. */
export async function leadFor(customerId: string, orderedOn: string, ctx: Context): Promise<Lead | undefined> {
  const receivedOn = { from: addDays(orderedOn, 1 - leadDays), to: orderedOn };
  for await (const lead of readAll(ctx.table, Lead, { filter: { customerId: { eq: customerId }, receivedOn }, orderBy: { sort: "receivedOn", descending: false } })) {
    if (isValidLead(lead)) return lead;
  }
  return undefined;
}

alongside(SalesOrder, "confirm", async ({ record: { id, customerId }, uow, ctx }) => {
  const orderedOn = ctx.today;
  const lead = await leadFor(customerId, orderedOn, ctx);
  if (!lead) return;
  uow.create(LeadAttribution, { id: idFrom(LeadAttribution, id), salesOrderId: id, leadId: lead.id, campaignId: lead.campaignId, customerId, orderedOn });
  if (lead.status === "NEW" || lead.status === "QUALIFIED") Object.assign(uow.edit(lead), { status: "WON", closedOn: ctx.today });
});
