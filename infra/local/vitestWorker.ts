/** Lets the AWS SDK find this worker's database without further configuration, before a test file is read. */
import { inject } from "vitest";
import { awsEnvironment } from "./environment.ts";

const endpoints = inject("endpoints");
const { dynamoDb, s3 } = endpoints[(Number(process.env.VITEST_POOL_ID) - 1) % endpoints.length]!;

Object.assign(process.env, awsEnvironment(dynamoDb), { AWS_ENDPOINT_URL_S3: s3 });
