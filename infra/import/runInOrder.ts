import pLimit from "p-limit";

/**
 * Runs work side by side, but pieces that share a key one after the other, as they are. The keys are the days that
 * documents are numbered by: so every run numbers the documents alike, also one that was interrupted and taken up again,
 * and no two requests contend for one day's counter.
 */
export async function runInOrder<T>(pieces: readonly T[], keysOf: (piece: T) => readonly string[], parallel: number, work: (piece: T) => Promise<void>): Promise<void> {
  const limit = pLimit(parallel);
  const last = new Map<string, Promise<void>>();
  const running = pieces.map((piece) => {
    const keys = [...new Set(keysOf(piece))];
    const before = keys.map((key) => last.get(key));
    // Waits outside the limit, so that no place is held by waiting work.
    const done = Promise.all(before).then(() => limit(() => work(piece)));
    for (const key of keys) last.set(key, done);
    return done;
  });
  await Promise.all(running).finally(() => limit.clearQueue());
}
