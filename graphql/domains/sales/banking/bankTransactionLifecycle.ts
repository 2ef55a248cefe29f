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

export const BankTransactionStatus = enumeration("BankTransactionStatus", "Status of a bank transaction.", {
  ENTERED: { zh: "已导入", en: "Entered", about: "Its statement has not been accepted yet." },
  TO_CONFIRM: { zh: "待核对", en: "To match", tone: "warning", about: "Finance has to confirm its match." },
  SUSPENSE: { zh: "待查", en: "Suspense", tone: "bad", about: "No known payer has used this account before." },
  MATCHED: { zh: "已核对", en: "Matched", tone: "good", about: "Documents account for its whole amount." },
  SET_ASIDE: { zh: "不属客户往来", en: "Set aside", about: "It concerns no customer: a fee, interest, a salary." },
});
export type BankTransactionStatus = ValueOf<typeof BankTransactionStatus>;

/** Part of a transfer for one customer. */
@ObjectType("BankMatchLine", { description: "Part of a transfer for a customer, and the receivable that it settles." })
export class BankMatchLine {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Paying customer.", input: { required: true } })
  customerId!: string;

  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "Receivable to settle; empty to keep it on account.", nullable: true, input: true })
  receivableId?: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Part of the transfer.", input: { required: true, min: 1 } })
  amount!: Money;
}

/** Each customer needs a receipt with its settlement, each line a receivable: more would not fit into one transaction. */
export const mostMatchLines = 12;

export class MatchInput {
  @Attribute(() => [BankMatchLine], { zh: "核销明细", en: "Settlement lines", about: "One transfer may pay for several customers, at most four at once.", input: { required: true, minItems: 1, maxItems: mostMatchLines } })
  lines!: BankMatchLine[];
}

export class ConfirmInput {
  @Attribute(() => String, { zh: "建议编号", en: "Proposal", about: "Key of the proposal that was reviewed; a changed proposal is refused.", input: { required: true, maxLength: 64 } })
  proposal!: string;
}

const open: readonly BankTransactionStatus[] = ["TO_CONFIRM", "SUSPENSE"];

/** The effects of the actions are declared beside the documents that they create (matchTransaction.ts). */
export const bankTransactionLifecycle = lifecycle<BankTransaction, BankTransactionStatus>({
  states: BankTransactionStatus,
  initial: "ENTERED",
  editable: ["ENTERED"],
  moves: { ENTERED: ["TO_CONFIRM", "SUSPENSE"], MATCHED: ["TO_CONFIRM"], TO_CONFIRM: ["MATCHED"], SUSPENSE: ["TO_CONFIRM", "MATCHED"] },
  rests: ["MATCHED", "SET_ASIDE"],
  actions: {
    confirm: {
      label: { zh: "确认建议", en: "Confirm proposal" },
      about: "Posts the proposal: receipts with their settlements, the collection of a bill, or the payment of a refund or a supplier.",
      from: open,
      reaches: ["TO_CONFIRM", "MATCHED"],
      tone: "primary",
      input: ConfirmInput,
    },
    match: {
      label: { zh: "手工核对", en: "Match by hand" },
      about: "Assigns the transaction to customers and receivables; posts a receipt for each customer.",
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
      label: { zh: "重新核对", en: "Reopen" },
      about: "Reopens a transaction that was set aside by mistake.",
      from: "SET_ASIDE",
      to: "TO_CONFIRM",
      input: ReasonInput,
      effect: ({ record }) => {
        record.setAsideReason = undefined;
      },
    },
  },
});
