/** E-mail through SMTP or Amazon SES, as configured. */
import { SendEmailCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { NotDelivered } from "../../graphql/platform/delivery/attempt.ts";
import type { InvitationLetter } from "../../graphql/domains/marketing/api.ts";
import type { Letter } from "../../graphql/domains/service/api.ts";
import type { Message } from "../../graphql/platform/notification/message.ts";
import type { PaperLetter } from "../../graphql/platform/paper/paperMailCourier.ts";
import { setting } from "../../graphql/platform/configuration.ts";

/** Milliseconds: a server that has not answered by then is tried again later. */
const connectTimeout = 5_000;
const answerTimeout = 15_000;

/** "ses", or an address such as smtps://user:password@mail.example.com. */
function transport(): Transporter {
  const where = setting("MAIL_TRANSPORT");
  if (where === "ses") return createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } });
  return createTransport({ url: where, connectionTimeout: connectTimeout, greetingTimeout: connectTimeout, socketTimeout: answerTimeout });
}

let kept: { where: string; transporter: Transporter } | undefined;

function transporterOf(where: string): Transporter {
  if (kept?.where !== where) kept = { where, transporter: transport() };
  return kept.transporter;
}

const linkText = "PharmOps";

/** A reply of 5xx is the server's last word; everything else may pass. */
const isLasting = (error: unknown): boolean => {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500;
};

async function send(mail: SendMailOptions): Promise<void> {
  try {
    // Nothing of a mail is a path or an address to fetch.
    await transporterOf(setting("MAIL_TRANSPORT")).sendMail({ ...mail, disableFileAccess: true, disableUrlAccess: true });
  } catch (error) {
    throw new NotDelivered(error instanceof Error ? error.message : String(error), isLasting(error), { cause: error });
  }
}

export const email = (address: string, { id, title, text, url }: Message): Promise<void> =>
  send({
    from: setting("MAIL_FROM"),
    to: { name: "", address },
    subject: `[${linkText}] ${title}`,
    text: `${text}\n\n${url}\n`,
    messageId: `<${id}@pharmops>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });

/** A printed paper as a PDF. */
export const paperLetter = ({ to, subject, text, messageId, attachment: { fileName, bytes } }: PaperLetter): Promise<void> =>
  send({ from: setting("MAIL_FROM"), to: { name: "", address: to }, subject, text: `${text}\n`, messageId, attachments: [{ filename: fileName, content: Buffer.from(bytes), contentType: "application/pdf" }] });

/** An invitation to a survey. */
export const invitation = ({ to, subject, text, messageId }: InvitationLetter): Promise<void> =>
  send({ from: setting("MAIL_FROM"), to: { name: "", address: to }, subject, text: `${text}\n`, messageId, headers: { "Auto-Submitted": "auto-generated" } });

/** A mail of customer service to a customer, in the thread of what the customer wrote. */
export const letter = ({ from, replyTo, to, subject, text, messageId, inReplyTo, references, autoSubmitted }: Letter): Promise<void> =>
  send({ from, replyTo, to: { name: "", address: to }, subject, text: `${text}\n`, messageId, inReplyTo, references, ...(autoSubmitted && { headers: { "Auto-Submitted": autoSubmitted } }) });
