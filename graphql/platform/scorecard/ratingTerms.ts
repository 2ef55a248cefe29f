/** The terms by which parties are rated: how much must be observed, and which score gives which rating. */
import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { basisPoint, hundredths } from "../../table/unit.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { SettingVersion } from "../setting/setting.ts";
import { bandOf, isMeasured, scoreOf, scoreOfReading, weightFindings, type WeightedReading } from "./scorecard.ts";

const indicatorTwice = rule("INDICATOR_LISTED_TWICE", {
  message: { zh: () => "指标重复列出", en: () => "The indicator is listed twice" },
  remedy: { zh: () => "请每个指标只保留一行", en: () => "Keep one line for each indicator" },
});

const bandsOutOfOrder = rule("BANDS_OUT_OF_ORDER", {
  message: { zh: () => "每级的最低分须低于上一级", en: () => "Each band must begin below the one before it" },
});

/** A setting that adds the weights of its own indicators as `weights`. */
@ObjectType("RatingTermsBase", { description: "Terms of a rating." })
export abstract class RatingTerms extends SettingVersion {
  @Attribute(() => Int, { zh: "最少观察次数", en: "Least observations", about: "Observations below which an indicator is left out.", input: { required: true, min: 1, max: 100 } })
  leastObservations!: number;

  @Attribute(() => Int, { zh: "最低权重覆盖", en: "Least weight", about: "Weight of the indicators observed, in hundredths of a percent, below which no rating is given.", unit: basisPoint, input: { required: true, min: 1, max: 10_000 } })
  leastWeight!: number;

  @Attribute(() => Int, { zh: "A 级最低分", en: "A from", about: "Hundredths of a point.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromA!: number;

  @Attribute(() => Int, { zh: "B 级最低分", en: "B from", about: "Hundredths of a point.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromB!: number;

  @Attribute(() => Int, { zh: "C 级最低分", en: "C from", about: "Hundredths of a point; below it the rating is D.", unit: hundredths, input: { required: true, min: 1, max: 10_000 } })
  fromC!: number;
}

/** What the terms begin with. 五(一)1 */
export const firstRatingTerms = { leastObservations: 3, leastWeight: 5_000, fromA: 8_500, fromB: 7_000, fromC: 6_000 };

interface Weighted {
  weights: readonly { indicator: string; weight: number }[];
}

/** Refuses weights that do not add up, an indicator listed twice, and bands in the wrong order. */
export const ratingTermsFindings = ({ weights, fromA, fromB, fromC }: RatingTerms & Weighted): Finding[] => [
  ...weights.flatMap(({ indicator }, i) => (weights.findIndex((one) => one.indicator === indicator) < i ? [indicatorTwice(undefined, { field: `weights.${i}.indicator` })] : [])),
  ...weightFindings(weights.map(({ weight }) => weight), "weights"),
  ...(fromB >= fromA ? [bandsOutOfOrder(undefined, { field: "fromB" })] : []),
  ...(fromC >= fromB ? [bandsOutOfOrder(undefined, { field: "fromC" })] : []),
];

/** Scores the readings by the terms: the whole, in hundredths of a point of 100, its rating, and each line. */
export function rated<L extends WeightedReading>(terms: Omit<RatingTerms, keyof SettingVersion>, weighted: readonly L[]) {
  const { fromA, fromB, fromC } = terms;
  const { score, covered } = scoreOf(weighted, terms);
  return {
    score: score ?? undefined,
    covered,
    rating: score === null ? ("NOT_RATED" as const) : bandOf(score, [[fromA, "A"], [fromB, "B"], [fromC, "C"], [0, "D"]]),
    lines: weighted.map((line) => ({ ...line, observations: line.reading?.observations ?? 0, score: isMeasured(line.reading, terms) ? scoreOfReading(line.reading) : undefined })),
  };
}
