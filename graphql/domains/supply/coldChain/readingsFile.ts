/** Readings of a data logger's file: a time and a value per line; unreadable lines are listed, never skipped. */
import type { Reading } from "./excursionDetection.ts";

export interface ReadFile {
  readings: Reading[];
  /** Unreadable lines, by their number in the file, with the reason. */
  bad: { line: number; text: string; why: "NO_MOMENT" | "NO_VALUE" | "SAME_MOMENT" }[];
}

/** Tenths of a degree Celsius. */
const tenths = (value: number, unit: "C" | "F"): number => Math.round((unit === "F" ? ((value - 32) * 5) / 9 : value) * 10);

/** Times without a zone are UTC. */
export function readingsFile(text: string, unit: "C" | "F"): ReadFile {
  const found: ReadFile = { readings: [], bad: [] };
  const seen = new Set<string>();
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (i === 0 || line.trim() === "") continue;
    const [moment = "", value = ""] = line.split(",");
    const at = Date.parse(`${moment.trim().replace(" ", "T")}Z`);
    const degrees = value.trim() === "" ? Number.NaN : Number(value);
    const why = Number.isNaN(at) ? "NO_MOMENT" : Number.isNaN(degrees) ? "NO_VALUE" : seen.has(moment) ? "SAME_MOMENT" : undefined;
    if (why) found.bad.push({ line: i + 1, text: line, why });
    else found.readings.push({ at: new Date(at).toISOString(), temperature: tenths(degrees, unit) });
    seen.add(moment);
  }
  return found;
}
