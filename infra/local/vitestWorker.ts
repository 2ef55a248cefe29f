/** Lets the AWS SDK find this worker's database without further configuration, before a test file is read. */
import { inject } from "vitest";
import { awsEnvironment } from "./environment.ts";

const urls = inject("dynamoDbUrls");
const worker = Number(process.env.VITEST_POOL_ID);

Object.assign(process.env, awsEnvironment(urls[(worker - 1) % urls.length]!), {
  // Nobody answers there until a test starts a store of its own.
  AWS_ENDPOINT_URL_S3: "http://127.0.0.1:9",
});
