/**
 * What a receiver is sent of an event: the record at the version that the event is about, as the partners' schema shows
 * it to this very client. It is asked of that schema, so nothing can be in a payload that the client could not read.
 */
import { getNullableType, graphql, isInterfaceType, isLeafType, isListType, isObjectType, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema } from "graphql";
import { Context } from "../context.ts";
import type { Principal } from "../access/principal.ts";
import { recordAt } from "../audit/versions.ts";
import type { Node } from "../../table/node.ts";
import type { Table } from "../../table/table.ts";
import { eventType } from "./eventType.ts";
import type { WebhookDelivery } from "./webhookDelivery.ts";
import { testEvent } from "./webhookEndpoint.ts";

/** What depends on the moment and on the caller, and says nothing of the record. */
const momentary = new Set(["availableActions", "trailCheck"]);

function innermost(type: GraphQLOutputType): GraphQLOutputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? innermost(nullable.ofType as GraphQLOutputType) : nullable;
}

/** Whether the field gives another record, or a page of them: those are named by their ids. */
const isElsewhere = (type: GraphQLOutputType): boolean => isInterfaceType(type) || (isObjectType(type) && (type.getInterfaces().some(({ name }) => name === "Node") || type.name.endsWith("Connection")));

/** All that a type says of itself, as a selection. */
function selectionOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(({ name, args }) => args.length === 0 && !momentary.has(name));
  const parts = fields.flatMap((field) => {
    const inner = innermost(field.type);
    if (isLeafType(inner)) return [field.name];
    return isElsewhere(inner) || !isObjectType(inner) ? [] : [`${field.name} { ${selectionOf(inner)} }`];
  });
  return parts.join(" ");
}

/** The fields of an event's payload, as a GraphQL selection; undefined where partners do not see such records. */
export function payloadSelection(schema: GraphQLSchema, typeName: string): string | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) ? selectionOf(type) : undefined;
}

/** The record as the principal sees it at this version; undefined where they may not see it. */
async function shownTo(schema: GraphQLSchema, table: Table, principal: Principal, record: Node, now: Date): Promise<Record<string, unknown> | undefined> {
  const selection = payloadSelection(schema, record.constructor.name);
  if (!selection) return undefined;
  const contextValue = new Context(table, principal, "en", `event-${record.id}`, now);
  contextValue.loader.assume(record);
  const source = `query ($id: ID!) { node(id: $id) { ... on ${record.constructor.name} { ${selection} } } }`;
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues: { id: record.id } });
  if (errors) throw errors[0]!;
  return (data?.node as Record<string, unknown> | null) ?? undefined;
}

/** The text that is sent; undefined where the client may not see the record any more. */
export async function bodyOf(schema: GraphQLSchema, table: Table, principal: Principal, delivery: WebhookDelivery, newest: Node | null, now: Date): Promise<string | undefined> {
  const { eventId: id, eventType: type, happenedAt: timestamp } = delivery;
  if (type === testEvent) return JSON.stringify({ id, type, timestamp, data: {} });
  if (!newest) return undefined;
  const data = await shownTo(schema, table, principal, await recordAt(table, newest, delivery.recordVersion!), now);
  return data && JSON.stringify({ id, type, version: eventType(type)?.version, timestamp, data });
}
