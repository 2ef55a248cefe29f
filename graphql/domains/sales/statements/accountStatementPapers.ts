import { declarePaper } from "../../../platform/paper/paper.ts";
import { AccountStatement } from "./accountStatement.ts";

declarePaper(AccountStatement, {
  name: "accountStatement",
  label: { zh: "对账单", en: "Statement of account" },
  about: "Opening balance, documents and closing balance of a customer for a period.",
  states: ["SENT", "CONFIRMED", "DISPUTED"],
  facts: ["customerId", "customerId.address", "from", "to", "currency", "sentOn"],
  lines: { of: "lines", columns: ["on", "documentNumber", "amount", "balance"] },
  totals: ["opening", "closing", "unapplied"],
  text: () => [{ zh: "以上为我方账面记录。如无异议，请盖章确认；如有不符，请列明并寄回。", en: "This is what our books say. Please confirm it with your seal, or tell us where yours differ." }],
  signatures: [
    { zh: "我方财务签章", en: "Our finance" },
    { zh: "客户确认签章", en: "Confirmed by the customer" },
  ],
  seal: "COMPANY",
  sharedWith: ["CUSTOMER"],
});
