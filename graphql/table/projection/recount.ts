/** The writes with which a rebuild ends: figures take over what was counted anew, and what no marker names goes. */
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { recountAttribute, isRecountAttribute, transactUnlessMarkerChanged } from "./figures.ts";
import { recountKey, type Key } from "../keys.ts";
import { markerUnchanged, type Marker } from "./marker.ts";
import { toItem, type Item, type Table } from "../table.ts";

/** The recount that a run has opened, and the run itself: another may have taken it over. */
export interface OwnRecount {
  generation: number;
  runner: string;
}

/** What makes a figure's fresh count its value and drops those of earlier recounts; undefined where it is so already. */
function takeOverUpdate(tableName: string, figure: Item, attribute: string): TransactWriteItem | undefined {
  const where = { TableName: tableName, Key: toItem({ pk: figure.pk, sk: figure.sk }) };
  const fresh = figure[attribute];
  if (fresh === undefined) return { Delete: { ...where, ConditionExpression: "attribute_not_exists(#fresh)", ExpressionAttributeNames: { "#fresh": attribute } } };
  const old = Object.keys(figure).filter((name) => isRecountAttribute(name) && name !== attribute);
  if (figure.value === fresh && old.length === 0) return undefined;
  const remove = old.length > 0 ? ` REMOVE ${old.map((_, i) => `#old${i}`).join(", ")}` : "";
  const names = { "#fresh": attribute, "#value": "value", ...Object.fromEntries(old.map((name, i) => [`#old${i}`, name])) };
  return { Update: { ...where, UpdateExpression: `SET #value = #fresh${remove}`, ConditionExpression: "attribute_exists(#fresh)", ExpressionAttributeNames: names } };
}

const stillOpen = (tableName: string, { runner }: OwnRecount): TransactWriteItem => ({
  ConditionCheck: {
    TableName: tableName,
    Key: toItem(recountKey),
    ConditionExpression: "#runner = :runner AND #open = :open",
    ExpressionAttributeNames: { "#runner": "runner", "#open": "open" },
    ExpressionAttributeValues: toItem({ ":runner": runner, ":open": true }),
  },
});

/**
 * Makes a figure's fresh count its value. Both are in one item and move together, so what was read of them differs by exactly
 * the amount to correct. Throws MarkerChanged where it must be read again.
 */
export async function migrateFigure(table: Table, figure: Item, recount: OwnRecount): Promise<{ was: number; is: number }> {
  const attribute = recountAttribute(recount.generation);
  const update = takeOverUpdate(table.name, figure, attribute);
  if (update) await transactUnlessMarkerChanged(table, [update, stillOpen(table.name, recount)]);
  return { was: Number(figure.value ?? 0), is: Number(figure[attribute] ?? 0) };
}

/** Removes an item that its owner's marker does not name; throws MarkerChanged where the marker has been written since. */
export const removeUnnamed = (table: Table, key: Key, owner: string, marker: Marker | undefined): Promise<void> =>
  transactUnlessMarkerChanged(table, [{ Delete: { TableName: table.name, Key: toItem(key) } }, markerUnchanged(table.name, owner, marker)]);
