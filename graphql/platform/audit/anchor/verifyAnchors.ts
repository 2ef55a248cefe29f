/**
 * Compares the table with the anchors: that each is signed, follows the one before it, and that everything that it says
 * was there still is. For a command: it reads every anchor there is.
 */
import type { KeyObject } from "node:crypto";
import type { AuditItem } from "../../../table/auditEntry.ts";
import { entityOfId } from "../../../table/entity.ts";
import { anchoredKey, auditKey, recordKey, type Key } from "../../../table/keys.ts";
import type { Item, Table } from "../../../table/table.ts";
import { addDays, businessDate } from "../../businessDate.ts";
import { groupsOf } from "../../projection/sweep.ts";
import { anchoredDay, anchorKeyOf, rootOf, signedText, type Anchor, type AnchorPage } from "./anchor.ts";
import { read } from "./anchorStore.ts";
import type { Head } from "./head.ts";
import { merkleRoot } from "./merkle.ts";
import { isSigned, publicKey } from "./signature.ts";

export interface AnchorReport {
  /** Days that were compared. */
  days: number;
  heads: number;
  problems: { about: string; problem: string }[];
}

/** The newest anchor is looked for so many days back. */
const lookBackDays = 60;

async function newestAnchor(now: Date): Promise<string | undefined> {
  const today = businessDate(now);
  for (let back = 1; back <= lookBackDays; back++) {
    const day = addDays(today, -back);
    if (await read(anchorKeyOf(day))) return day;
  }
  return undefined;
}

export async function verifyAnchors(table: Table, now: Date): Promise<AnchorReport> {
  const comparison = new Comparison(table, await publicKey());
  const newest = await newestAnchor(now);
  const expected = (await table.get(anchoredKey))?.day as string | undefined;
  if (expected && expected !== newest) comparison.tell(expected, `it was anchored, but the newest anchor is ${newest ?? "none"}`);
  if (newest && newest < addDays(businessDate(now), -2)) comparison.tell(newest, "nothing has been anchored since");
  await comparison.walkBack(newest);
  return comparison.report;
}

class Comparison {
  readonly report: AnchorReport = { days: 0, heads: 0, problems: [] };

  constructor(
    private readonly table: Table,
    private readonly key: KeyObject,
  ) {}

  tell(about: string, problem: string): void {
    this.report.problems.push({ about, problem });
  }

  /** From one day to the first one, each anchor naming the one before it. */
  async walkBack(newest: string | undefined): Promise<void> {
    let [day, digest]: [string | undefined, string | undefined] = [newest, undefined];
    while (day) {
      const text = await read(anchorKeyOf(day));
      if (!text) return this.tell(day, "its anchor is missing");
      if (digest && anchoredDay(day, text).digest !== digest) this.tell(day, "its anchor is not the one that the next day's follows");
      const anchor = JSON.parse(text) as Anchor;
      await this.compareDay(day, anchor);
      [day, digest] = [anchor.previous?.day, anchor.previous?.digest];
    }
  }

  private async compareDay(day: string, anchor: Anchor): Promise<void> {
    this.report.days++;
    if (anchor.day !== day || !isSigned(signedText(anchor), anchor.signature, this.key)) return this.tell(day, "its anchor is not signed with our key");
    if (rootOf(anchor.pages) !== anchor.root) this.tell(day, "its pages do not make its root");
    for (const page of anchor.pages) await this.comparePage(day, page);
  }

  private async comparePage(day: string, { key, root }: AnchorPage): Promise<void> {
    const text = await read(key);
    const lines = text?.split("\n") ?? [];
    if (merkleRoot(lines) !== root) return this.tell(day, `${key} is not what was anchored`);
    const heads = lines.map((line) => JSON.parse(line) as Head);
    this.report.heads += heads.length;
    for (const group of groupsOf(heads)) await this.compareHeads(day, group);
  }

  private async compareHeads(day: string, heads: readonly Head[]): Promise<void> {
    // One version may have been noted with two hashes.
    const places = new Map(heads.map((head) => [nameOf(placeOf(head)), placeOf(head)]));
    const items = await this.table.batchGetAll([...places.values()]);
    const byName = new Map(items.map((item) => [nameOf(item as unknown as Key), item]));
    for (const head of heads) {
      const found = byName.get(nameOf(placeOf(head)));
      if (hashOf(found) !== head.hash) this.tell(head.id, `version ${head.version} is ${found ? "not what was" : "gone, and was"} anchored on ${day}`);
    }
  }
}

/** An entry of a ledger is a record; every other version of a record is an entry of its trail. */
const placeOf = ({ id, version }: Head): Key => (entityOfId(id)?.audited === false ? recordKey(id) : auditKey(id, version));

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

const hashOf = (item: Item | undefined): string | undefined => ((item as Partial<AuditItem> | undefined)?.hash ?? item?.auditHash) as string | undefined;
