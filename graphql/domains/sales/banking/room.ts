/** Bank statements, their transactions, and matching them. 四(四)3 */
import { openingEditors, openingReaders } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { BankAccountResolver } from "./bankAccount.ts";
import { BankStatementResolver } from "./bankStatement.ts";
import { BankTransactionResolver } from "./bankTransaction.ts";
import { OpeningBankBalanceResolver } from "./openingBankBalance.ts";
import { BankProposalsResolver } from "./proposalsResolver.ts";
import "./acceptStatement.ts";
import "./matchTransaction.ts";

export const bankingRoom = declareRoom({
  resolvers: [BankAccountResolver, BankStatementResolver, BankTransactionResolver, BankProposalsResolver, OpeningBankBalanceResolver],
  access: {
    OpeningBankBalance: { read: openingReaders, actions: { create: openingEditors, update: openingEditors } },
    // Those who take over its balance choose among the accounts.
    BankAccount: { read: [...receivableReaders, "cashier", ...openingEditors], actions: { create: ["finance"], update: ["finance"] } },
    BankStatement: { read: [...receivableReaders, "cashier"], actions: { create: ["finance"], update: ["finance"], accept: ["finance"], cancel: ["finance"] } },
    BankTransaction: {
      read: [...receivableReaders, "cashier"],
      actions: { create: ["finance"], update: ["finance"], confirm: ["finance", "cashier"], match: ["finance"], setAside: ["finance"], takeUp: ["finance"] },
    },
  },
});
