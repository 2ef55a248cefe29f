/** What a frozen snapshot is told by. Apart from its declaration, because every check of a trail asks for it. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Node } from "../../table/node.ts";
import type { FreezesFigures, FrozenSnapshot } from "./frozen.ts";

export function snapshotHash({ documentId, readAt, figures, series, items }: Omit<FrozenSnapshot, "sha256">): string {
  return createHash("sha256").update(canonicalize({ documentId, readAt, figures, series, ...(items && { items }) })!).digest("hex");
}

/** The place of the first snapshot whose content is not what its checksum says; undefined where all are. */
export function alteredSnapshot(record: Node): number | undefined {
  const { snapshots = [] } = record as FreezesFigures;
  const place = snapshots.findIndex((one) => snapshotHash(one) !== one.sha256 || one.documentId !== record.id);
  return place < 0 ? undefined : place + 1;
}
