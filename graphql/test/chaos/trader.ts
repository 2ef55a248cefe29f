/**
 * A process that works on chains of trade until they are finished, until it is told to rest, or until it is killed. Its
 * clock is wrong by what it is told, and some answers of the table are lost after the table has done what it was asked.
 */
import pLimit from "p-limit";
import { setTimeout as sleep } from "node:timers/promises";
import { shiftClock } from "../../../infra/local/clock.ts";
import { Table } from "../../table/table.ts";
import { doStep, stepNames, type Done, type World } from "./chain.ts";
import { rest, type Acknowledged, type TraderTask } from "./protocol.ts";

/** Chains that one process works on concurrently. */
const atOnce = 40;

/** Set once no further step is to be begun. */
const resting = new AbortController();

class LosesAnswers extends Table {
  constructor(
    name: string,
    private readonly share: number,
  ) {
    super(name);
  }

  override async transact(...actions: Parameters<Table["transact"]>): Promise<void> {
    await super.transact(...actions);
    if (Math.random() < this.share) throw new Error("The answer was lost");
  }
}

/** What ends by itself: the table is away, an answer was lost, others were faster. What is refused stays refused. */
const endsByItself = (error: unknown): boolean => !/DemoRefused/.test((error as Error).constructor.name) || /VERSION_CONFLICT|BUSY/.test(String(error));

async function runChain(table: Table, world: World, chain: number, done: Done): Promise<void> {
  for (const step of stepNames.filter((name) => !done[name])) {
    if (resting.signal.aborted) return;
    for (;;) {
      try {
        const { id, version } = await doStep(table, world, chain, step, done);
        done[step] = { id, version };
        process.send!({ chain, step, id, version } satisfies Acknowledged);
        break;
      } catch (error) {
        if (!endsByItself(error)) {
          process.send!({ chain, step, refused: String(error) } satisfies Acknowledged);
          return;
        }
        await sleep(20 + Math.random() * 100);
      }
    }
  }
}

process.on("message", async (message: TraderTask | typeof rest) => {
  if (message === rest) {
    resting.abort();
    return;
  }
  const { tableName, world, chains, clockMs, lostShare } = message;
  shiftClock(clockMs);
  const limit = pLimit(atOnce);
  await Promise.all(chains.map(({ chain, done }) => limit(() => runChain(new LosesAnswers(tableName, lostShare), world, chain, done))));
  process.disconnect();
});
process.send!("ready");
