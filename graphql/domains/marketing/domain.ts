/** Marketing: research, plans and their budgets, campaigns, expenses, leads, channels. 三 */
import { declareAreas } from "../../platform/access/role.ts";
import { declareDomain } from "../../platform/domain/domain.ts";
import { campaignsRoom } from "./campaigns/room.ts";
import { channelsRoom } from "./channels/room.ts";
import { leadsRoom } from "./leads/room.ts";
import { researchRoom } from "./research/room.ts";
import { plansRoom } from "./plans/room.ts";

const areas = declareAreas({ MARKETING: { zh: "市场推广", en: "Marketing" } });
type DomainAreas = typeof areas;

declare module "../../platform/access/role.ts" {
  interface Areas extends DomainAreas {}
}

declareDomain({
  name: "marketing",
  label: { zh: "市场推广", en: "Marketing" },
  area: "MARKETING",
  rooms: [researchRoom, plansRoom, campaignsRoom, leadsRoom, channelsRoom],
});
