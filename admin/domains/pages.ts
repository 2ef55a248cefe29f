/**
 * What is special about entities, in a script of its own: it grows with every entity, and the console's frame is shown
 * before it is there.
 */
import { use } from "react";
import type { EntityPage, Leading } from "./entityPage.ts";

let pages: ReadonlyMap<string, EntityPage> | undefined;
let loading: Promise<void> | undefined;

/** Resolves once `pageOf` answers. The same promise for all who wait; after a failure the next one to ask tries again. */
export function loadPages(): Promise<void> {
  loading ??= import("./everyPage.ts").then(
    ({ everyPage }) => {
      pages = everyPage;
    },
    (reason: unknown) => {
      loading = undefined;
      throw reason;
    },
  );
  return loading;
}

/** Lets a component that is drawn wait for them. */
export function usePages(): void {
  if (!pages) use(loadPages());
}

/** Throws before they are there: below `usePages`, and wherever an entity's model has been loaded, they are. */
export function pageOf(entity: string): EntityPage {
  if (!pages) throw new Error("The pages of entities are not loaded yet");
  return pages.get(entity) ?? {};
}

export interface Overview extends NonNullable<EntityPage["overview"]> {
  entity: string;
}

/** The pages about all records of an entity, with its name. */
export const everyOverview = (): Overview[] => [...(pages ?? [])].flatMap(([entity, { overview }]) => (overview ? [{ entity, ...overview }] : []));

/** The types of document that records of this one lead to. */
export const documentsAfter = (entity: string): (Leading & { entity: string })[] =>
  [...(pages ?? [])].flatMap(([after, { followsFrom = {} }]) => (followsFrom[entity] ? [{ entity: after, ...followsFrom[entity] }] : []));
