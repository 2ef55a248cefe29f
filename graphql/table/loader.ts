import DataLoader from "dataloader";
import { entityOfId } from "./entity.ts";
import { maxKeyBytes, recordKey, type Key } from "./keys.ts";
import type { Node } from "./node.ts";
import { fromRecordItem, toRecordItem } from "./record.ts";
import { batchGetLimit, type Item, type Table } from "./table.ts";

const isId = (text: string): boolean => text.length <= 200 && entityOfId(text) !== undefined;

/** Resolves once nothing else can run before I/O completes: every load that can be requested by then has been. */
const atEndOfTurn = (work: () => void): void => void Promise.resolve().then(() => process.nextTick(work));

const text = (key: Key): string => `${key.pk}\n${key.sk}`;

/**
 * Reads items by key for one request: all that is asked for at one depth of a query, of whatever types, goes out in
 * one BatchGetItem, and nothing is read twice.
 */
export class Loader {
  private readonly items: DataLoader<Key, Item | null, string>;
  private holding = false;
  /** A batch that is ready to be sent and waits for further keys. */
  private waiting: (() => void) | undefined;

  constructor(table: Table) {
    const read = async (keys: readonly Key[]): Promise<(Item | null)[]> => {
      const found = new Map((await table.batchGet(keys)).map((item) => [text(item as unknown as Key), item]));
      return keys.map((key) => found.get(text(key)) ?? null);
    };
    this.items = new DataLoader(read, { cacheKeyFn: text, maxBatchSize: batchGetLimit, batchScheduleFn: (send) => atEndOfTurn(() => this.send(send)) });
  }

  /** What was asked for and has not gone out goes out with what is asked for next, or once it is released. */
  hold(): void {
    this.holding = true;
  }

  letGo(): void {
    this.holding = false;
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting) atEndOfTurn(waiting);
  }

  private send(send: () => void): void {
    if (this.holding) this.waiting = send;
    else send();
  }

  /** The item; null where there is none, as under a key that is longer than any can be. */
  item(key: Key): Promise<Item | null> {
    this.letGo();
    if (Buffer.byteLength(key.pk) > maxKeyBytes) return Promise.resolve(null);
    return this.items.load(key);
  }

  /** The record, of whatever type its id says; null where there is none. */
  async load<T extends Node = Node>(id: string): Promise<T | null> {
    // A text that is no id is not looked up; it may not even be a valid key.
    if (!isId(id)) return null;
    const item = await this.item(recordKey(id));
    return item && fromRecordItem<T>(item);
  }

  async loadAll<T extends Node = Node>(ids: readonly string[]): Promise<T[]> {
    const records = await Promise.all(ids.map((id) => this.load<T>(id)));
    return records.filter((record) => record !== null);
  }

  /** Takes a record as read: later loads return it. */
  assume(record: Node): void {
    this.items.clear(recordKey(record.id)).prime(recordKey(record.id), toRecordItem(record));
  }

  /** Forgets one record, so that the next read sees what has been written of it since. */
  forget(id: string): void {
    this.items.clear(recordKey(id));
  }

  /** Forgets all that was read, so that the next read sees what has been written since. */
  clear(): void {
    this.items.clearAll();
  }
}
