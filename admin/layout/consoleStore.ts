import { localStorageStore, type Store } from "react-admin";
import { LANGUAGES } from "../i18n/i18nProvider.ts";

/** How a person likes the console stays on their machine after signing out; what they looked at does not. */
const KEPT = ["locale", "theme", "columns.", "menu.folded.", "menu.favourites", "home.pins"];

/** The first of the browser's languages that the console has; where it has none of them, Chinese. */
function preferredLanguage(): string {
  const wanted = navigator.languages.map((language) => language.slice(0, 2));
  return wanted.find((language) => LANGUAGES.some(({ locale }) => locale === language)) ?? "zh";
}

export function createConsoleStore(): Store {
  const store = localStorageStore("1", "PharmOps");
  if (store.getItem("locale") === undefined) store.setItem("locale", preferredLanguage());
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) {
        if (!KEPT.some((kept) => key.startsWith(kept))) store.removeItem(key);
      }
    },
  };
}
