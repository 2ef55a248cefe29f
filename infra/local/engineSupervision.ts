import type { Engine } from "./engine.ts";
import { StartProblem } from "./problem.ts";

export interface Supervision {
  /** Starts the engine, the first time and again. */
  start(): Promise<Engine>;
  /** Whether its data outlive its process. */
  keepsData: boolean;
  report(message: string): void;
  /** Called when it has ended and is not started again. */
  onLost(problem: StartProblem): void;
}

export type SupervisedEngine = Omit<Engine, "endedByItself">;

/** An engine that ends twice within this time would keep ending. */
const restartAgainAfterMs = 60_000;

/** Starts an engine, and starts it again on the same data when it ends by itself, unless it did so a moment ago. */
export async function superviseEngine({ start, keepsData, report, onLost }: Supervision): Promise<SupervisedEngine> {
  let engine = await start();
  let isStopped = false;
  let endedAt = -Infinity;
  let restart: Promise<void> = Promise.resolve();

  async function startAgain(): Promise<void> {
    engine = await start();
    report("The engine runs again.");
    watch();
  }

  function onEnd(how: string): void {
    if (isStopped) return;
    const endsOften = performance.now() - endedAt < restartAgainAfterMs;
    endedAt = performance.now();
    if (!keepsData) return onLost(new StartProblem(`${how}\nIts data were in memory and are gone.`));
    if (endsOften) return onLost(new StartProblem(`${how}\nIt had ended less than a minute before, and is not started again. The data stay where they are.`));

    report(`${how}\nStarting it again on the same data …`);
    restart = startAgain().catch((error: Error) => onLost(new StartProblem(`The engine could not be started again: ${error.message}`)));
  }

  const watch = () => void engine.endedByItself.then(onEnd);
  watch();
  return {
    url: engine.url,
    get pid() {
      return engine.pid;
    },
    indexTable: engine.indexTable,
    forgetStream: engine.forgetStream,
    fillTable: engine.fillTable,
    stop: async () => {
      isStopped = true;
      await restart;
      await engine.stop();
    },
  };
}
