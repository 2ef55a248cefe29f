import type { Problem } from "../problems/problem.ts";

/** Minor units of a currency. */
export interface Money {
  amount: number;
  currency: string;
}

/** A record in a reference: what a link to it needs. */
export interface Named {
  id: string;
  displayName: string;
  /** Given where the reference may be to records of several types. */
  __typename?: string;
}

export interface StoredFile extends Named {
  fileName: string;
  contentType: string;
  size: number;
  status: string;
  /** Good for a few minutes. */
  url: string | null;
}

/** The files that belong to a record. */
export interface Attachments {
  mayChange: boolean;
  nodes: { fileId: string; addedByName: string; addedAt: string; file: StoredFile | null }[];
}

/** A paper that a record can be printed on, and the newest copy of it. */
export interface PaperOfRecord {
  name: string;
  title: string;
  sheets: string[];
  mayPrint: boolean;
  copies: number;
  printedAt: string | null;
  printedByName: string | null;
  /** Good for a few minutes. */
  url: string | null;
  /** The newest first. */
  mails: { createdAt: string; sentByName: string; toAddress: string; copy: number; status: string; reason: string | null }[];
}

/** One action on one record: allowed, or blocked by these problems. */
export interface AvailableAction {
  name: string;
  allowed: boolean;
  problems: Problem[];
}

/** A limit of working time. */
export interface WorkingClock {
  name: string;
  status: "RUNNING" | "PAUSED" | "ENDED";
  dueAt: string | null;
  outcome: "MET" | "MISSED" | null;
  endedAt: string | null;
  /** Working minutes left, negative once the time has run out; null once it has ended. */
  leftMinutes: number | null;
}

export interface ApprovalStep {
  role: string;
  status: string;
  clock: WorkingClock | null;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: string | null;
  comment: string | null;
  delegatedToId: string | null;
  delegatedTo: Named | null;
  /** The deadline has passed, and the next higher role was asked as well. */
  escalated: boolean;
}

export interface Approval {
  submittedById: string | null;
  submittedBy: Named | null;
  submittedAt: string | null;
  steps: ApprovalStep[];
}

/** How many of a document's lines are posted, while it is being posted. */
export interface Posting {
  done: number;
  of: number;
}

/** A record as its page reads it; the entity's own attributes are looked up by the model's names. */
export interface PageRecord {
  id: string;
  displayName: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  availableActions?: AvailableAction[];
  approval?: Approval | null;
  posting?: Posting | null;
  /** Null where records of the type take none. */
  attachments?: Attachments | null;
  /** Absent where records of the type have none. */
  papers?: PaperOfRecord[];
  [attribute: string]: unknown;
}

export interface TimelineEntry {
  id: string;
  at: string;
  actorId: string;
  actorName: string;
  action: string;
  version: number;
  reason: string | null;
  requestId: string | null;
  /** The person whose role was used, under a delegation. */
  onBehalfOfId: string | null;
  /** `before` and `after` are JSON text; neither is there of personal data that was erased. */
  changes: { path: string; before: string | null; after: string | null; erased?: boolean }[];
  /** An edit, which may be taken back where the record's state and one's roles allow it. */
  revertible: boolean;
  /** Version of the edit that this one takes back. */
  reverts: number | null;
  /** What was said, where the entry is a comment. */
  comment: TimelineComment | null;
  hash: string;
  previousHash: string | null;
}

export interface TimelineComment {
  text: string;
  withdrawn: boolean;
  mayWithdraw: boolean;
  mentioned: Named[];
  files: (Named & Pick<StoredFile, "url">)[];
}

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; budgetSpent?: boolean };
  totalCount?: number | null;
  /** What amounts of the whole list come to, where that is known. */
  totals?: ListTotal[] | null;
}

export interface ListTotal {
  attribute: string;
  sums: Money[];
}

export interface TimelinePage extends Page<TimelineEntry> {
  mayComment: boolean;
}
