import { startDynamoDb } from "./dynamodb.ts";
import { awsEnvironment } from "./environment.ts";
import { freePorts } from "./ports.ts";
import { checkJava } from "./prerequisites.ts";

/**
 * One DynamoDB Local in memory for all test files. Each makes a table of its own with `createTable` (table.ts) and
 * drops it; the environment lets the AWS SDK find the database without further configuration.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await checkJava();
  const { dynamodb: port, s3 } = await freePorts();
  Object.assign(process.env, awsEnvironment(`http://127.0.0.1:${port}`), {
    // Nobody answers there until a test starts a store of its own.
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${s3}`,
  });
  const { stop } = await startDynamoDb({ port, host: "127.0.0.1" });
  return stop;
}
