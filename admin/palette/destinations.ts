import { useCreatePath, useLocale, usePermissions, useTranslate } from "react-admin";
import type { Named } from "../api/record.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { usePages } from "../domains/pages.ts";
import { domainPath, menuOf, overviewsFor } from "../layout/menu.ts";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { type Destination, type Offered, offersFor, type RecordDestination } from "./offer.ts";

/** The pages that this person may open, and what they may create. */
export function useDestinations(): Destination[] {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  usePages();
  if (!me) return [];
  const areas = menuOf(model, me);
  const entities = areas.flatMap((area) => area.entities);
  const pages = translate("app.palette.pages");
  const actions = translate("app.palette.actions");
  return [
    { group: pages, name: translate("app.work.title"), to: "/work" },
    { group: pages, name: translate("app.calendar.title"), to: "/calendar" },
    { group: pages, name: translate("app.settings.title"), to: "/settings" },
    { group: pages, name: translate("app.sources.title"), to: "/sources" },
    ...areas.map(({ domain }) => ({ group: pages, name: labelIn(locale, model.domainLabel(domain)), to: domainPath(domain) })),
    ...entities.map((entity) => ({
      group: pages,
      name: pluralIn(locale, entity),
      typed: model.typed(entity.name),
      to: createPath({ resource: entity.many, type: "list" }),
    })),
    ...overviewsFor(me, entities).map(({ path, title }) => ({ group: pages, name: labelIn(locale, title), to: path })),
    ...entities
      .filter((entity) => entity.create && mayDo(me, entity.name, "create"))
      .map((entity) => ({
        group: actions,
        name: translate("ra.page.create", { name: labelIn(locale, entity.label) }),
        typed: model.typed(entity.name),
        to: createPath({ resource: entity.many, type: "create" }),
      })),
  ];
}

/** What domains offer for what is typed. */
export function useOffers(): (typed: string, found: readonly Named[]) => Offered[] {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  return (typed, found) => (me ? offersFor({ typed, found, me, model, locale, translate, createPath }) : []);
}

/** A record that the search has found, under the name of its type. */
export function useRecordDestinations(): (record: Named) => RecordDestination[] {
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
