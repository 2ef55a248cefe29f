import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { money, Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { debtFindings, documentFindings } from "../opening/openingDocument.ts";
import { draftFindings, notApproved, OpeningLine, openingLineLists, openingLines, type LineStep } from "../opening/openingLine.ts";
import type { OpeningBalance } from "../opening/openingBalance.ts";
import { Supplier } from "../supplier/supplier.ts";
import { Payable } from "./payable.ts";
import { SupplierAccount, supplierAccountId } from "./supplierAccount.ts";
import { bookSupplier } from "./supplierEntry.ts";

/** One document of a supplier that was not paid on the day of the cut-over, or what the supplier was paid in advance. */
@Entity<OpeningPayable>({
  prefix: "oppay",
  domain: "supply",
  label: { zh: "期初应付", en: "Opening payable" },
  many: "openingPayableLines",
  about: "An unpaid document of a supplier on the cut-over date, or a payment in advance.",
  representation: "documentNumber",
  search: ["documentNumber"],
  lists: openingLineLists,
  unique: ["openingBalanceId+supplierId+documentNumber"],
  imports: true,
})
export class OpeningPayable extends OpeningLine {
  @Reference(() => Supplier, { zh: "供应商", en: "Supplier", about: "Supplier that is owed; approved.", input: { required: true } })
  supplierId!: string;

  @Attribute(() => String, { zh: "原单据号", en: "Document number", about: "Number of the document in the previous system.", input: { required: true, maxLength: 60 } })
  documentNumber!: string;

  @Attribute(() => LocalDate, { zh: "单据日期", en: "Document date", about: "Date of the document.", input: { required: true, when: "past" } })
  documentOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day for payment; required where the amount is owed.", nullable: true, input: { when: "any" } })
  dueOn?: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "What is open of the document; negative where the supplier was paid in advance.", input: { required: true, min: -100_000_000_000, max: 100_000_000_000 } })
  amount!: Money;

  @Reference(() => Payable, { zh: "应付账款", en: "Payable", about: "Payable that it was posted as.", nullable: true })
  payableId?: string;
}

async function check(line: OpeningPayable, opening: OpeningBalance, ctx: Context): Promise<Finding[]> {
  const supplier = (await ctx.loader.load<Supplier>(line.supplierId))!;
  return [
    ...(supplier.status === "APPROVED" ? [] : [notApproved({ label: { zh: "供应商", en: "The supplier" }, name: supplier.name }, { field: "supplierId", record: supplier })]),
    ...documentFindings(line, opening),
  ];
}

async function post({ line, opening: { id: sourceId }, uow, ctx }: LineStep<OpeningPayable>): Promise<void> {
  const { supplierId, documentNumber, documentOn, dueOn, amount } = line;
  if (amount.amount < 0) return bookSupplier(ctx, uow, { supplierId, debit: "PREPAID", credit: "OPENING", amount: money(-amount.amount, amount.currency), sourceId });
  line.payableId = uow.create(Payable, { supplierId, documentNumber, documentOn, dueOn: dueOn!, amount, open: amount, status: "OPEN", duties: [] }).id;
  await bookSupplier(ctx, uow, { supplierId, debit: "OPENING", credit: "PAYABLE", amount, sourceId });
}

/** Answers false, and changes nothing, where something of it has been paid or used since. */
async function reverse({ line: { supplierId, amount, payableId }, opening: { id: sourceId }, uow, ctx }: LineStep<OpeningPayable>): Promise<boolean> {
  if (amount.amount < 0) {
    const prepaid = money(-amount.amount, amount.currency);
    const account = uow.find<SupplierAccount>(supplierAccountId(supplierId, amount.currency)) ?? (await ctx.loader.load<SupplierAccount>(supplierAccountId(supplierId, amount.currency)));
    if (!account || account.prepaid.amount < prepaid.amount) return false;
    await bookSupplier(ctx, uow, { supplierId, debit: "OPENING", credit: "PREPAID", amount: prepaid, sourceId });
    return true;
  }
  const payable = (await ctx.loader.load<Payable>(payableId!))!;
  if (payable.status !== "OPEN") return false;
  Object.assign(uow.edit(payable), { open: money(0, amount.currency), status: "VOID" });
  await bookSupplier(ctx, uow, { supplierId, debit: "PAYABLE", credit: "OPENING", amount, sourceId });
  return true;
}

openingLines(OpeningPayable, { kind: "PAYABLE", amount: ({ amount }) => amount, check, post, reverse });

export const OpeningPayableResolver = EntityResolver(OpeningPayable, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.posted ??= false;
    return [...debtFindings(record), ...(await draftFindings(record, ctx))];
  },
});
