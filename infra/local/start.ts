import { readArguments, usage } from "./arguments.ts";
import { moveClock } from "./clock.ts";
import { checkNode } from "./prerequisites.ts";
import { StartProblem } from "./problem.ts";
import { welcome } from "./welcome.ts";

/** `npm start`: the whole product on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  checkNode();
  const options = readArguments(process.argv.slice(2), process.env);
  if (options.help) return void console.log(usage);

  // While starting there is no work to finish, and Java ends with this process.
  const giveUp = () => process.exit(130);
  for (const signal of signals) process.once(signal, giveUp);

  const startedAt = performance.now();
  // Before any module is loaded that reads the clock.
  if (options.today) moveClock(options.today);
  const { startSystem } = await import("./system.ts");
  const system = await startSystem({ ...options, report: (message) => console.log(message), onEngineLost: fail });
  console.log(welcome(system, (performance.now() - startedAt) / 1000, options.inMemory));

  for (const signal of signals) {
    process.off(signal, giveUp);
    process.once(signal, () => void end());
  }
  const end = async () => {
    // A second Ctrl-C ends the process at once.
    for (const signal of signals) process.once(signal, giveUp);
    console.log("\nEnding …");
    await system.stop();
    process.exit(0);
  };
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function fail(error: unknown): never {
  console.error(error instanceof StartProblem ? `\n${error.message}\n` : error);
  process.exit(1);
}

main().catch(fail);
