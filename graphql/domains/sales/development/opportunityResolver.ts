import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { beginWork } from "../customers/customerWork.ts";
import { Opportunity } from "./opportunity.ts";

export const OpportunityResolver = EntityResolver(Opportunity, { create: true, update: true, prepare: (preparation) => beginWork(preparation, "ownerId") });
