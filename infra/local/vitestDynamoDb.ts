import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { startEngine } from "./engine.ts";
import { freePorts } from "./ports.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Of each worker: where its database is, and where nobody answers until a test starts a store of files of its own. */
    endpoints: { dynamoDb: string; s3: string }[];
  }
}

/**
 * One database in memory for each worker: it does one thing at a time, and shared it would be what all wait for.
 * Each test file makes a table of its own with `createTable` (table.ts) and drops it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Number(project.vitest.config.maxWorkers);
  const endpoints: ProvidedContext["endpoints"] = [];
  const stops: (() => Promise<void>)[] = [];
  for (let i = 0; i < workers; i++) {
    const { dynamodb: port, s3 } = await freePorts();
    const { url, stop, endedByItself } = await startEngine({ port, host: "127.0.0.1" });
    // Otherwise its failure would only show as tests that cannot connect.
    void endedByItself.then((how) => console.error(how));
    endpoints.push({ dynamoDb: url, s3: `http://127.0.0.1:${s3}` });
    stops.push(stop);
  }
  project.provide("endpoints", endpoints);
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}
