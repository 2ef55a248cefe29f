import type { TestProject } from "vitest/node";
import { startDynamoDb } from "./dynamodb.ts";
import { freePorts } from "./ports.ts";
import { checkJava } from "./prerequisites.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of the databases, one for each worker. */
    dynamoDbUrls: string[];
  }
}

/**
 * One DynamoDB Local in memory for each worker: it does one thing at a time, and shared it would be what all wait for.
 * Each test file makes a table of its own with `createTable` (table.ts) and drops it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await checkJava();
  const workers = Number(project.vitest.config.maxWorkers);
  const databases: Awaited<ReturnType<typeof startDynamoDb>>[] = [];
  for (let i = 0; i < workers; i++) databases.push(await startDynamoDb({ port: (await freePorts()).dynamodb, host: "127.0.0.1" }));
  project.provide("dynamoDbUrls", databases.map(({ url }) => url));
  return async () => void (await Promise.all(databases.map(({ stop }) => stop())));
}
