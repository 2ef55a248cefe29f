import type { FilterPayload, SortPayload } from "react-admin";

/** The page of a list that a person last looked at: what "previous" and "next" go along. */
export interface Trail {
  ids: string[];
  page: number;
  perPage: number;
  sort: SortPayload;
  filter: FilterPayload;
  hasNextPage: boolean;
}

const PREFIX = "pharmops.trail.";

export function writeListTrail(resource: string, trail: Trail): void {
  sessionStorage.setItem(PREFIX + resource, JSON.stringify(trail));
}

export function readTrail(resource: string): Trail | undefined {
  const text = sessionStorage.getItem(PREFIX + resource);
  return text ? (JSON.parse(text) as Trail) : undefined;
}
