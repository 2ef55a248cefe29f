import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Money } from "../../../table/money.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { debtFindings, documentFindings, draftFindings, OpeningLine, openingLineLists, openingLines, type LineStep } from "../../supply/api.ts";
import type { OpeningBalance } from "../../supply/opening/openingBalance.ts";
import { Customer } from "../customers/customer.ts";
import { Receivable } from "../receivables/receivable.ts";
import { postOpeningDebt, reverseOpeningDebt } from "../receivables/openingPosting.ts";

/** One document that a customer had not paid on the day of the cut-over, or what the customer had paid in advance. */
@Entity<OpeningDebt>({
  prefix: "opdb",
  domain: "sales",
  label: { zh: "期初应收", en: "Opening receivable" },
  many: "openingDebtLines",
  about: "An unpaid document of a customer on the cut-over date, or a payment on account.",
  representation: "documentNumber",
  search: ["documentNumber"],
  lists: openingLineLists,
  unique: ["openingBalanceId+customerId+documentNumber"],
  imports: true,
})
export class OpeningDebt extends OpeningLine {
  @Reference(() => Customer, { zh: "客户", en: "Customer", about: "Customer who owes it; active.", input: { required: true } })
  customerId!: string;

  @Attribute(() => String, { zh: "原单据号", en: "Document number", about: "Number of the document in the previous system.", input: { required: true, maxLength: 60 } })
  documentNumber!: string;

  @Attribute(() => LocalDate, { zh: "单据日期", en: "Document date", about: "Date of the document.", input: { required: true, when: "past" } })
  documentOn!: string;

  @Attribute(() => LocalDate, { zh: "到期日", en: "Due on", about: "Last day for payment without being overdue; required where the amount is owed.", nullable: true, input: { when: "any" } })
  dueOn?: string;

  @Attribute(() => Money, { zh: "金额", en: "Amount", about: "Open amount of the document; negative for a balance on account.", input: { required: true, min: -100_000_000_000, max: 100_000_000_000 } })
  amount!: Money;

  @Reference(() => Receivable, { zh: "应收账款", en: "Receivable", about: "Receivable that it was posted as.", nullable: true })
  receivableId?: string;
}

const customerNotActive = rule<{ name: string }>("OPENING_CUSTOMER_NOT_ACTIVE", {
  clause: "四(三) · GSP 首营",
  message: { zh: ({ name }) => `客户${name}不是合格客户`, en: ({ name }) => `The customer ${name} is not active` },
  remedy: { zh: () => "请先完成首营审批或更新证照", en: () => "Have the customer approved, or its qualifications renewed", by: [] },
});

async function check(line: OpeningDebt, opening: OpeningBalance, ctx: Context): Promise<Finding[]> {
  const customer = (await ctx.loader.load<Customer>(line.customerId))!;
  return [
    ...(customer.status === "ACTIVE" ? [] : [customerNotActive({ name: customer.name }, { field: "customerId", record: customer })]),
    ...documentFindings(line, opening),
  ];
}

async function post({ line, opening, uow, ctx }: LineStep<OpeningDebt>): Promise<void> {
  line.receivableId = (await postOpeningDebt(uow, ctx, { ...line, sourceId: opening.id }))?.id;
}

openingLines(OpeningDebt, {
  kind: "RECEIVABLE",
  amount: ({ amount }) => amount,
  check,
  post,
  reverse: ({ line, opening, uow, ctx }) => reverseOpeningDebt(uow, ctx, { ...line, sourceId: opening.id }),
});

export const OpeningDebtResolver = EntityResolver(OpeningDebt, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.posted ??= false;
    return [...debtFindings(record), ...(await draftFindings(record, ctx))];
  },
});
