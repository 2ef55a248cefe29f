/**
 * The system under test, started as people do. Its date cannot be changed while it runs; so that licences expire, it is
 * ended and started again on another day, with the data that it has kept: `POST /2027-03-01` on the calendar's port,
 * and `POST /` for today.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout } from "node:timers/promises";
import { temporaryFolder } from "../infra/local/temporaryFolder.ts";
import { calendarUrl, consoleUrl, ports } from "./addresses.ts";

// In memory: nothing must be kept, and writing to disk makes the demo data slow.
const folder = temporaryFolder("pharmops-e2e-");
const flags = Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]);

let system: ChildProcess;
let turning = false;

function start(today: string): void {
  const day = today ? ["--today", today] : [];
  system = spawn(process.execPath, ["--import", "tsx", "infra/local/start.ts", "--folder", folder, ...flags, ...day], { stdio: "inherit" });
  // Without the system there is nothing to test, so the waiting process is told at once.
  system.once("exit", (code) => turning || leave(code ?? 1));
}

async function end(): Promise<void> {
  turning = true;
  const ended = once(system, "exit");
  if (system.kill()) await ended;
}

function leave(code: number): void {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

async function turnTo(today: string): Promise<void> {
  await end();
  start(today);
  // The console answers last, when all of it is ready.
  while (!(await fetch(consoleUrl).catch(() => null))) {
    if (system.exitCode !== null) throw new Error("The system ended while starting");
    await setTimeout(100);
  }
  turning = false;
}

const calendar = createServer((request, response) => {
  turnTo(request.url!.slice(1)).then(
    () => response.end(),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end().then(() => leave(0)));
calendar.listen(Number(new URL(calendarUrl).port), "127.0.0.1", () => start(""));
