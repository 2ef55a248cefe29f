/**
 * Gathers everything that one business action changes, and commits it in one transaction: the records with their
 * version conditions, their audit entries, unique values, document numbers and the idempotency claim. All or nothing.
 */
import pRetry from "p-retry";
import { monotonicFactory } from "ulid";
import type { Authorship, EntryComment } from "./auditEntry.ts";
import { versionIs, writeActions, type Action } from "./commit/action.ts";
import { Contention, TooLarge, transactionLimit, VersionConflict } from "./commit/failures.ts";
import { claimAction, type IdempotencyClaim } from "./commit/idempotencyClaim.ts";
import { Numbers } from "./commit/numbers.ts";
import { isChanged, recordActions, type Tracked } from "./commit/recordActions.ts";
import { shiftAction, type Shift, type ShiftCondition } from "./commit/shift.ts";
import { inTurn } from "./commit/turns.ts";
import { refuseSharedValues } from "./commit/uniqueActions.ts";
import { entityOf, type NodeClass } from "./entity.ts";
import { recordKey } from "./keys.ts";
import { chainEntries } from "./ledger.ts";
import { leftOverItem } from "./leftOver.ts";
import type { Node } from "./node.ts";
import { fromRecordItem } from "./record.ts";
import { toItem, type Item, type Table } from "./table.ts";

/** Ids of one action follow each other, so that what it wrote is listed in the order in which it was done. */
const ulid = monotonicFactory();

export class UnitOfWork {
  private readonly tracked = new Map<string, Tracked>();
  private readonly relied = new Map<string, Node>();
  private readonly shifts = new Map<string, Shift>();
  private readonly leftOvers: Item[] = [];
  private readonly numberFollowers: (() => void)[] = [];

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

  /** A copy of a record to change; differences are written at commit, if it was not changed concurrently. */
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

  /** Records work that does not fit into this transaction; the clock continues it, see platform/schedule/goOn.ts. */
  leaveOver(work: string, id: string, about: object): void {
    this.leftOvers.push(leftOverItem(work, id, about));
  }

  /** Completes new records by the numbers that new documents are given while committing, such as titles that quote them. */
  afterNumbering(complete: () => void): void {
    this.numberFollowers.push(complete);
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
    chainEntries(this.tracked);
    const changed = [...this.tracked.values()].filter(isChanged);
    if (changed.length === 0 && this.shifts.size === 0 && this.leftOvers.length === 0 && !claim) return;
    const authorship = { ...this.authorship, ...why };
    const numbers = new Numbers(this.table, changed, this.today);
    const attempt = async (): Promise<void> => {
      const given = await numbers.give();
      for (const complete of this.numberFollowers) complete();
      const actions = [
        ...given,
        ...changed.flatMap((one) => recordActions(this.table.name, one, authorship)),
        ...[...this.shifts.values()].map((one) => shiftAction(this.table.name, one, authorship.at)),
        ...this.relyActions(changed),
        ...this.leftOvers.map((item): Action => ({ write: { Put: { TableName: this.table.name, Item: toItem(item) } }, failed: () => undefined })),
        ...(claim ? [claimAction(this.table.name, authorship, claim)] : []),
      ];
      if (actions.length > transactionLimit) throw new TooLarge(actions.length);
      refuseSharedValues(changed.map(({ after }) => after));
      await writeActions(this.table, actions);
    };
    await pRetry(() => inTurn(numbers.counters, attempt), { retries: 40, minTimeout: 5, factor: 1.6, maxTimeout: 400, randomize: true, shouldRetry: ({ error }) => error instanceof Contention });
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
}
