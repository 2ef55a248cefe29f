/** The whole system on this machine with its demo, and a browser on its console. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, chromium } from "@playwright/test";
import { freePorts } from "../infra/local/ports.ts";

/** Starts it, lets `measure` use it, and ends it whatever happens. */
export async function withConsole<Result>(measure: (browser: Browser, consoleUrl: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "pharmops-console-"));
  const ports = await freePorts();
  const flags = Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]);
  const system = spawn(process.execPath, ["--import", "tsx", "infra/local/start.ts", "--folder", folder, ...flags], { stdio: "ignore" });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const consoleUrl = `http://localhost:${ports.console}`;
    await answering(consoleUrl, system);
    return await measure(browser, consoleUrl);
  } finally {
    await browser.close();
    const ended = once(system, "exit");
    if (system.kill()) await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answering(url: string, system: ChildProcess): Promise<void> {
  while (!(await fetch(url).catch(() => null))) {
    if (system.exitCode !== null) throw new Error("The system ended while starting");
    await setTimeout(200);
  }
}
