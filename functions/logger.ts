import { LogFormatter, Logger, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";

/** As Powertools writes a line, but in UTC although the clock is the company's (TZ): to find out the offset costs a start 10 ms. */
class UtcFormatter extends LogFormatter {
  override formatAttributes({ logLevel, message, timestamp, serviceName, xRayTraceId }: UnformattedAttributes, added: LogAttributes): LogItem {
    const attributes = { level: logLevel, message, timestamp: timestamp.toISOString(), service: serviceName, xray_trace_id: xRayTraceId };
    return new LogItem({ attributes }).addAttributes(added);
  }
}

/** Structured JSON lines. What belongs to one request is passed per line: one process may serve several at once. */
export const logger = new Logger({ serviceName: "pharmops", logFormatter: new UtcFormatter() });
