import { useEffect, useRef } from "react";
import { type Store, useListContext, useStore, useStoreContext } from "react-admin";
import { useLocation } from "react-router";
import { defaultSort } from "../api/order.ts";
import { pageOf } from "../domains/pages.ts";
import { initialColumns, useColumns } from "../lists/columns.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useArrangedElsewhere } from "./useArrangement.ts";
import type { ListPreference, SavedView } from "./savedView.ts";
import { isSame, type ListState, selectionOf, stateOf } from "./selection.ts";

/**
 * Which view the list around it shows, and whether it still shows just that. `?view=` opens a view; a list that is
 * opened without anything said opens in the person's default.
 */
export function useViewState(views: SavedView[], preference: ListPreference | null, isPending: boolean) {
  const entity = useEntity();
  const { search } = useLocation();
  const store = useStoreContext();
  const { filterValues, sort, setFilters, setSort } = useListContext();
  const [columns, setColumns] = useColumns(entity);
  const [currentId, setCurrentId] = useStore<string | null>(`view.${entity.many}`, null);
  // react-admin rewrites the address and would forget what it asked for.
  const wanted = useRef(askedFor(search, entity.many, store));
  const requested = new URLSearchParams(search).get("view");

  useArrangedElsewhere(preference, currentId);

  const state = { filter: filterValues as Record<string, unknown>, sort, columns };
  const current = views.find(({ id }) => id === currentId);

  function open(view: SavedView | null): void {
    const shown: Partial<ListState> = view ? stateOf(entity, view.selection) : {};
    const { opens } = pageOf(entity.name);
    setFilters(shown.filter ?? opens?.filter ?? {});
    setSort(shown.sort ?? opens?.sort ?? defaultSort(entity));
    setColumns(shown.columns ?? preference?.columns ?? initialColumns(entity));
    setCurrentId(view?.id ?? null);
  }

  const openRef = useRef(open);
  openRef.current = open;
  useEffect(() => {
    if (requested) wanted.current = { id: requested };
    if (!wanted.current || isPending) return;
    const id = wanted.current.id ?? preference?.defaultViewId;
    const view = views.find((candidate) => candidate.id === id);
    if (view) openRef.current(view);
    // Kept, so that the page can say that there is none.
    else if (wanted.current.id) setCurrentId(wanted.current.id);
    wanted.current = null;
  }, [requested, isPending, views, preference, setCurrentId]);

  return {
    current,
    /** The list shows something else than the view says. */
    modified: current !== undefined && !isSame(current.selection, selectionOf(state)),
    selection: selectionOf(state),
    /** Names in the view that the schema no longer has. */
    missing: current ? stateOf(entity, current.selection).missing : [],
    /** The view that was asked for is none of this person's, or none of theirs any more. */
    unknown: currentId !== null && !current && !isPending,
    open,
    keepCurrent: setCurrentId,
  };
}

/** The view that the address names; none named and nothing else said asks for the default; null asks for nothing. */
function askedFor(search: string, resource: string, store: Store): { id: string | null } | null {
  const id = new URLSearchParams(search).get("view");
  if (id) return { id };
  // What was looked at before is in react-admin's store, and comes back by itself.
  const hasOwnState = search !== "" || store.getItem(`${resource}.listParams`) !== undefined;
  return hasOwnState ? null : { id: null };
}
