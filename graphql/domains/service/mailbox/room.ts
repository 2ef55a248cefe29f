/** The mailbox of customer service: mail in, mail out, and what is held back. 六(一) */
import type { Role } from "../../../platform/access/role.ts";
import { managers, quality, serviceStaff } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { CaseMailResolver } from "./caseMail.ts";
import { MailThreadResolver } from "./mailThread.ts";
import { ReceivedMailResolver } from "./receivedMail.ts";
import "./notices.ts";

/** Names and addresses of people who write are for those who answer them. */
const writerViewers: readonly Role[] = [...serviceStaff, "auditor"];

export const mailboxRoom = declareRoom({
  resolvers: [ReceivedMailResolver, CaseMailResolver, MailThreadResolver],
  access: {
    ReceivedMail: { read: writerViewers, actions: { release: serviceStaff, discard: serviceStaff } },
    CaseMail: { read: [...serviceStaff, ...quality, ...managers, "salesLead", "auditor"], actions: {}, masks: { toAddress: writerViewers } },
    MailThread: { read: ["auditor"], actions: {} },
  },
});
