import "reflect-metadata";
import { Field, ID, Int, InterfaceType } from "type-graphql";
import { DateTime } from "./scalars.ts";
import { Attribute } from "./attribute.ts";

/** A file that was attached to a record: who did it and when, and what it counts for. */
export interface AttachedFile {
  addedById: string;
  addedByName: string;
  addedAt: string;
  fileName: string;
  /** Bytes. */
  size: number;
}

/** The newest copy of a paper: its number, who printed it, and what it was. */
export interface PrintedPaper {
  copies: number;
  at: string;
  byId: string;
  byName: string;
  sheet: string;
  language: string;
  sha256: string;
  /** How often this copy was sent by e-mail. */
  mails?: number;
}

/** What every record of the platform has. The invariant: `version` grows by one with every change, and each version has its audit entry. */
@InterfaceType("Node", {
  description: "A record of the platform: found by its global id, versioned, and audited in every change.",
  resolveType: (record: object) => record.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: "Global id; its prefix names the type.", simple: true })
  id!: string;

  @Field(() => Int, { description: "Grows by one with every change; give it back with a change to be safe from overwriting another's.", simple: true })
  version!: number;

  @Attribute(() => DateTime, { zh: "创建时间", en: "Created", about: "When the record was created (UTC)." })
  createdAt!: string;

  @Attribute(() => DateTime, { zh: "更新时间", en: "Updated", about: "When the record was last changed (UTC)." })
  updatedAt!: string;

  /** Employee or API client that created the record. */
  createdById!: string;

  /** Hash of the record's newest audit entry, or of the last ledger entry that moved its sums: the head of its chain. An entry's own hash. */
  auditHash!: string;

  /** Of an entry of a ledger: the hash of the entry before it, by the id of the record whose sums both move. */
  previousHashes?: Record<string, string>;

  /** Of a record with sums: how many entries of a ledger are chained to it. */
  chained?: number;

  /** Versions of the entries whose comments were withdrawn; the entries themselves stay as they were written. */
  withdrawnComments?: number[];

  /** Files that belong to the record, by their ids; see platform/file/attachment.ts. */
  attachments?: Record<string, AttachedFile>;

  /** Keys of the personal values that the record holds, by attribute; see personal.ts. Removed with the values. */
  personalKeys?: Record<string, string>;

  /** Papers that were printed of it, by their names: the newest copy of each; see platform/paper/printPaper.ts. */
  printed?: Record<string, PrintedPaper>;
}
