import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { LocalServer } from "./server.ts";

interface MailOptions {
  port: number;
  host: string;
  /** Folder of the mails, each a file that any mail program opens. */
  folder: string;
}

/** Receives the product's e-mails and stores them in a folder. */
export function startMail({ port, host, folder }: MailOptions): Promise<LocalServer> {
  mkdirSync(folder, { recursive: true });
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      buffer(stream).then((mail) => {
        const to = session.envelope.rcptTo.map(({ address }) => address.replace(/[^\w.@-]/g, "_")).join(",");
        writeFileSync(join(folder, `${Date.now()}-${++received}-${to}.eml`), mail);
        done();
      }, done);
    },
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve({ stop: () => new Promise((ended) => server.close(() => ended())) }));
  });
}
