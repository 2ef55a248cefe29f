/** The demo's bill: one that is held until it is due. */
import { addDays } from "../../../platform/businessDate.ts";
import { money } from "../../../table/money.ts";
import { demoPart } from "../../../demo/part.ts";
import { customersPart } from "../customers/customers.demo.ts";
import { AcceptanceBill } from "./acceptanceBill.ts";

export const acceptanceBillsPart = demoPart({
  needs: { customers: customersPart },
  async enter(cast, { customers }) {
    const values = { kind: "BANK", billNumber: "530855300001220261130000000001", issuer: customers.get("SY-004")!.name, acceptor: "河北某商业银行", amount: money(80_000, "CNY") };
    const bill = await cast.create("finance", AcceptanceBill, { ...values, customerId: customers.get("SY-004")!.id, receivedOn: cast.today, dueOn: addDays(cast.today, 180) });
    await cast.act("finance", AcceptanceBill, "receive", bill);
  },
  report: () => "承兑汇票 an acceptance bill",
});
