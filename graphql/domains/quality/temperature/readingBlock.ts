import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { deciCelsius } from "../../../table/unit.ts";
import { isOutside, type Bounds, type Reading } from "../../supply/api.ts";

/** A reading repeated with another value: recorded beside the first, which is kept. */
@ObjectType("ReadingConflict", { description: "A reading that was repeated with another value." })
export class ReadingConflict {
  @Attribute(() => Int, { zh: "当日秒", en: "Second", about: "Second of the UTC day." })
  second!: number;

  @Attribute(() => Int, { zh: "温度", en: "Temperature", unit: deciCelsius, about: "The other value, in tenths of a degree." })
  temperature!: number;
}

/**
 * The readings of one point on one UTC day, in one record without a list: a million readings a day are written without
 * an index. The invariant: a recorded reading never changes. GSP 附录3
 */
@Entity<ReadingBlock>({
  prefix: "rdb",
  domain: "quality",
  label: { zh: "温湿度日记录", en: "Readings of a day" },
  about: "The readings of one point on one day.",
  clause: "GSP 附录3",
  representation: "day",
  lists: {},
  audited: false,
})
export class ReadingBlock extends Node {
  @Reference(() => Node, { zh: "监测点", en: "Monitoring point", about: "Point that was measured.", holds: ["MonitoringPoint"] })
  pointId!: string;

  @Attribute(() => LocalDate, { zh: "日期（UTC）", en: "Day (UTC)", about: "UTC day of the readings." })
  day!: string;

  @Attribute(() => [Int], { zh: "当日秒", en: "Seconds", about: "Seconds of the UTC day, ascending." })
  seconds!: number[];

  @Attribute(() => [Int], { zh: "温度", en: "Temperatures", unit: deciCelsius, about: "In tenths of a degree, one for each second." })
  temperatures!: number[];

  @Attribute(() => [Int], { zh: "湿度", en: "Humidities", about: "In tenths of a percent, one for each second; −1 where it was not measured." })
  humidities!: number[];

  @Attribute(() => Int, { zh: "最低", en: "Lowest", unit: deciCelsius, about: "Lowest temperature of the day." })
  lowest!: number;

  @Attribute(() => Int, { zh: "最高", en: "Highest", unit: deciCelsius, about: "Highest temperature of the day." })
  highest!: number;

  @Attribute(() => Int, { zh: "超限读数", en: "Readings outside", about: "Readings outside the bounds at that time." })
  outside!: number;

  @Attribute(() => [ReadingConflict], { zh: "冲突读数", en: "Conflicts", about: "Readings that were repeated with another value.", nullable: true })
  conflicts?: ReadingConflict[];
}

/** Readings of a day at one every two minutes. */
export const mostReadings = 720;

export const blockId = (pointId: string, day: string): string => `rdb_${pointId.slice(pointId.indexOf("_") + 1)}.${day}`;

const secondOf = (at: string): number => Math.floor((Date.parse(at) % 86_400_000) / 1_000);

/** Adds readings of its day in their order; a recorded one is kept, and another value for it is a conflict. */
export function addReadings(block: ReadingBlock, readings: readonly Reading[], bounds: Bounds): void {
  const known = new Map(block.seconds.map((second, i) => [second, { temperature: block.temperatures[i]!, humidity: block.humidities[i]! }]));
  for (const { at, temperature, humidity = -1 } of readings) {
    const second = secondOf(at);
    const before = known.get(second);
    if (before && before.temperature !== temperature && !block.conflicts?.some((one) => one.second === second && one.temperature === temperature)) block.conflicts = [...(block.conflicts ?? []), { second, temperature }];
    if (before) continue;
    known.set(second, { temperature, humidity });
    if (isOutside(temperature, bounds)) block.outside++;
  }
  const ordered = [...known].sort(([a], [b]) => a - b);
  const temperatures = ordered.map(([, one]) => one.temperature);
  Object.assign(block, { seconds: ordered.map(([second]) => second), temperatures, humidities: ordered.map(([, { humidity }]) => humidity), lowest: Math.min(...temperatures), highest: Math.max(...temperatures) });
}
