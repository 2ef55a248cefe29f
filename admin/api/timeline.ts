import type { Problem } from "../problems/problem.ts";
import type { Client } from "./client.ts";
import { addCommentDocument, revertChangeDocument, revertPreviewDocument, trailCheckDocument, withdrawCommentDocument } from "./documents.ts";
import { mutateWith } from "./mutate.ts";

export interface CommentAttempt {
  id: string;
  text: string;
  mentionedIds: string[];
  fileIds: string[];
  idempotencyKey: string;
}

/** What taking an edit back would do to one attribute; values are JSON text. */
export interface RevertedField {
  name: string;
  before: string | null;
  now: string | null;
  changedSince: boolean;
}

export interface RevertPreview {
  version: number;
  fields: RevertedField[];
  problems: Problem[];
}

export interface RevertAttempt {
  id: string;
  version: number;
  /** Version that the edit made. */
  entry: number;
  overwrite: string[];
  keep: string[];
  reason: string | null;
  idempotencyKey: string;
}

export interface TrailCheck {
  whole: boolean;
  entries: number;
  brokenEntry: number | null;
  message: string | null;
}

/** What people do with a record's history. */
export interface TimelineApi {
  comment(attempt: CommentAttempt): Promise<{ id: string }>;
  /** `entry` is the version that the comment's entry made. */
  withdrawComment(id: string, entry: number): Promise<{ id: string }>;
  /** Null where the entry is none that this person may see. */
  revertPreview(entryId: string): Promise<RevertPreview | null>;
  revert(attempt: RevertAttempt): Promise<{ id: string }>;
  checkTrail(id: string): Promise<TrailCheck | null>;
}

export function timelineApi(client: Client): TimelineApi {
  const mutate = mutateWith(client);
  return {
    comment: (attempt) => mutate(addCommentDocument, attempt),
    withdrawComment: (id, entry) => mutate(withdrawCommentDocument, { id, entry }),
    revert: (attempt) => mutate(revertChangeDocument, attempt),

    async revertPreview(entryId) {
      const { revertPreview } = await client.request<{ revertPreview: RevertPreview | null }>(revertPreviewDocument, { entryId });
      return revertPreview;
    },

    async checkTrail(id) {
      const { node } = await client.request<{ node: { trailCheck: TrailCheck } | null }>(trailCheckDocument, { id });
      return node?.trailCheck ?? null;
    },
  };
}
