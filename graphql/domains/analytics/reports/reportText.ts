/**
 * The sentences of a draft. They follow from the figures, the alerts and the action items alone: the same of these give
 * the same words, and nothing is concluded that is not in them. Pure. 七(二)2
 */
import { labelOf } from "../../../table/enumeration.ts";
import { daysBetween } from "../../../platform/businessDate.ts";
import { figureText } from "../../../platform/frozen/figureText.ts";
import { Role } from "../../../platform/access/role.ts";
import type { Language } from "../../../platform/problem/problem.ts";
import { shareOf } from "../../../platform/percent.ts";
import { AlertStatus } from "../alerts/alertLifecycle.ts";
import type { ReportFigure } from "./reportFigures.ts";
import type { ReportKind, ReportPeriod } from "./reportPeriod.ts";

/** What a draft is written from. */
export interface DraftMatter {
  kind: ReportKind;
  period: ReportPeriod;
  today: string;
  figures: readonly ReportFigure[];
  alerts: readonly TextAlert[];
  actions: readonly TextAction[];
}

export interface TextAlert {
  number: string;
  title: string;
  status: AlertStatus;
  group: Role;
  raisedOn: string;
  assignee?: string;
  unrecovered: boolean;
}

export interface TextAction {
  number: string;
  text: string;
  owner: string;
  dueOn: string;
}

type Change = "BETTER" | "WORSE" | "SAME" | "UNKNOWN";

/** What both sides of are bad is better the nearer it is to its target. */
const nearerOf = (now: number, before: number): Change => (now === before ? "SAME" : now < before ? "BETTER" : "WORSE");

/** Whether a figure is better than in the period before, by what is good of it. */
export function changeOf({ value, before, direction, target }: Pick<ReportFigure, "value" | "before" | "direction" | "target">): Change {
  if (value === null || before === null) return "UNKNOWN";
  if (value === before) return "SAME";
  if (direction === "BAND") return target === undefined ? "UNKNOWN" : nearerOf(Math.abs(value - target), Math.abs(before - target));
  return value > before === (direction === "HIGHER") ? "BETTER" : "WORSE";
}

const words = {
  before: { WEEK: { zh: "上周", en: "the week before" }, MONTH: { zh: "上月", en: "the month before" } },
  change: { BETTER: { zh: "好转", en: "better" }, WORSE: { zh: "变差", en: "worse" } },
  band: { GOOD: { zh: "正常", en: "good" }, WARNING: { zh: "警戒", en: "warning" }, CRITICAL: { zh: "严重", en: "critical" } },
} as const;

const points = { zh: " 个百分点", en: " percentage points" };

/** By how much it has changed, without its sign: of shares in percentage points, otherwise also in percent. */
function sizeOf(figure: ReportFigure, language: Language): string {
  const [value, before] = [figure.value!, figure.before!];
  const size = Math.abs(value - before);
  if (figure.unit === "SHARE") return figureText({ unit: "MEAN" }, size, language) + points[language];
  // Of nothing, and of what is below it, there is no percentage.
  const share = before > 0 ? shareOf(size, before) : null;
  const percent = share === null ? "" : language === "zh" ? `（${figureText({ unit: "SHARE" }, share, language)}）` : ` (${figureText({ unit: "SHARE" }, share, language)})`;
  return figureText(figure, size, language) + percent;
}

function comparison(figure: ReportFigure, kind: ReportKind, language: Language): string {
  const before = words.before[kind][language];
  const change = changeOf(figure);
  if (figure.before === null) return language === "zh" ? `，${before}无数据` : `; no figure for ${before}`;
  if (change === "UNKNOWN") return language === "zh" ? `，${before}为 ${figureText(figure, figure.before, language)}` : `; ${before} ${figureText(figure, figure.before, language)}`;
  if (change === "SAME") return language === "zh" ? `，与${before}持平` : `, as in ${before}`;
  const isMore = figure.value! > figure.before;
  const judged = words.change[change][language];
  return language === "zh" ? `，比${before}${isMore ? "增加" : "减少"} ${sizeOf(figure, language)}，${judged}` : `, ${sizeOf(figure, language)} ${isMore ? "more" : "less"} than ${before}: ${judged}`;
}

function againstTarget(figure: ReportFigure, language: Language): string {
  const { target, band } = figure;
  const parts = [
    ...(target === undefined ? [] : [language === "zh" ? `目标 ${figureText(figure, target, language)}` : `target ${figureText(figure, target, language)}`]),
    ...(band === null ? [] : [language === "zh" ? `判断：${words.band[band].zh}` : words.band[band].en]),
  ];
  return parts.length === 0 ? "" : `${language === "zh" ? "；" : "; "}${parts.join(language === "zh" ? "，" : ", ")}`;
}

/** One sentence on a figure: what it is, what it was before, whether that is better, and how it compares with its target. */
export function figureSentence(figure: ReportFigure, kind: ReportKind, language: Language): string {
  const value = figure.value === null ? (language === "zh" ? "无数据" : "no figure") : figureText(figure, figure.value, language);
  const separator = language === "zh" ? "：" : ": ";
  return `${figure[language]}${separator}${value}${comparison(figure, kind, language)}${againstTarget(figure, language)}${language === "zh" ? "。" : "."}`;
}

const count = (figures: readonly ReportFigure[], meets: (figure: ReportFigure) => boolean): number => figures.filter(meets).length;

export function overviewText({ kind, period: { from, to }, today, figures, alerts }: DraftMatter, language: Language): string {
  const [better, worse, same] = (["BETTER", "WORSE", "SAME"] as const).map((change) => count(figures, (figure) => changeOf(figure) === change));
  const off = count(figures, ({ band }) => band === "WARNING" || band === "CRITICAL");
  const [raised, open] = [alerts.filter(({ raisedOn }) => raisedOn >= from).length, alerts.filter(({ unrecovered }) => unrecovered).length];
  const before = words.before[kind][language];
  const runs = today <= to;
  if (language === "zh") {
    return `本报告期为 ${from} 至 ${to}${runs ? `（尚未结束，数据截至 ${today}）` : ""}。共 ${figures.length} 项指标，与${before}相比 ${better} 项好转、${worse} 项变差、${same} 项持平；${off} 项超出警戒值。本期触发预警 ${raised} 起，未恢复 ${open} 起。`;
  }
  return `Period ${from} to ${to}${runs ? ` (not over yet, figures as of ${today})` : ""}. Of ${figures.length} figures ${better} are better than ${before}, ${worse} are worse and ${same} are the same; ${off} are beyond their warning value. Alerts raised: ${raised}; not recovered: ${open}.`;
}

export const resultsText = ({ kind, figures }: DraftMatter, language: Language): string => figures.map((figure) => figureSentence(figure, kind, language)).join("\n");

const noAlerts = { zh: "本期无预警。", en: "There were no alerts in this period." };

function alertLine({ number, title, status, group, raisedOn, assignee, unrecovered }: TextAlert, language: Language): string {
  const who = assignee ?? labelOf(Role, group)[language];
  const state = labelOf(AlertStatus, status)[language];
  return language === "zh" ? `${number}《${title}》：${raisedOn} 触发，${unrecovered ? "未恢复" : "已恢复"}，${state}，${who}。` : `${number} "${title}": raised on ${raisedOn}, ${unrecovered ? "not recovered" : "recovered"}, ${state.toLowerCase()}, ${who}.`;
}

export const issuesText = ({ alerts }: DraftMatter, language: Language): string => (alerts.length === 0 ? noAlerts[language] : alerts.map((alert) => alertLine(alert, language)).join("\n"));

function actionLine({ number, text, owner, dueOn }: TextAction, today: string, language: Language): string {
  const overdue = Math.max(daysBetween(dueOn, today), 0);
  if (language === "zh") return `${number} ${text}（${owner}，期限 ${dueOn}${overdue > 0 ? `，逾期 ${overdue} 天` : ""}）。`;
  return `${number} ${text} (${owner}, due on ${dueOn}${overdue > 0 ? `, ${overdue} days overdue` : ""}).`;
}

/** The action items that are carried on; nothing where there are none, because what to propose is for people to say. */
export const proposalsText = ({ actions, today }: DraftMatter, language: Language): string | undefined => (actions.length === 0 ? undefined : actions.map((action) => actionLine(action, today, language)).join("\n"));
