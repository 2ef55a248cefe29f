/** Customers that are to be visited regularly: their visits are planned by the clock, for their representative. 四(三)3 */
import { recurs } from "../../../platform/recurrence/recurs.ts";
import { Customer } from "../customers/customer.ts";
import { Visit } from "./visit.ts";

recurs(Customer, {
  creates: Visit,
  filter: { status: { eq: "ACTIVE" } },
  sort: "name",
  rule: ({ visitEveryWeeks, visitsCountedFrom, representativeId }) => (visitEveryWeeks && visitsCountedFrom && representativeId ? { from: visitsCountedFrom, every: visitEveryWeeks, unit: "WEEK" } : undefined),
  aheadDays: 14,
  onDayOff: "NEXT",
  values: ({ id, regionId, representativeId }, on, nominal) => ({ customerId: id, regionId, visitorId: representativeId, kind: "ON_SITE" as const, plannedOn: on, dueOn: nominal, purpose: "定期拜访", status: "PLANNED" }),
});
