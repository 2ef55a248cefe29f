/** The catalogue of sources, with how fresh each is. 七 */
import { Ctx, Field, Int, ObjectType, Query, Resolver } from "type-graphql";
import { entityByName } from "../../table/entity.ts";
import { DateTime } from "../../table/scalars.ts";
import { readsAll } from "../access/access.ts";
import { Role } from "../access/role.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { Costs } from "../limits/costs.ts";
import { measureSources, type MeasuredSource } from "./dataSources.ts";
import { MinuteKind, SourceState } from "./freshness.ts";
import { allSources, DataSourceName } from "./measures.ts";

@ObjectType("DataSource", { description: "A source of figures: the records of one type on which something is measured." })
class DataSourceEntry implements Omit<MeasuredSource, "series"> {
  @Field(() => DataSourceName, { description: "Type of its records.", simple: true })
  source!: string;

  @Field(() => [String], { description: "Series that are collected from it.", simple: true })
  series!: string[];

  @Field(() => Role, { description: "Role that answers for it.", simple: true })
  owner!: Role;

  @Field(() => MinuteKind, { description: "How its age is counted.", simple: true })
  minutes!: MinuteKind;

  @Field(() => Int, { nullable: true, description: "Age in minutes from which on it is late; null where any age is normal.", simple: true })
  late!: number | null;

  @Field(() => Int, { nullable: true, description: "Age in minutes from which on it is stale; null where any age is normal.", simple: true })
  stale!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When its newest record was entered (UTC); null before the first.", simple: true })
  newestAt!: string | null;

  @Field(() => Int, { nullable: true, description: "Minutes since then, counted as `minutes` says.", simple: true })
  ageMinutes!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it becomes stale if nothing more is entered (UTC).", simple: true })
  staleAt!: string | null;

  @Field(() => Int, { nullable: true, description: "Seconds that figures are behind what is committed, measured every few minutes.", simple: true })
  lagSeconds!: number | null;

  @Field(() => SourceState, { description: "How fresh it is: the worse of its age and of the lag of figures.", simple: true })
  state!: SourceState;
}

@Resolver()
export class DataSourceResolver {
  @Costs(10)
  @Query(() => [DataSourceEntry], { description: "The sources of figures whose records you may read in full, with how fresh each is now. Source: 七." })
  @Allow("people")
  async dataSources(@Ctx() ctx: Context): Promise<DataSourceEntry[]> {
    const readable = allSources().filter(({ entity }) => readsAll(ctx.principal, entityByName(entity)!));
    return (await measureSources(ctx, readable)).map((one) => ({ ...one, series: one.series.map(({ name }) => name) }));
  }
}
