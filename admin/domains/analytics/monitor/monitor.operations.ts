import { READINGS } from "../../../api/documents.ts";
import type { Operation } from "../../../api/operation.ts";

/** What is off, since when, who is on it; and every KPI in its last twelve periods. */
export const monitorDocument: Operation = {
  name: "Monitor",
  text: `query Monitor {
    alerts(first: 50, filter: { status: { in: [RAISED, ACKNOWLEDGED, INVESTIGATING, HANDLED] } }, orderBy: CREATED_AT_DESC) {
      nodes {
        id title status kpi source group raisedOn unrecovered relapses
        assignee { displayName }
        evidence { period share mean amount { amount currency } number change }
        clocks { name status outcome leftMinutes }
      }
    }
    kpiTiles(last: 12) { name entity form owner currency ${READINGS} }
  }`,
};
