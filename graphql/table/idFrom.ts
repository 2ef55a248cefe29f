import { createHash } from "node:crypto";
import { entityOf, type NodeClass } from "./entity.ts";

/**
 * The id of a record that follows from what it is made of, so that the same made twice, even at once, is one.
 * Hexadecimal digits are digits of ULIDs too, so that these ids look like all others.
 */
export function idFrom(target: NodeClass, ...source: (string | number)[]): string {
  return `${entityOf(target).prefix}_${createHash("sha256").update(source.join("\n")).digest("hex").slice(0, 26).toUpperCase()}`;
}
