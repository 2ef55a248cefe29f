import type { ActionModel, EntityModel, EntitySummary } from "../../graphql/schema/model.ts";
import { pageOf } from "../domains/pages.ts";
import type { Operation } from "./operation.ts";
import { APPROVAL, ATTACHMENTS, AVAILABLE_ACTIONS, columnsOfChoice, columnVariable, PAPERS, selectAttribute, selectColumns, selectProblem, selectRecord, TARGET, TIMELINE_ENTRY } from "./selections.ts";

/*
 * Every GraphQL document of the console is built here, from the model, with a name of its own.
 */

/** The variable that asks for what the whole list comes to. */
export const TOTALS = "totals";

/** A page of a list, and how much of it is in each of these states; each column and count is asked for by a variable of its own. */
export function listDocument(entity: EntityModel, counted: Record<string, EntitySummary>): Operation {
  const columns = columnsOfChoice(entity).map(({ name }) => `$${columnVariable(name)}: Boolean = false`);
  const totals = entity.totals ? { variables: [`$${TOTALS}: Boolean = false`], selection: ` totals @include(if: $${TOTALS}) { attribute sums { amount currency } }` } : { variables: [], selection: "" };
  const list = connection(entity, `${entity.name}List`, `nodes { ${selectColumns(entity)} } pageInfo { hasNextPage endCursor budgetSpent } totalCount${totals.selection}`, [...columns, ...totals.variables, ...countVariables(counted)]);
  return { ...list, text: list.text.replace(/ }$/, ` ${selectCounts(counted)} }`) };
}

/** Groups of rows that one request says the size of: as many as a page has rows by default. */
export const MOST_GROUPS = 25;

export const groupVariable = (place: number): string => `group_${place}`;

/** How long parts of a list are and what their amounts come to, each under a filter of its own, where that is known. */
export function groupsDocument(entity: EntityModel): Operation {
  const places = Array.from({ length: MOST_GROUPS }, (_, place) => groupVariable(place));
  const totals = entity.totals ? " totals { attribute sums { amount currency } }" : "";
  const variables = places.map((name) => `$${name}: ${entity.name}Filter, $${countVariable(name)}: Boolean = false`).join(", ");
  const groups = places.map((name) => `${name}: ${entity.many}(filter: $${name}) @include(if: $${countVariable(name)}) { totalCount${totals} }`).join(" ");
  return { name: `${entity.name}Groups`, text: `query ${entity.name}Groups(${variables}) { ${groups} }` };
}

/** The variables that ask a list for these columns. */
export const shown = (entity: EntityModel, columns: readonly string[]): Record<string, true> =>
  Object.fromEntries(columnsOfChoice(entity).filter(({ name }) => columns.includes(name)).map(({ name }) => [columnVariable(name), true]));

/** The variable that asks for one of several counts. */
export const countVariable = (name: string): string => `count_${name}`;

/** Lists that one request counts or reads: with both they fill the root fields that it may have, and its words stay below those of a document. */
const LISTS_OF_REQUEST = 30;

/** Lists as they are counted: each request of a fixed part of them, whichever of them are asked for. */
export function partsToCount<T>(lists: Record<string, T>): Record<string, T>[] {
  const named = Object.entries(lists);
  return Array.from({ length: Math.ceil(named.length / LISTS_OF_REQUEST) }, (_, i) => Object.fromEntries(named.slice(i * LISTS_OF_REQUEST, (i + 1) * LISTS_OF_REQUEST)));
}

const countVariables = (lists: Record<string, EntitySummary>): string[] =>
  Object.entries(lists).flatMap(([name, entity]) => [`$${name}: ${entity.name}Filter`, `$${countVariable(name)}: Boolean = false`]);

const selectCounts = (lists: Record<string, EntitySummary>): string =>
  Object.entries(lists).map(([name, { many }]) => `${name}: ${many}(filter: $${name}) @include(if: $${countVariable(name)}) { totalCount }`).join(" ");

/** The variables that say in what order one of several lists is read, and that its beginning is. */
export const orderVariable = (name: string): string => `order_${name}`;
export const readVariable = (name: string): string => `read_${name}`;

/** How far a list is counted by reading it. */
const COUNTED_BY_READING = 20;

/**
 * How long these lists are, those that are asked for, each by its name and with a filter of its own: one round trip. Null
 * where nobody counts; of those, the beginnings can be read, to say how many there are up to a number.
 */
export function countsDocument(lists: Record<string, EntitySummary>): Operation {
  const named = Object.entries(lists);
  const orders = named.flatMap(([name, entity]) => [`$${orderVariable(name)}: ${entity.name}Order`, `$${readVariable(name)}: Boolean = false`]);
  const beginnings = named.map(([name, { many }]) => `${readVariable(name)}: ${many}(first: ${COUNTED_BY_READING}, filter: $${name}, orderBy: $${orderVariable(name)}) @include(if: $${readVariable(name)}) { edges { cursor } pageInfo { hasNextPage } }`);
  return { name: "Counts", text: `query Counts(${[...countVariables(lists), ...orders].join(", ")}) { ${selectCounts(lists)} ${beginnings.join(" ")} }` };
}

/** A KPI's readings with what they are judged by. */
export const READINGS = "readings { period value numerator denominator band isRunning signals } target warning critical warningLow criticalLow limits { centre lower upper }";

/** The latest periods of a KPI; of one that adds up amounts, in both currencies that the company trades in. */
export const kpiReadingsDocument: Operation = {
  name: "KpiReadings",
  text: `query KpiReadings($kpi: KpiName!, $last: Int!, $money: Boolean!) { cny: kpiReadings(kpi: $kpi, last: $last, currency: "CNY") { ${READINGS} } usd: kpiReadings(kpi: $kpi, last: $last, currency: "USD") @include(if: $money) { ${READINGS} } }`,
};

/** A queue, as the inbox reads it. */
interface InboxQueue {
  name: string;
  entity: EntityModel;
  columns: readonly string[];
  sort: { field: string };
}

/** The first rows of a domain's queues, those that are asked for. */
export function inboxDocument(domain: string, queues: readonly InboxQueue[]): Operation {
  const name = `${capitalised(domain)}Inbox`;
  const variables = queues.map((queue) => `$${queue.name}: ${queue.entity.name}Filter, $${orderVariable(queue.name)}: ${queue.entity.name}Order, $${countVariable(queue.name)}: Boolean = false`);
  const rows = queues.map((queue) => {
    const shownThere = new Set([...queue.columns, queue.sort.field, ...TARGET]);
    const selected = queue.entity.attributes.filter((attribute) => shownThere.has(attribute.name)).map((attribute) => selectAttribute(attribute, "list"));
    return `${queue.name}: ${queue.entity.many}(first: $first, filter: $${queue.name}, orderBy: $${orderVariable(queue.name)}) @include(if: $${countVariable(queue.name)}) { nodes { id displayName ${selected.join(" ")} } }`;
  });
  return { name, text: `query ${name}($first: Int!, ${variables.join(", ")}) { ${rows.join(" ")} }` };
}

/** Only the cursors of a list: the steps of a walk to a page that nobody has been to in this tab. */
export function walkDocument(entity: EntityModel): Operation {
  return connection(entity, `${entity.name}Walk`, "edges { cursor } pageInfo { hasNextPage }");
}

function connection(entity: EntityModel, name: string, selection: string, more: readonly string[] = []): Operation {
  const variables = ["$first: Int", "$after: String"];
  const given = ["first: $first", "after: $after"];
  if (entity.filters.length > 0) {
    variables.push(`$filter: ${entity.name}Filter`);
    given.push("filter: $filter");
  }
  if (entity.searched) {
    variables.push("$search: String");
    given.push("search: $search");
  }
  if (entity.sorts.length > 0) {
    variables.push(`$orderBy: ${entity.name}Order`);
    given.push("orderBy: $orderBy");
  }
  return {
    name,
    text: `query ${name}(${[...variables, ...more].join(", ")}) { list: ${entity.many}(${given.join(", ")}) { ${selection} } }`,
  };
}

/** Everything about one record: its attributes, what can be done with it, and how far its approval is. */
export function recordDocument(entity: EntityModel): Operation {
  const name = `${entity.name}Record`;
  const { more } = pageOf(entity.name);
  const parts = [selectRecord(entity), AVAILABLE_ACTIONS, ...(entity.approval ? [APPROVAL] : []), ...(entity.attachments ? [ATTACHMENTS] : []), ...(entity.papers ? [PAPERS] : []), ...(more ? [more] : [])];
  return {
    name,
    text: `query ${name}($id: ID!) { record: ${entity.one}(id: $id) { ${parts.join(" ")} } }`,
  };
}

/** Names of any number and types of records, in one round trip. */
export const namesDocument: Operation = {
  name: "Names",
  text: "query Names($ids: [ID!]!) { nodes(ids: $ids) { __typename id displayName } }",
};

/** Whether records are still as they were read. */
export const versionsDocument: Operation = {
  name: "Versions",
  text: "query Versions($ids: [ID!]!) { nodes(ids: $ids) { id version } }",
};

export function timelineDocument(entity: EntityModel): Operation {
  const name = `${entity.name}Timeline`;
  return {
    name,
    text: `query ${name}($id: ID!, $first: Int!, $after: String) { record: ${entity.one}(id: $id) { id timeline(first: $first, after: $after) { nodes { ${TIMELINE_ENTRY} } pageInfo { hasNextPage endCursor } mayComment } } }`,
  };
}

/** A page of a timeline, newest first, as an entity of entries holds it. */
export function eventsDocument(entry: EntityModel): Operation {
  const name = `${entry.name}Events`;
  const amount = entry.attributes.some((attribute) => attribute.name === "amount") ? "amount { amount currency } " : "";
  return {
    name,
    text: `query ${name}($filter: ${entry.name}Filter!, $after: String) { events: ${entry.many}(filter: $filter, first: 20, after: $after, orderBy: HAPPENED_ON_DESC) { nodes { id kind event happenedOn title ${amount}sourceId source { __typename } } pageInfo { hasNextPage endCursor } } }`,
  };
}

export function createDocument(entity: EntityModel): Operation {
  if (!entity.create) throw new Error(`${entity.name} cannot be created by people`);
  return mutation(entity, entity.create);
}

export function updateDocument(entity: EntityModel): Operation {
  if (!entity.update) throw new Error(`${entity.name} cannot be edited by people`);
  return mutation(entity, entity.update);
}

export function actionDocument(entity: EntityModel, action: ActionModel): Operation {
  return mutation(entity, action.mutation);
}

function mutation(entity: EntityModel, field: string): Operation {
  const name = capitalised(field);
  return {
    name,
    text: `mutation ${name}($input: ${name}Input!) { outcome: ${field}(input: $input) { record { ${selectRecord(entity)} } problems { ${selectProblem(entity)} } } }`,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const meDocument: Operation = {
  name: "Me",
  text: "query Me { me { id displayName language today roles grants { role area from to } queues permissions { entity action } hidden { entity path seenBy } } }",
};

/** What is found by words, numbers, pinyin or initials, the best first. */
export const searchDocument: Operation = {
  name: "Search",
  text: "query Search($text: String!, $types: [String!], $first: Int) { search(text: $text, types: $types, first: $first) { complete results { type record { id displayName } } } }",
};

/** The views that the caller has of a list, and how they like it. */
export const savedViewsDocument: Operation = {
  name: "SavedViews",
  text: "query SavedViews($listOf: String!) { savedViews(first: 200, orderBy: NAME_ASC, filter: { listOf: { eq: $listOf }, status: { eq: ACTIVE } }) { nodes { id version name createdById createdBy { id displayName } groupId group { id displayName } selection { conditions { attribute values from to } search orderBy columns } } } listPreferences(first: 1, filter: { listOf: { eq: $listOf } }) { nodes { id version defaultViewId columns widths { attribute width } } } }",
};

const JOB = "id version kind listOf fileName status phase done total failed failure finishedAt createdAt";

/** Jobs of one person, newest first. */
export const jobsDocument: Operation = {
  name: "Jobs",
  text: `query Jobs($filter: JobFilter!) { jobs(first: 50, orderBy: CREATED_AT_DESC, filter: $filter) { nodes { ${JOB} } } }`,
};

export const jobResultDocument: Operation = {
  name: "JobResult",
  text: "query JobResult($id: ID!) { job(id: $id) { resultUrl } }",
};

/** Everything that the page of an import shows; its addresses are good for minutes only. */
export const importJobDocument: Operation = {
  name: "ImportJob",
  text: `query ImportJob($id: ID!) { job(id: $id) { ${JOB} headers examples mapping { header value attribute } reading { sheets sheet encodings { encoding sample } encoding headerRow preview { row cells } } corrections { row attribute value } problemsUrl } }`,
};

export const requestImportDocument: Operation = {
  name: "RequestImport",
  text: `mutation RequestImport($input: RequestImportInput!) { outcome: requestImport(input: $input) { record { id version } upload { url method headers { name value } } problems { ${selectProblem()} } } }`,
};

export const requestExportDocument: Operation = {
  name: "RequestExport",
  text: `mutation RequestExport($input: RequestExportInput!) { outcome: requestExport(input: $input) { record { ${JOB} } problems { ${selectProblem()} } } }`,
};

export const requestPapersDocument: Operation = {
  name: "RequestPapers",
  text: `mutation RequestPapers($input: RequestPapersInput!) { outcome: requestPapers(input: $input) { record { ${JOB} } problems { ${selectProblem()} } } }`,
};

export const requestUploadDocument: Operation = {
  name: "RequestUpload",
  text: `mutation RequestUpload($input: RequestUploadInput!) { outcome: requestUpload(input: $input) { record { id } upload { url method headers { name value } } problems { ${selectProblem()} } } }`,
};

export const confirmUploadDocument: Operation = {
  name: "ConfirmUpload",
  text: `mutation ConfirmUpload($input: ConfirmUploadInput!) { outcome: confirmUpload(input: $input) { record { id displayName fileName contentType size status url } problems { ${selectProblem()} } } }`,
};

export const fileDocument: Operation = {
  name: "FileAddress",
  text: "query FileAddress($id: ID!) { node(id: $id) { id ... on File { fileName url } } }",
};

export const attachFilesDocument: Operation = {
  name: "AttachFiles",
  text: `mutation AttachFiles($input: AttachFilesInput!) { outcome: attachFiles(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const removeAttachmentDocument: Operation = {
  name: "RemoveAttachment",
  text: `mutation RemoveAttachment($input: RemoveAttachmentInput!) { outcome: removeAttachment(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

/** A file that belongs to a record is read through it. */
export const attachmentAddressesDocument: Operation = {
  name: "AttachmentAddresses",
  text: "query AttachmentAddresses($id: ID!) { node(id: $id) { id attachments { nodes { fileId file { id url } } } } }",
};

export const previewPaperDocument: Operation = {
  name: "PreviewPaper",
  text: `mutation PreviewPaper($input: PreviewPaperInput!) { outcome: previewPaper(input: $input) { url problems { ${selectProblem()} } } }`,
};

export const packEvidenceDocument: Operation = {
  name: "PackEvidence",
  text: `mutation PackEvidence($input: PackEvidenceInput!) { outcome: packEvidence(input: $input) { url missing fingerprint problems { ${selectProblem()} } } }`,
};

export const printPaperDocument: Operation = {
  name: "PrintPaper",
  text: `mutation PrintPaper($input: PrintPaperInput!) { outcome: printPaper(input: $input) { record { id ${PAPERS} } problems { ${selectProblem()} } } }`,
};

export const mailPaperDocument: Operation = {
  name: "MailPaper",
  text: `mutation MailPaper($input: MailPaperInput!) { outcome: mailPaper(input: $input) { record { id ${PAPERS} } problems { ${selectProblem()} } } }`,
};

export const addCommentDocument: Operation = {
  name: "AddComment",
  text: `mutation AddComment($input: AddCommentInput!) { outcome: addComment(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const withdrawCommentDocument: Operation = {
  name: "WithdrawComment",
  text: `mutation WithdrawComment($input: WithdrawCommentInput!) { outcome: withdrawComment(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const revertPreviewDocument: Operation = {
  name: "RevertPreview",
  text: `query RevertPreview($entryId: ID!) { revertPreview(entryId: $entryId) { version fields { name before now changedSince } problems { ${selectProblem()} } } }`,
};

export const revertChangeDocument: Operation = {
  name: "RevertChange",
  text: `mutation RevertChange($input: RevertChangeInput!) { outcome: revertChange(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const trailCheckDocument: Operation = {
  name: "TrailCheck",
  text: "query TrailCheck($id: ID!) { node(id: $id) { id trailCheck { whole entries brokenEntry message } } }",
};

const NOTICE = "id kind text aboutTitle unread createdAt about { __typename id } deliveries { channel status }";
/** The secret is asked for where it is made, and nowhere else. */
export const issueSecretDocument: Operation = {
  name: "IssueSecret",
  text: `mutation IssueSecret($input: IssueSecretMachineClientInput!) { outcome: issueSecretMachineClient(input: $input) { secret problems { ${selectProblem()} } } }`,
};

const WEBHOOK = "id ownerId format host active";

export const unreadNoticesDocument: Operation = { name: "UnreadNotices", text: "query UnreadNotices { unreadNotices }" };

export const myNoticesDocument: Operation = {
  name: "MyNotices",
  text: `query MyNotices($first: Int!, $after: String, $unread: Boolean) { myNotices(first: $first, after: $after, unread: $unread) { nodes { ${NOTICE} } pageInfo { hasNextPage endCursor } } }`,
};

export const markNoticesDocument: Operation = {
  name: "MarkNotices",
  text: `mutation MarkNotices($input: MarkNoticesInput!) { outcome: markNotices(input: $input) { unread problems { ${selectProblem()} } } }`,
};

export const markAllNoticesReadDocument: Operation = {
  name: "MarkAllNoticesRead",
  text: `mutation MarkAllNoticesRead { outcome: markAllNoticesRead { unread problems { ${selectProblem()} } } }`,
};

export const myNotificationPreferencesDocument: Operation = {
  name: "MyNotificationPreferences",
  text: "query MyNotificationPreferences { myNotificationPreferences { version language choices { kind bell email chat } email chatsTo { id ownerId } } }",
};

export const setNotificationPreferencesDocument: Operation = {
  name: "SetNotificationPreferences",
  text: `mutation SetNotificationPreferences($input: SetNotificationPreferencesInput!) { outcome: setNotificationPreferences(input: $input) { record { id } problems { ${selectProblem()} } } }`,
};

export const chatWebhookDocument: Operation = { name: "OwnChatWebhook", text: `query OwnChatWebhook($id: ID!) { chatWebhook(id: $id) { ${WEBHOOK} } }` };

export const setChatWebhookDocument: Operation = {
  name: "SetChatWebhook",
  text: `mutation SetChatWebhook($input: SetChatWebhookInput!) { outcome: setChatWebhook(input: $input) { record { ${WEBHOOK} } problems { ${selectProblem()} } } }`,
};

export const removeChatWebhookDocument: Operation = {
  name: "RemoveChatWebhook",
  text: `mutation RemoveChatWebhook($input: RemoveChatWebhookInput!) { outcome: removeChatWebhook(input: $input) { record { ${WEBHOOK} } problems { ${selectProblem()} } } }`,
};
