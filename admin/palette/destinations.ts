import { useCreatePath, useLocale, usePermissions, useTranslate } from "react-admin";
import type { Named } from "../api/record.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { menuOf, overviewsFor } from "../layout/menu.ts";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";

/** Where the palette can lead, and what it can begin. */
export interface Destination {
  group: string;
  name: string;
  /** Other ways to type the name. */
  typed?: string;
  to: string | (() => void);
}

/** The pages that this person may open, and what they may create. */
export function useDestinations(): Destination[] {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  if (!me) return [];
  const entities = menuOf(model, me).flatMap((section) => section.entities);
  const pages = translate("app.palette.pages");
  const actions = translate("app.palette.actions");
  return [
    { group: pages, name: translate("app.work.title"), to: "/work" },
    { group: pages, name: translate("app.settings.title"), to: "/settings" },
    ...entities.map((entity) => ({
      group: pages,
      name: pluralIn(locale, entity),
      typed: entity.typed,
      to: createPath({ resource: entity.many, type: "list" }),
    })),
    ...overviewsFor(me, entities).map(({ path, title }) => ({ group: pages, name: labelIn(locale, title), to: path })),
    ...entities
      .filter((entity) => entity.create && mayDo(me, entity.name, "create"))
      .map((entity) => ({
        group: actions,
        name: translate("ra.page.create", { name: labelIn(locale, entity.label) }),
        typed: entity.typed,
        to: createPath({ resource: entity.many, type: "create" }),
      })),
  ];
}

/** A record that the search has found, under the name of its type. */
export function useRecordDestinations(): (record: Named) => Destination[] {
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  return ({ id, displayName, __typename = "" }) => {
    const entity = model.summary(__typename);
    if (!entity) return [];
    return [{ group: labelIn(locale, entity.label), name: displayName, to: createPath({ resource: entity.many, type: "show", id }) }];
  };
}

/** What can be done with the record on the page: the buttons of its actions, each of which asks before it does anything. */
export function actionsHere(group: string): Destination[] {
  const buttons = [...document.querySelectorAll<HTMLElement>("#main-content [data-record] [data-action]")];
  return buttons.map((button) => ({ group, name: `${button.textContent} ${button.closest<HTMLElement>("[data-record]")!.dataset.record}`, to: () => button.click() }));
}
