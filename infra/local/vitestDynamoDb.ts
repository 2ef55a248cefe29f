import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { startEngine } from "./engine.ts";
import { freePorts } from "./ports.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** For each worker: the address of its database, and an unused address until a test starts its own file store. */
    endpoints: { dynamoDb: string; s3: string }[];
  }
}

/**
 * One database in memory for each worker, because it handles one request at a time.
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
