import { useStore } from "react-admin";

const KEY = "menu.favourites";

/** The lists that this person has starred, by resource, in the order of their starring; kept in this browser. */
export function useFavourites(): { favourites: readonly string[]; toggle(resource: string): void } {
  const [favourites, set] = useStore<string[]>(KEY, []);
  const toggle = (resource: string) => set(favourites.includes(resource) ? favourites.filter((one) => one !== resource) : [...favourites, resource]);
  return { favourites, toggle };
}
