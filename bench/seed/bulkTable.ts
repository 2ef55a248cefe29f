import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import pLimit from "p-limit";
import { projectionOf } from "../../graphql/platform/projection/project.ts";
import { figureKey } from "../../graphql/table/keys.ts";
import { fromRecordItem } from "../../graphql/table/record.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { fromItem, Table, type Item } from "../../graphql/table/table.ts";

/** Batches under way at once. */
const writers = 4;
const batchSize = 25;

/**
 * Takes what units of work commit and writes it in batches instead of transactions: the items are exactly those that
 * the product writes, many times faster. Only for tables that nobody else writes. What the projections would count is
 * summed up and written at the end.
 */
export class BulkTable extends Table {
  private pending: Item[] = [];
  private readonly figures = new Map<string, number>();
  /** Counters of document numbers: only their last value counts. */
  private readonly counters = new Map<string, Item>();
  private readonly limit = pLimit(writers);
  private readonly writing = new Set<Promise<void>>();

  override async transact(actions: readonly TransactWriteItem[]): Promise<void> {
    for (const { Put: put, Update: update } of actions) {
      if (put) this.add(fromItem(put.Item!));
      if (update) this.addCounter({ ...fromItem(update.Key!), last: fromItem(update.ExpressionAttributeValues!)[":next"] });
    }
    while (this.pending.length >= batchSize) await this.send(this.pending.splice(0, batchSize));
  }

  /** Writes what is left, and the figures. */
  async finish(): Promise<void> {
    const figures = [...this.figures].map(([name, value]) => ({ ...figureKey(name), value }));
    await Promise.all(this.writing);
    await this.batchWrite([...this.pending.splice(0), ...this.counters.values(), ...figures]);
  }

  private add(item: Item): void {
    this.pending.push(item);
    if (item.sk !== tableDefinition.recordSortKey) return;
    for (const [name, value] of Object.entries(projectionOf(fromRecordItem(item)).contributions)) this.figures.set(name, (this.figures.get(name) ?? 0) + value);
  }

  private addCounter(item: Item): void {
    this.counters.set(String(item.pk), item);
  }

  /** Waits only while all writers are busy. */
  private async send(items: Item[]): Promise<void> {
    const sent = this.limit(() => this.batchWrite(items)).finally(() => this.writing.delete(sent));
    this.writing.add(sent);
    if (this.writing.size >= writers * 2) await Promise.race(this.writing);
  }
}
