/** Customer service: inquiries, complaints, investigations, follow-ups. 六 */
import { declareAreas } from "../../platform/access/role.ts";
import { declareDomain } from "../../platform/domain/domain.ts";
import { adverseReactionsRoom } from "./adverseReactions/room.ts";
import { alertsRoom } from "./alerts/room.ts";
import { followUpsRoom } from "./followUps/room.ts";
import { needsRoom } from "./needs/room.ts";
import { casesRoom } from "./cases/room.ts";
import { mailboxRoom } from "./mailbox/room.ts";
import { investigationsRoom } from "./investigations/room.ts";
import { overviewRoom } from "./overview/room.ts";
import { qualityCasesRoom } from "./qualityCases/room.ts";

const areas = declareAreas({ SERVICE: { zh: "客户服务", en: "Customer service" } });
type DomainAreas = typeof areas;

declare module "../../platform/access/role.ts" {
  interface Areas extends DomainAreas {}
}

declareDomain({
  name: "service",
  label: { zh: "客户服务", en: "Customer service" },
  area: "SERVICE",
  rooms: [casesRoom, mailboxRoom, investigationsRoom, qualityCasesRoom, adverseReactionsRoom, followUpsRoom, needsRoom, overviewRoom, alertsRoom],
});
