import type { EntityPage } from "./entityPage.ts";

/** Every `<domain>/<capability>/<Entity>.page.ts`, by the entity's name: a page is declared by being there. */
const files = import.meta.glob<{ default: EntityPage }>("./**/*.page.ts", { eager: true });

const own = new Map(Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.page\.ts$/g, ""), file.default]));
const everyAddition = [...own.values()].flatMap(({ adds = {} }) => Object.entries(adds));

/** A page with what others add to it. */
function completed(entity: string, page: EntityPage): EntityPage {
  const additions = everyAddition.flatMap(([to, addition]) => (to === entity ? [addition] : []));
  if (additions.length === 0) return page;
  const all = [page, ...additions];
  return { ...page, panels: all.flatMap(({ panels = [] }) => panels), related: all.flatMap(({ related = [] }) => related) };
}

export const everyPage: ReadonlyMap<string, EntityPage> = new Map([...own.keys(), ...everyAddition.map(([to]) => to)].map((entity) => [entity, completed(entity, own.get(entity) ?? {})]));
