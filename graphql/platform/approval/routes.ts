/**
 * Who approves what, up to which amount, and in which order. A route is a list of tiers; the first tier that covers a
 * document's amount gives its steps. Amounts are in minor units of the tier's currency. The domain whose documents take
 * a route declares its first tiers and who may decide on it at all; the setting in approvalRoutes.ts changes the tiers.
 */
import { Declared } from "../../table/declared.ts";
import { extendEnumeration, openEnumeration, type EnumValue } from "../../table/enumeration.ts";
import type { Money } from "../../table/money.ts";
import { usableRoles, type Principal } from "../access/principal.ts";
import type { Role } from "../access/role.ts";
import type { Context } from "../context.ts";

export interface RouteStep {
  role: Role;
  /** Role that is asked as well when the deadline has passed. */
  escalateTo?: Role;
}

export interface Tier {
  /** Highest amount, per currency. An amount in a currency that is not named here needs the next tier. */
  upTo?: Readonly<Record<string, number>>;
  steps: readonly RouteStep[];
}

export interface ApprovalRoute {
  name: string;
  tiers: readonly Tier[];
  /** Roles without which no tier may be set. */
  always: readonly Role[];
  /** Whether the setting may change its tiers. */
  adjustable: boolean;
}

/** Routes whose tiers are a setting; each is added by its declaration. */
export const ApprovalRouteName = openEnumeration("ApprovalRouteName", "An approval route whose tiers are a setting.");

interface RouteOptions {
  /** What people call the route; without it its tiers cannot be changed by a setting, as with the routes of settings. */
  label?: EnumValue;
  always?: readonly Role[];
}

const declared = new Declared<ApprovalRoute>("route");

/** Declares a route. Documents under approval keep its name, so a name never changes once it is in use. */
export function approvalRoute(name: string, tiers: readonly Tier[], { label, always = [] }: RouteOptions = {}): ApprovalRoute {
  if (tiers.at(-1)?.upTo) throw new Error(`The route ${name} has no tier without a limit`);
  const route = { name, tiers, always, adjustable: label !== undefined };
  if (label) extendEnumeration(ApprovalRouteName, { [name]: label });
  declared.add(name, route);
  return route;
}

/** Names of all routes. */
export const routeNames = (): string[] => declared.names();

export function routeNamed(name: string): ApprovalRoute {
  const route = declared.get(name);
  if (!route) throw new Error(`There is no route ${name}`);
  return route;
}

/** Routes whose tiers are a setting. */
export const adjustableRoutes = (): ApprovalRoute[] => declared.all().filter(({ adjustable }) => adjustable);

type TiersInForce = (route: ApprovalRoute, ctx: Context) => Promise<readonly Tier[]>;

const inForce = new Declared<TiersInForce>("tiers in force");

/** Declares where the tiers of a route are read: a setting is approved itself, so that neither module can import the other. */
export const declareTiersInForce = (read: TiersInForce): void => inForce.add("approval", read);

/** The steps that a document of this amount needs today. Documents without an amount take the first tier. */
export async function stepsFor(name: string, amount: Money | undefined, ctx: Context): Promise<readonly RouteStep[]> {
  const tiers = await inForce.get("approval")!(routeNamed(name), ctx);
  const tier = tiers.find(({ upTo }) => !upTo || !amount || amount.amount <= (upTo[amount.currency] ?? -1));
  return tier!.steps;
}

const stepsOf = ({ tiers }: ApprovalRoute): RouteStep[] => tiers.flatMap(({ steps }) => steps);

/** All roles that may come to decide on one of these routes, by their step or by escalation. */
export const decidersOn = (routes: readonly ApprovalRoute[]): Role[] => [
  ...new Set(routes.flatMap(stepsOf).flatMap(({ role, escalateTo }) => (escalateTo ? [role, escalateTo] : [role]))),
];

/** Role that is asked as well once this step is overdue. */
export const escalationOf = (name: string, role: Role): Role | undefined => stepsOf(routeNamed(name)).find((step) => step.role === role)?.escalateTo;

/** The queue that a step's task is in. */
export const queueOf = (role: Role, escalatedTo?: Role): string => (escalatedTo ? `${role}+${escalatedTo}` : role);

/** All queues that somebody with this role decides from: its own, and those that escalated from it or to it. */
function queuesOf(role: Role): string[] {
  const escalated = declared.all().flatMap(stepsOf).filter((step) => step.escalateTo && (step.role === role || step.escalateTo === role));
  return [...new Set([queueOf(role), ...escalated.map((step) => queueOf(step.role, step.escalateTo))])];
}

/** The queues that wait for this person: their own, and those of every role that they hold or are lent. */
export const queuesFor = (principal: Principal): string[] => [...new Set([principal.id, ...usableRoles(principal).flatMap(({ role }) => queuesOf(role))])];
