import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { cancel } from "../../../platform/lifecycle/cancel.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { posting } from "../../../platform/posting/posting.ts";
import type { BankStatement } from "./bankStatement.ts";

export const BankStatementStatus = enumeration("BankStatementStatus", "Status of a bank statement.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Its transactions are being imported." },
  ...posting,
  ACCEPTED: { zh: "已受理", en: "Accepted", tone: "good", about: "Its transactions lead from the opening to the closing balance; each awaits its confirmation." },
  CANCELLED: { zh: "已取消", en: "Cancelled", about: "Cancelled without effect." },
});
export type BankStatementStatus = ValueOf<typeof BankStatementStatus>;

export const bankStatementLifecycle = lifecycle<BankStatement, BankStatementStatus>({
  states: BankStatementStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  moves: { POSTING: ["ACCEPTED"] },
  actions: {
    accept: {
      label: { zh: "受理", en: "Accept" },
      about: "Accepts the statement as a whole; its transactions must lead from the opening to the closing balance.",
      from: "DRAFT",
      to: "ACCEPTED",
      reaches: ["POSTING"],
      tone: "primary",
    },
    cancel: cancel({ about: "Cancels a draft; its file can be imported into another statement.", from: "DRAFT" }),
  },
});
