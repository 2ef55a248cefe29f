import type { Operation } from "../../../api/operation.ts";

/** A KPI by what its records refer to, such as customers. */
export const kpiMembersOperation: Operation = {
  name: "KpiMembers",
  text: `query KpiMembers($kpi: KpiName!, $by: String!, $from: String!, $to: String!, $currency: String!) {
    found: kpiMembers(kpi: $kpi, by: $by, from: $from, to: $to, currency: $currency, first: 100) { memberCount members { id name value numerator denominator band } }
  }`,
};
