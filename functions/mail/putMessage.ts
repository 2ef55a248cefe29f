import { putObject } from "../../graphql/platform/file/fileStore.ts";
import { tableDefinition } from "../../graphql/table/definition.ts";

/** Puts a raw message into the bucket under the key that SES would give it; `npm start` receives mail by SMTP and calls it. */
export const putMessage = (messageId: string, raw: Uint8Array): Promise<void> => putObject(`${tableDefinition.mailPrefix}${messageId}`, raw, "message/rfc822");
