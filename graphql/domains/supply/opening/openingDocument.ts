/** Common attributes of opening receivables and opening payables. */
import type { Money } from "../../../table/money.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { OpeningBalance } from "./openingBalance.ts";

const nothingOpen = rule("OPENING_NOTHING_OPEN", {
  message: { zh: () => "金额为零，没有未结款项", en: () => "The amount is zero, so nothing is open" },
});

const dueDateMissing = rule("OPENING_DUE_DATE_MISSING", {
  message: { zh: () => "欠款须填写到期日", en: () => "An open amount needs a due date" },
});

const afterCutOver = rule<{ cutOverOn: string }>("OPENING_AFTER_CUT_OVER", {
  message: { zh: ({ cutOverOn }) => `单据日期晚于截止日期 ${cutOverOn}`, en: ({ cutOverOn }) => `The document is dated after the cut-over on ${cutOverOn}` },
  remedy: { zh: () => "截止日期之后的业务请在系统内办理", en: () => "Enter later business in the product itself", by: [] },
});

const dueBeforeDocument = rule("OPENING_DUE_BEFORE_DOCUMENT", {
  message: { zh: () => "到期日早于单据日期", en: () => "The due date is before the date of the document" },
});

interface OpenDocument {
  amount: Money;
  documentOn: string;
  dueOn?: string;
}

/** Findings against a single document. */
export function debtFindings({ amount, documentOn, dueOn }: OpenDocument): Finding[] {
  if (amount.amount === 0) return [nothingOpen(undefined, { field: "amount" })];
  if (amount.amount > 0 && !dueOn) return [dueDateMissing(undefined, { field: "dueOn" })];
  return dueOn && dueOn < documentOn ? [dueBeforeDocument(undefined, { field: "dueOn" })] : [];
}

/** Whether the document belongs to the opening balance. */
export const documentFindings = ({ documentOn }: OpenDocument, { cutOverOn }: OpeningBalance): Finding[] => (documentOn > cutOverOn ? [afterCutOver({ cutOverOn }, { field: "documentOn" })] : []);
