/** Readings as people and machines send them: one by one, or as the file of a data logger. GSP 附录3 */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { DateTime } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Reading } from "./excursionDetection.ts";
import { readingsFile } from "./readingsFile.ts";

@ObjectType("ReadingValue", { description: "One reading of a monitoring point." })
export class ReadingValue {
  @Attribute(() => DateTime, { zh: "时间", en: "At", about: "Time of the reading (UTC).", input: { required: true, when: "any" } })
  at!: string;

  @Attribute(() => Int, { zh: "温度", en: "Temperature", unit: deciCelsius, about: "In tenths of a degree.", input: { required: true, min: -1_000, max: 1_000 } })
  temperature!: number;

  @Attribute(() => Int, { zh: "湿度", en: "Humidity", about: "Relative humidity in tenths of a percent.", nullable: true, input: { min: 0, max: 1_000 } })
  humidity?: number;
}

export class ReadingsInput {
  @Attribute(() => [ReadingValue], { zh: "读数", en: "Readings", about: "Readings in any order; a repeated one changes nothing.", input: { required: true, minItems: 1, maxItems: 720 } })
  readings!: ReadingValue[];
}

export const TemperatureUnit = enumeration("TemperatureUnit", "Unit of the temperatures in a file.", {
  C: { zh: "摄氏度", en: "Celsius" },
  F: { zh: "华氏度", en: "Fahrenheit" },
});
export type TemperatureUnit = ValueOf<typeof TemperatureUnit>;

export class ReadingsFileInput {
  @Attribute(() => TemperatureUnit, { zh: "温度单位", en: "Unit", about: "Unit of the temperatures in the file.", input: { required: true } })
  unit!: TemperatureUnit;

  @Attribute(() => String, { zh: "文件内容", en: "Content", about: "Content of a logger's file: a title line, then one time (UTC) and temperature per line, separated by a comma. At most 31 days.", text: true, input: { required: true, minLength: 3, maxLength: 60_000 } })
  content!: string;
}

const whyUnreadable = {
  NO_MOMENT: { zh: "没有时间", en: "no time" },
  NO_VALUE: { zh: "没有温度", en: "no temperature" },
  SAME_MOMENT: { zh: "时间重复", en: "repeated time" },
} as const;

const unreadable = rule<{ line: number; why: keyof typeof whyUnreadable }>("READING_UNREADABLE", {
  clause: "GSP 附录3",
  message: { zh: ({ line, why }) => `文件第 ${line} 行：${whyUnreadable[why].zh}`, en: ({ line, why }) => `Line ${line} of the file: ${whyUnreadable[why].en}` },
});

const inFuture = rule<{ at: string }>("READING_IN_FUTURE", { clause: "GSP 附录3", message: { zh: ({ at }) => `读数时间 ${at} 晚于现在`, en: ({ at }) => `The reading at ${at} lies in the future` } });

/** How far a device's clock may be ahead of ours. */
const tolerance = 5 * 60_000;

/** Findings against readings of the future, each by its place in the request. */
export const futureFindings = (readings: readonly Reading[], now: Date): Finding[] =>
  readings.flatMap(({ at }, i) => (Date.parse(at) > now.getTime() + tolerance ? [inFuture({ at }, { field: `readings.${i}.at` })] : []));

/** The readings of a file; refuses with every unreadable line. */
export function readingsOf({ content, unit }: ReadingsFileInput): Reading[] {
  const { readings, bad } = readingsFile(content, unit);
  refuseIfAny(bad.map(({ line, why }) => unreadable({ line, why }, { field: "content" })));
  return readings;
}
