import type { EntityPage } from "./entityPage.ts";

/** Every `<domain>/<capability>/<Entity>.page.ts`, by the entity's name: a page is declared by being there. */
const files = import.meta.glob<{ default: EntityPage }>("./**/*.page.ts", { eager: true });

export const everyPage: ReadonlyMap<string, EntityPage> = new Map(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.page\.ts$/g, ""), file.default]),
);
