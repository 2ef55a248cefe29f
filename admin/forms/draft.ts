import type { PageRecord } from "../api/record.ts";
import type { Values } from "./formValues.ts";

/** What was typed and not saved, with the record that it was typed against. */
export interface Draft<Content = Values> {
  values: Content;
  base?: PageRecord;
}

const PREFIX = "pharmops.draft.";

/** Drafts outlive a reload and a lost session, and end with the tab or with signing out. */
export function draftStore<Content = Values>(key: string, storage: Storage = sessionStorage) {
  return {
    read(): Draft<Content> | undefined {
      const text = storage.getItem(PREFIX + key);
      return text ? (JSON.parse(text) as Draft<Content>) : undefined;
    },
    write: (draft: Draft<Content>) => storage.setItem(PREFIX + key, JSON.stringify(draft)),
    clear: () => storage.removeItem(PREFIX + key),
  };
}

export type DraftStore = ReturnType<typeof draftStore<Values>>;
