/** What people read of a go-live: one report of everything that is in the way, by file, row and field; or what was posted. */
import { moneyText } from "../table/money.ts";
import { labelOf } from "../table/enumeration.ts";
import { roleLabel } from "../platform/access/role.ts";
import { OpeningKind } from "../domains/supply/opening/openingTotal.ts";
import type { Language } from "../platform/problem/problem.ts";
import { kindOf, type FileName } from "./fileKind.ts";
import type { Entered } from "./enterFolder.ts";
import type { FolderProblem } from "./readFolder.ts";

const words = {
  zh: {
    problems: (count: number) => `共 ${count} 个问题，未过账任何内容：`,
    row: (row: number) => `第 ${row} 行`,
    waiting: "等待审批（办理后再次运行本命令即可继续）：",
    entered: "已登记：",
    rows: (count: number) => `${count} 行`,
    posted: (number: string) => `期初余额 ${number} 已过账，控制总数一致：`,
    notPosted: (number: string, status: string) => `期初余额 ${number}：${status}`,
  },
  en: {
    problems: (count: number) => `${count} problems; nothing was posted:`,
    row: (row: number) => `row ${row}`,
    waiting: "Awaiting approval (run this command again once they are decided):",
    entered: "Entered:",
    rows: (count: number) => `${count} rows`,
    posted: (number: string) => `The opening balance ${number} is posted; the control totals agree:`,
    notPosted: (number: string, status: string) => `The opening balance ${number}: ${status}`,
  },
} satisfies Record<Language, unknown>;

const byPlace = (a: FolderProblem, b: FolderProblem): number => (a.file === b.file ? (a.row ?? 0) - (b.row ?? 0) : a.file < b.file ? -1 : 1);

export function problemReport(problems: readonly FolderProblem[], language: Language): string {
  const say = words[language];
  const lines = problems.toSorted(byPlace).map(({ file, row, field, message }) => [file, ...(row ? [say.row(row)] : []), ...(field ? [field[language]] : []), message[language]].join(" · "));
  // Several rules may say the same of one cell.
  const distinct = [...new Set(lines)];
  return [say.problems(distinct.length), ...distinct.map((line) => `  ${line}`)].join("\n");
}

export function progressReport({ counts, waiting, opening }: Entered, language: Language): string {
  const say = words[language];
  const entered = [...counts].map(([name, count]) => `  ${kindOf(name as FileName)[language]}: ${say.rows(count)}`);
  const awaited = [...waiting].map(([role, count]) => `  ${roleLabel(role)[language]}: ${count}`);
  const totals = (opening?.status === "POSTED" ? opening.controlTotals : []).map(({ kind, lines, packs, amount }) => `  ${labelOf(OpeningKind, kind)[language]}: ${say.rows(lines)}${packs ? ` · ${packs}` : ""} · ${moneyText(amount)}`);
  const balance = opening ? [opening.status === "POSTED" ? say.posted(opening.number) : say.notPosted(opening.number, opening.status), ...totals] : [];
  return [say.entered, ...entered, ...(awaited.length > 0 ? [say.waiting, ...awaited] : []), ...balance].join("\n");
}
