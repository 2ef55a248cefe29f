import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { ulid } from "ulid";
import type { MailEvent } from "../../functions/mail/handler.ts";
import { putMessage } from "../../functions/mail/putMessage.ts";
import type { LocalServer } from "./server.ts";

interface MailboxOptions {
  port: number;
  host: string;
  handler(event: MailEvent): Promise<void>;
}

/** As much as SES receives. */
const largestMail = 40 * 1024 * 1024;

/** The recipient is above what the sender wrote, as every server puts it. */
const delivered = (mail: Buffer, to: readonly string[]): Buffer => Buffer.concat([...to.map((address) => Buffer.from(`Delivered-To: ${address.replaceAll(/[\r\n]/g, "")}\r\n`)), mail]);

/** The mailbox of customer service on this machine: puts what arrives into the bucket, and calls the function as SES does. */
export function startMailbox({ port, host, handler }: MailboxOptions): Promise<LocalServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    size: largestMail,
    onData: (stream, session, done) => {
      const receivedAt = new Date();
      const messageId = ulid();
      buffer(stream)
        .then(async (mail) => {
          await putMessage(messageId, delivered(mail, session.envelope.rcptTo.map(({ address }) => address)));
          await handler({ Records: [{ ses: { mail: { messageId, timestamp: receivedAt.toISOString() } } }] });
          done();
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve({ stop: () => new Promise((ended) => server.close(() => ended())) }));
  });
}
