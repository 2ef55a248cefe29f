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

/** One action on one record: allowed, or blocked by these problems. */
export interface AvailableAction {
  name: string;
  allowed: boolean;
  problems: Problem[];
}

export interface ApprovalStep {
  role: string;
  status: string;
  dueAt: string | null;
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

/** A record as its page reads it; the entity's own attributes are looked up by the model's names. */
export interface PageRecord {
  id: string;
  displayName: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  availableActions?: AvailableAction[];
  approval?: Approval | null;
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
  /** `before` and `after` are JSON text. */
  changes: { path: string; before: string | null; after: string | null }[];
  hash: string;
  previousHash: string | null;
}

export interface Page<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null; budgetSpent?: boolean };
  totalCount?: number | null;
}
