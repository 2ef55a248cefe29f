/** Gives new documents their numbers, which count up by one within a prefix and a day. */
import { groupBy } from "../groupBy.ts";
import { entityOf } from "../entity.ts";
import { numberKey, type Key } from "../keys.ts";
import type { Node } from "../node.ts";
import { toItem, type Table } from "../table.ts";
import type { Action } from "./action.ts";
import type { Tracked } from "./recordActions.ts";

/** Last number seen per counter: a guess that the transaction checks, so most numbers cost no read. */
const lastNumbers = new Map<string, number>();

/** The numbers that one commit takes, by their counter: "PO 2026-11-22". */
export class Numbers {
  private readonly groups: ReadonlyMap<string, Tracked[]>;

  constructor(
    private readonly table: Table,
    changed: readonly Tracked[],
    today: string,
  ) {
    const fresh = changed.filter(({ before, after, numbered }) => !before && !numbered && entityOf(after.constructor).number);
    this.groups = groupBy(fresh, numberedBy(today));
  }

  /** Names of the counters, in order. */
  get counters(): string[] {
    return [...this.groups.keys()].map((counter) => this.cacheKey(counter)).sort();
  }

  /** Numbers count up by one within a prefix and day; the counter moves in the same transaction, so none is skipped. */
  async give(): Promise<Action[]> {
    await this.learn([...this.groups.keys()]);
    const actions: Action[] = [];
    for (const [counter, members] of this.groups) {
      const [prefix, date] = counter.split(" ") as [string, string];
      const cacheKey = this.cacheKey(counter);
      const last = lastNumbers.get(cacheKey) ?? 0;
      for (const [i, { after }] of members.entries()) {
        Object.assign(after, { number: `${prefix}${date.replaceAll("-", "")}-${String(last + 1 + i).padStart(4, "0")}` });
      }
      actions.push(numberAction(this.table.name, numberKey(prefix, date), cacheKey, last, last + members.length));
    }
    return actions;
  }

  /** Reads the counters that this process has not seen yet, all at once. */
  private async learn(counters: readonly string[]): Promise<void> {
    const unknown = counters.filter((counter) => !lastNumbers.has(this.cacheKey(counter)));
    if (unknown.length === 0) return;
    const keys = unknown.map((counter) => numberKey(...(counter.split(" ") as [string, string])));
    const found = new Map((await this.table.batchGet(keys)).map((item) => [item.pk, Number(item.last ?? 0)]));
    for (const [i, counter] of unknown.entries()) lastNumbers.set(this.cacheKey(counter), found.get(keys[i]!.pk) ?? 0);
  }

  private cacheKey(counter: string): string {
    return `${this.table.name} ${counter}`;
  }
}

const numberedBy = (today: string) => ({ after }: Tracked) => `${entityOf(after.constructor).number} ${numberDate(after) ?? today}`;

/** Records of the past that are taken over are numbered by their own date. */
const numberDate = (record: Node): string | undefined => (record as Node & { numberedOn?: string }).numberedOn;

function numberAction(tableName: string, key: Key, cacheKey: string, last: number, next: number): Action {
  return {
    write: {
      Update: {
        TableName: tableName,
        Key: toItem(key),
        UpdateExpression: "SET #n = :next",
        ConditionExpression: last === 0 ? "attribute_not_exists(#n)" : "#n = :last",
        ExpressionAttributeNames: { "#n": "last" },
        ExpressionAttributeValues: toItem(last === 0 ? { ":next": next } : { ":next": next, ":last": last }),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    failed: (current) => {
      lastNumbers.set(cacheKey, Number(current?.last ?? 0));
      return undefined;
    },
    succeeded: () => lastNumbers.set(cacheKey, next),
  };
}
