import { useLocale, useTranslate } from "react-admin";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { Count } from "../api/dataProvider.ts";
import { useCounts } from "../api/useCounts.ts";
import { type Me, mayDo } from "../auth/me.ts";
import type { DueBands } from "../domains/entityPage.ts";
import { pageOf } from "../domains/pages.ts";
import { labelIn, pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { addDays } from "../values/dates.ts";
import { bandKey, figureLists, stateKey } from "./figureLists.ts";

/** A number, and the list that it counts. */
export interface Figure {
  /** Among all figures of the dashboard. */
  key: string;
  name: string;
  entity: EntitySummary;
  /** As a list's address has it. */
  filter: Record<string, unknown>;
  sort?: { field: string; order: "ASC" | "DESC" };
  count?: Count;
}

export interface Figures {
  /** Among all panels. */
  id: string;
  title: string;
  figures: Figure[];
}

/** What the pages of a domain declare for dashboards, for anyone who may read it; counted together. */
export function useFigures(me: Me, domain: string): Figures[] {
  const translate = useTranslate();
  const locale = useLocale();
  const model = useModel();
  const readable = model.entities.filter((entity) => entity.domain === domain && mayDo(me, entity.name, "read"));
  model.expect(readable.flatMap(({ name, lifecycle }) => (pageOf(name).dashboard?.states ? [lifecycle!.enum] : [])));
  const panels = readable
    .flatMap((entity): Figures[] => {
      const { bands = [], states } = pageOf(entity.name).dashboard ?? {};
      const due = bands.map((one, i) => ({ id: `${entity.name}.bands.${i}`, title: labelIn(locale, one.title), figures: bandsOf(entity, one, i) }));
      return states ? [{ id: `${entity.name}.states`, title: translate("app.home.byState", { name: pluralIn(locale, entity) }), figures: statesOf(entity) }, ...due] : due;
    });
  const counts = useCounts(figureLists(model, domain), Object.fromEntries(panels.flatMap(({ figures }) => figures.map((figure) => [figure.key, figure]))));
  return panels.map(({ figures, ...panel }) => ({ ...panel, figures: figures.map((figure) => ({ ...figure, count: counts[figure.key] })) }));

  function statesOf(entity: EntitySummary): Figure[] {
    const { values } = model.enumeration(entity.lifecycle!.enum);
    return values.map(({ value, label }) => ({ key: stateKey(entity, value), name: labelIn(locale, label), entity, filter: { status: value } }));
  }

  function bandsOf(entity: EntitySummary, { attribute, filter, days }: DueBands, place: number): Figure[] {
    return days.map((to, i) => {
      const from = i === 0 ? undefined : days[i - 1]! + 1;
      const range = { ...(from !== undefined && { from: addDays(me.today, from) }), to: addDays(me.today, to) };
      const name = from === undefined ? translate("app.home.due") : translate("app.home.dueWithin", { from, to });
      return { key: bandKey(entity, place, i), name, entity, filter: { ...filter, [attribute]: range }, sort: { field: attribute, order: "ASC" } };
    });
  }
}
