/**
 * Carries papers by e-mail. The invariant: what leaves is the copy that the record says was printed, byte by byte.
 */
import { createHash } from "node:crypto";
import { Loader } from "../../table/loader.ts";
import type { Node } from "../../table/node.ts";
import { erasedText } from "../../table/personal.ts";
import type { Table } from "../../table/table.ts";
import { NotDelivered, type Courier } from "../delivery/attempt.ts";
import { getObject } from "../file/fileStore.ts";
import { PaperMail } from "./paperMail.ts";
import { copyKey } from "./printPaper.ts";

/** A mail with a PDF, as it leaves. */
export interface PaperLetter {
  to: string;
  subject: string;
  text: string;
  messageId: string;
  attachment: { fileName: string; bytes: Uint8Array };
}

async function letterOf(table: Table, mail: PaperMail): Promise<PaperLetter> {
  if (mail.toAddress === erasedText) throw new NotDelivered("The address was erased before the mail had left", true);
  const record = await new Loader(table).load<Node>(mail.recordId);
  const bytes = record && (await getObject(copyKey(record, mail.paper, { copies: mail.copy, sha256: mail.sha256 })));
  if (!bytes || createHash("sha256").update(bytes).digest("hex") !== mail.sha256) throw new NotDelivered("The printed copy is not there any more as it was printed", true);
  return { to: mail.toAddress, subject: mail.subject, text: mail.message ?? mail.subject, messageId: `<${mail.id}@pharmops>`, attachment: { fileName: mail.fileName, bytes } };
}

/** Servers quote the address in their refusals; why a mail failed is kept longer than where it was to go. */
async function withoutAddress(address: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [user = address] = address.split("@");
    throw new NotDelivered(said.replaceAll(address, erasedText).replaceAll(`<${user}>`, `<${erasedText}>`), error instanceof NotDelivered && error.lasting, { cause: error });
  }
}

const maxAttempts = 8;
const longestPause = 60 * 60_000;

export const paperMailCourier = (table: Table, transport: (letter: PaperLetter) => Promise<void>, gaveUp: Courier<PaperMail>["gaveUp"]): Courier<PaperMail> => ({
  target: PaperMail,
  receiverOf: ({ toAddress }) => toAddress,
  maxAttempts,
  /** Half a minute, then twice as long each time, an hour at most. */
  pauseAfter: (attempts) => Math.min(longestPause, 30_000 * 2 ** (attempts - 1)),
  gaveUp,
  send: async (mail) => {
    const letter = await letterOf(table, mail);
    await withoutAddress(mail.toAddress, transport(letter));
  },
});
