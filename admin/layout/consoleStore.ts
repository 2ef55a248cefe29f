import { localStorageStore, type Store } from "react-admin";

/** How a person likes the console stays on their machine after signing out; what they looked at does not. */
const KEPT = ["locale", "theme", "columns.", "menu.folded."];

export function createConsoleStore(): Store {
  const store = localStorageStore("1", "PharmOps");
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) {
        if (!KEPT.some((kept) => key.startsWith(kept))) store.removeItem(key);
      }
    },
  };
}
