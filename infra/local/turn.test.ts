import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
const turn = () => join(folder, "turn");

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "pharmops-turn-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that waits for its turn and records when it starts and ends. */
function start(name: string): Promise<void> {
  const script = `
    import { appendFileSync } from "node:fs";
    import { inTurn } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "turn.ts")).href)};
    await inTurn(${JSON.stringify(turn())}, async () => {
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "${name} begins\\n");
      await new Promise((resolve) => setTimeout(resolve, 300));
      appendFileSync(${JSON.stringify(join(folder, "log"))}, "${name} ends\\n");
    });
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { stdio: "inherit" });
  return new Promise((resolve, reject) => child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with ${code}`)))));
}

test("several processes run one after the other, even if a killed one has left its lock file", async () => {
  const killed = spawn("sleep", ["60"]);
  writeFileSync(turn(), String(killed.pid));
  const all = Promise.all(["a", "b", "c"].map(start));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(existsSync(join(folder, "log"))).toBe(false);

  killed.kill("SIGKILL");
  await all;
  const log = readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  expect(log).toHaveLength(6);
  for (let i = 0; i < log.length; i += 2) expect(log[i + 1]).toBe(log[i]!.replace("begins", "ends"));
  expect(existsSync(turn())).toBe(false);
});
