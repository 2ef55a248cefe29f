/** The clock judges the active rules every few minutes, and keeps their alerts. 七(三) */
import { idFrom } from "../../../table/idFrom.ts";
import { readAll, readPage } from "../../../table/list.ts";
import type { UnitOfWork } from "../../../table/unitOfWork.ts";
import type { Context } from "../../../platform/context.ts";
import { kpiNamed } from "../../../platform/kpi/measures.ts";
import { rowsBehind } from "../../../platform/kpi/rowsBehind.ts";
import { change } from "../../../platform/lifecycle/change.ts";
import { eachAlone, registerClockWork } from "../../../platform/schedule/clock.ts";
import { settingValues } from "../../../platform/setting/setting.ts";
import { actOnClocks } from "../../../platform/workingClock/keepClocks.ts";
import { valueOf } from "../readings/kpiValue.ts";
import { Alert, type AlertEvidence } from "./alert.ts";
import { AlertRule } from "./alertRule.ts";
import { AlertTerms } from "./alertTerms.ts";
import { judge, type Episode } from "./episodes.ts";
import { currencyOf, isTooLow, judgedPeriods } from "./judgedPeriods.ts";
import type { JudgedPeriod } from "./sides.ts";

/** Breaches that an alert keeps. */
const mostEvidence = 60;

const episodeOf = ({ raisedIn, evidence, recoveredIn, relapses }: Alert): Episode => ({ raisedIn, breaches: evidence.map(({ period }) => period), recoveredIn, relapses });

async function newestAlert({ id }: AlertRule, { table }: Context): Promise<Alert | undefined> {
  const { edges } = await readPage(table, Alert, { filter: { ruleId: { eq: id } }, orderBy: { sort: "createdAt", descending: true }, first: 1 });
  return edges[0]?.node;
}

function evidenceOf(rule: AlertRule, { period, value, numerator, denominator, change: difference, signals, isRunning }: JudgedPeriod, asOf: string): AlertEvidence {
  const kpi = rule.kpi ? kpiNamed(rule.kpi) : undefined;
  const numbers = kpi && { ...valueOf(kpi, value, currencyOf(rule)), numerator, denominator: denominator ?? undefined };
  return { period, ...numbers, change: difference, signals: signals && signals.length > 0 ? signals : undefined, isRunning, asOf };
}

/** The evidence known so far, with the breaches that are new, and the final numbers of those that were still running. */
function completed(known: readonly AlertEvidence[], rule: AlertRule, { breaches }: Episode, periods: readonly JudgedPeriod[], asOf: string): AlertEvidence[] {
  const byPeriod = new Map(known.map((one) => [one.period, one]));
  for (const judged of periods) {
    const before = byPeriod.get(judged.period);
    const isNew = !before && breaches.includes(judged.period);
    if (isNew || (before?.isRunning && !judged.isRunning)) byPeriod.set(judged.period, evidenceOf(rule, judged, asOf));
  }
  return [...byPeriod.values()].sort((one, other) => (one.period < other.period ? -1 : 1)).slice(-mostEvidence);
}

/** What an episode leaves of an alert as it was, or of none. */
interface Found {
  rule: AlertRule;
  episode: Episode;
  evidence: AlertEvidence[];
  /** The periods as they were judged now. */
  periods: readonly JudgedPeriod[];
}

/** The list behind the newest breach, and its largest rows, as they are now. */
async function behind({ rule, evidence, periods }: Found, ctx: Context): Promise<Pick<Alert, "rows" | "listFilter">> {
  if (!rule.kpi) return {};
  const kpi = kpiNamed(rule.kpi);
  const newest = newestBreach(evidence);
  const judged = periods.find(({ period }) => period === newest);
  const { filter, rows } = await rowsBehind(ctx, kpi, newest, { currency: currencyOf(rule), lacking: judged !== undefined && isTooLow(rule, kpi, judged) });
  return { rows: rows.map(({ record, adds }) => ({ recordId: record.id, adds })), listFilter: filter && JSON.stringify(filter) };
}

const newestBreach = (evidence: readonly AlertEvidence[]): string => evidence.at(-1)!.period;

const isUnchanged = (alert: Alert, { episode, evidence }: Found): boolean =>
  alert.relapses === episode.relapses && (alert.recoveredIn ?? undefined) === episode.recoveredIn && alert.evidence.length === evidence.length && alert.evidence.every(({ period, isRunning }, i) => period === evidence[i]!.period && isRunning === evidence[i]!.isRunning);

async function raise(found: Found, uow: UnitOfWork, ctx: Context): Promise<Alert> {
  const { rule, episode, evidence } = found;
  const { acknowledgeMinutes } = await settingValues(ctx, AlertTerms);
  return uow.create(Alert, {
    id: idFrom(Alert, rule.id, episode.raisedIn),
    title: rule.name,
    ruleId: rule.id,
    ruleVersion: rule.version,
    kind: rule.kind,
    kpi: rule.kpi ?? undefined,
    source: rule.source ?? undefined,
    group: rule.group,
    raisedIn: episode.raisedIn,
    raisedOn: ctx.today,
    evidence,
    ...(await behind(found, ctx)),
    relapses: 0,
    ...recoveryOf(episode, undefined, ctx),
    acknowledgeMinutes,
    status: "RAISED",
    duties: [],
  });
}

const recoveryOf = ({ recoveredIn }: Episode, before: Alert | undefined, { today }: Context): Pick<Alert, "recoveredIn" | "recoveredOn" | "unrecovered"> =>
  recoveredIn === undefined ? { recoveredIn: undefined, recoveredOn: undefined, unrecovered: true } : { recoveredIn, recoveredOn: before?.recoveredOn ?? today, unrecovered: undefined };

/** It comes back to those who act on it, unless they are still at it. */
async function comeBack(alert: Alert, ctx: Context): Promise<void> {
  alert.raisedOn = ctx.today;
  if (alert.status !== "HANDLED" && alert.status !== "CLOSED") return;
  Object.assign(alert, { status: "RAISED", handledById: undefined, closedOn: undefined, closedBecause: undefined });
  await actOnClocks(alert, "reopen", ctx);
}

async function continueAlert(known: Alert, found: Found, uow: UnitOfWork, ctx: Context): Promise<Alert> {
  const { episode, evidence } = found;
  const alert = uow.edit(known);
  const hasRelapsed = episode.relapses > alert.relapses;
  if (newestBreach(evidence) !== known.evidence.at(-1)?.period) Object.assign(alert, await behind(found, ctx));
  Object.assign(alert, { evidence, relapses: episode.relapses, ...recoveryOf(episode, alert, ctx) });
  if (hasRelapsed && !alert.recoveredIn) await comeBack(alert, ctx);
  return alert;
}

async function judgeRule(rule: AlertRule, ctx: Context): Promise<void> {
  const [known, periods, { relapsePeriods }] = await Promise.all([newestAlert(rule, ctx), judgedPeriods(rule, ctx), settingValues(ctx, AlertTerms)]);
  const hysteresis = { forPeriods: rule.forPeriods ?? 1, recoveryPeriods: rule.recoveryPeriods ?? 1, relapsePeriods: rule.kind === "MISSING" ? 0 : relapsePeriods };
  for (const episode of judge(known && episodeOf(known), periods, hysteresis)) {
    await change<Alert>(ctx, { entity: "Alert", action: "judge" }, {}, async (uow) => {
      // Another clock may have raised it meanwhile.
      const alert = await ctx.loader.load<Alert>(idFrom(Alert, rule.id, episode.raisedIn));
      const found = { rule, episode, evidence: completed(alert?.evidence ?? [], rule, episode, periods, ctx.now.toISOString()), periods };
      if (alert && isUnchanged(alert, found)) return alert;
      return alert ? continueAlert(alert, found, uow, ctx) : raise(found, uow, ctx);
    });
  }
}

export async function judgeRules(ctx: Context): Promise<void> {
  const active = readAll(ctx.table, AlertRule, { filter: { status: { eq: "ACTIVE" } }, orderBy: { sort: "createdAt", descending: false } });
  await eachAlone(active, ({ id }) => id, (rule) => judgeRule(rule, ctx));
}

registerClockWork("alertRules", judgeRules);
