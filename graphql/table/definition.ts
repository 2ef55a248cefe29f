/**
 * The one table, as data. The CDK stack deploys exactly this and the local runner creates exactly this,
 * so that no index can exist in one place and be missing in the other. Imports nothing.
 */

/** How many list indexes there are: an entity can declare at most this many pairs of list and sort order. */
export const listIndexCount = 10;

/** An overloaded index that serves one (list, sort order) pair of every entity. */
export interface ListIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
}

export const listIndexes: readonly ListIndex[] = Array.from({ length: listIndexCount }, (_, i) => ({
  name: `list${i + 1}`,
  partitionKey: `l${i + 1}p`,
  sortKey: `l${i + 1}s`,
}));

/** Every key attribute is a string; every list index projects all attributes, so that a page is one query. */
export const tableDefinition = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: listIndexes,
  /** Epoch seconds after which DynamoDB may remove the item (idempotency claims). */
  timeToLive: "expiresAt",
  stream: "NEW_AND_OLD_IMAGES",
  /** Sort key of records: of the stream, only their changes and comments are delivered, and not what the projections write. */
  recordSortKey: "record",
  /** Attribute of an audit entry that is a comment. */
  commentAttribute: "comment",
  /** Changes delivered at once at most: what many of them add to one figure is then written once. */
  streamBatchSize: 1000,
  /** How ids of jobs begin, and the states in which a job waits for a runner: such changes run its next chunk. */
  jobIdPrefix: "job_",
  /** How ids of uploaded files begin: those that were never confirmed are removed from the bucket. */
  fileIdPrefix: "file_",
  /** How keys of printed copies begin in the bucket. */
  paperPrefix: "paper_",
  /** How keys of received mails begin in the bucket, as they came, and those of their pages. */
  mailPrefix: "mail_",
  mailPagePrefix: "mailpage_",
  /** How keys of previewed papers begin in the bucket, which are removed after a day. */
  previewPrefix: "preview_",
  jobStatesToRun: ["QUEUED"],
  /** How ids of records begin that follow from others and are removed with them. No other record, and no entry of a trail, is ever removed. */
  derivedIdPrefixes: ["arch_", "dlot_", "fline_", "mrg_", "pdata_", "price_", "prodev_", "sol_", "supev_", "uninv_"],
  /** How ids of the entries of ledgers begin: each is written once. */
  ledgerIdPrefixes: ["led_", "mov_", "rfent_", "sled_"],
} as const;
