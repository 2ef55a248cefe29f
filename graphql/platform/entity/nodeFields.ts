/** The fields that every record has besides its own: how it is called, what may be done with it, and its history. */
import { Arg, Ctx, Field, Int, ObjectType, UseMiddleware } from "type-graphql";
import { Reference } from "../../table/entity.ts";
import { Cost } from "../../table/fieldCost.ts";
import { plainPage } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { mayUnderSomeCondition, storedRecord } from "../access/access.ts";
import { isAccount } from "../access/accountClasses.ts";
import { isPartner } from "../access/principal.ts";
import { AuditEntryConnection, timeline } from "../audit/timeline.ts";
import { Costs } from "../limits/costs.ts";
import { checkTrail, describeFault } from "../audit/verify.ts";
import type { Context } from "../context.ts";
import { availabilities } from "../lifecycle/availability.ts";
import { Problem, toProblem } from "../problem/problem.ts";
import { apiOf } from "./entityResolver.ts";
import { entityOf } from "../../table/entity.ts";
import { listRefused } from "./listRefused.ts";

@ObjectType("AvailableAction", { description: "An action of a record, with the reasons if it is unavailable." })
export class AvailableAction {
  @Field(() => String, { description: "Name of the action: update, submit, approve, …", simple: true })
  name!: string;

  @Field(() => Boolean, { description: "Whether you may do it now.", simple: true })
  allowed!: boolean;

  @Field(() => [Problem], { description: "All problems; the same that the mutation would return.", simple: true })
  problems!: Problem[];
}

@ObjectType("TrailCheck", { description: "Outcome of checking a record's audit trail, entry by entry." })
export class TrailCheck {
  @Field(() => Boolean, { description: "Whether no entry is missing, altered or inserted, and the record matches its entries.", simple: true })
  whole!: boolean;

  @Field(() => Int, { description: "Entries that were checked; none for the entries of a ledger, which are their own trail.", simple: true })
  entries!: number;

  @Field(() => Int, { nullable: true, description: "Version of the first altered entry; null if the record itself is altered.", simple: true })
  brokenEntry?: number;

  @Field(() => String, { nullable: true, description: "Description of the fault, in the caller's language; null if the audit trail is intact.", simple: true })
  message?: string;
}

async function trailCheck(record: Node, ctx: Context): Promise<TrailCheck> {
  const { entries, broken } = await checkTrail(ctx.table, record.id);
  return { whole: !broken, entries, brokenEntry: broken?.version, message: broken && describeFault(broken)[ctx.language] };
}

async function availableActions(seen: Node, ctx: Context): Promise<AvailableAction[]> {
  const record = storedRecord(seen);
  const editable = Boolean(apiOf(entityOf(record.constructor).name)?.update);
  const found = await availabilities(record, ctx, editable);
  // People are shown why an action is not available to them; a partner's machine sees its own actions only.
  const shown = isPartner(ctx.principal) ? found.filter(({ name }) => mayUnderSomeCondition(ctx.principal, entityOf(record.constructor), name)) : found;
  return shown.map(({ name, findings }) => ({
    name,
    allowed: findings.length === 0,
    problems: findings.map((finding) => toProblem(finding, ctx)),
  }));
}

const prototype = Node.prototype;

Field(() => String, { description: "Display name of the record: its number or name." })(prototype, "displayName");
UseMiddleware(async ({ root }) => displayName(root as Node))(prototype, "displayName");

Reference(() => Node, { zh: "创建人", en: "Created by", about: "Employee or API client that created the record.", holds: isAccount })(prototype, "createdById");

Field(() => [AvailableAction], { description: "Actions of the record, with the reasons for unavailable ones." })(prototype, "availableActions");
Costs(3)(prototype, "availableActions");
UseMiddleware(async ({ root, context }) => availableActions(root as Node, context as Context))(prototype, "availableActions");

Field(() => TrailCheck, { description: "The record's audit trail, checked now by its hashes; reads all of it." })(prototype, "trailCheck");
Costs(20)(prototype, "trailCheck");
UseMiddleware(async ({ root, context }) => trailCheck(root as Node, context as Context))(prototype, "trailCheck");

Object.defineProperty(prototype, "timeline", {
  configurable: true,
  value(this: Node, first: number | null, after: string | null, ctx: Context) {
    return timeline(this, ctx, first ?? undefined, after).catch((error: unknown) => {
      throw listRefused(error);
    });
  },
});
Field(() => AuditEntryConnection, { description: "The record's history, newest first." })(prototype, "timeline", Object.getOwnPropertyDescriptor(prototype, "timeline")!);
Cost({ page: plainPage })(prototype, "timeline");
Arg("first", () => Int, { nullable: true, description: "Number of entries: 25 by default, 100 at most." })(prototype, "timeline", 0);
Arg("after", () => String, { nullable: true, description: "Read after this cursor." })(prototype, "timeline", 1);
Ctx()(prototype, "timeline", 2);
