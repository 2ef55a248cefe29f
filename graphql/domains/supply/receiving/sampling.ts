/** How much of a batch an inspector opens: whole cases by their number, and packs of each. Pure. GSP 附录4 */

/** The rule as data: see the setting *Sampling terms*. */
export interface SamplingRule {
  /** Up to so many cases, each is opened. */
  everyCaseUpTo: number;
  /** Of more, at least so many. */
  leastCases: number;
  /** Up to so many cases; each further so many, or part of them, is one more case. */
  casesPerMore: number;
  /** Packs of each opened case. */
  packsOfCase: number;
}

export interface Sample {
  /** Whole cases to open. */
  cases: number;
  /** Packs to look at. */
  packs: number;
}

/** Of a product that does not come in cases, one pack at least; loose packs beside whole cases count as one more case. */
export function leastSample(quantity: number, perCase: number | undefined, { everyCaseUpTo, leastCases, casesPerMore, packsOfCase }: SamplingRule): Sample {
  if (!perCase) return { cases: 0, packs: 1 };
  const [whole, loose] = [Math.floor(quantity / perCase), quantity % perCase];
  const cases = whole <= everyCaseUpTo ? whole : Math.min(whole, leastCases + Math.max(0, Math.ceil((whole - casesPerMore) / casesPerMore)));
  return { cases, packs: cases * Math.min(packsOfCase, perCase) + Math.min(packsOfCase, loose) };
}
