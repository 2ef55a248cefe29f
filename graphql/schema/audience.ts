/** Whom an endpoint is for; each audience has its own schema of the one product. */
import type { GraphQLSchema } from "graphql";
import { partnerSchema } from "./partnerSchema.ts";
import { buildProductSchema } from "./schema.ts";

export type Audience = "console" | "partner";

export const schemaOf = (audience: Audience): GraphQLSchema => (audience === "partner" ? partnerSchema(buildProductSchema()) : buildProductSchema());
