/** How many answers a survey needs: n₀ = z² × 0.25 ÷ e², for a population of N: ⌈n₀ ÷ (1 + (n₀ − 1) ÷ N)⌉. 三(一) */
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { decimalText } from "../../../table/decimal.ts";

export const Confidence = enumeration("Confidence", "Confidence of a survey.", {
  P90: { zh: "90%", en: "90 %" },
  P95: { zh: "95%", en: "95 %" },
  P99: { zh: "99%", en: "99 %" },
});
export type Confidence = ValueOf<typeof Confidence>;

/** Quantiles of the normal distribution, in thousandths. */
const quantiles: Record<Confidence, number> = { P90: 1_645, P95: 1_960, P99: 2_576 };

interface Survey {
  /** How many could be asked, from 1. */
  population: number;
  /** Margin of error in hundredths of a percent, above 0. */
  margin: number;
  confidence: Confidence;
}

interface RequiredSample {
  required: number;
  /** The arithmetic, as people check it. */
  arithmetic: string;
}

/** The required number of answers, exact and rounded up once. */
export function requiredSample({ population, margin, confidence }: Survey): RequiredSample {
  const z = quantiles[confidence];
  // n₀ = a ÷ b, with z in thousandths and e in ten-thousandths.
  const [a, b, n] = [25n * BigInt(z) * BigInt(z), BigInt(margin) * BigInt(margin), BigInt(population)];
  const [part, whole] = [a * n, b * n + a - b];
  const required = Number((part + whole - 1n) / whole);
  const beforeLast = decimalText(Number((a * 100n) / b), 2);
  return { required, arithmetic: `n₀ = ${decimalText(z, 3)}² × 0.25 ÷ ${decimalText(margin, 4)}² = ${beforeLast}; ⌈n₀ ÷ (1 + (n₀ − 1) ÷ ${population})⌉ = ${required}` };
}
