import { Logger } from "@aws-lambda-powertools/logger";

/** Structured JSON lines. What belongs to one request is passed per line: one process may serve several at once. */
export const logger = new Logger({ serviceName: "pharmops" });
