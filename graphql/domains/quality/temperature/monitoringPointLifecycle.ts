import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import type { MonitoringPoint } from "./monitoringPoint.ts";
import { ReadingsFileInput, ReadingsInput, readingsOf } from "../../supply/api.ts";
import { recordReadings } from "./recordReadings.ts";

export const MonitoringPointStatus = enumeration("MonitoringPointStatus", "Status of a monitoring point.", {
  ACTIVE: { zh: "启用", en: "Active", tone: "good" },
  RETIRED: { zh: "停用", en: "Retired", about: "No readings are expected or accepted." },
});
export type MonitoringPointStatus = ValueOf<typeof MonitoringPointStatus>;

/** All unreadable lines are named, and then nothing is recorded. */
async function recordFile(step: Step<MonitoringPoint, ReadingsFileInput>): Promise<void> {
  await recordReadings({ ...step, input: { readings: readingsOf(step.input) } });
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
