/**
 * Restores every projection from the records, while people work and the stream continues.
 *
 * Records go through the same markers and transactions as in the stream, each under the condition that it is still what
 * was read. Figures are counted anew beside the old ones: while a recount is open, every writer of a marker adds to
 * both, so that at the end each figure can take over its fresh count at any moment and be right.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { reprojectChanged, MarkerChanged, retryOnConflict } from "../../table/projection/figures.ts";
import { recountKey } from "../../table/keys.ts";
import type { Recount } from "../../table/projection/marker.ts";
import { migrateFigure } from "../../table/projection/recount.ts";
import type { Item, Table } from "../../table/table.ts";
import { notifyParties } from "../event/notifyParties.ts";
import { renotify } from "../notification/renotify.ts";
import { inspect, type Difference } from "./inspect.ts";
import { isRecordKey, removeStray, strayRecords, strayTerms, TermBalance, type Stray } from "./strays.ts";
import { groupsOf, idsOn, isFigureItem, sweep, type Positions } from "./sweep.ts";
import { NamedError } from "../../table/namedError.ts";

export interface RebuildOptions {
  /** Parts of the table that are gone over at once. */
  parts: number;
  /** How long a projection that began before the recount was opened may still be under way, in milliseconds. */
  settleMs: number;
  /** A rebuild that has given no sign of life for so long has ended, and may be taken up, in milliseconds. */
  lifeSignMs: number;
  progress(line: string): void;
  /** Called for each deviation that was corrected. */
  corrected(difference: Difference): void;
}

/** How a deployed system is rebuilt: the stream's function is given a minute, so what began before has ended after that. */
export const usualRebuild = { parts: 4, settleMs: 65_000, lifeSignMs: 300_000 } as const;

/** Somebody else rebuilds, or has taken this rebuild over. */
export class RebuildInProgress extends NamedError {}

/** How often at most the position is saved. */
const saveMs = 5_000;

interface State extends Recount, Record<string, unknown> {
  version: number;
  runner: string;
  openedAt: string;
  seenAt: string;
  positions?: Positions;
}

export async function rebuild(table: Table, options: RebuildOptions): Promise<void> {
  const recount = await Run.begin(table, options);
  await recount.settle();
  await recount.reprojectAll();
  await recount.takeOver();
  await recount.close();
}

class Run {
  private savedAt = 0;
  private seen = 0;
  private saving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly table: Table,
    private readonly options: RebuildOptions,
    private state: State,
    /** Version of the state that is in the table. */
    private saved: number | undefined,
  ) {}

  /** Opens a recount, or takes up one that was interrupted. */
  static async begin(table: Table, options: RebuildOptions): Promise<Run> {
    const found = (await table.get(recountKey)) as State | undefined;
    if (found?.open && Date.now() - Date.parse(found.seenAt) < options.lifeSignMs) {
      throw new RebuildInProgress(`A rebuild is under way; its last sign of life was at ${found.seenAt}. Wait for it, or for ${options.lifeSignMs / 1000} s after that`);
    }
    const now = new Date().toISOString();
    const { pk: _pk, sk: _sk, ...last } = (found ?? {}) as State & { pk?: string; sk?: string };
    const opened: State = found?.open ? { ...last } : { generation: (found?.generation ?? 0) + 1, open: true, openedAt: now, version: found?.version ?? 0, runner: "", seenAt: now };
    if (found?.open) options.progress(`taking up the rebuild that was opened at ${found.openedAt}`);
    const run = new Run(table, options, { ...opened, runner: randomUUID() }, found?.version);
    await run.save({});
    return run;
  }

  private async save(changes: Partial<State>): Promise<void> {
    const next: State = { ...this.state, ...changes, version: (this.saved ?? 0) + 1, seenAt: new Date().toISOString() };
    if (!(await this.table.putUnlessChanged({ ...recountKey, ...next }, this.saved))) throw new RebuildInProgress("Another run has taken this rebuild over");
    this.state = next;
    this.saved = next.version;
    this.savedAt = Date.now();
  }

  /** Projections that began before the recount was opened do not know of it: waits until they have ended. */
  async settle(): Promise<void> {
    const wait = Date.parse(this.state.openedAt) + this.options.settleMs - Date.now();
    if (wait <= 0) return;
    this.options.progress(`waiting ${Math.ceil(wait / 1000)} s for projections that began before`);
    await sleep(wait);
  }

  /** Projects every record again, continuing where an interrupted run ended. */
  async reprojectAll(): Promise<void> {
    await sweep(this.table, {
      parts: this.options.parts,
      from: this.state.positions,
      page: async (items) => {
        for (const group of groupsOf(idsOn(items))) await this.reproject(group);
      },
      passed: (positions, items) => this.passed("records", positions, items),
    });
  }

  private async passed(what: string, positions: Positions | undefined, items: number): Promise<void> {
    this.seen += items;
    if (Date.now() - this.savedAt < saveMs) return;
    this.savedAt = Date.now();
    this.options.progress(`${what}: ${this.seen} items seen`);
    // One at a time: each names the version before.
    this.saving = this.saving.then(() => this.save(positions ? { positions: [...positions] } : {}));
    await this.saving;
  }

  /** The same for some records, and then for those that follow from them. */
  private async reproject(ids: readonly string[]): Promise<void> {
    const following = new Set<string>();
    await this.reprojectTogether(ids, following);
    for (const group of groupsOf([...following])) await this.reproject(group);
  }

  /** Where one of them is being changed just now, the others are not made to wait for it: they are halved until it is alone. */
  private async reprojectTogether(ids: readonly string[], following: Set<string>): Promise<void> {
    if (ids.length <= 1) return pRetry(() => this.attempt(ids, following), retryOnConflict);
    try {
      return await this.attempt(ids, following);
    } catch (error) {
      if (!(error instanceof MarkerChanged)) throw error;
      const middle = Math.ceil(ids.length / 2);
      await this.reprojectTogether(ids.slice(0, middle), following);
      await this.reprojectTogether(ids.slice(middle), following);
    }
  }

  /**
   * Notes what follows from records that are gone, or whose items are wrong, before it writes: an attempt that breaks off
   * may have mended some of them, and the next one finds nothing wrong with those.
   */
  private async attempt(ids: readonly string[], following: Set<string>): Promise<void> {
    const { records, projected, markers, differences, broken } = await inspect(this.table, ids);
    for (const { id, kept, gone } of projected) {
      if (!gone && !broken.has(id)) continue;
      for (const one of [...kept.derived.map((record) => record.id), ...Object.keys(markers.byId.get(id)?.derived ?? {})]) following.add(one);
    }
    await reprojectChanged(this.table, projected, markers, broken);
    await notifyParties(this.table, [...records.values()].map((after) => ({ after })));
    await renotify(this.table, [...records.values()]);
    for (const one of differences) this.options.corrected(one);
  }

  /** Every marker counts in the recount by now: figures take their fresh counts over, and what belongs to no record goes. */
  async takeOver(): Promise<void> {
    const balance = new TermBalance();
    this.seen = 0;
    await sweep(this.table, {
      parts: this.options.parts,
      page: async (items) => {
        balance.count(items);
        for (const figure of items.filter(isFigureItem)) await this.migrateFigure(figure);
        for await (const stray of strayRecords(this.table, items)) await this.remove(stray);
      },
      passed: (_, items) => this.passed("figures and strays", undefined, items),
    });
    for (const partition of balance.unbalanced) for await (const stray of strayTerms(this.table, partition)) await this.remove(stray);
  }

  private async migrateFigure(scanned: Item): Promise<void> {
    let figure: Item | undefined = scanned;
    const attempt = async (): Promise<void> => {
      const current = figure ?? (await this.table.get({ pk: String(scanned.pk), sk: String(scanned.sk) }));
      figure = undefined;
      if (!current) return;
      const { was, is } = await migrateFigure(this.table, current, this.state);
      if (was !== is) this.options.corrected({ about: String(scanned.pk), problem: `was ${was} and is ${is}` });
    };
    await pRetry(attempt, retryOnConflict);
  }

  private async remove(stray: Stray): Promise<void> {
    if (!(await removeStray(this.table, stray))) return;
    this.options.corrected({ about: stray.owner, problem: `${stray.key.pk} ${JSON.stringify(stray.key.sk)} belonged to no record` });
    if (isRecordKey(stray.key)) await this.reproject([stray.key.pk]);
  }

  async close(): Promise<void> {
    await this.saving;
    await this.save({ open: false, positions: undefined });
  }
}
