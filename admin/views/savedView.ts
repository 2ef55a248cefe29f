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
}

export interface SavedViews {
  views: SavedView[];
  preference: ListPreference | null;
}
