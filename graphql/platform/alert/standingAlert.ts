/**
 * Standing alerts: conditions that hold for a while, such as a customer over its limit. The invariant: there is one
 * alert for each record and kind, however often the check runs; it is active from the day on which its condition was
 * found until the day on which it was no longer found, and a recurrence reactivates the same alert. Checked once a
 * day; an alert whose evidence has not changed is not written.
 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { entityOf, type NodeClass } from "../../table/entity.ts";
import { readAll } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import { displayName } from "../../table/record.ts";
import { LocalDate } from "../../table/scalars.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";
import { change } from "../lifecycle/change.ts";
import { announces } from "../notification/announce.ts";
import { eachAlone, oncePerDay, registerClockWork } from "../schedule/clock.ts";

/** An alert of one record and kind; each entity of alerts adds its evidence, with lists by `standing` and `foundOn`. */
@ObjectType("StandingAlertBase", { description: "An alert that stays active until its cause ends." })
export abstract class StandingAlert extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the record concerned." })
  name!: string;

  @Attribute(() => Boolean, { zh: "是否有效", en: "Active", about: "Whether the cause still exists." })
  standing!: boolean;

  @Attribute(() => LocalDate, { zh: "发现日期", en: "Found on", about: "Date on which it was found." })
  foundOn!: string;

  @Attribute(() => LocalDate, { zh: "解除日期", en: "Ended on", about: "Date on which the cause had ended; empty while it exists.", nullable: true })
  endedOn?: string;
}

/** Evidence of a condition that holds today: what the alert says beyond what all alerts say. */
type Evidence<T extends StandingAlert> = Partial<Omit<T, keyof StandingAlert>> & { kind: string };

interface StandingAlertOptions<T extends StandingAlert, E extends Evidence<T>> {
  /** Attribute that refers to the record that an alert is about; absent where it is about the company, once for each kind. */
  about?: keyof E & keyof T & string;
  /** What an alert is called that is about no record. */
  called?: (found: E) => string;
  /** Attributes of the evidence that are emptied where a newer one lacks them. */
  evidence: readonly (keyof T & string)[];
  /** For each kind, everything that it holds for today. */
  find: Record<string, (ctx: Context) => Promise<readonly E[]>>;
  /** Who is notified when one is raised, besides `people`. */
  to: readonly Role[];
  people?: (alert: T) => readonly (string | undefined)[];
  /** What an alert takes from the record that it is about. */
  copies?: (about: Node) => Partial<T>;
}

/** Roles that are told of alerts, by the entity of these. */
const declared = new Declared<readonly Role[]>("standing alert");

export const rolesToldOfAlerts = (): readonly { entity: string; roles: readonly Role[] }[] => declared.names().map((entity) => ({ entity, roles: declared.get(entity)! }));

/** One id for each record and kind, so that each run finds the alerts of earlier runs. */
const alertId = (prefix: string, aboutId: string, kind: string): string => `${prefix}_${aboutId.slice(aboutId.indexOf("_") + 1)}.${kind}`;

/** Declares alerts: how they are found, whom they are about, and who is told. */
export function standingAlert<T extends StandingAlert, E extends Evidence<T>>(target: NodeClass<T>, { about, called, evidence, find, to, people, copies }: StandingAlertOptions<T, E>): void {
  const { name: entity, prefix } = entityOf(target);
  const idOf = (found: E): string => (about ? alertId(prefix, String(found[about]), found.kind) : `${prefix}_${found.kind}`);

  async function raise(ctx: Context, found: E): Promise<void> {
    await change<T>(ctx, { entity, action: "find" }, {}, async (uow) => {
      const id = idOf(found);
      const [known, subject] = await Promise.all([ctx.loader.load<T>(id), about ? ctx.loader.load(String(found[about])) : null]);
      const name = subject ? displayName(subject) : called!(found);
      const alert = known ? uow.edit(known) : uow.create(target, { id, name } as Partial<T>);
      const foundOn = known?.standing ? known.foundOn : ctx.today;
      const emptied = Object.fromEntries(evidence.map((attribute) => [attribute, undefined]));
      return Object.assign(alert, emptied, found, subject && copies?.(subject), { name, standing: true, foundOn, endedOn: undefined });
    });
  }

  async function end(ctx: Context, id: string): Promise<void> {
    await change<T>(ctx, { entity, action: "clear" }, {}, async (uow) => Object.assign(uow.edit((await ctx.loader.load<T>(id))!), { standing: false, endedOn: ctx.today }));
  }

  async function lookFor(ctx: Context): Promise<void> {
    const found = (await Promise.all(Object.values(find).map((one) => one(ctx)))).flat();
    const ids = new Set(found.map(idOf));
    await eachAlone(found, idOf, (one) => raise(ctx, one));
    const standing = readAll(ctx.table, target, { filter: { standing: { eq: true } }, orderBy: { sort: "foundOn", descending: false } });
    await eachAlone(standing, ({ id }) => id, async ({ id }) => {
      if (!ids.has(id)) await end(ctx, id);
    });
  }

  declared.add(entity, to);
  registerClockWork(entity, (ctx) => oncePerDay(ctx, entity, () => lookFor(ctx)));
  announces(target, ({ before, after }) => {
    if (!after.standing || before?.standing) return [];
    const facts = { kind: "STANDING_ALERT", source: `${after.id} ${after.foundOn}`, aboutId: after.id, title: after.name, on: after.foundOn, at: after.updatedAt } as const;
    const named = (people?.(after) ?? []).filter((person) => person !== undefined && person !== null);
    return [{ ...facts, audience: { roles: to } }, ...(named.length > 0 ? [{ ...facts, audience: { people: named } }] : [])];
  });
}
