/** Marketing: research, plans and their budgets, campaigns, expenses, leads, channels. 三 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { campaignsRoom } from "./campaigns/room.ts";
import { channelsRoom } from "./channels/room.ts";
import { leadsRoom } from "./leads/room.ts";
import { researchRoom } from "./research/room.ts";
import { plansRoom } from "./plans/room.ts";

declareDomain({
  name: "marketing",
  label: { zh: "市场推广", en: "Marketing" },
  area: "MARKETING",
  rooms: [researchRoom, plansRoom, campaignsRoom, leadsRoom, channelsRoom],
});
