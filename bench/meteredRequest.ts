/** Sends requests within this process, as somebody, to see what they consume, which the built function does not report. */
import { graphql, type GraphQLSchema } from "graphql";
import { Cast } from "../graphql/demo/cast.ts";
import { buildProductSchema } from "../graphql/schema/schema.ts";
import type { MeteredTable, Units } from "./meteredTable.ts";
import { assertDone } from "./requests.ts";

let schema: GraphQLSchema | undefined;

/** Units of one request, finding out who asks included. */
export async function unitsOf(table: MeteredTable, subject: string, source: string, variableValues: object): Promise<Units> {
  schema ??= buildProductSchema();
  table.take();
  const contextValue = await new Cast(table).as(subject);
  const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue });
  if (errors) throw errors[0]!;
  assertDone(data as Record<string, unknown>);
  return table.take();
}
