import type { EntityModel } from "../../graphql/schema/model.ts";

/** A range as lists keep it in their address: inclusive ends, either of which may be open. */
export interface RangeValue {
  from?: string | number;
  to?: string | number;
}

/** The ends of a range from an address; invalid ones are ignored. */
export function rangeIn(value: unknown): RangeValue {
  const { from, to } = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  return { from: endIn(from), to: endIn(to) };
}

const endIn = (end: unknown): string | number | undefined => (typeof end === "string" || typeof end === "number" ? end : undefined);

/** Where a list's filter keeps the words that are searched for within it. */
export const SEARCH = "q";

/** Sorts after every other character, so that a range can express a prefix. */
export const LAST = "\u{10ffff}";

/** All texts that begin like this. */
export function prefixRange(prefix: string): RangeValue {
  return { from: prefix, to: prefix + LAST };
}

export function isPrefix({ from, to }: RangeValue): boolean {
  return typeof from === "string" && to === from + LAST;
}

/**
 * Turns the console's filter values into the API's filter input. One value means `eq`, several mean `in`; whatever the
 * schema does not offer is refused rather than dropped, since a filter that silently does nothing shows wrong rows.
 */
export function filterInput(entity: EntityModel, values: Record<string, unknown>): Record<string, unknown> | undefined {
  const input: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === "") continue;
    const filter = entity.filters.find((candidate) => candidate.name === name);
    if (!filter) throw new Error(`${entity.name} cannot be filtered by "${name}"`);
    if (filter.by === "range") input[name] = value;
    else if (!Array.isArray(value)) input[name] = { eq: value };
    else if (value.length > 0) input[name] = value.length === 1 ? { eq: value[0] } : { in: value };
  }
  return Object.keys(input).length > 0 ? input : undefined;
}

/** The same for a filter that a page declares, without the entity's model: a test holds that its list offers each of them. */
export function declaredFilter(values: Record<string, unknown>): Record<string, unknown> | undefined {
  const inputs = Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
    if (value === undefined || value === null || value === "") return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.length === 1 ? { eq: value[0] } : { in: value }]];
    return [[name, typeof value === "object" ? value : { eq: value }]];
  });
  return inputs.length > 0 ? Object.fromEntries(inputs) : undefined;
}
