/** Which changes of the stream the delivery function has to work on immediately: new deliveries, and replays. */
import type { Node } from "../../table/node.ts";
import { WebhookEndpoint } from "../event/webhookEndpoint.ts";
import { recordsOf, type StreamRecord } from "../projection/streamRecord.ts";
import { OutgoingDelivery } from "./outgoingDelivery.ts";

/** A delivery without an attempt yet, or a piece of a replay: each change of either is work once. */
const isDue = (record: Node | undefined): boolean =>
  (record instanceof OutgoingDelivery && record.status === "PENDING" && record.attempts === 0) || (record instanceof WebhookEndpoint && record.replaying === true);

export const dueImmediately = (records: readonly StreamRecord[]): string[] => [...new Set(records.map(recordsOf).flatMap(({ after }) => (after && isDue(after) ? [after.id] : [])))];
