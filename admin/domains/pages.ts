import type { EntityPage } from "./entityPage.ts";

/** Every `<domain>/<capability>/<Entity>.page.ts`, by the entity's name: a page is declared by being there. */
const files = import.meta.glob<{ default: EntityPage }>("./**/*.page.ts", { eager: true });

const pages = new Map(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.page\.ts$/g, ""), file.default]),
);

export function pageOf(entity: string): EntityPage {
  return pages.get(entity) ?? {};
}

/** The pages about all records of an entity, with its name. */
export const overviews = [...pages].flatMap(([entity, { overview }]) => (overview ? [{ entity, ...overview }] : []));
