/** The form of an anchor: what is written of one day, outside the table. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { merkleRoot } from "./merkle.ts";

/** An object that holds some of the day's heads, one a line. */
export interface AnchorPage {
  key: string;
  heads: number;
  root: string;
}

export interface AnchorFacts {
  day: string;
  /** Over the roots of the pages, in their order. */
  root: string;
  pages: AnchorPage[];
  /** The anchor before this one. */
  previous?: AnchoredDay;
}

export interface Anchor extends AnchorFacts {
  /** Over `signedText`. */
  signature: string;
}

/** The day of an anchor, and the SHA-256 of its text. */
export interface AnchoredDay {
  day: string;
  digest: string;
}

const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

export const anchorKeyOf = (day: string): string => `anchors/${day}/anchor.json`;
export const pageKeyOf = (day: string, shard: number, page: number): string => `anchors/${day}/heads-${String(shard).padStart(2, "0")}-${String(page).padStart(4, "0")}.jsonl`;

export const rootOf = (pages: readonly AnchorPage[]): string => merkleRoot(pages.map(({ root }) => root));

/** What is signed: a digest, since pages may be many. */
export const signedText = ({ day, root, pages, previous }: AnchorFacts): string => digestOf(canonicalize({ day, root, pages, previous })!);

export const anchoredDay = (day: string, text: string): AnchoredDay => ({ day, digest: digestOf(text) });
