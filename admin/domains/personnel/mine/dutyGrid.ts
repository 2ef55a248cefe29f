/** Who must have done what by when, as a grid of people and requirements. 九(二) */

export interface Duty {
  id: string;
  title: string;
  status: string;
  expiresOn: string;
  personId: string;
  person: { displayName: string } | null;
}

export interface GridRow {
  personId: string;
  name: string;
  /** By what is required; of duties of several roles that ask for the same, the one that is due first. */
  duties: ReadonlyMap<string, Duty>;
  /** How many are not done. */
  lacking: number;
}

export interface Grid {
  /** What is required, whichever role asks for it. */
  requirements: string[];
  rows: GridRow[];
}

export type Light = "good" | "soon" | "lacking";

/** Days before the due date from which on a duty is said to be due soon. */
export const soonDays = 30;

export const lightOf = ({ status, expiresOn }: Pick<Duty, "status" | "expiresOn">, soonUntil: string): Light => {
  if (status === "LAPSED") return "lacking";
  return expiresOn <= soonUntil ? "soon" : "good";
};

/** Those who lack most come first. */
export function gridOf(duties: readonly Duty[]): Grid {
  const people = new Map<string, GridRow & { duties: Map<string, Duty> }>();
  for (const duty of [...duties].sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1))) {
    const row = people.get(duty.personId) ?? { personId: duty.personId, name: duty.person?.displayName ?? duty.personId, duties: new Map<string, Duty>(), lacking: 0 };
    people.set(duty.personId, row);
    if (row.duties.has(duty.title)) continue;
    row.duties.set(duty.title, duty);
    if (duty.status === "LAPSED") row.lacking++;
  }
  return {
    requirements: [...new Set(duties.map(({ title }) => title))].sort((a, b) => a.localeCompare(b, "zh")),
    rows: [...people.values()].sort((a, b) => b.lacking - a.lacking || a.name.localeCompare(b.name, "zh")),
  };
}
