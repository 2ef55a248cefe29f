/** What was credited by a supplier, or prepaid under no contract: it pays for any of its documents. 四(四)3 */
import { readAll } from "../../../table/list.ts";
import { money, Money, moneyText } from "../../../table/money.ts";
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { openAdvance } from "../contracts/advance.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import { supplierAccountId, type SupplierAccount } from "./supplierAccount.ts";

/** What of the prepayments of a supplier's contracts is open, in minor units. */
export async function advancesOf(supplierId: string, currency: string, ctx: Context): Promise<number> {
  let sum = 0;
  for await (const { id } of readAll(ctx.table, PurchaseContract, { filter: { supplierId: { eq: supplierId } }, orderBy: { sort: "createdAt", descending: false } })) {
    const contract = (await ctx.loader.load<PurchaseContract>(id))!;
    if (contract.amount.currency === currency) sum += openAdvance(contract);
  }
  return sum;
}

const creditIsOfContract = rule<{ free: Money }>("CREDIT_IS_OF_CONTRACT", {
  clause: "四(四)3",
  message: { zh: ({ free }) => `可用于抵付的余额为 ${moneyText(free)}；合同预付款只抵付该合同订单的发票`, en: ({ free }) => `${moneyText(free)} may be used; what was prepaid under a contract pays the invoices of its orders alone` },
  remedy: { zh: () => "请减少抵付金额", en: () => "Use less of it", by: [] },
  discloses: ["SupplierAccount"],
  discreetly: { zh: () => "超过可用于抵付的余额", en: () => "It is more than may be used" },
});

export async function creditFindings(supplierId: string, amount: Money, ctx: Context): Promise<Finding[]> {
  const account = await ctx.loader.load<SupplierAccount>(supplierAccountId(supplierId, amount.currency));
  const advances = await advancesOf(supplierId, amount.currency, ctx);
  const free = Math.max(0, (account?.prepaid.amount ?? 0) - advances);
  return advances > 0 && amount.amount > free ? [creditIsOfContract({ free: money(free, amount.currency) }, { field: "amount", record: account ?? undefined })] : [];
}
