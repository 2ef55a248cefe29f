import type { DataProvider, GetListParams, RaRecord } from "react-admin";
import type { ActionModel, EntityModel, EntitySummary } from "../../graphql/schema/model.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import type { Problem } from "../problems/problem.ts";
import { ProblemsError } from "../problems/ProblemsError.ts";
import { ApiFault } from "./ApiFault.ts";
import type { Client } from "./client.ts";
import type { FilePlace } from "./upload.ts";
import { type CursorChain, cursorChain } from "./cursorChain.ts";
import {
  actionDocument,
  confirmUploadDocument,
  countsDocument,
  countVariable,
  createDocument,
  fileDocument,
  groupsDocument,
  groupVariable,
  inboxDocument,
  importJobDocument,
  jobResultDocument,
  jobsDocument,
  listDocument,
  MOST_GROUPS,
  namesDocument,
  orderVariable,
  partsToCount,
  readVariable,
  recordDocument,
  requestExportDocument,
  requestImportDocument,
  requestUploadDocument,
  savedViewsDocument,
  searchDocument,
  timelineDocument,
  shown,
  TOTALS,
  updateDocument,
  versionsDocument,
  walkDocument,
} from "./documents.ts";
import { declaredFilter, filterInput, SEARCH } from "./filters.ts";
import type { KeptNames } from "./keptNames.ts";
import { mutateWith } from "./mutate.ts";
import { type MachineClientApi, machineClientApi } from "./machineClients.ts";
import { type NotificationApi, notificationApi } from "./notifications.ts";
import type { Operation } from "./operation.ts";
import { orderBy } from "./order.ts";
import type { ImportJob, RowProblems } from "../imports/importJob.ts";
import type { Job } from "../jobs/job.ts";
import type { ListPreference, SavedView, SavedViews, Selection } from "../views/savedView.ts";
import { ALL_STATES, hasStatusTabs, statusLists } from "../lists/statusLists.ts";
import type { ListTotal, Named, Page, PageRecord, StoredFile, TimelinePage } from "./record.ts";
import { type AttachmentApi, attachmentApi } from "./attachments.ts";
import { type PaperApi, paperApi } from "./papers.ts";
import { type TimelineApi, timelineApi } from "./timeline.ts";

/** What a list says of itself beyond react-admin's own parameters. */
export interface ListMeta {
  /** Attributes to read; the record's name and state always come along. */
  columns?: readonly string[];
  /** Whether to say what amounts of the whole list come to. */
  totals?: boolean;
  /** Whether to say how much of the list is in each state. */
  counts?: boolean;
}

/** What a list says of itself beside its rows. */
export interface ListAnswer {
  /** More match than a search looks at. */
  cut?: boolean;
  totals?: ListTotal[];
  /** How much is in each state, and in all; null where the API has no counter. */
  counts: Record<string, number | null>;
}

/** What is known of a part of a list. */
export interface GroupTotals {
  totalCount: number | null;
  totals?: ListTotal[] | null;
}

interface Counted {
  totalCount: number | null;
}

interface Beginning {
  edges: unknown[];
  pageInfo: { hasNextPage: boolean };
}

const lengthOf = ({ edges, pageInfo }: Beginning): Count => ({ value: edges.length, more: pageInfo.hasNextPage });

/** The list under its other filters, as a whole and in each state. */
function inEachState(lists: Record<string, unknown>, filtered: Record<string, unknown>): WantedCounts {
  const { status: _, ...filter } = filtered;
  return Object.fromEntries(Object.keys(lists).map((name) => [name, { filter: name === ALL_STATES ? filter : { ...filter, status: name } }]));
}

interface Attempt {
  id: string;
  /** The version that the person was looking at. */
  version: number;
  idempotencyKey: string;
  input: Record<string, unknown>;
}

export interface SearchAnswer {
  records: Named[];
  /** False where more begins like this than the API looks through. */
  complete: boolean;
}

interface UploadPlace extends FilePlace {
  id: string;
}

/** The lists to be counted, by name: filter and order as a list's address has them. */
export type WantedCounts = Record<string, { filter: Record<string, unknown>; sort?: { field: string; order: "ASC" | "DESC" } }>;

/** A queue whose beginning is read. */
export interface InboxList {
  name: string;
  entity: EntitySummary;
  columns: readonly string[];
  sort: { field: string };
}

/** How long a list is: exactly, or that and more. */
export interface Count {
  value: number;
  more: boolean;
}

export interface ConsoleDataProvider extends DataProvider, TimelineApi, AttachmentApi, PaperApi, NotificationApi, MachineClientApi {
  /** A question that belongs to one panel only. */
  ask<Answer>(operation: Operation, variables?: Record<string, unknown>): Promise<Answer>;
  act(entity: EntityModel, action: ActionModel, attempt: Attempt): Promise<PageRecord>;
  timeline(entity: EntityModel, id: string, after: string | null): Promise<TimelinePage>;
  /** The versions of records, by id; of those that this person may read. */
  versions(ids: readonly string[]): Promise<Record<string, number>>;
  /** How long those of these lists are that are wanted, by name; what the API has no counter for is read as far as one looks. */
  counts(every: Record<string, EntitySummary>, wanted: WantedCounts, signal?: AbortSignal): Promise<Record<string, Count>>;
  /** How long each of these parts of a list is, and what its amounts come to; null where that is not known. */
  groups(entity: EntityModel, filters: readonly Record<string, unknown>[], signal?: AbortSignal): Promise<GroupTotals[]>;
  /** The first rows of those queues of a domain that are wanted, by the queue's name. */
  inbox(domain: string, every: readonly InboxList[], wanted: WantedCounts, signal?: AbortSignal): Promise<Record<string, PageRecord[]>>;
  /** Records of these types, or of all, that carry every word of a text. */
  search(text: string, types?: string[], signal?: AbortSignal): Promise<SearchAnswer>;
  /** The caller's views of the list of this type, and their preference. */
  savedViews(listOf: string): Promise<SavedViews>;
  /** What this person has started, the newest first. */
  jobs(ownerId: string): Promise<Job[]>;
  /** A fresh address of what a job has written. */
  jobResult(id: string): Promise<string | null>;
  requestExport(order: { listOf: string; format: string; selection: Selection; idempotencyKey: string }): Promise<Job>;
  /** Announces a file to import; answers its job and where to send the bytes. */
  requestImport(file: { listOf: string; fileName: string; size: number; sha256: string }): Promise<UploadPlace & { version: number }>;
  /** Null where there is no such import of this person's. */
  importJob(id: string): Promise<ImportJob | null>;
  /** The rows of an import that have problems. */
  rowProblems(address: string): Promise<RowProblems[]>;
  requestUpload(file: { fileName: string; contentType: string; size: number; sha256: string }): Promise<UploadPlace>;
  confirmUpload(id: string): Promise<StoredFile>;
  /** A fresh address of a file; those in a record are good for minutes only. */
  fileAddress(id: string): Promise<string | null>;
}

/** The API's largest page. */
const LARGEST_PAGE = 200;
/** How many requests a walk to an unknown page may cost. */
const LONGEST_WALK = 20;
const TIMELINE_PAGE = 20;
const SEARCH_RESULTS = 20;
const INBOX_ROWS = 5;

/** `uncounted`: lists that had no counter when they were last counted, by their name and entity; they are read at once the next time. */
export function createDataProvider(model: ConsoleModel, client: Client, uncounted: KeptNames = new Set<string>()): ConsoleDataProvider {
  const mutate = mutateWith(client);

  async function getList(resource: string, params: GetListParams & { meta?: ListMeta }) {
    const entity = await model.fetchResource(resource);
    const { page, perPage } = params.pagination ?? { page: 1, perPage: LARGEST_PAGE };
    const { [SEARCH]: search, ...filter } = (params.filter ?? {}) as Record<string, unknown>;
    const list = {
      filter: filterInput(entity, filter),
      ...(search ? { search: String(search) } : {}),
      orderBy: params.sort && entity.sorts.includes(params.sort.field) ? orderBy(params.sort) : undefined,
    };
    const chain = cursorChain({ resource, ...list, perPage });
    const after = await walkTo(entity, page, perPage, list, chain, params.signal);
    if (after === null) return { data: [], pageInfo: { hasNextPage: false, hasPreviousPage: true } };

    const columns = shown(entity, params.meta?.columns ?? []);
    const totals = entity.totals && params.meta?.totals ? { [TOTALS]: true } : {};
    const states = hasStatusTabs(entity) ? statusLists(model, entity) : {};
    // Nobody counts what is searched for.
    const counted = params.meta?.counts && !search ? inEachState(states, filter) : {};
    const variables = { first: perPage, after, ...list, ...columns, ...totals, ...(await countVariables(states, counted)) };
    const found = await readOn(listDocument(entity, states), variables, params.signal);
    if (found.pageInfo.endCursor) chain.ends(page, found.pageInfo.endCursor);
    return {
      data: found.nodes,
      ...(found.totalCount == null ? {} : { total: found.totalCount }),
      pageInfo: { hasNextPage: found.pageInfo.hasNextPage, hasPreviousPage: page > 1 },
      meta: {
        // More match than a search looks at.
        ...(search && found.pageInfo.budgetSpent ? { cut: true } : {}),
        ...(found.totals ? { totals: found.totals } : {}),
        counts: Object.fromEntries(Object.keys(counted).map((name) => [name, found.counts[name]?.totalCount ?? null])),
      } satisfies ListAnswer,
    };
  }

  /**
   * Reads a page. Where the API has used up what one request may read before it found anything, it says where it
   * stopped; reading continues from there, since an empty page looks like the end.
   */
  async function readOn(operation: Operation, variables: Record<string, unknown>, signal?: AbortSignal) {
    for (let request = 1; ; request++) {
      const { list: found, ...counts } = await client.request<{ list: Page<RaRecord> } & Record<string, { totalCount: number | null } | undefined>>(operation, variables, signal);
      const { budgetSpent, hasNextPage, endCursor } = found.pageInfo;
      if (found.nodes.length > 0 || !budgetSpent || !hasNextPage || request === LONGEST_WALK) return { ...found, counts };
      variables = { ...variables, after: endCursor };
    }
  }

  /** The cursor after which a page begins; null where the list ends before it or it is out of reach. */
  async function walkTo(
    entity: EntityModel,
    page: number,
    perPage: number,
    list: { filter: unknown; search?: string; orderBy: unknown },
    chain: CursorChain,
    signal?: AbortSignal,
  ): Promise<string | undefined | null> {
    const step = Math.max(1, Math.floor(LARGEST_PAGE / perPage));
    for (let taken = 0; taken < LONGEST_WALK; taken++) {
      const known = chain.before(page);
      if (known !== null) return known;
      const from = chain.furthest();
      const pages = Math.min(step, page - from);
      const { list: found } = await client.request<{
        list: { edges: { cursor: string }[]; pageInfo: { hasNextPage: boolean } };
      }>(walkDocument(entity), { first: pages * perPage, after: chain.before(from), ...list }, signal);
      const { edges, pageInfo } = found;
      for (let offset = 0; offset < pages; offset++) {
        const last = edges[(offset + 1) * perPage - 1];
        if (last) chain.ends(from + offset, last.cursor);
      }
      if (!pageInfo.hasNextPage) return null;
    }
    return null;
  }

  /** The filter of each of the wanted lists. */
  async function filterVariables(every: Record<string, Pick<EntitySummary, "many">>, wanted: WantedCounts): Promise<Record<string, unknown>> {
    return Object.fromEntries(await Promise.all(Object.entries(wanted).map(async ([name, { filter }]) => [name, filterInput(await model.fetchResource(every[name]!.many), filter)] as const)));
  }

  const counting = (wanted: WantedCounts): Record<string, true> => Object.fromEntries(Object.keys(wanted).map((name) => [countVariable(name), true]));

  /** The filter of each list that is counted, and that it is. */
  const countVariables = async (every: Record<string, Pick<EntitySummary, "many">>, wanted: WantedCounts): Promise<Record<string, unknown>> => ({ ...(await filterVariables(every, wanted)), ...counting(wanted) });

  const orderVariables = (wanted: WantedCounts): Record<string, unknown> =>
    Object.fromEntries(Object.entries(wanted).map(([name, { sort }]) => [orderVariable(name), sort && orderBy(sort)]));

  /** How long the wanted lists of a part are, in one request; a second one the first time that one of them turns out to have no counter. */
  async function countPart(part: Record<string, EntitySummary>, wanted: WantedCounts, signal?: AbortSignal): Promise<Record<string, Count>> {
    const keyOf = (name: string): string => `${part[name]!.many}.${name}`;
    const names = Object.keys(wanted);
    const [read, counted] = [names.filter((name) => uncounted.has(keyOf(name))), names.filter((name) => !uncounted.has(keyOf(name)))];
    // The badge of every page is counted so: it does not wait for the models of other domains.
    const filters = Object.fromEntries(Object.entries(wanted).map(([name, { filter }]) => [name, declaredFilter(filter)]));
    const asked = Object.fromEntries([...counted.map((name) => [countVariable(name), true]), ...read.map((name) => [readVariable(name), true])]);
    const answer = await client.request<Record<string, Counted & Beginning>>(countsDocument(part), { ...filters, ...orderVariables(wanted), ...asked }, signal);
    const lengths = [
      ...counted.flatMap((name): [string, Count][] => (answer[name]?.totalCount == null ? [] : [[name, { value: answer[name].totalCount, more: false }]])),
      ...read.map((name): [string, Count] => [name, lengthOf(answer[readVariable(name)]!)]),
    ];
    const without = counted.filter((name) => answer[name]?.totalCount == null);
    if (without.length === 0) return Object.fromEntries(lengths);
    for (const name of without) uncounted.add(keyOf(name));
    const rest = Object.fromEntries(without.map((name) => [name, wanted[name]!]));
    return { ...Object.fromEntries(lengths), ...(await countPart(part, rest, signal)) };
  }

  return {
    supportAbortSignal: true,
    getList: getList as DataProvider["getList"],

    async getOne(resource, { id, signal }) {
      const operation = recordDocument(await model.fetchResource(resource));
      const { record } = await client.request<{ record: RaRecord | null }>(operation, { id }, signal);
      return { data: record as never };
    },

    async getMany(_, { ids, signal }) {
      const { nodes } = await client.request<{ nodes: (RaRecord | null)[] }>(namesDocument, { ids }, signal);
      return { data: nodes.filter((node) => node !== null) as never };
    },

    getManyReference(resource, { target, id, ...params }) {
      return getList(resource, { ...params, filter: { ...params.filter, [target]: id } }) as never;
    },

    async create(resource, { data, meta }) {
      const operation = createDocument(await model.fetchResource(resource));
      const record = await mutate<PageRecord>(operation, { ...data, idempotencyKey: meta.idempotencyKey });
      return { data: record as never };
    },

    async update(resource, { id, data, meta }) {
      const operation = updateDocument(await model.fetchResource(resource));
      const record = await mutate<PageRecord>(operation, {
        id,
        version: meta.version,
        idempotencyKey: meta.idempotencyKey,
        ...data,
      });
      return { data: record as never };
    },

    // The API has a verb for everything that can be done with a record; these are not among them.
    updateMany: () => Promise.reject(new Error("Records are changed one by one")),
    delete: () => Promise.reject(new Error("Records are never deleted")),
    deleteMany: () => Promise.reject(new Error("Records are never deleted")),

    ask: (operation, variables = {}) => client.request(operation, variables),

    act: (entity, action, { id, version, idempotencyKey, input }) =>
      mutate(actionDocument(entity, action), { id, version, idempotencyKey, ...input }),

    async timeline(entity, id, after) {
      const variables = { id, first: TIMELINE_PAGE, after };
      const { record } = await client.request<{ record: { timeline: TimelinePage } }>(
        timelineDocument(entity),
        variables,
      );
      return record.timeline;
    },

    async versions(ids) {
      const { nodes } = await client.request<{ nodes: ({ id: string; version: number } | null)[] }>(versionsDocument, { ids });
      return Object.fromEntries(nodes.flatMap((node) => (node ? [[node.id, node.version]] : [])));
    },

    async counts(every, wanted, signal) {
      const parts = partsToCount(every).map((part) => [part, Object.fromEntries(Object.entries(wanted).filter(([name]) => name in part))] as const);
      const counts = await Promise.all(parts.filter(([, chosen]) => Object.keys(chosen).length > 0).map(([part, chosen]) => countPart(part, chosen, signal)));
      return Object.assign({}, ...counts) as Record<string, Count>;
    },

    async groups(entity, filters, signal) {
      const variables = Object.fromEntries(filters.slice(0, MOST_GROUPS).flatMap((filter, place) => [[groupVariable(place), filterInput(entity, filter)], [countVariable(groupVariable(place)), true]]));
      const answer = await client.request<Record<string, GroupTotals>>(groupsDocument(entity), variables, signal);
      return filters.map((_, place) => answer[groupVariable(place)] ?? { totalCount: null });
    },

    async inbox(domain, every, wanted, signal) {
      const queues = await Promise.all(every.map(async ({ entity, ...queue }) => ({ ...queue, entity: await model.fetchResource(entity.many) })));
      const lists = Object.fromEntries(every.map(({ name, entity }) => [name, entity]));
      const variables = { first: INBOX_ROWS, ...(await countVariables(lists, wanted)), ...orderVariables(wanted) };
      const rows = await client.request<Record<string, { nodes: PageRecord[] }>>(inboxDocument(domain, queues), variables, signal);
      return Object.fromEntries(Object.entries(rows).map(([name, { nodes }]) => [name, nodes]));
    },

    async search(text, types, signal) {
      const { search } = await client.request<{ search: { complete: boolean; results: { type: string; record: Named }[] } }>(
        searchDocument,
        { text, types, first: SEARCH_RESULTS },
        signal,
      );
      const { complete, results } = search;
      return { complete, records: results.map(({ type, record }) => ({ ...record, __typename: type })) };
    },

    async savedViews(listOf) {
      const { savedViews, listPreferences } = await client.request<{
        savedViews: { nodes: SavedView[] };
        listPreferences: { nodes: ListPreference[] };
      }>(savedViewsDocument, { listOf });
      return { views: savedViews.nodes, preference: listPreferences.nodes[0] ?? null };
    },

    async jobs(ownerId) {
      const filter = { createdById: { eq: ownerId } };
      const { jobs } = await client.request<{ jobs: { nodes: Job[] } }>(jobsDocument, { filter });
      return jobs.nodes;
    },

    async jobResult(id) {
      const { job } = await client.request<{ job: { resultUrl: string | null } | null }>(jobResultDocument, { id });
      return job?.resultUrl ?? null;
    },

    requestExport: (order) => mutate<Job>(requestExportDocument, order),

    async requestImport(file) {
      const { outcome } = await client.request<{
        outcome: { record: { id: string; version: number } | null; upload: FilePlace | null; problems: Problem[] };
      }>(requestImportDocument, { input: file });
      if (outcome.problems.length > 0 || !outcome.record || !outcome.upload) throw new ProblemsError(outcome.problems);
      return { ...outcome.record, ...outcome.upload };
    },

    async importJob(id) {
      const { job } = await client.request<{ job: ImportJob | null }>(importJobDocument, { id });
      return job?.kind === "IMPORT" ? job : null;
    },

    async rowProblems(address) {
      const response = await fetch(address);
      if (!response.ok) throw new ApiFault("NETWORK", "app.fault.network", undefined, response.status);
      return (await response.json()) as RowProblems[];
    },

    async requestUpload(file) {
      const { outcome } = await client.request<{
        outcome: { record: { id: string } | null; upload: Omit<UploadPlace, "id"> | null; problems: Problem[] };
      }>(requestUploadDocument, { input: file });
      if (outcome.problems.length > 0 || !outcome.record || !outcome.upload) throw new ProblemsError(outcome.problems);
      return { id: outcome.record.id, ...outcome.upload };
    },

    confirmUpload: (id) => mutate<StoredFile>(confirmUploadDocument, { id }),

    async fileAddress(id) {
      const { node } = await client.request<{ node: { url?: string | null } | null }>(fileDocument, { id });
      return node?.url ?? null;
    },

    ...timelineApi(client),
    ...attachmentApi(client),
    ...paperApi(client),
    ...notificationApi(client),
    ...machineClientApi(client),
  };
}
