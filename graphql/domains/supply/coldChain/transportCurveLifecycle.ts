import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { businessDate } from "../../../platform/businessDate.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import { boundsOf } from "./bounds.ts";
import { CurveReadings, curveReadingsId } from "./curveReadings.ts";
import { detect, minutesBetween, type Reading } from "./excursionDetection.ts";
import { futureFindings, ReadingsFileInput, ReadingsInput, readingsOf } from "./readingsInput.ts";
import type { TransportCurve } from "./transportCurve.ts";

export const TransportCurveStatus = enumeration("TransportCurveStatus", "Status of a transport curve.", {
  OPEN: { zh: "待读数", en: "Open", tone: "warning", about: "The logger is named; its readings are awaited." },
  RECORDED: { zh: "已记录", en: "Recorded", tone: "good", about: "Its readings are recorded and never change." },
  DISCARDED: { zh: "已作废", en: "Discarded", about: "Quality has found that it does not belong to these goods; it is kept and does not count." },
});
export type TransportCurveStatus = ValueOf<typeof TransportCurveStatus>;

export const CurveVerdict = enumeration("CurveVerdict", "What a transport curve shows.", {
  IN_RANGE: { zh: "全程合格", en: "In range", tone: "good", about: "Every reading is within the bounds, and none is missing." },
  OUT_OF_RANGE: { zh: "超限", en: "Out of range", tone: "bad", about: "At least one reading is outside the bounds." },
  INCOMPLETE: { zh: "记录中断", en: "Incomplete", tone: "warning", about: "Readings are missing for longer than the interval and five minutes." },
});
export type CurveVerdict = ValueOf<typeof CurveVerdict>;

const clause = "GSP 附录3";

const tooFew = rule("TOO_FEW_READINGS", { clause, message: { zh: () => "至少需要两条读数", en: () => "At least two readings are required" } });

const readTwice = rule<{ at: string }>("READING_TWICE", { clause, message: { zh: ({ at }) => `${at} 有两条读数`, en: ({ at }) => `There are two readings at ${at}` } });

const notCalibrated = rule<{ calibratedUntil: string; endedOn: string }>("LOGGER_NOT_CALIBRATED", {
  clause,
  message: {
    zh: ({ calibratedUntil, endedOn }) => `记录仪校准于 ${calibratedUntil} 到期，读数记至 ${endedOn}`,
    en: ({ calibratedUntil, endedOn }) => `The logger's calibration ended on ${calibratedUntil}; its readings go on to ${endedOn}`,
  },
  remedy: { zh: () => "请使用校准在有效期内的记录仪的数据", en: () => "Use the record of a logger whose calibration is valid", by: [] },
});

function recordFindings(ordered: readonly Reading[], { calibratedUntil }: TransportCurve): Finding[] {
  if (ordered.length < 2) return [tooFew(undefined, { field: "readings" })];
  const endedOn = businessDate(new Date(ordered.at(-1)!.at));
  const twice = ordered.flatMap(({ at }, i) => (ordered[i - 1]?.at === at ? [readTwice({ at }, { field: "readings" })] : []));
  return [...twice, ...(calibratedUntil <= endedOn ? [notCalibrated({ calibratedUntil, endedOn })] : [])];
}

/** What the readings show: time out of range, missing readings, and the verdict. */
function shownBy(ordered: readonly Reading[], { storageClass, intervalMinutes }: TransportCurve) {
  const { ended, gaps, state } = detect({}, ordered, boundsOf(storageClass!), intervalMinutes);
  const running = state.open ? minutesBetween(state.open.startedAt, state.open.lastOutAt) : 0;
  const isOut = ended.length > 0 || state.open !== undefined;
  return {
    minutesOutside: ended.reduce((sum, { startedAt, endedAt }) => sum + minutesBetween(startedAt, endedAt), running),
    gaps: gaps.length,
    verdict: isOut ? ("OUT_OF_RANGE" as const) : gaps.length > 0 ? ("INCOMPLETE" as const) : ("IN_RANGE" as const),
  };
}

function record({ record: curve, input: { readings }, uow, ctx }: Step<TransportCurve, ReadingsInput>): void {
  const ordered = readings.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  refuseIfAny([...futureFindings(readings, ctx.now), ...recordFindings(ordered, curve)]);
  const temperatures = ordered.map(({ temperature }) => temperature);
  const startsAt = ordered[0]!.at;
  Object.assign(curve, { startsAt, endsAt: ordered.at(-1)!.at, readings: ordered.length, lowest: Math.min(...temperatures), highest: Math.max(...temperatures), ...shownBy(ordered, curve) });
  uow.create(CurveReadings, { id: curveReadingsId(curve.id), curveId: curve.id, startsAt, seconds: ordered.map(({ at }) => Math.round((Date.parse(at) - Date.parse(startsAt)) / 1_000)), temperatures });
}

const recordFile = (step: Step<TransportCurve, ReadingsFileInput>): void => record({ ...step, input: { readings: readingsOf(step.input) } });

export const transportCurveLifecycle = lifecycle<TransportCurve, TransportCurveStatus>({
  states: TransportCurveStatus,
  initial: "OPEN",
  editable: ["OPEN"],
  rests: ["RECORDED"],
  actions: {
    record: { label: { zh: "登记读数", en: "Record readings" }, about: "Records the readings of the whole way, once and for all.", from: "OPEN", to: "RECORDED", input: ReadingsInput, effect: record },
    recordFile: { label: { zh: "导入读数", en: "Record a file" }, about: "Records the logger's file, once and for all; every unreadable line is named.", from: "OPEN", to: "RECORDED", tone: "primary", input: ReadingsFileInput, effect: recordFile },
    discard: { label: { zh: "作废", en: "Discard" }, about: "The curve does not belong to these goods; it is kept and does not count.", from: ["OPEN", "RECORDED"], to: "DISCARDED", tone: "danger", input: ReasonInput },
  },
});
