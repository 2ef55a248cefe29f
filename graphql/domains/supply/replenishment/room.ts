/** What should be bought, and what is planned to be. 五(一)2 */
import { buyers, everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./callOff.ts";
import { PurchasePlanResolver } from "./purchasePlan.ts";
import { ReplenishmentRuleResolver } from "./replenishmentRule.ts";
import { ReplenishmentSuggestionResolver } from "./replenishmentSuggestion.ts";
import "./suggest.ts";

export const replenishmentRoom = declareRoom({
  resolvers: [ReplenishmentSuggestionResolver, PurchasePlanResolver, ReplenishmentRuleResolver],
  access: {
    ReplenishmentRule: { read: everyone, actions: { create: buyers, update: buyers } },
    ReplenishmentSuggestion: { read: everyone, actions: { accept: ["purchaser"], alter: ["purchaser"], dismiss: ["purchaser"] } },
    PurchasePlan: { read: everyone, actions: { create: ["purchaser"], update: ["purchaser"], close: buyers } },
  },
});
