import type { Named } from "../api/record.ts";

/** A list as it is kept on the server: values of any kind as texts. */
export interface Selection {
  conditions: { attribute: string; values?: string[] | null; from?: string | null; to?: string | null }[] | null;
  /** Words that are searched for within the list. */
  search?: string | null;
  orderBy: string | null;
  columns: string[];
}

export interface SavedView {
  id: string;
  version: number;
  name: string;
  createdById: string;
  createdBy: Named | null;
  groupId: string | null;
  group: Named | null;
  selection: Selection;
}

/** How the person likes this list; null where they have never said. */
export interface ListPreference {
  id: string;
  version: number;
  defaultViewId: string | null;
  /** Null where they have arranged none. */
  columns: string[] | null;
  widths: { attribute: string; width: number }[] | null;
}

/** How a person has arranged the columns of a list. */
export type Arrangement = Pick<ListPreference, "columns" | "widths">;

export interface SavedViews {
  views: SavedView[];
  preference: ListPreference | null;
}
