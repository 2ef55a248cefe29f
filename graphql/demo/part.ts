/**
 * The parts of the demo. Each room of a domain declares its own (`*.demo.ts`) with what it needs of others, and with how
 * long ago it begins; the order in which they are entered follows from both.
 */
import type { Cast } from "./cast.ts";

/** Days for which the demo company has been in business with the system: long enough for debts of every age. */
export let daysInBusiness = 170;

/** For a larger demo, which began earlier. Before the parts are declared. */
export const beginBusiness = (daysAgo: number): void => void (daysInBusiness = daysAgo);

type Needs = Readonly<Record<string, DemoPart>>;
type Given<N extends Needs> = { [K in keyof N]: N[K] extends DemoPart<infer T> ? T : never };

export interface DemoPart<T = unknown> {
  readonly needs: Needs;
  readonly since: number;
  readonly onFigures: boolean;
  enter(cast: Cast, given: Record<string, unknown>): Promise<T>;
  report?(entered: T): string;
}

interface Declaration<N extends Needs, T> {
  /** The parts whose records it refers to, by the name under which it is given them. */
  needs?: N;
  /** Days ago that it begins; today if left out. What it needs begins no later. */
  since?: number;
  /** It rests on figures, and so is entered once the projections have made them of all other parts. */
  onFigures?: boolean;
  enter(cast: Cast, given: Given<N>): Promise<T>;
  /** What the person who loads the demo reads of it. */
  report?(entered: T): string;
}

const declared: DemoPart[] = [];

export function demoPart<T, N extends Needs = Record<never, DemoPart>>({ needs, since = 0, onFigures = false, ...rest }: Declaration<N, T>): DemoPart<T> {
  const part = { ...rest, since, onFigures, needs: needs ?? {} } as unknown as DemoPart<T>;
  for (const [name, need] of Object.entries(part.needs)) if (need.since < since) throw new Error(`A part of the demo that begins ${since} days ago needs ${name}, which begins ${need.since} days ago`);
  declared.push(part as DemoPart);
  return part;
}

/** The earliest first; within a day in the order of their declarations, where what a part needs precedes it because it imports it. */
export const demoParts = (): DemoPart[] => declared.toSorted((a, b) => b.since - a.since);
