/** The demo's statements: last month's of a hospital that has yet to answer. */
import { addDays } from "../../../platform/businessDate.ts";
import { demoPart } from "../../../demo/part.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { debtorPart } from "../receivables/debtor.demo.ts";
import { AccountStatement } from "./accountStatement.ts";

export const statementsPart = demoPart({
  needs: { customers: customersPart, debtor: debtorPart },
  async enter(cast, { customers }) {
    const statement = await cast.create("finance", AccountStatement, { customerId: customers.get("YY-001")!.id, from: addDays(cast.today, -90), to: addDays(cast.today, -1) });
    await cast.act("finance", AccountStatement, "send", statement);
  },
  report: () => "对账单 a statement of account",
});
