/** Each audience has its own schema of the one product. */
import type { GraphQLSchema } from "graphql";
import type { Audience } from "../platform/limits/limits.ts";
import { partnerSchema } from "./partnerSchema.ts";
import { buildProductSchema } from "./schema.ts";

/** The audience's own schema as text, put in by `functions/bundle.ts`: then it is not derived at every start. */
declare const PREBUILT_SCHEMA: string | undefined;

export const schemaOf = (audience: Audience): GraphQLSchema =>
  audience === "partner" && typeof PREBUILT_SCHEMA === "undefined" ? partnerSchema(buildProductSchema()) : buildProductSchema();
