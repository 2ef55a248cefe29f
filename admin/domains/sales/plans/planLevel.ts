export type Measure = "AMOUNT" | "QUANTITY";

/** What a branch is to sell in one period, and what it has sold: minor units of the plan's currency, or packs. */
export interface PlanCell {
  /** "2027", "2027-Q1" or "2027-03" */
  period: string;
  closed: boolean;
  target: number;
  held: "NONE" | "SOME" | "ALL";
  /** In the version that is compared with. */
  was: number | null;
  sold: number;
  /** In hundredths of a percent. */
  attainment: number | null;
  gap: number;
  forecast: number | null;
}

/** A place in the tree; defaults to the whole company. */
export interface Place {
  regionId: string | null;
  productId: string | null;
  representativeId: string | null;
}

export interface PlanBranch extends Place {
  name: string;
  planned: boolean;
  cells: PlanCell[];
}

export interface PlanLevel {
  closedMonths: number;
  ownBranchOnly: boolean;
  whole: PlanBranch;
  branches: PlanBranch[];
}

export const company: Place = { regionId: null, productId: null, representativeId: null };

/** Names a place within its plan. */
export const keyOf = ({ regionId, productId, representativeId }: Place): string => [regionId, productId, representativeId].map((id) => id ?? "").join("|");

/** The part of an input that names a place. */
export const placeOf = ({ regionId, productId, representativeId }: Place) => ({ regionId, productId, representativeId });

export const splitsFurther = ({ representativeId }: Place): boolean => representativeId === null;

export const quarterOf = (period: string): number | undefined => {
  const [, quarter, month] = /^\d{4}-(?:Q(\d)|(\d\d))$/.exec(period) ?? [];
  return quarter ? Number(quarter) : month ? Math.ceil(Number(month) / 3) : undefined;
};

export const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period);

/** First and last business date of a period. */
export function datesOf(period: string): { from: string; to: string } {
  const year = period.slice(0, 4);
  const quarter = quarterOf(period);
  const first = isMonth(period) ? Number(period.slice(5)) : quarter ? quarter * 3 - 2 : 1;
  const last = isMonth(period) ? first : quarter ? quarter * 3 : 12;
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  const two = (value: number) => String(value).padStart(2, "0");
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` };
}

/** The list of the order lines that a figure is the sum of. */
export function linesBehind(place: Partial<Place> & { customerId?: string }, period: string): { pathname: string; search: string } {
  const named = Object.entries(place).filter(([name, id]) => id && ["regionId", "productId", "representativeId", "customerId"].includes(name));
  const filter = { ...Object.fromEntries(named), orderedOn: datesOf(period) };
  return { pathname: "/salesOrderLines", search: `?${new URLSearchParams({ filter: JSON.stringify(filter), sort: "orderedOn", order: "DESC" })}` };
}
