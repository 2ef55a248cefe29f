/** A system of its own for a test: prints its addresses, answers each line of its input once it has caught up, ends with its input. */
import { createInterface } from "node:readline";
import { startSystem } from "../../local/system.ts";

const system = await startSystem({ ports: "random", inMemory: true, demo: false, console: false });
console.log(JSON.stringify(system.urls));
for await (const _ of createInterface({ input: process.stdin })) {
  await system.caughtUp();
  console.log("caught up");
}
await system.stop();
process.exit(0);
