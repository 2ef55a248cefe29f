/** What customer service offers to others beside its entities. */
export { caseMailCourier, type Letter } from "./mailbox/caseMail.ts";
export { receiveMail, type MailInBucket } from "./mailbox/receiveMail.ts";
