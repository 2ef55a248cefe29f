/** What makes a carrier's contract whole: lanes that differ, and bands of each without hole or overlap. 五(三)4 */
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { CarrierContract, CarrierLane, FreightBand } from "./carrierContract.ts";

const clause = "五(三)4";

const endsBeforeStart = rule("CARRIER_CONTRACT_ENDS_BEFORE_START", {
  clause,
  message: { zh: () => "截止日期早于生效日期", en: () => "The last day is before the first day" },
});

const laneTwice = rule("LANE_LISTED_TWICE", {
  clause,
  message: { zh: () => "同一线路、方式、服务与温层出现在多行", en: () => "The lane is listed twice with the same mode, service and storage class" },
});

const laneUnknown = rule<{ lanes: number }>("LANE_UNKNOWN", {
  clause,
  message: { zh: ({ lanes }) => `合同只有 ${lanes} 条线路`, en: ({ lanes }) => `The contract has ${lanes} lanes` },
});

const laneUnpriced = rule<{ lane: number }>("LANE_WITHOUT_BANDS", {
  clause,
  message: { zh: ({ lane }) => `第 ${lane} 条线路没有运价`, en: ({ lane }) => `Lane ${lane} has no price` },
  remedy: { zh: () => "请补充该线路的运价，或移除该线路", en: () => "Add its bands, or remove the lane" },
});

const bandEmpty = rule("BAND_EMPTY", {
  clause,
  message: { zh: () => "上限须大于下限", en: () => "A band ends above where it begins" },
});

const bandHole = rule<{ from: number; to: number }>("BANDS_WITH_HOLE", {
  clause,
  message: { zh: ({ from, to }) => `${from} 至 ${to} 公斤没有运价`, en: ({ from, to }) => `No band holds ${from} to ${to} kg` },
  remedy: { zh: () => "每条线路从 0 公斤起，各档首尾相接", en: () => "Begin each lane at 0 kg, and each band where the one before it ends" },
});

const bandsOverlap = rule<{ from: number; to: number }>("BANDS_OVERLAP", {
  clause,
  message: { zh: ({ from, to }) => `${from} 至 ${to} 公斤有两档运价`, en: ({ from, to }) => `Two bands hold ${from} to ${to} kg` },
  remedy: { zh: () => "每条线路从 0 公斤起，各档首尾相接", en: () => "Begin each lane at 0 kg, and each band where the one before it ends" },
});

const otherCurrency = rule<{ currency: string }>("TARIFF_CURRENCIES_DIFFER", {
  clause,
  message: { zh: ({ currency }) => `同一合同只用一种货币：${currency}`, en: ({ currency }) => `A contract has one currency: ${currency}` },
});

type LaneKey = Pick<CarrierLane, "warehouseId" | "regionId" | "mode" | "service" | "storageClass">;

export const isSameLane = (one: LaneKey, other: LaneKey): boolean =>
  one.warehouseId === other.warehouseId && one.regionId === other.regionId && one.mode === other.mode && one.service === other.service && one.storageClass === other.storageClass;

/** The bands of a lane, the lightest first; lanes are counted from 1. */
export const bandsOf = (bands: readonly FreightBand[], lane: number): FreightBand[] => bands.filter((one) => one.lane === lane).toSorted((a, b) => a.overKg - b.overKg || a.upToKg - b.upToKg);

/** Where the bands of a lane do not follow one another, at the band after the hole or within the overlap. */
function sequenceFindings(all: readonly FreightBand[], lane: number): Finding[] {
  const findings: Finding[] = [];
  let reached = 0;
  for (const band of bandsOf(all, lane)) {
    const at = { field: `bands.${all.indexOf(band)}.overKg` };
    if (band.upToKg <= band.overKg) findings.push(bandEmpty(undefined, { field: `bands.${all.indexOf(band)}.upToKg` }));
    else if (band.overKg > reached) findings.push(bandHole({ from: reached, to: band.overKg }, at));
    else if (band.overKg < reached) findings.push(bandsOverlap({ from: band.overKg, to: Math.min(reached, band.upToKg) }, at));
    reached = Math.max(reached, band.upToKg);
  }
  return findings;
}

/** Everything that is wrong with it, at the fields where it is. */
export function contractFindings({ startsOn, endsOn, lanes, bands }: Pick<CarrierContract, "startsOn" | "endsOn" | "lanes" | "bands">): Finding[] {
  const { currency } = bands[0]!.price;
  return [
    ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
    ...lanes.flatMap((lane, i) => [
      ...(lanes.findIndex((one) => isSameLane(one, lane)) < i ? [laneTwice(undefined, { field: `lanes.${i}.regionId` })] : []),
      ...(bands.some((band) => band.lane === i + 1) ? [] : [laneUnpriced({ lane: i + 1 }, { field: "bands" })]),
      ...(lane.minimum && lane.minimum.currency !== currency ? [otherCurrency({ currency }, { field: `lanes.${i}.minimum` })] : []),
      ...sequenceFindings(bands, i + 1),
    ]),
    ...bands.flatMap((band, i) => [
      ...(band.lane > lanes.length ? [laneUnknown({ lanes: lanes.length }, { field: `bands.${i}.lane` })] : []),
      ...(band.price.currency !== currency ? [otherCurrency({ currency }, { field: `bands.${i}.price` })] : []),
    ]),
  ];
}
