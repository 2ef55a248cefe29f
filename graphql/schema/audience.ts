/** Each audience has its own schema of the one product. */
import type { GraphQLSchema } from "graphql";
import type { Audience } from "../platform/limits/limits.ts";
import { partnerSchema } from "./partnerSchema.ts";
import { buildProductSchema } from "./schema.ts";

export const schemaOf = (audience: Audience): GraphQLSchema => (audience === "partner" ? partnerSchema(buildProductSchema()) : buildProductSchema());
