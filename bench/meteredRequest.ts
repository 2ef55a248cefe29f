/** Sends requests within this process, as a given person, to measure their capacity units, which the built function does not report. */
import { graphql, type GraphQLSchema } from "graphql";
import { Cast } from "../graphql/demo/cast.ts";
import { buildProductSchema } from "../graphql/schema/schema.ts";
import type { MeteredTable, Units } from "./meteredTable.ts";
import { assertDone } from "./requests.ts";

let schema: GraphQLSchema | undefined;

/** Capacity units of one request, including the read of the caller's account. */
export async function unitsOf(table: MeteredTable, subject: string, source: string, variableValues: object): Promise<Units> {
  schema ??= buildProductSchema();
  table.take();
  const contextValue = await new Cast(table).as(subject);
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  if (errors) throw errors[0]!;
  assertDone(data as Record<string, unknown>);
  return table.take();
}
