/** Statements of account that customers confirm or dispute. 四(四)3 */
import { customer } from "../../../platform/access/limitedRules.ts";
import type { Room } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { AccountStatementResolver } from "./accountStatement.ts";
import "./accountStatementPapers.ts";

const answering = ["finance", customer("sharedWithId", "STATEMENTS_ANSWER")] as const;

export const statementsRoom: Room = {
  resolvers: [AccountStatementResolver],
  access: {
    AccountStatement: {
      read: [...receivableReaders, customer("sharedWithId", "RECEIVABLES_READ"), customer("sharedWithId", "STATEMENTS_ANSWER")],
      actions: { create: ["finance"], update: ["finance"], send: ["finance"], confirm: answering, dispute: answering, sendAgain: ["finance"], cancel: ["finance"] },
    },
  },
  partnerView: {
    AccountStatement: "number customerId currency from to opening lines { on documentNumber amount balance } closing unapplied sentOn answeredOn answeredBy disputeReason status papers",
  },
};
