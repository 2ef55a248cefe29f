/** Whether an opening balance may be posted: each line is valid, and together they equal the source's control totals. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { labelOf } from "../../../table/enumeration.ts";
import { money, moneyText, type Money } from "../../../table/money.ts";
import { displayName } from "../../../table/record.ts";
import type { Context } from "../../../platform/context.ts";
import { inputAttributes } from "../../../platform/entity/validate.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { everyKindOfLine, linesOf, type DeclaredLines, type OpeningLine } from "./openingLine.ts";
import type { OpeningBalance } from "./openingBalance.ts";
import { OpeningKind, type OpeningTotal } from "./openingTotal.ts";

type Total = Omit<OpeningTotal, "packs"> & { packs: number };

const label = (kind: OpeningKind): { zh: string; en: string } => labelOf(OpeningKind, kind);

const totalDiffers = rule<{ of: OpeningKind; what: { zh: string; en: string }; typed: string; counted: string }>("OPENING_TOTAL_DIFFERS", {
  message: {
    zh: ({ of, what, typed, counted }) => `${label(of).zh}${what.zh}：控制总数为 ${typed}，各行合计为 ${counted}`,
    en: ({ of, what, typed, counted }) => `${label(of).en}, ${what.en}: the control total is ${typed}, but the lines add up to ${counted}`,
  },
  remedy: { zh: () => "请核对来源报表与导入的行", en: () => "Compare the source's report with the imported lines", by: ["OpeningBalance.update"] },
  discloses: ["OpeningStock", "OpeningDebt", "OpeningPayable", "OpeningBankBalance"],
  discreetly: { zh: () => "各行合计与控制总数不符", en: () => "The lines do not add up to the control totals" },
});

const totalMissing = rule<{ of: OpeningKind; amount: Money }>("OPENING_TOTAL_MISSING", {
  message: {
    zh: ({ of, amount }) => `${label(of).zh}有 ${amount.currency} 的行（合计 ${moneyText(amount)}），但没有控制总数`,
    en: ({ of, amount }) => `${label(of).en}: the lines in ${amount.currency} add up to ${moneyText(amount)} and have no control total`,
  },
  remedy: { zh: () => "请按来源报表填写控制总数", en: () => "Enter the control total of the source", by: ["OpeningBalance.update"] },
  discloses: ["OpeningStock", "OpeningDebt", "OpeningPayable", "OpeningBankBalance"],
  discreetly: { zh: () => "有的行没有控制总数", en: () => "Some lines have no control total" },
});

const lineWrong = rule<{ line: string; about: Finding }>("OPENING_LINE_WRONG", {
  message: { zh: ({ line, about }) => `${line}：${about.message.zh}`, en: ({ line, about }) => `${line}: ${about.message.en}` },
  remedy: { zh: () => "请更正该行，或标记为不计入", en: () => "Correct the line, or mark it as left out", by: [] },
});

/** As many as people read; the next check finds the rest. */
const mostFindings = 100;

const what = { lines: { zh: "行数", en: "lines" }, packs: { zh: "盒数", en: "packs" }, amount: { zh: "金额", en: "amount" } };

const keyOf = ({ kind, amount: { currency } }: Pick<OpeningTotal, "kind" | "amount">): string => `${kind} ${currency}`;

function addLine(totals: Map<string, Total>, { kind, packs, amount: amountOf }: DeclaredLines, line: OpeningLine): void {
  const amount = amountOf(line);
  const key = keyOf({ kind, amount });
  const before = totals.get(key) ?? { kind, lines: 0, packs: 0, amount: money(0, amount.currency) };
  totals.set(key, { kind, lines: before.lines + 1, packs: before.packs + (packs?.(line) ?? 0), amount: money(before.amount.amount + amount.amount, amount.currency) });
}

function compareTotals(typed: readonly OpeningTotal[], counted: Map<string, Total>): Finding[] {
  const differences = typed.flatMap((total, i) => {
    const lines = counted.get(keyOf(total)) ?? { kind: total.kind, lines: 0, packs: 0, amount: money(0, total.amount.currency) };
    const differs = (part: keyof typeof what, a: string, b: string): Finding[] =>
      a === b ? [] : [totalDiffers({ of: total.kind, what: what[part], typed: a, counted: b }, { field: `controlTotals.${i}.${part}` })];
    return [
      ...differs("lines", String(total.lines), String(lines.lines)),
      ...(total.packs === undefined || total.packs === null ? [] : differs("packs", String(total.packs), String(lines.packs))),
      ...differs("amount", moneyText(total.amount), moneyText(lines.amount)),
    ];
  });
  const known = new Set(typed.map(keyOf));
  const missing = [...counted].filter(([key]) => !known.has(key)).map(([, { kind, amount }]) => totalMissing({ of: kind, amount }, { field: "controlTotals" }));
  return [...differences, ...missing];
}

/** Content of a line, regardless of its opening balance. */
function lineDigest({ kind, target }: DeclaredLines, line: OpeningLine): string {
  const entered = inputAttributes(target).filter(({ name }) => name !== "openingBalanceId").map(({ name }) => (line as unknown as Record<string, unknown>)[name] ?? null);
  return createHash("sha256").update(canonicalize([kind, entered])!).digest("hex");
}

/** All findings against posting it, totals first; the number of lines to post, and their checksum. */
export async function checkOpening(opening: OpeningBalance, ctx: Context): Promise<{ findings: Finding[]; lineCount: number; fingerprint: string }> {
  const digests: string[] = [];
  const counted = new Map<string, Total>();
  const wrong: Finding[] = [];
  for (const kind of everyKindOfLine()) {
    for await (const line of linesOf(kind, opening.id, ctx)) {
      addLine(counted, kind, line);
      digests.push(lineDigest(kind, line));
      if (wrong.length >= mostFindings) continue;
      const findings = await kind.check(line, opening, ctx);
      wrong.push(...findings.map((about) => lineWrong({ line: displayName(line), about }, { record: line })));
    }
  }
  const lineCount = [...counted.values()].reduce((sum, { lines }) => sum + lines, 0);
  const fingerprint = createHash("sha256").update(digests.sort().join("")).digest("hex");
  return { findings: [...compareTotals(opening.controlTotals, counted), ...wrong.slice(0, mostFindings)], lineCount, fingerprint };
}
