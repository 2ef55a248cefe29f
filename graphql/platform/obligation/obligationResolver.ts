import { EntityResolver } from "../entity/entityResolver.ts";
import { Obligation } from "./obligation.ts";

export const ObligationResolver = EntityResolver(Obligation);
