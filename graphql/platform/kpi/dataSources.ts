/** The catalogue of sources: generated from the series, with what is measured of each. 七 */
import { entityByName, type EntityDeclaration } from "../../table/entity.ts";
import { readPage } from "../../table/list.ts";
import type { Role } from "../access/role.ts";
import { workingCalendar } from "../calendar/workingCalendar.ts";
import { minuteMs } from "../calendar/workingTime.ts";
import type { Context } from "../context.ts";
import { projectionLag } from "../projection/heartbeat.ts";
import { settingValues } from "../setting/setting.ts";
import { ageOf, freshnessOf, staleFrom, type MinuteKind, type SourceState } from "./freshness.ts";
import { allSources, seriesOf, type DataSource, type Series, type SourceAge } from "./measures.ts";
import { SourceFreshness } from "./sourceFreshness.ts";

export interface MeasuredSource {
  source: string;
  series: readonly Series[];
  owner: Role;
  minutes: MinuteKind;
  late: number | null;
  stale: number | null;
  newestAt: string | null;
  ageMinutes: number | null;
  /** When it becomes stale if nothing more happens. */
  staleAt: string | null;
  lagSeconds: number | null;
  state: SourceState;
}

/** The order of the list that shows the newest record first: by entry, or by the business date that comes nearest to it. */
export function newestFirst({ lists }: Pick<EntityDeclaration, "lists">): string {
  const sorts: readonly string[] = lists.all ?? [];
  return sorts.includes("createdAt") ? "createdAt" : sorts[0]!;
}

async function newestEvent({ table }: Context, entity: EntityDeclaration): Promise<string | undefined> {
  const { edges } = await readPage(table, entity.target, { filter: {}, orderBy: { sort: newestFirst(entity), descending: true }, first: 1 });
  return edges[0]?.node.createdAt;
}

/** What is measured of these sources now. */
export async function measureSources(ctx: Context, wanted: readonly DataSource[] = allSources()): Promise<MeasuredSource[]> {
  const [calendar, terms, lagMs] = await Promise.all([workingCalendar(ctx), settingValues(ctx, SourceFreshness), projectionLag(ctx)]);
  const lag = { late: terms.lagLate, stale: terms.lagStale };
  return Promise.all(
    wanted.map(async ({ entity, owner: declaredOwner, age: declaredAge }) => {
      const line = terms.sources.find(({ source }) => source === entity);
      const age: SourceAge = line ? { minutes: line.minutes, late: line.late ?? undefined, stale: line.stale ?? undefined } : declaredAge;
      const newest = await newestEvent(ctx, entityByName(entity)!);
      const measured = { calendar, now: ctx.now, newestAt: newest === undefined ? undefined : new Date(newest), lagMs };
      const ageMs = ageOf(age, measured);
      return {
        source: entity,
        series: seriesOf(entity),
        owner: line?.owner ?? declaredOwner,
        minutes: age.minutes,
        late: age.late ?? null,
        stale: age.stale ?? null,
        newestAt: newest ?? null,
        ageMinutes: ageMs === null ? null : Math.floor(ageMs / minuteMs),
        staleAt: (measured.newestAt && staleFrom(age, measured.newestAt, calendar)?.toISOString()) ?? null,
        lagSeconds: lagMs === null ? null : Math.round(lagMs / 1000),
        state: freshnessOf(age, lag, measured),
      };
    }),
  );
}
