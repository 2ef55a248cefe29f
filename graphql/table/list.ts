/**
 * Reads pages of declared lists. The invariant: a walk over the pages gives each record once, in order, and a page is
 * full unless the list ends or the read budget is spent, which the page then says.
 */
import canonicalize from "canonicalize";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { declarationOf, type EntityDeclaration, entityOf, type ListDeclaration, type NodeClass, orderedValue, sortValue } from "./entity.ts";
import { listPartition, maxKeyBytes } from "./keys.ts";
import { isByPersonalData } from "./personal.ts";
import type { Node } from "./node.ts";
import type { PageCost } from "./fieldCost.ts";
import { PageBudget, ReadBudget } from "./readBudget.ts";
import { fromRecordItem } from "./record.ts";
import type { Stretch } from "./projection/series.ts";
import { inByteOrder, sortable, sortKeyRange, type Sortable } from "./sortable.ts";
import { toItem, type Item, type Table } from "./table.ts";
import { NamedError } from "./namedError.ts";

/** Equality with one of several values, or a range with both ends inside; of access rules also any value but one. */
export type Condition = { eq?: Sortable; in?: readonly Sortable[] | null } | { from?: Sortable; to?: Sortable } | { not: Sortable };
export type Filter = Record<string, Condition | null | undefined>;

export interface ListRequest {
  /** Of several filters, records that any of them asks for: each once, and without a count. */
  filter?: Filter | readonly Filter[];
  /** Attribute of the filter by whose list it must be read, and by no other. */
  by?: string;
  orderBy?: { sort: string; descending: boolean };
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Edge<T extends Node> {
  node: T;
  /** Signed when it is asked for: most readers need those of a page's ends only. */
  readonly cursor: string;
}

export interface Page<T extends Node> {
  edges: Edge<T>[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
  /** True if the budget ended before the page was full: continue from `endCursor`. */
  budgetSpent: boolean;
  /** Counts that add up to this list's length; null where the filter has no counter. */
  counts: Count[] | null;
}

/** A figure, or what a stretch of a series comes to. */
export interface Count {
  name: string;
  stretch?: Stretch;
}

export const pageLimits = { default: 25, max: 200 } as const;
/** Records that the product's own work reads at most for one page, so that a filter that matches almost nothing cannot read the table. */
const ownReads = 2000;
/** Rows that a page may read for a caller where no index serves the whole filter; the first chunks where they are more. */
const filteredRows = 500;
/** Queries by which a partition is looked through then, in larger and larger chunks. */
const filteredQueries = 4;
/** Points of a count that is summed day by day: a query, and its days. */
const pointsOfSeries = 4;
/** Records read at once at most. */
const largestChunk = 500;
/** Partitions that one list may be merged from: values of an `in`, multiplied. */
const maxPartitions = 40;
const isGiven = <V>(value: V): value is NonNullable<V> => value !== null && value !== undefined;

const isRange = (condition: Condition): condition is { from?: Sortable; to?: Sortable } => "from" in condition || "to" in condition;

const isExcluding = (condition: Condition): condition is { not: Sortable } => "not" in condition;

/** A range that is open on both sides, like an equality with nothing, asks for nothing. */
const asks = (condition: Condition): boolean => isExcluding(condition) || (isRange(condition) ? isGiven(condition.from) || isGiven(condition.to) : equals(condition) !== undefined);

/** The values that an equality asks for, or undefined where the condition is none. */
function equals(condition: Condition | null | undefined): Sortable[] | undefined {
  if (!condition || isRange(condition) || isExcluding(condition)) return undefined;
  if (condition.in) {
    const wanted = [...new Set(condition.in)];
    return condition.eq === undefined ? wanted : wanted.filter((value) => value === condition.eq);
  }
  return condition.eq === undefined ? undefined : [condition.eq];
}

const isKey = (partition: string): boolean => Buffer.byteLength(partition) <= maxKeyBytes;

interface Plan {
  declaration: ListDeclaration;
  /** Each list in all its shards. */
  partitions: string[];
  descending: boolean;
  low: string;
  high: string;
  /** All conditions. */
  conditions: [attribute: string, condition: Condition][];
  /** Those that the index does not serve. */
  residual: [attribute: string, condition: Condition][];
  counts: Count[] | null;
  /** What cursors are bound to. */
  signature: string;
}

export class UnservableList extends NamedError {}

function combinations(choices: readonly Sortable[][]): Sortable[][] {
  return choices.reduce<Sortable[][]>((all, values) => all.flatMap((head) => values.map((value) => [...head, value])), [[]]);
}

/** Chooses the index that answers most of the filter. */
function plan(entity: EntityDeclaration, filter: Filter, { orderBy, by: wanted }: Pick<ListRequest, "orderBy" | "by">): Plan {
  const given = Object.entries(filter).filter((entry): entry is [string, Condition] => isGiven(entry[1]));
  const conditions = new Map(given.filter(([, one]) => asks(one)));
  const lists = wanted ? entity.indexed.filter(({ by }) => by.includes(wanted)) : entity.indexed;
  const servable = lists.filter((one) => one.by.every((attribute) => equals(conditions.get(attribute))));
  const sort = orderBy?.sort ?? servable[0]?.sort ?? "";
  const usable = servable.filter((one) => one.sort === sort);
  const declaration = usable.sort((a, b) => b.by.length - a.by.length)[0];
  if (!declaration) throw new UnservableList(`${entity.name} has no list${wanted ? ` by ${wanted}` : ""} ordered by ${sort}`);

  const choices = combinations(declaration.by.map((attribute) => equals(conditions.get(attribute))!));
  if (choices.length > maxPartitions) throw new UnservableList(`A filter may combine at most ${maxPartitions} values, this one has ${choices.length}`);
  const range = conditions.get(sort);
  const bounds = range && isRange(range) ? sortKeyRange(orderedValue(entity, sort, range.from), orderedValue(entity, sort, range.to)) : everything;
  const residual = [...conditions].filter(([name, one]) => !declaration.by.includes(name) && !(name === sort && isRange(one)));
  const descending = orderBy?.descending ?? true;
  return {
    declaration,
    // No record is under a value that is longer than a key can be.
    partitions: choices.flatMap((values) => shardsOf(declaration).map((shard) => listPartition(entity.prefix, declaration.list, values, sort, shard))).filter(isKey),
    descending,
    ...bounds,
    conditions: [...conditions],
    residual,
    counts: countersOf(entity, conditions),
    signature: canonicalize([entity.prefix, sort, descending, [...conditions].sort(([a], [b]) => (a < b ? -1 : 1))])!,
  };
}

const shardsOf = ({ shards }: ListDeclaration): number[] => Array.from({ length: shards.read }, (_, shard) => shard);

/** How a list is read: several plans in one order; what they have in common is the first one's. */
export interface Plans {
  all: Plan[];
  descending: boolean;
  counts: Count[] | null;
  signature: string;
}

function planned(entity: EntityDeclaration, { filter = {}, ...request }: ListRequest): Plans {
  const all = [filter].flat().map((one: Filter) => plan(entity, one, request));
  const [first] = all;
  if (!first) throw new UnservableList("A list needs at least one filter");
  const signature = all.length === 1 ? first.signature : canonicalize(all.map((one) => one.signature))!;
  return { all, descending: first.descending, counts: all.length === 1 ? first.counts : null, signature };
}

/** A record may be in the lists of several plans, so each plan is asked whole; a single one has its index for that. */
const isWanted = (record: Node, plans: Plans): boolean =>
  plans.all.length === 1 ? matches(record, plans.all[0]!.residual) : matchesSome(record, plans);

/** What counts the list, in whatever order it is read: its equalities must be those of a declared list, a range its day. */
function countersOf({ prefix, target, lists, countedByDay }: EntityDeclaration, conditions: Map<string, Condition>): Count[] | null {
  // Nobody counts the records of all but one.
  if ([...conditions.values()].some(isExcluding)) return null;
  const equal = [...conditions].flatMap(([name, one]) => (isRange(one) ? [] : [name]));
  const list = Object.keys(lists).find((name) => sameNames(name === "all" ? [] : name.split("+"), equal));
  if (!list || isByPersonalData(target, equal)) return null;
  const choices = combinations((list === "all" ? [] : list.split("+")).map((attribute) => equals(conditions.get(attribute))!));
  if (choices.length > maxPartitions) return null;
  const [range, ...others] = [...conditions].filter(([, one]) => isRange(one));
  if (!range) return choices.map((values) => ({ name: listPartition(prefix, list, values, "count") }));
  const [attribute, stretch] = range;
  if (others.length > 0 || countedByDay?.[list] !== attribute) return null;
  return choices.map((values) => ({ name: listPartition(prefix, list, values, attribute), stretch: stretch as Stretch }));
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name));

function matches(record: Node, conditions: Plan["conditions"]): boolean {
  return conditions.every(([attribute, condition]) => {
    const value = sortValue(record, attribute);
    if (isExcluding(condition)) return value !== condition.not;
    // Of a list, one that is asked for is enough.
    if (!isRange(condition)) return [value ?? null].flat().some((one) => equals(condition)!.includes(one));
    if (!isGiven(value)) return false;
    const placed = (one: Sortable) => sortable(orderedValue(entityOf(record.constructor), attribute, one));
    const { from, to } = condition;
    return (!isGiven(from) || inByteOrder(placed(from), placed(value)) <= 0) && (!isGiven(to) || inByteOrder(placed(value), placed(to)) <= 0);
  });
}

/** Whether a record is one of those that some of these plans asks for. */
export const matchesSome = (record: Node, { all }: Plans): boolean => all.some(({ conditions }) => matches(record, conditions));

/** Bounds that leave nothing of a partition out. */
const everything = { low: "0", high: "2" };

/** One partition of a list, read forward in the walk's direction, a chunk at a time. */
class Strand {
  private chunk: Item[] = [];
  private reads = 0;
  private exhausted = false;
  /** The budget is spent, so what follows is not known. */
  starved = false;
  private startKey: Record<string, unknown> | undefined;

  constructor(
    private readonly table: Table,
    private readonly list: Plan,
    private readonly partition: string,
    private readonly ascending: boolean,
    private readonly start: string | undefined,
    private readonly budget: PageBudget,
  ) {}

  private get sortAttribute(): string {
    return this.list.declaration.index.sortKey;
  }

  positionOf(item: Item): string {
    return item[this.sortAttribute] as string;
  }

  async peek(chunkSize: number): Promise<Item | undefined> {
    const size = shareOf(this.list, chunkSize);
    while (this.chunk.length === 0 && !this.exhausted && !this.starved) await this.read(size);
    return this.chunk[0];
  }

  take(): Item {
    return this.chunk.shift()!;
  }

  /**
   * A shard that has more of a page than its share is asked for as much again, so that all of them together never read
   * more than the page and what each may have read too much.
   */
  private get isSearched(): boolean {
    return this.list.residual.length > 0 || this.list.declaration.shards.read === 1;
  }

  /** What the filter leaves over is looked for in larger and larger steps: a few trips find what is far down. */
  private async read(chunkSize: number): Promise<void> {
    const { index } = this.list.declaration;
    const { low, high } = this.list;
    const from = this.ascending ? (this.start ?? low) : low;
    const to = this.ascending ? high : (this.start ?? high);
    if (inByteOrder(from, to) > 0) {
      this.exhausted = true;
      return;
    }
    const limit = this.budget.reserve(Math.min(largestChunk, this.isSearched ? chunkSize * 4 ** this.reads++ : chunkSize));
    if (limit === 0) {
      this.starved = true;
      return;
    }
    const isWhole = from === everything.low && to === everything.high;
    const { items, lastKey } = await this.table.query({
      IndexName: index.name,
      KeyConditionExpression: isWhole ? "#p = :p" : "#p = :p AND #s BETWEEN :from AND :to",
      ExpressionAttributeNames: { "#p": index.partitionKey, ...(!isWhole && { "#s": index.sortKey }) },
      ExpressionAttributeValues: toItem({ ":p": this.partition, ...(!isWhole && { ":from": from, ":to": to }) }),
      ScanIndexForward: this.ascending,
      Limit: limit,
      ...(this.startKey ? { ExclusiveStartKey: this.startKey as never } : {}),
    });
    this.budget.settle(limit, items.length);
    // The bounds of BETWEEN are inside, so the record that the cursor names comes again.
    this.chunk = items.filter((item) => this.positionOf(item) !== this.start);
    this.startKey = lastKey;
    this.exhausted = !lastKey;
  }
}

interface Walk<T extends Node> {
  found: { position: string; node: T }[];
  /** More records follow in the walk's direction, or may follow. */
  more: boolean;
  budgetSpent: boolean;
  lastRead: string | undefined;
}

const isFiltered = ({ all }: Plans): boolean => all.some(({ residual }) => residual.length > 0);

const strandCount = ({ all }: Plans): number => all.reduce((total, { partitions }) => total + partitions.length, 0);

/** Rows beyond its share that a shard is asked for at once, so that most pages take one trip. */
const beyondShare = 2;

/** Of a chunk of a list, what each of its shards is asked for. */
const shareOf = ({ declaration: { shards } }: Plan, chunk: number): number => (shards.read === 1 ? chunk : Math.ceil(chunk / shards.read) + beyondShare);

/** Two more than are wanted: the one that the cursor names comes again, and one shows whether more follow. */
const chunkSizeOf = (plans: Plans, wanted: number): number => (isFiltered(plans) ? Math.min(largestChunk, wanted * 4 + 2) : wanted + 2);

/** Rows that one page may read: its first chunks, and where they are searched by a filter some more. */
function rowsOf(plans: Plans, wanted: number): number {
  if (wanted === 0) return 0;
  const chunk = chunkSizeOf(plans, wanted);
  const first = plans.all.reduce((rows, list) => rows + list.partitions.length * shareOf(list, chunk) + (list.declaration.shards.read > 1 ? chunk : 0), 0);
  return isFiltered(plans) ? Math.max(first, filteredRows) : first;
}

interface Reading {
  ascending: boolean;
  start: string | undefined;
  wanted: number;
  /** Of a request; without one, the product reads for itself. */
  reads: ReadBudget | undefined;
}

async function walk<T extends Node>(table: Table, plans: Plans, { ascending, start, wanted, reads }: Reading): Promise<Walk<T>> {
  // Nothing is read for a page of nothing, so records may follow.
  if (wanted === 0) return { found: [], more: true, budgetSpent: false, lastRead: start };
  const budget = reads ? new PageBudget(reads, rowsOf(plans, wanted)) : new PageBudget(new ReadBudget(), Infinity);
  const longest = reads ? Infinity : ownReads;
  const strands = plans.all.flatMap((list) => list.partitions.map((partition) => new Strand(table, list, partition, ascending, start, budget)));
  const chunkSize = chunkSizeOf(plans, wanted);
  const found: Walk<T>["found"] = [];
  let lastRead = start;
  for (let read = 0; read < longest; read++) {
    const heads = await Promise.all(strands.map((strand) => strand.peek(chunkSize)));
    if (strands.some(({ starved }) => starved)) break;
    const next = nextStrand(strands, heads, ascending);
    if (!next) return { found, more: false, budgetSpent: false, lastRead };
    const position = next.positionOf(heads[strands.indexOf(next)]!);
    const record = fromRecordItem<T>(next.take());
    // A record that changed from one partition into another between their reads is in both; so does one that two
    // plans ask for.
    if (position === lastRead) continue;
    if (isWanted(record, plans)) {
      if (found.length === wanted) return { found, more: true, budgetSpent: false, lastRead };
      found.push({ position, node: record });
    }
    lastRead = position;
  }
  return { found, more: true, budgetSpent: true, lastRead };
}

function nextStrand(strands: Strand[], heads: (Item | undefined)[], ascending: boolean): Strand | undefined {
  let best: { strand: Strand; position: string } | undefined;
  for (const [i, strand] of strands.entries()) {
    const head = heads[i];
    if (!head) continue;
    const position = strand.positionOf(head);
    if (!best || (ascending ? inByteOrder(position, best.position) < 0 : inByteOrder(position, best.position) > 0)) best = { strand, position };
  }
  return best?.strand;
}

function pageSize({ first, last }: ListRequest): number {
  const paging = first ?? last ?? pageLimits.default;
  if (paging < 0 || paging > pageLimits.max) throw new UnservableList(`A page has 0 to ${pageLimits.max} records, not ${paging}`);
  return paging;
}

/** How a list is read, and what counts it: null where the filter has no counter. Reads nothing; throws UnservableList. */
export const plansOf = <T extends Node>(target: NodeClass<T>, request: ListRequest): Plans => planned(declarationOf(target), request);

/** Size of a page that is asked for; one that no page may have is refused before anything is read. */
export const sizeOfPage = ({ first, last }: Pick<ListRequest, "first" | "last">): number => Math.min(Math.max(Number(first ?? last ?? pageLimits.default), 0), pageLimits.max);

/** What one query reads: as many rows as the page has records. */
export const plainPage = (paging: Pick<ListRequest, "first" | "last">): PageCost => ({ size: sizeOfPage(paging), queries: 1, rows: sizeOfPage(paging) + 2, count: 0.1 });

/** What a page of the list may read. */
export function pageCostOf<T extends Node>(target: NodeClass<T>, request: ListRequest): PageCost {
  const size = sizeOfPage(request);
  const plans = plansOf(target, request);
  const counts = (plans.counts ?? []).map(({ stretch }) => (stretch ? pointsOfSeries : 0.1));
  const queries = size === 0 ? 0 : strandCount(plans) * (isFiltered(plans) ? filteredQueries : 1);
  return { size, queries, rows: rowsOf(plans, size), count: counts.reduce((total, points) => total + points, 0) };
}

/** One page of a declared list, within the budget of a request where there is one. Throws UnservableList and InvalidCursor where the caller asked for what cannot be. */
export async function readPage<T extends Node>(table: Table, target: NodeClass<T>, request: ListRequest, list = plansOf(target, request), reads?: ReadBudget): Promise<Page<T>> {
  const backward = request.last !== null && request.last !== undefined;
  if (backward && request.first !== null && request.first !== undefined) throw new UnservableList("Ask for first or for last, not for both");
  const wanted = pageSize(request);
  const given = backward ? request.before : request.after;
  const start = given ? decodeCursor(given, list.signature) : undefined;
  const ascending = list.descending === backward;
  const { found, more, budgetSpent, lastRead } = await walk<T>(table, list, { ascending, start, wanted, reads });

  const cursor = (position: string | undefined): string | null => (position === undefined ? null : encodeCursor(position, list.signature));
  const edges = found.map(({ position, node }): Edge<T> => ({
    node,
    get cursor() {
      return cursor(position)!;
    },
  }));
  const near = found[0]?.position;
  const far = budgetSpent ? lastRead : found.at(-1)?.position;
  const before = start !== undefined;
  // Cursors are signed when they are asked for.
  return {
    edges: backward ? edges.reverse() : edges,
    hasNextPage: backward ? before : more,
    hasPreviousPage: backward ? more : before,
    get startCursor() {
      return cursor(backward ? far : near);
    },
    get endCursor() {
      return cursor(backward ? near : far);
    },
    budgetSpent,
    counts: list.counts,
  };
}

/** Every record of a list, page by page, for work that must see them all. */
export async function* readAll<T extends Node>(table: Table, target: NodeClass<T>, request: Pick<ListRequest, "filter" | "by" | "orderBy">): AsyncGenerator<T> {
  let after: string | null = null;
  do {
    const page: Page<T> = await readPage(table, target, { ...request, first: pageLimits.max, after });
    for (const { node } of page.edges) yield node;
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
}
