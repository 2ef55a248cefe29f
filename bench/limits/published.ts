/**
 * What AWS publishes of DynamoDB's limits, each number with where it was read (2026-12-01), and apart from that what the
 * model assumes because nothing is published. Nothing else in `bench/limits` holds a number of DynamoDB's.
 *
 * Developer guide: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/
 */
export const published = {
  /**
   * Bytes of one read unit and of one write unit, each started one counting whole; half the read units for a read that is
   * eventually consistent. read-write-operations.html
   */
  readUnitBytes: 4 * 1024,
  writeUnitBytes: 1024,
  eventualShare: 0.5,
  /** Reads or writes of the table for each item of a transaction: one to prepare, one to commit. transaction-apis.html, "Capacity Management for Transactions" */
  transactionWrites: 2,
  /** Units a second that one partition takes, and so one partition key that nothing splits. bp-partition-key-design.html; burst-adaptive-capacity.html */
  readUnitsPerSecond: 3_000,
  writeUnitsPerSecond: 1_000,
  /**
   * Seconds of unused units that are kept for later, burst-adaptive-capacity.html. The knowledge centre says that this
   * cannot help a partition beyond its own limit (https://repost.aws/knowledge-center/dynamodb-spiky-workloads-short-intervals),
   * so what must hold for long is measured with `sustained`.
   */
  burstSeconds: 300,
} as const;

/** What nobody may count on the burst for: it never has more than one second's units. */
export const sustained = { burstSeconds: 1 } as const;

/**
 * Not published, or not found:
 * - How many units a cancelled transaction takes. The model counts the first of the two writes of each item.
 * - Whether the writes of an index are doubled in a transaction as well. The guide says that each item of the transaction is
 *   written twice, and that indexes follow after it; so an index is written once.
 * - By how much a request may overdraw what is left. The model lets a key's last request through whole and refuses what
 *   follows until its debt is paid.
 * - Splitting a partition whose keys grow. Adaptive capacity is therefore not modelled: a partition key has the units of
 *   one partition, whatever its sort keys are.
 */
export const assumed = {
  cancelledWrites: 1,
  /** How long a call takes, in milliseconds: "single-digit millisecond" is all that is promised (Introduction.html). */
  latencyMs: 5,
} as const;
