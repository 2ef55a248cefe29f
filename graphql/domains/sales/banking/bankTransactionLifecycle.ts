import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Money } from "../../../table/money.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "../receivables/receivable.ts";
import type { BankTransaction } from "./bankTransaction.ts";

export const BankTransactionStatus = enumeration("BankTransactionStatus", "Whether a bank transaction is accounted for.", {
  ENTERED: { zh: "已导入", en: "Entered", about: "Its statement is not accepted." },
  TO_CONFIRM: { zh: "待核对", en: "To match", tone: "warning", about: "Finance confirms what it is for." },
  SUSPENSE: { zh: "待查", en: "Suspense", tone: "bad", about: "Nobody is known to have paid from this account before." },
  MATCHED: { zh: "已核对", en: "Matched", tone: "good", about: "Documents account for all of it." },
  SET_ASIDE: { zh: "不属客户往来", en: "Set aside", about: "It concerns no customer: a fee, interest, a payment to a supplier." },
});
export type BankTransactionStatus = ValueOf<typeof BankTransactionStatus>;

/** What of a transfer is for whom. */
@ObjectType("BankMatchLine", { description: "How much of a transfer is for a customer, and which receivable it settles." })
export class BankMatchLine {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Who paid.", input: { required: true } })
  customerId!: string;

  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "What it settles; empty where it stays on account.", nullable: true, input: true })
  receivableId?: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "How much of the transfer.", input: { required: true, min: 1 } })
  amount!: Money;
}

/** Each customer takes a receipt with its settlement, each line a receivable: more would not fit into one transaction. */
export const mostMatchLines = 12;

export class MatchInput {
  @Attribute(() => [BankMatchLine], { zh: "核销明细", en: "What it is for", about: "One transfer may pay for several customers, at most four at once.", input: { required: true, minItems: 1, maxItems: mostMatchLines } })
  lines!: BankMatchLine[];
}

export class ConfirmInput {
  @Attribute(() => String, { zh: "建议编号", en: "Proposal", about: "Key of the proposal that was seen: another one is not confirmed unseen.", input: { required: true, maxLength: 64 } })
  proposal!: string;
}

const open: readonly BankTransactionStatus[] = ["TO_CONFIRM", "SUSPENSE"];

/** What the actions do is declared beside the documents that they lead to (matchTransaction.ts). */
export const bankTransactionLifecycle = lifecycle<BankTransaction, BankTransactionStatus>({
  states: BankTransactionStatus,
  initial: "ENTERED",
  editable: ["ENTERED"],
  moves: { ENTERED: ["TO_CONFIRM", "SUSPENSE"], MATCHED: ["TO_CONFIRM"], TO_CONFIRM: ["MATCHED"], SUSPENSE: ["TO_CONFIRM", "MATCHED"] },
  rests: ["MATCHED", "SET_ASIDE"],
  actions: {
    confirm: {
      label: { zh: "确认建议", en: "Confirm proposal" },
      about: "Posts what was proposed: receipts with their settlements, the collection of a bill, the payment of a refund.",
      from: open,
      reaches: ["TO_CONFIRM", "MATCHED"],
      tone: "primary",
      input: ConfirmInput,
    },
    match: {
      label: { zh: "手工核对", en: "Match by hand" },
      about: "Says which customers paid, and what that settles; posts a receipt for each of them.",
      from: open,
      reaches: ["TO_CONFIRM", "MATCHED"],
      input: MatchInput,
    },
    setAside: {
      label: { zh: "标记为非客户往来", en: "Set aside" },
      about: "Records that it concerns no customer.",
      from: open,
      to: "SET_ASIDE",
      tone: "neutral",
      input: ReasonInput,
      effect: ({ record, input }) => {
        record.setAsideReason = input.reason;
      },
    },
    takeUp: {
      label: { zh: "重新核对", en: "Take up again" },
      about: "Takes up a transaction that was set aside by mistake.",
      from: "SET_ASIDE",
      to: "TO_CONFIRM",
      input: ReasonInput,
      effect: ({ record }) => {
        record.setAsideReason = undefined;
      },
    },
  },
});
