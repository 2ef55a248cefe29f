import { startEngine } from "../../infra/local/engine.ts";
import { awsEnvironment } from "../../infra/local/environment.ts";
import { freePorts } from "../../infra/local/ports.ts";

/**
 * A database for one test file alone: DynamoDB Local stays several times slower for all who share it after tens of
 * thousands of items have been in it. Call it before the first table is made; it answers how to stop it.
 */
export async function ownDatabase(): Promise<() => Promise<void>> {
  const { dynamodb: port } = await freePorts();
  const { url, stop } = await startEngine({ port, host: "127.0.0.1" });
  Object.assign(process.env, awsEnvironment(url));
  return stop;
}
