/**
 * What is paid to a supplier before its goods come, under a contract: no more than the contract allows in all. It waits
 * for the invoices of the contract's orders, which use it first. 五(一)3
 */
import { money, Money, moneyText } from "../../../table/money.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { alongside } from "../../../platform/lifecycle/alongside.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { isInForce, openAdvance, prepayableLeft } from "../contracts/advance.ts";
import { PurchaseContract } from "../contracts/purchaseContract.ts";
import type { PaymentRequest } from "./paymentRequest.ts";
import { supplierAccountId, type SupplierAccount } from "./supplierAccount.ts";
import { bookSupplier } from "./supplierEntry.ts";

export { advancesOf } from "./freeCredit.ts";

const clause = "五(一)3";

const notInForce = rule("PREPAYMENT_WITHOUT_CONTRACT", {
  clause,
  message: { zh: () => "预付须有该供应商、该币种的采购合同，且已批准并在有效期内", en: () => "A prepayment needs a contract of this supplier and currency that is approved and in force" },
  remedy: { zh: () => "请选择有效的采购合同，或在收货并匹配发票后付款", en: () => "Choose a contract that is in force, or pay once the invoice is matched", by: [] },
});

const moreThanPrepayable = rule<{ left: Money }>("MORE_THAN_PREPAYABLE", {
  clause,
  message: { zh: ({ left }) => `该合同还可预付 ${moneyText(left)}`, en: ({ left }) => `${moneyText(left)} may still be prepaid under the contract` },
  remedy: { zh: () => "请减少预付金额", en: () => "Prepay less", by: [] },
  discloses: ["PurchaseContract"],
  discreetly: { zh: () => "超过合同可预付金额", en: () => "It is more than the contract allows to be prepaid" },
});

type Prepayment = Pick<PaymentRequest, "supplierId" | "contractId" | "total">;

const contractOf = async ({ contractId }: Prepayment, ctx: Context): Promise<PurchaseContract> => (await ctx.loader.load<PurchaseContract>(contractId!))!;

/** Findings against prepaying anything under the contract today. */
export async function contractFindings(request: Prepayment, ctx: Context): Promise<Finding[]> {
  const contract = await contractOf(request, ctx);
  ctx.relied.add(contract);
  const isOurs = contract.supplierId === request.supplierId && contract.amount.currency === request.total.currency;
  return isOurs && isInForce(contract, ctx.today) ? [] : [notInForce(undefined, { field: "contractId" })];
}

/** The same, and against prepaying so much. */
export async function prepaymentFindings(request: Prepayment, ctx: Context): Promise<Finding[]> {
  const findings = await contractFindings(request, ctx);
  if (findings.length > 0) return findings;
  const contract = await contractOf(request, ctx);
  const left = prepayableLeft(contract);
  return request.total.amount > left ? [moreThanPrepayable({ left: money(left, request.total.currency) }, { field: "prepayment", record: contract })] : [];
}

const editContract = async (id: string, uow: UnitOfWork, ctx: Context): Promise<PurchaseContract> => uow.edit(uow.find<PurchaseContract>(id) ?? (await ctx.loader.load<PurchaseContract>(id))!);

/** Counts an approved prepayment; with −1, no longer. */
export async function countPrepayment({ contractId, total }: Prepayment, sign: 1 | -1, uow: UnitOfWork, ctx: Context): Promise<void> {
  const contract = await editContract(contractId!, uow, ctx);
  contract.requested = money(contract.requested.amount + sign * total.amount, total.currency);
}

/** It is transferred. */
export async function prepay(request: PaymentRequest, uow: UnitOfWork, ctx: Context): Promise<void> {
  const { id: sourceId, supplierId, contractId, total } = request;
  await countPrepayment(request, -1, uow, ctx);
  const contract = await editContract(contractId!, uow, ctx);
  contract.prepaid = money(contract.prepaid.amount + total.amount, total.currency);
  await bookSupplier(ctx, uow, { supplierId, debit: "PREPAID", credit: "BANK", amount: total, sourceId });
}

/** What an invoice charges under a contract, at most this. */
export interface Drawing {
  contractId: string;
  supplierId: string;
  amount: number;
  currency: string;
  /** Payable that it pays. */
  sourceId: string;
}

/** Uses what was prepaid for an invoice of the contract's orders; answers how much, in minor units. */
export async function drawAdvance({ contractId, supplierId, amount, currency, sourceId }: Drawing, uow: UnitOfWork, ctx: Context): Promise<number> {
  const contract = await editContract(contractId, uow, ctx);
  const account = uow.find<SupplierAccount>(supplierAccountId(supplierId, currency)) ?? (await ctx.loader.load<SupplierAccount>(supplierAccountId(supplierId, currency)));
  const drawn = Math.min(amount, openAdvance(contract), account?.prepaid.amount ?? 0);
  if (drawn <= 0) return 0;
  contract.drawn = money(contract.drawn.amount + drawn, currency);
  await bookSupplier(ctx, uow, { supplierId, debit: "PAYABLE", credit: "PREPAID", amount: money(drawn, currency), sourceId });
  return drawn;
}

const moreThanAdvance = rule<{ open: Money }>("MORE_THAN_ADVANCE", {
  clause,
  message: { zh: ({ open }) => `未抵扣的预付款为 ${moneyText(open)}`, en: ({ open }) => `${moneyText(open)} of the prepayments is open` },
  discloses: ["PurchaseContract"],
  discreetly: { zh: () => "超过未抵扣的预付款", en: () => "It is more than what is open of the prepayments" },
});

interface PaidBack {
  amount: Money;
}

alongside<PurchaseContract, PaidBack>(PurchaseContract, "recordPaidBack", async ({ record, input: { amount }, uow, ctx }) => {
  const open = openAdvance(record);
  refuseIfAny(amount.currency !== record.amount.currency || amount.amount > open ? [moreThanAdvance({ open: money(open, record.amount.currency) }, { field: "amount", record })] : []);
  record.paidBack = money(record.paidBack.amount + amount.amount, amount.currency);
  await bookSupplier(ctx, uow, { supplierId: record.supplierId, debit: "BANK", credit: "PREPAID", amount, sourceId: record.id });
});
