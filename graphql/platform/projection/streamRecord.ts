/** What the table's stream tells, as records. */
import type { DynamoDBRecord } from "aws-lambda";
import { tableDefinition } from "../../table/definition.ts";
import type { Node } from "../../table/node.ts";
import { fromRecordItem } from "../../table/record.ts";
import { fromItem, type Item } from "../../table/table.ts";

export type StreamRecord = DynamoDBRecord;

type Image = NonNullable<NonNullable<StreamRecord["dynamodb"]>["NewImage"]>;

export const itemOf = (image: Image | undefined): Item | undefined => image && fromItem(image as Parameters<typeof fromItem>[0]);

interface StreamChange {
  before?: Node;
  after?: Node;
}

/** Several read what one tells; each image is taken apart once. */
const read = new WeakMap<StreamRecord, StreamChange>();

/** The record that a stream record tells about, as it was and as it is; undefined where it is about something else. */
export function recordsOf(streamRecord: StreamRecord): StreamChange {
  const records = read.get(streamRecord) ?? recordsIn(streamRecord);
  read.set(streamRecord, records);
  return records;
}

function recordsIn({ dynamodb }: StreamRecord): StreamChange {
  const [before, after] = [itemOf(dynamodb?.OldImage), itemOf(dynamodb?.NewImage)];
  if ((after ?? before)?.sk !== tableDefinition.recordSortKey) return {};
  return { before: before && fromRecordItem(before), after: after && fromRecordItem(after) };
}
