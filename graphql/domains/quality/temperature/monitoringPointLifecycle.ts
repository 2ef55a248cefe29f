import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { DateTime } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { MonitoringPoint } from "./monitoringPoint.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { readingsFile } from "./readingsFile.ts";
import { recordReadings } from "./recordReadings.ts";

export const MonitoringPointStatus = enumeration("MonitoringPointStatus", "Status of a monitoring point.", {
  ACTIVE: { zh: "启用", en: "Active", tone: "good" },
  RETIRED: { zh: "停用", en: "Retired", about: "No readings are expected or accepted." },
});
export type MonitoringPointStatus = ValueOf<typeof MonitoringPointStatus>;

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

class ReadingsFileInput {
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

/** All unreadable lines are named, and then nothing is recorded. */
async function recordFile(step: Step<MonitoringPoint, ReadingsFileInput>): Promise<void> {
  const { readings, bad } = readingsFile(step.input.content, step.input.unit);
  refuseIfAny(bad.map(({ line, why }) => unreadable({ line, why }, { field: "content" })));
  await recordReadings({ ...step, input: { readings } });
}

export const monitoringPointLifecycle = lifecycle<MonitoringPoint, MonitoringPointStatus>({
  states: MonitoringPointStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  rests: ["ACTIVE", "RETIRED"],
  actions: {
    record: {
      label: { zh: "登记读数", en: "Record readings" },
      about: "Records readings of the point, all or none; every invalid line is named.",
      from: "ACTIVE",
      input: ReadingsInput,
      effect: recordReadings,
    },
    recordFile: {
      label: { zh: "导入读数", en: "Record a file" },
      about: "Records the readings of a logger's file, all or none; every invalid line is named.",
      from: "ACTIVE",
      input: ReadingsFileInput,
      effect: recordFile,
    },
    retire: { label: { zh: "停用", en: "Retire" }, about: "Takes the device out of use.", from: "ACTIVE", to: "RETIRED", tone: "danger", input: ReasonInput },
    reactivate: { label: { zh: "重新启用", en: "Activate again" }, about: "Puts the device back into use.", from: "RETIRED", to: "ACTIVE" },
  },
});
