/** `npm start` as people run it: a process of its own, ended without mercy and started again. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ports } from "./arguments.ts";
import { machineToken } from "./machineToken.ts";
import { freePorts } from "./ports.ts";

let folder: string;
let ports: Ports;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pharmops-start-"));
  ports = await freePorts();
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
  child: ChildProcess;
  lines: string[];
  /** Resolves when a line contains the text; fails when the process ends before. */
  says(text: string): Promise<void>;
  end(signal: "SIGKILL" | "SIGINT"): Promise<void>;
}

function start(): Started {
  const flags = (Object.keys(ports) as (keyof Ports)[]).flatMap((name) => [`--${name}-port`, String(ports[name])]);
  const child = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "start.ts"), "--folder", join(folder, "data"), ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const output = [child.stdout!, child.stderr!].map((stream) => createInterface(stream).on("line", (line) => lines.push(line)));
  return {
    child,
    lines,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = () => lines.some((line) => line.includes(text)) && resolve();
        for (const stream of output) stream.on("line", look);
        look();
        void ended.then(() => reject(new Error(`It ended before it said "${text}":\n${lines.join("\n")}`)));
      }),
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

test("killed at any moment while the demo data are loaded, the next start begins anew by itself and comes up whole", async () => {
  for (const moment of ["Loading the demo data", "员工 employees", "商品 products", "客户 customers"]) {
    const killed = start();
    await killed.says(moment);
    await killed.end("SIGKILL");
  }

  const whole = start();
  await whole.says("PharmOps is ready");
  expect(whole.lines).toContain("The demo data were not loaded to the end. Beginning anew …");
  const token = await machineToken(`http://localhost:${ports.api}/oauth/token`, "partner-huabei");
  expect(token).toMatch(/^ey/);
  await whole.end("SIGKILL");

  // What is complete is kept, also when it ends like that.
  const again = start();
  await again.says("PharmOps is ready");
  expect(again.lines.join("\n")).not.toMatch(/Beginning anew|Loading the demo data/);
  await again.end("SIGINT");
}, 1_800_000);
