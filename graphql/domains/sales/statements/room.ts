/** Statements of account that customers confirm or dispute. 四(四)3 */
import { customer } from "../../../platform/access/limitedRules.ts";
import { declareScopes } from "../../../platform/access/scope.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { AccountStatementResolver } from "./accountStatement.ts";
import "./accountStatementPapers.ts";

const scopes = declareScopes({
  STATEMENTS_ANSWER: { zh: "回复对账单", en: "Answer statements", about: "statements:answer: read, confirm and dispute statements of account of the customer." },
});
type RoomScopes = typeof scopes;

declare module "../../../platform/access/scope.ts" {
  interface Scopes extends RoomScopes {}
}

const answering = ["finance", customer("sharedWithId", "STATEMENTS_ANSWER")] as const;

export const statementsRoom = declareRoom({
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
});
