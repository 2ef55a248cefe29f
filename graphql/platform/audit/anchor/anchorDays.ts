/**
 * Anchors past days: the hashes of the records are written outside the table, signed, where nobody can
 * change it. Repeating it does no harm: each name is written once, and a day that is over has one content.
 */
import canonicalize from "canonicalize";
import { anchoredKey, headShards } from "../../../table/keys.ts";
import type { Table } from "../../../table/table.ts";
import { addDays, businessDate } from "../../businessDate.ts";
import type { Context } from "../../context.ts";
import { anchoredDay, anchorKeyOf, pageKeyOf, rootOf, signedText, type AnchoredDay, type AnchorFacts, type AnchorPage } from "./anchor.ts";
import { isAnchoring, putOnce, read } from "./anchorStore.ts";
import { headsOf } from "./head.ts";
import { merkleRoot } from "./merkle.ts";
import { sign } from "./signature.ts";

/** The stream's function is given a minute, and clocks differ a little: nothing is noted for a day any more so long after it. */
const settledMs = 15 * 60 * 1000;

/** Most days that one run anchors; the next run continues. */
const mostDays = 31;

async function writePages(table: Table, day: string): Promise<AnchorPage[]> {
  const pages: AnchorPage[] = [];
  for (let shard = 0; shard < headShards; shard++) {
    let page = 0;
    for await (const heads of headsOf(table, day, shard)) {
      const key = pageKeyOf(day, shard, page++);
      const lines = heads.map((head) => canonicalize(head)!);
      await putOnce(key, lines.join("\n"));
      pages.push({ key, heads: lines.length, root: merkleRoot(lines) });
    }
  }
  return pages;
}

async function anchorDay(table: Table, day: string, previous: AnchoredDay | undefined): Promise<AnchoredDay> {
  const key = anchorKeyOf(day);
  const pages = await writePages(table, day);
  const facts: AnchorFacts = { day, root: rootOf(pages), pages, previous };
  const text = canonicalize({ ...facts, signature: await sign(signedText(facts)) })!;
  // Another run may have been faster.
  return anchoredDay(day, (await putOnce(key, text)) ? text : (await read(key))!);
}

export async function anchorDays({ table, now }: Context): Promise<void> {
  if (!isAnchoring()) return;
  const newest = addDays(businessDate(new Date(now.getTime() - settledMs)), -1);
  const { pk: _pk, sk: _sk, ...last } = (await table.get(anchoredKey)) ?? {};
  let previous = last.day ? (last as unknown as AnchoredDay) : undefined;
  let day = previous ? addDays(previous.day, 1) : newest;
  for (let count = 0; day <= newest && count < mostDays; count++, day = addDays(day, 1)) {
    previous = await anchorDay(table, day, previous);
    await table.put({ ...anchoredKey, ...previous });
  }
}
