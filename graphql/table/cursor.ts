import { createHmac, timingSafeEqual } from "node:crypto";
import { NamedError } from "./namedError.ts";

/**
 * Cursors are opaque and signed, and bound to the list, filter and order they came from: a cursor of one query is
 * refused by another instead of answering a wrong page.
 */
export class InvalidCursor extends NamedError {}

const signatureBytes = 12;

function secret(): string {
  const value = process.env.CURSOR_SECRET;
  if (!value) throw new Error("CURSOR_SECRET is not set");
  return value;
}

const sign = (position: string, query: string): Buffer =>
  createHmac("sha256", secret()).update(query).update("\0").update(position).digest().subarray(0, signatureBytes);

export const encodeCursor = (position: string, query: string): string =>
  Buffer.concat([sign(position, query), Buffer.from(position)]).toString("base64url");

/** The position that a cursor represents; throws InvalidCursor for a foreign or altered one. */
export function decodeCursor(cursor: string, query: string): string {
  const bytes = Buffer.from(cursor, "base64url");
  const position = bytes.subarray(signatureBytes).toString();
  const given = bytes.subarray(0, signatureBytes);
  if (given.length !== signatureBytes || !timingSafeEqual(given, sign(position, query))) {
    throw new InvalidCursor("The cursor does not belong to this list, filter and order");
  }
  return position;
}
