import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** How far a shard of the stream has been delivered. */
export interface ShardProgress {
  /** Sequence number of the last record that was delivered. */
  sequence?: string;
  /** Whether the shard is closed and every record was delivered. */
  finished?: boolean;
}

/**
 * How far the stream has been delivered, shard by shard. Saved after a delivery, never before: a crash in between
 * delivers the same records once more.
 */
export interface Checkpoint {
  /** Saves unsaved positions at once. */
  flush(): void;
  get(shardId: string): ShardProgress;
  set(shardId: string, progress: ShardProgress): void;
  /** Forgets shards that the stream no longer has. */
  keepOnly(shardIds: string[]): void;
}

export function memoryCheckpoint(initial: Record<string, ShardProgress> = {}): Checkpoint {
  const shards = new Map(Object.entries(initial));
  return {
    flush: () => undefined,
    get: (shardId) => shards.get(shardId) ?? {},
    set: (shardId, progress) => void shards.set(shardId, progress),
    keepOnly: (shardIds) => {
      for (const shardId of shards.keys()) if (!shardIds.includes(shardId)) shards.delete(shardId);
    },
  };
}

/** Replacing a file takes as long as a small delivery does, so it is not done after each. */
const saveAfterMs = 200;

export function fileCheckpoint(path: string): Checkpoint {
  const shards: Record<string, ShardProgress> = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  let saving: NodeJS.Timeout | undefined;

  const flush = () => {
    if (!saving) return;
    clearTimeout(saving);
    saving = undefined;
    writeFileSync(`${path}.new`, JSON.stringify(shards, undefined, 2));
    renameSync(`${path}.new`, path);
  };
  const saveSoon = () => {
    saving ??= setTimeout(flush, saveAfterMs);
  };
  return {
    flush,
    get: (shardId) => shards[shardId] ?? {},
    set: (shardId, progress) => {
      shards[shardId] = progress;
      saveSoon();
    },
    keepOnly: (shardIds) => {
      const gone = Object.keys(shards).filter((shardId) => !shardIds.includes(shardId));
      if (gone.length === 0) return;
      for (const shardId of gone) delete shards[shardId];
      saveSoon();
    },
  };
}
