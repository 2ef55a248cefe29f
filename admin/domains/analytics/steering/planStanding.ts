/** How far a plan is attained, as the API says. */
export interface PlanStanding {
  score: number | null;
  coverage: number;
  objectives: { number: number; title: string; weight: number; score: number | null; coverage: number }[];
  measures: { number: number; objective: number; title: string; baseline: number; target: number; actual: number | null; attainment: number | null; score: number | null }[];
}

/** What a page asks for of it. */
export const standingFields = "standing { score coverage objectives { number title weight score coverage } measures { number objective title baseline target actual attainment score } }";
