/**
 * Gathers everything that one business action changes, and commits it in one transaction: the records with their
 * version conditions, their audit entries, unique values, document numbers and the idempotency claim. All or nothing.
 */
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { LRUCache } from "lru-cache";
import pLimit, { type LimitFunction } from "p-limit";
import pRetry from "p-retry";
import { monotonicFactory } from "ulid";
import { auditItem, auditTableItem, changesBetween, type Authorship, type EntryComment } from "./auditEntry.ts";
import { entityOf, type NodeClass } from "./entity.ts";
import { idempotencyKey, numberKey, recordKey, uniqueKey, type Key } from "./keys.ts";
import type { Node } from "./node.ts";
import { fromRecordItem, toRecordItem, uniqueValuesOf, type UniqueValue } from "./record.ts";
import { fromItem, toItem, type Item, type Table } from "./table.ts";

/** DynamoDB takes at most this many actions in one transaction. */
export const transactionLimit = 100;
const idempotencySeconds = 24 * 60 * 60;

/** Ids of one action follow each other, so that what it wrote is listed in the order in which it was done. */
const ulid = monotonicFactory();

/** Somebody else changed a record that this action had read. The action may be run again from its beginning. */
export class VersionConflict extends Error {
  override readonly name = "VersionConflict";
  constructor(readonly recordId: string, readonly current: Node | undefined) {
    super(`${recordId} was changed by someone else`);
  }
}

/** Another record holds a value, or a combination of values, that must be unique. */
export class UniqueValueTaken extends Error {
  override readonly name = "UniqueValueTaken";
  constructor(readonly entity: string, /** Or several, joined by "+". */ readonly attribute: string, readonly value: string, readonly ownerId: string) {
    super(`${entity}.${attribute} "${value}" belongs to ${ownerId}`);
  }
}

/** The same idempotency key was committed by a twin of this request while it ran. */
export class AlreadyDone extends Error {
  override readonly name = "AlreadyDone";
  constructor(readonly claim: IdempotencyClaim) {
    super("A twin of this request was committed first");
  }
}

export class TooLarge extends Error {
  override readonly name = "TooLarge";
  constructor(readonly actions: number) {
    super(`${actions} changes at once; one transaction takes ${transactionLimit}`);
  }
}

export interface IdempotencyClaim {
  /** Hash of the mutation and its input. */
  inputHash: string;
  recordId: string;
  /** Epoch seconds; DynamoDB removes it some time after. */
  expiresAt?: number;
}

/** Whether a claim still stands at this time: one that has expired counts no longer, though it may still be there. */
export const isInForce = ({ expiresAt = Infinity }: IdempotencyClaim, at: string): boolean => expiresAt > epochSeconds(at);

const epochSeconds = (at: string): number => Math.floor(Date.parse(at) / 1000);

interface Tracked {
  before?: Node;
  after: Node;
  /** Said about the record in the entry of this change; alone, it is a change that changes nothing. */
  comment?: EntryComment;
  /** It was begun under a number of its own choice, such as a new version of a document that keeps its number. */
  numbered?: boolean;
}

/** What a counter's move rests on: attributes as they were read, and counters within bounds. */
export interface ShiftCondition {
  same: Record<string, unknown>;
  atMost?: Record<string, number>;
  atLeast?: Record<string, number>;
}

interface Shift {
  record: Node;
  by: Record<string, number>;
  holds: ShiftCondition;
}

interface Action {
  write: TransactWriteItem;
  /** What it means when this action's condition fails; a returned error ends the commit, none lets it try again. */
  failed(current: Item | undefined): Error | undefined;
  succeeded?(): void;
}

/** Last number seen per counter: a guess that the transaction checks, so most numbers cost no read. */
const lastNumbers = new Map<string, number>();

export class UnitOfWork {
  private readonly tracked = new Map<string, Tracked>();
  private readonly relied = new Map<string, Node>();
  private readonly shifts = new Map<string, Shift>();

  constructor(
    private readonly table: Table,
    readonly authorship: Omit<Authorship, "action" | "reason">,
    /** Business date for document numbers, YYYY-MM-DD in the company's zone. */
    private readonly today: string,
    /** Completes the changes before they are written, see platform/lifecycle/keeps.ts. */
    private readonly complete?: (uow: UnitOfWork) => Promise<void>,
  ) {}

  /** Begins a new record. It exists once the unit of work is committed; its number, if it has one, is given then. */
  create<T extends Node>(target: NodeClass<T>, values: Partial<T>): T {
    const { prefix } = entityOf(target);
    const { at, actorId } = this.authorship;
    const record = Object.create(target.prototype as object) as T;
    Object.assign(record, values, { id: values.id ?? `${prefix}_${ulid()}`, version: 0, createdAt: values.createdAt ?? at, updatedAt: at, createdById: actorId });
    this.tracked.set(record.id, { after: record, numbered: "number" in values });
    return record;
  }

  /** A copy of a record to change; what differs at commit is written, if nobody changed it meanwhile. */
  edit<T extends Node>(record: T): T {
    const known = this.tracked.get(record.id);
    if (known) return known.after as T;
    if (this.shifts.has(record.id)) throw new Error(`${record.id} is changed twice in one transaction`);
    const after = fromRecordItem<T>({ pk: record.id, ...(structuredClone({ ...record }) as Item) });
    this.tracked.set(record.id, { before: record, after });
    return after;
  }

  /** Adds an entry with a comment to the record's trail. The record gets a version for it, as for every entry. */
  comment<T extends Node>(record: T, comment: EntryComment): T {
    const after = this.edit(record);
    this.tracked.get(record.id)!.comment = comment;
    return after;
  }

  /**
   * Moves counters of a record without claiming its version, so that many who move the same counter at once all succeed
   * while the condition holds, and only then. For counters of unaudited records that no list is ordered by.
   */
  shift(record: Node, by: Record<string, number>, holds: ShiftCondition): void {
    if (entityOf(record.constructor).audited !== false) throw new Error(`${record.id} is audited: edit it`);
    if (this.tracked.has(record.id) || this.shifts.has(record.id)) throw new Error(`${record.id} is changed twice in one transaction`);
    this.shifts.set(record.id, { record, by, holds });
  }

  /** The record as this unit of work leaves it, or as it was given. */
  current<T extends Node>(record: T): T {
    return this.find<T>(record.id) ?? record;
  }

  /** The record as this unit of work leaves it, where it has begun or may have changed it. */
  find<T extends Node>(id: string): T | undefined {
    return this.tracked.get(id)?.after as T | undefined;
  }

  /** The action's outcome depends on this record: the commit fails where it has changed since it was read. */
  relyOn(record: Node): void {
    this.relied.set(record.id, record);
  }

  /** Records that this unit of work has begun or may have changed. */
  get records(): Node[] {
    return [...[...this.tracked.values()].map(({ after }) => after), ...[...this.shifts.values()].map(({ record }) => record)];
  }

  /** Records that are new or differ from what was read, each as it was and as it will be. */
  get changes(): { before?: Node; after: Node }[] {
    return [...this.tracked.values()].filter(isChanged);
  }

  /** Writes it all. Throws VersionConflict, UniqueValueTaken, AlreadyDone, TooLarge or Contention, and then nothing has changed. */
  async commit(why: Pick<Authorship, "action" | "reason">, claim?: IdempotencyClaim & { key: string }): Promise<void> {
    await this.complete?.(this);
    const changed = [...this.tracked.values()].filter(isChanged);
    if (changed.length === 0 && this.shifts.size === 0 && !claim) return;
    const authorship = { ...this.authorship, ...why };
    const numbered = this.takingNumbers(changed);
    const attempt = async (): Promise<void> => {
      const actions = [
        ...(await this.giveNumbers(numbered)),
        ...changed.flatMap((one) => recordActions(this.table.name, one, authorship)),
        ...[...this.shifts.values()].map((one) => shiftAction(this.table.name, one, authorship.at)),
        ...this.relyActions(changed),
        ...(claim ? [claimAction(this.table.name, authorship, claim)] : []),
      ];
      if (actions.length > transactionLimit) throw new TooLarge(actions.length);
      refuseSharedValues(changed);
      await this.write(actions);
    };
    const counters = [...numbered.keys()].map((counter) => this.cacheKey(counter)).sort();
    await pRetry(() => inTurn(counters, attempt), { retries: 40, minTimeout: 5, factor: 1.6, maxTimeout: 400, randomize: true, shouldRetry: ({ error }) => error instanceof Contention });
  }

  private relyActions(changed: Tracked[]): Action[] {
    const written = new Set([...changed.map(({ after }) => after.id), ...this.shifts.keys()]);
    return [...this.relied.values()]
      .filter(({ id }) => !written.has(id))
      .map((record) => ({
        write: {
          ConditionCheck: {
            TableName: this.table.name,
            Key: toItem(recordKey(record.id)),
            ...versionIs(record.version),
          },
        },
        failed: (current) => new VersionConflict(record.id, current && fromRecordItem(current)),
      }));
  }

  /** New records that take a number, by their counter. */
  private takingNumbers(changed: Tracked[]): Map<string, Tracked[]> {
    const fresh = changed.filter(({ before, after, numbered }) => !before && !numbered && entityOf(after.constructor).number);
    return groupBy(fresh, numberedBy(this.today));
  }

  /** Numbers count up by one within a prefix and day; the counter moves in the same transaction, so none is skipped. */
  private async giveNumbers(groups: ReadonlyMap<string, Tracked[]>): Promise<Action[]> {
    await this.learnNumbers([...groups.keys()]);
    const actions: Action[] = [];
    for (const [counter, members] of groups) {
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
  private async learnNumbers(counters: readonly string[]): Promise<void> {
    const unknown = counters.filter((counter) => !lastNumbers.has(this.cacheKey(counter)));
    if (unknown.length === 0) return;
    const keys = unknown.map((counter) => numberKey(...(counter.split(" ") as [string, string])));
    const found = new Map((await this.table.batchGet(keys)).map((item) => [item.pk, Number(item.last ?? 0)]));
    for (const [i, counter] of unknown.entries()) lastNumbers.set(this.cacheKey(counter), found.get(keys[i]!.pk) ?? 0);
  }

  private cacheKey(counter: string): string {
    return `${this.table.name} ${counter}`;
  }

  private async write(actions: Action[]): Promise<void> {
    try {
      await this.table.transact(actions.map(({ write }) => write));
      for (const action of actions) action.succeeded?.();
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      throw this.explain(actions, error);
    }
  }

  private explain(actions: Action[], cancelled: TransactionCanceledException): Error {
    const reasons = cancelled.CancellationReasons ?? [];
    const failures = actions.flatMap((action, i) => {
      const reason = reasons[i];
      if (reason?.Code !== "ConditionalCheckFailed") return [];
      return [action.failed(reason.Item && fromItem(reason.Item)) ?? new Contention()];
    });
    // A twin's answer stands above what the twin changed; a stale record above a stale number.
    const worst = failures.find((one) => one instanceof AlreadyDone) ?? failures.find((one) => !(one instanceof Contention)) ?? failures[0];
    if (worst) return worst;
    const contended = reasons.some(({ Code }) => Code === "TransactionConflict" || Code === "ThrottlingError");
    return contended ? new Contention() : cancelled;
  }
}

/** Other transactions touched the same items at this moment, and after many tries still do. */
export class Contention extends Error {}

/** By counter, what of this process is under way with it. */
const turns = new LRUCache<string, LimitFunction>({ max: 100 });

/**
 * Of one process, those who take numbers of the same counters go one after the other: side by side, all but one would
 * have to try again. Counters come in order, so that no two wait for each other.
 */
function inTurn(counters: readonly string[], work: () => Promise<void>): Promise<void> {
  const [counter, ...others] = counters;
  if (counter === undefined) return work();
  const turn = turns.get(counter) ?? pLimit(1);
  turns.set(counter, turn);
  return turn(() => inTurn(others, work));
}

/** Changed is what the audit would tell of: neither the order of a map's entries nor one nothing for another. */
const isChanged = ({ before, after, comment }: Tracked): boolean => !before || comment !== undefined || changesBetween(before, after).length > 0;

const numberedBy = (today: string) => ({ after }: Tracked) => `${entityOf(after.constructor).number} ${numberDate(after) ?? today}`;

/** Records of the past that are taken over are numbered by their own date. */
const numberDate = (record: Node): string | undefined => (record as Node & { numberedOn?: string }).numberedOn;

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const versionIs = (version: number) => ({
  ConditionExpression: "#v = :v",
  ExpressionAttributeNames: { "#v": "version" },
  ExpressionAttributeValues: toItem({ ":v": version }),
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
});

const mustNotExist = {
  ConditionExpression: "attribute_not_exists(pk)",
  ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
};

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

function shiftAction(tableName: string, { record, by, holds: { same, atMost = {}, atLeast = {} } }: Shift, at: string): Action {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = { ":at": at, ":one": 1 };
  const say = (attribute: string, sign: string, value: unknown): string => {
    const place = Object.keys(values).length;
    names[`#${attribute}`] = attribute;
    values[`:${place}`] = value;
    return `#${attribute} ${sign} :${place}`;
  };
  const said = (sign: string, wanted: Record<string, unknown>): string[] => Object.entries(wanted).map(([attribute, value]) => say(attribute, sign, value));
  const conditions = [...said("=", same), ...said("<=", atMost), ...said(">=", atLeast)];
  const moves = said("", by);
  return {
    write: {
      Update: {
        TableName: tableName,
        Key: toItem(recordKey(record.id)),
        UpdateExpression: `SET updatedAt = :at ADD version :one, ${moves.join(", ")}`,
        ConditionExpression: conditions.join(" AND "),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: toItem(values),
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    failed: (current) => new VersionConflict(record.id, current && fromRecordItem(current)),
  };
}

/** The record itself, its audit entry, and the unique values that it takes or gives back. */
function recordActions(tableName: string, { before, after, comment }: Tracked, authorship: Authorship): Action[] {
  after.version = (before?.version ?? 0) + 1;
  // What is only talked about has not been updated.
  if (!before || !comment) after.updatedAt = authorship.at;
  const condition = before ? versionIs(before.version) : mustNotExist;
  const audit = entityOf(after.constructor).audited === false ? [] : [auditAction(tableName, before, after, authorship, comment)];
  return [
    {
      write: { Put: { TableName: tableName, Item: toItem(toRecordItem(after)), ...condition } },
      failed: (current) => new VersionConflict(after.id, current && fromRecordItem(current)),
    },
    ...audit,
    ...uniqueActions(tableName, before, after),
  ];
}

function auditAction(tableName: string, before: Node | undefined, after: Node, authorship: Authorship, comment: EntryComment | undefined): Action {
  const entry = auditItem(before, after, authorship, comment);
  after.auditHash = entry.hash;
  return {
    write: { Put: { TableName: tableName, Item: toItem(auditTableItem(entry)), ConditionExpression: "attribute_not_exists(pk)" } },
    failed: () => new VersionConflict(after.id, undefined),
  };
}

function uniqueActions(tableName: string, before: Node | undefined, after: Node): Action[] {
  const { name } = entityOf(after.constructor);
  const [held, wanted] = [before ? uniqueValuesOf(before) : [], uniqueValuesOf(after)];
  const isIn = (values: readonly UniqueValue[]) => (one: UniqueValue) => values.some(({ unique, value }) => unique === one.unique && value === one.value);
  const released = held.filter((one) => !isIn(wanted)(one));
  const taken = wanted.filter((one) => !isIn(held)(one));
  return [
    ...released.map(({ unique, value }): Action => ({ write: { Delete: { TableName: tableName, Key: toItem(uniqueKey(name, unique, value)) } }, failed: () => undefined })),
    ...taken.map(
      ({ unique, value }): Action => ({
        write: { Put: { TableName: tableName, Item: toItem({ ...uniqueKey(name, unique, value), recordId: after.id }), ...mustNotExist } },
        failed: (current) => new UniqueValueTaken(name, unique, value, String(current?.recordId)),
      }),
    ),
  ];
}

/** Two records of one transaction that claim the same value: DynamoDB would not take it, and neither may have it. */
function refuseSharedValues(changed: readonly Tracked[]): void {
  const owners = new Map<string, string>();
  for (const { after } of changed) {
    const { name, unique = [] } = entityOf(after.constructor);
    for (const attribute of unique) {
      const value = (after as unknown as Record<string, unknown>)[attribute] as string | undefined;
      const key = value && uniqueKey(name, attribute, value).pk;
      const ownerId = key && owners.get(key);
      if (ownerId) throw new UniqueValueTaken(name, attribute, value, ownerId);
      if (key) owners.set(key, after.id);
    }
  }
}

function claimAction(tableName: string, { actorId, at }: Authorship, { key, ...claim }: IdempotencyClaim & { key: string }): Action {
  const item = { ...idempotencyKey(actorId, key), ...claim, expiresAt: epochSeconds(at) + idempotencySeconds };
  const condition = {
    ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now",
    ExpressionAttributeValues: toItem({ ":now": epochSeconds(at) }),
    ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const,
  };
  return {
    write: { Put: { TableName: tableName, Item: toItem(item), ...condition } },
    failed: (current) => (current ? new AlreadyDone(current as unknown as IdempotencyClaim) : undefined),
  };
}
