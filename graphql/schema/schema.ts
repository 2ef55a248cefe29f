/** Assembles all resolvers into one executable schema. */
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { rootRules } from "../platform/access/rootField.ts";
import { describeTypes } from "../platform/entity/describeLater.ts";
import { domains } from "../domains/domains.ts";

/** In the functions: the schema as text, put in by `functions/bundle.ts`. */
declare const PREBUILT_SCHEMA: string | undefined;

/** The resolvers of all domains, in the order in which people meet them. */
export const resolvers = (): readonly object[] => domains.flatMap(({ rooms }) => rooms.flatMap((room) => room.resolvers));

/** Names of the entities in that order. */
export const entityOrder = (): string[] => resolvers().flatMap((resolver) => ("entity" in resolver ? [resolver.entity as string] : []));

/**
 * Builds the schema. With `check` it is validated, and every root field must carry its rule: so it is before the SDL is
 * written and in tests. The functions take the schema from that SDL, see `functions/prebuilt/`.
 */
export function buildProductSchema({ check = false } = {}): GraphQLSchema {
  const isPrebuilt = typeof PREBUILT_SCHEMA !== "undefined";
  if (!isPrebuilt) describeTypes();
  const schema = buildSchemaSync({ resolvers: (isPrebuilt ? [] : resolvers()) as never, validate: false, skipCheck: !check });
  if (check) rootRules(schema);
  schema.getQueryType()!.description = "What can be read: one record, a page of records, and who is asking.";
  schema.getMutationType()!.description = "What can be done: one field per business verb, which answers the record or everything that is in the way.";
  return schema;
}
