import type { Operation } from "../../../api/operation.ts";

/** Plans of a year and its quarters, and the campaigns of a status, by their first day. */
export const planTimelineOperation: Operation = {
  name: "MarketingTimeline",
  text: `query MarketingTimeline($periods: [String!]!) {
    plans: marketingPlans(first: 20, filter: { status: { in: [APPROVED, RUNNING, COMPLETED] }, period: { in: $periods } }, orderBy: PERIOD_ASC) {
      nodes { id name period status account { available { amount currency } committed { amount currency } spent { amount currency } } }
    }
    campaigns(first: 100, filter: { period: { in: $periods } }, orderBy: STARTS_ON_ASC) {
      nodes { id title period status startsOn endsOn adApprovals { number expiresOn } account { available { amount currency } committed { amount currency } spent { amount currency } } }
    }
  }`,
};
