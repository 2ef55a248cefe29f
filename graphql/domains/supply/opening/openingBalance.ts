import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { labelOf } from "../../../table/enumeration.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { openingLifecycle, OpeningStatus } from "./openingLifecycle.ts";
import { OpeningKind, OpeningTotal } from "./openingTotal.ts";

/**
 * Stock and open debts on the day on which the company goes live, taken over from the previous system. Its lines are
 * records of their own, imported from files. The invariant: nothing is posted before every line is valid and the lines
 * add up to the control totals of the source; then each line is posted once.
 */
@Entity<OpeningBalance>({
  prefix: "open",
  domain: "supply",
  label: { zh: "期初余额", en: "Opening balance" },
  about: "Stock and open debts on the day the company goes live.",
  number: "OB",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"] },
  unique: ["fingerprint"],
  claimsUnique: ({ status }) => status !== "REVERSED",
  lifecycle: openingLifecycle,
})
export class OpeningBalance extends NumberedDocument {
  @Attribute(() => LocalDate, { zh: "截止日期", en: "Cut-over date", about: "Date as of whose end the stock and the debts are taken over.", input: { required: true, when: "past" } })
  cutOverOn!: string;

  @Attribute(() => String, { zh: "来源", en: "Source", about: "Origin of the figures, such as the previous system and its reports.", text: true, input: { required: true, minLength: 2, maxLength: 1000 } })
  source!: string;

  @Attribute(() => [OpeningTotal], { zh: "控制总数", en: "Control totals", about: "Totals of the source, one for each kind and currency.", input: { required: true, minItems: 1, maxItems: 20 } })
  controlTotals!: OpeningTotal[];

  @Attribute(() => SafeInt, { zh: "总行数", en: "Lines", about: "Lines at the last check.", nullable: true })
  lineCount?: number;

  @Attribute(() => String, { zh: "指纹", en: "Fingerprint", about: "Checksum of its lines, so that the same lines are taken over only once.", nullable: true })
  fingerprint?: string;

  @Attribute(() => SafeInt, { zh: "已过账行数", en: "Lines posted", about: "Lines whose stock or debt is in the ledgers." })
  postedCount!: number;

  @Attribute(() => String, { zh: "冲销中止原因", en: "Reversal stopped by", about: "Line that had been used already and could not be reversed: the opening balance was posted again.", nullable: true })
  reversalStoppedBy?: string;

  @Attribute(() => OpeningStatus, { zh: "状态", en: "Status", about: "Status of the opening balance." })
  override status!: OpeningStatus;
}

const totalTwice = rule<{ kind: { zh: string; en: string }; currency: string }>("OPENING_TOTAL_TWICE", {
  message: { zh: ({ kind, currency }) => `${kind.zh}的 ${currency} 控制总数重复`, en: ({ kind, currency }) => `${kind.en} in ${currency} has two control totals` },
  remedy: { zh: () => "每个类别和币种只填一项", en: () => "Enter one for each kind and currency" },
});

const totalFindings = (totals: readonly OpeningTotal[]): Finding[] =>
  totals.flatMap(({ kind, amount: { currency } }, i) => {
    const isSecond = totals.findIndex((one) => one.kind === kind && one.amount.currency === currency) < i;
    return isSecond ? [totalTwice({ kind: labelOf(OpeningKind, kind), currency }, { field: `controlTotals.${i}.kind` })] : [];
  });

export const OpeningBalanceResolver = EntityResolver(OpeningBalance, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.postedCount ??= 0;
    return totalFindings(record.controlTotals);
  },
});
