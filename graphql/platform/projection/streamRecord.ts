/** What the table's stream tells, as records. */
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../table/definition.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import { fromItem, type Item } from "../../table/table.ts";

export type StreamRecord = DynamoDBRecord;

type Image = NonNullable<NonNullable<StreamRecord["dynamodb"]>["NewImage"]>;

export const itemOf = (image: Image | undefined): Item | undefined => image && fromItem(image as Parameters<typeof fromItem>[0]);

/** The record that a stream record tells about, as it was and as it is; undefined where it is about something else. */
export function recordsOf({ dynamodb }: StreamRecord): { before?: Node; after?: Node } {
  const [before, after] = [itemOf(dynamodb?.OldImage), itemOf(dynamodb?.NewImage)];
  if ((after ?? before)?.sk !== tableDefinition.recordSortKey) return {};
  return { before: before && fromRecordItem(before), after: after && fromRecordItem(after) };
}
