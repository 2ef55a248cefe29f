/**
 * The system under test, as people start it. No part of it can be told what day it is; so that licences expire, it is
 * ended and started again on another day, with the data that it has kept: `POST /2027-03-01` on the calendar's port.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendarUrl, consoleUrl, ports } from "./addresses.ts";

const folder = mkdtempSync(join(tmpdir(), "pharmops-e2e-"));
const flags = Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]);
let system: ChildProcess;

function start(today?: string): void {
  const day = today ? ["--today", today] : [];
  system = spawn(process.execPath, ["--import", "tsx", "infra/local/start.ts", "--folder", folder, ...flags, ...day], { stdio: "inherit" });
}

async function end(): Promise<void> {
  const ended = once(system, "exit");
  if (system.kill()) await ended;
}

async function ready(): Promise<void> {
  while (system.exitCode === null) {
    // The console answers last, when all of it is ready.
    if (await fetch(consoleUrl).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The system ended while starting");
}

const calendar = createServer((request, response) => {
  const turn = async () => {
    await end();
    start(request.url?.slice(1));
    await ready();
  };
  turn().then(
    () => response.end(),
    (error: Error) => response.writeHead(500).end(error.message),
  );
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    void end().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    });
  });
}
start();
calendar.listen(Number(new URL(calendarUrl).port), "127.0.0.1");
