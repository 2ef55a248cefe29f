/**
 * Finds excursions and gaps in a point's readings, in their order. Pure: the same
 * readings give the same result, in however many pieces they arrive. GSP 附录3
 */
export interface Reading {
  /** ISO-8601, UTC. */
  at: string;
  /** Tenths of a degree. */
  temperature: number;
  /** Tenths of a percent. */
  humidity?: number;
}

/** The bounds themselves are in range. */
export interface Bounds {
  low: number;
  high: number;
}

export interface RunningExcursion {
  startedAt: string;
  /** The last reading outside. */
  lastOutAt: string;
  lowest: number;
  highest: number;
  /** Longest time between readings while outside, in minutes. */
  longestInterval: number;
}

/** State of a point after the readings so far. */
export interface DetectionState {
  lastAt?: string;
  open?: RunningExcursion;
}

export interface EndedExcursion extends RunningExcursion {
  endedAt: string;
  /** Without a later reading inside, it ends at its last reading and its end is unknown. */
  endUnknown: boolean;
}

export interface Gap {
  /** The last reading before. */
  since: string;
  raisedAt: string;
  endedAt: string;
}

export interface Detected {
  state: DetectionState;
  ended: EndedExcursion[];
  gaps: Gap[];
}

const minuteMs = 60_000;
/** A gap starts this long after a missed interval. */
export const graceMinutes = 5;

export const minutesBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);
const after = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * minuteMs).toISOString();

/** When missing readings become a gap. */
export const gapRaisedAt = (lastAt: string, intervalMinutes: number): string => after(lastAt, intervalMinutes + graceMinutes);

export const isOutside = (temperature: number, { low, high }: Bounds): boolean => temperature < low || temperature > high;

/** Readings in their order, each later than the state's last. */
export function detect(before: DetectionState, readings: readonly Reading[], bounds: Bounds, intervalMinutes: number): Detected {
  let { lastAt, open } = before;
  const [ended, gaps]: [EndedExcursion[], Gap[]] = [[], []];
  for (const { at, temperature } of readings) {
    const silent = lastAt !== undefined && at > gapRaisedAt(lastAt, intervalMinutes);
    if (silent) {
      gaps.push({ since: lastAt!, raisedAt: gapRaisedAt(lastAt!, intervalMinutes), endedAt: at });
      if (open) ended.push({ ...open, endedAt: open.lastOutAt, endUnknown: true });
      open = undefined;
    }
    const interval = lastAt && open ? minutesBetween(lastAt, at) : 0;
    const outside = isOutside(temperature, bounds);
    if (open) open = { ...open, longestInterval: Math.max(open.longestInterval, interval) };
    if (open && !outside) {
      ended.push({ ...open, endedAt: at, endUnknown: false });
      open = undefined;
    } else if (outside) {
      open = open
        ? { ...open, lastOutAt: at, lowest: Math.min(open.lowest, temperature), highest: Math.max(open.highest, temperature) }
        : { startedAt: at, lastOutAt: at, lowest: temperature, highest: temperature, longestInterval: 0 };
    }
    lastAt = at;
  }
  return { state: { lastAt, open }, ended, gaps };
}
