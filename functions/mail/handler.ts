import type { SESEvent } from "aws-lambda";
import { tableName } from "../../graphql/platform/configuration.ts";
import { receiveMail } from "../../graphql/domains/service/api.ts";
// Declares every entity: what a mail changes has consequences that are declared elsewhere.
import "../../graphql/schema/schema.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";
import { Table } from "../../graphql/table/table.ts";
import { logger } from "../logger.ts";

/** Of SES's event: which message it has put into the bucket, and when it came in. */
export interface MailEvent {
  Records: readonly { ses: { mail: Pick<SESEvent["Records"][number]["ses"]["mail"], "messageId" | "timestamp"> } }[];
}

/**
 * The door for mail: called once SES has put a raw message into the bucket, and by `npm start` once its receiver has. It
 * fails where a message could not be received, and is then called again with the same.
 */
export async function handler({ Records: records }: MailEvent): Promise<void> {
  const table = new Table(tableName());
  for (const { ses } of records) {
    const { messageId, timestamp } = ses.mail;
    const { id, status, caseId } = await receiveMail(table, { key: `${tableDefinition.mailPrefix}${messageId}`, receivedAt: new Date(timestamp) });
    logger.info("mail received", { mail: id, key: messageId, status, case: caseId });
  }
}
