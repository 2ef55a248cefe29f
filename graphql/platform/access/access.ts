/**
 * Applies the policy: who may do what to which records, and which of their attributes they see. Deny by default.
 */
import type { Condition, Filter } from "../../table/list.ts";
import { Declared } from "../../table/declared.ts";
import { declarationOf, entityByName, type EntityDeclaration, entityOf, type NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import { refuseIfAny, rule, type Finding } from "../problem/problem.ts";
import { policyOf, wholePolicy } from "./policy.ts";
import { isPartner, partyOf, readingRoles, rolesOf, usableRoles, type HeldRole, type Principal } from "./principal.ts";
import { employeeRoles, Role, rolesSeparateFrom, type Area, roleLabel } from "./role.ts";
import type { Allowed, Viewer } from "./rule.ts";
import { allScopes, scopeName, type PartyKind, type Scope } from "./scope.ts";
import type { Label } from "../../schema/model.ts";

export const roleOf = (allowed: Viewer): Role => (typeof allowed === "string" ? allowed : allowed.role);

const allowedFor = (entity: string, action: string): readonly Allowed[] =>
  action === "read" ? policyOf(entity).read : (policyOf(entity).actions[action] ?? []);

/** A deputy's grant reaches the domain of its area; every other role reaches all domains. */
const reaches = (held: HeldRole, entity: EntityDeclaration): boolean =>
  held.role !== "deputyManager" || !areas.has(entity.domain) || areas.get(entity.domain) === held.area;

const areas = new Map<string, Area>();

/** Says which area a domain belongs to; deputies of the others do not reach it. */
export function declareReach(domain: string, area: Area): void {
  areas.set(domain, area);
}

/** The area of a domain; undefined where it is of none. */
export const areaOf = (domain: string): Area | undefined => areas.get(domain);

interface Match {
  allowed: Allowed;
  held: HeldRole;
}

/** What a rule asks of a partner besides its role: whom it is bound to, and what it was admitted for. */
const meetsTerms = (principal: Principal, allowed: Viewer): boolean =>
  typeof allowed === "string" || ((!allowed.party || allowed.party === principal.party) && (!allowed.scope || Boolean(principal.scopes?.includes(allowed.scope))));

/** Rules of records that are named by others say nothing of the entity itself. */
const isNamed = (allowed: Allowed): boolean => typeof allowed === "object" && "named" in allowed;

/** Results by principal: a principal never changes, and a page would compute them again for each of its records. */
const ofPrincipals = new WeakMap<Principal, Map<string, unknown>>();

function onceFor<T>(principal: Principal, what: string, work: () => T): T {
  const known = ofPrincipals.get(principal) ?? new Map<string, unknown>();
  ofPrincipals.set(principal, known);
  if (!known.has(what)) known.set(what, work());
  return known.get(what) as T;
}

const rulesMet = (principal: Principal, entity: EntityDeclaration, action: string): readonly Match[] =>
  onceFor(principal, `rules met ${entity.name} ${action}`, () => {
    const usable = (action === "read" ? readingRoles(principal) : usableRoles(principal)).filter((held) => reaches(held, entity));
    const open = allowedFor(entity.name, action).filter((allowed) => meetsTerms(principal, allowed));
    return open.flatMap((allowed) => usable.filter(({ role }) => role === roleOf(allowed)).map((held) => ({ allowed, held })));
  });

const matches = (principal: Principal, entity: EntityDeclaration, action: string): readonly Match[] =>
  onceFor(principal, `matches ${entity.name} ${action}`, () => rulesMet(principal, entity, action).filter(({ allowed }) => !isNamed(allowed)));

interface RecordLimit {
  attribute: string;
  values: readonly string[];
  /** The records that it does not reach, instead of those that it reaches. */
  except?: true;
  /** Attribute that names the caller where the record is not reached all the same. */
  without?: string;
}

/** Attribute and values that a rule limits its role to, or undefined where it reaches every record. */
function limit(allowed: Allowed, principal: Principal): RecordLimit | undefined {
  if (typeof allowed === "string") return undefined;
  if ("notSelf" in allowed) return { attribute: allowed.notSelf, values: [principal.id], except: true };
  if ("self" in allowed) return { attribute: allowed.self, values: [principal.id] };
  if ("group" in allowed) return { attribute: allowed.group, values: [principal.groupId ?? "nobody"] };
  if ("among" in allowed) return { attribute: allowed.among, values: onceFor(principal, `among ${allowed.among}`, () => allowed.of(principal)), without: allowed.without };
  if ("only" in allowed) return { attribute: allowed.only, values: allowed.of };
  if ("named" in allowed) throw new Error("A rule of named records limits no list");
  return { attribute: allowed.own, values: [principal.boundToId ?? "nobody"] };
}

function reachesRecord({ allowed }: Match, principal: Principal, record: Node): boolean {
  const limited = limit(allowed, principal);
  if (!limited) return true;
  if (limited.without && (record as unknown as Record<string, unknown>)[limited.without] === principal.id) return false;
  const named = [(record as unknown as Record<string, string | string[]>)[limited.attribute]!].flat();
  return named.some((one) => limited.values.includes(one)) !== Boolean(limited.except);
}

/** Whether the caller may do this to any record at all. */
export const mayUnderSomeCondition = (principal: Principal, entity: EntityDeclaration, action: string): boolean => matches(principal, entity, action).length > 0;

export const mayRead = (principal: Principal, record: Node): boolean =>
  matches(principal, entityOf(record.constructor), "read").some((match) => reachesRecord(match, principal, record));

/** Whom a record is about who may not read it, although their role may read all others. */
export function withheldFrom(record: Node): string | undefined {
  const [limited] = policyOf(entityOf(record.constructor).name).read.flatMap((allowed) => (typeof allowed === "object" && "notSelf" in allowed ? [allowed.notSelf] : []));
  return limited && (record as unknown as Record<string, string | undefined>)[limited];
}

/** Whether the caller may see the record where another that they may read names it. */
export const mayReadReferenced = (principal: Principal, record: Node): boolean =>
  mayRead(principal, record) || rulesMet(principal, entityOf(record.constructor), "read").some(({ allowed }) => isNamed(allowed));

const ownRules = ({ name }: EntityDeclaration) => policyOf(name).read.flatMap((allowed) => (typeof allowed === "object" && "own" in allowed ? [allowed] : []));

/** Whether records of the entity belong to parties, whose machines see each their own. */
export const belongsToParties = (entity: EntityDeclaration): boolean => ownRules(entity).length > 0;

/** Ids of the parties whose machines may read the record, if they are admitted for it. */
export const partiesOf = (record: Node): string[] => {
  const owners = ownRules(declarationOf(record.constructor)).flatMap(({ own, party }) => {
    const owner = (record as unknown as Record<string, unknown>)[own] as string | null | undefined;
    const kind = partyOf(owner ?? undefined);
    return owner && kind && (!party || party === kind) ? [owner] : [];
  });
  return [...new Set(owners)];
};

/** Whether the caller may name the record by its id, in what they enter. */
export const mayReference = (principal: Principal, record: Node): boolean =>
  mayRead(principal, record) || rulesMet(principal, entityOf(record.constructor), "read").some(({ allowed }) => typeof allowed === "object" && "named" in allowed && allowed.named === "chosen");

/** The held role that allows the caller to do this to the record; it says on whose behalf they act. */
export const roleFor = (principal: Principal, entity: EntityDeclaration, action: string, record?: Node): HeldRole | undefined =>
  matches(principal, entity, action)
    .filter((match) => !record || reachesRecord(match, principal, record))
    .map(({ held }) => held)
    // One's own role before a lent one.
    .sort((a, b) => Number(Boolean(a.onBehalfOfId)) - Number(Boolean(b.onBehalfOfId)))[0];

/** Those who act when the caller uses this role: the caller, and the person whose role it is where it is lent. Both count wherever duties are kept apart. */
export const actorsUnder = (principal: Principal, held: HeldRole | undefined): string[] => (held?.onBehalfOfId ? [principal.id, held.onBehalfOfId] : [principal.id]);

/**
 * Conditions of which every list of this caller carries one, one for each attribute that their rules use; null where the
 * caller may not read the entity at all.
 */
export function readScope(principal: Principal, entity: EntityDeclaration): Filter[] | null {
  const found = matches(principal, entity, "read");
  if (found.length === 0) return null;
  const all = found.map(({ allowed }) => limit(allowed, principal));
  if (all.some((one) => !one)) return [{}];
  const limits = all.filter((one) => !one!.except && !one!.without);
  const others = [
    ...all.filter((one) => one!.except).map((one): Filter => ({ [one!.attribute]: { not: one!.values[0] } })),
    // Whichever role it is, the values are the caller's.
    ...all.filter((one) => one!.without).slice(0, 1).map((one): Filter => ({ [one!.attribute]: { in: one!.values }, [one!.without!]: { not: principal.id } })),
  ];
  const attributes = [...new Set(limits.map((one) => one!.attribute))];
  return [...others, ...attributes.map((attribute) => ({ [attribute]: { in: [...new Set(limits.filter((one) => one!.attribute === attribute).flatMap((one) => one!.values))] } }))];
}

/** The scopes that some rule asks of clients of such a party: the others would give them nothing. */
export const scopesFor = (party: PartyKind): Scope[] => {
  const rules = Object.values(wholePolicy()).flatMap(({ read, actions }) => [...read, ...Object.values(actions).flat()]);
  const requested = requestedScopes(rules, party);
  return allScopes().filter((scope) => requested.includes(scope));
};

/** The scopes that these rules ask of clients of such a party. */
const requestedScopes = (rules: readonly Allowed[], party: PartyKind | undefined): Scope[] =>
  rules.flatMap((allowed) => (typeof allowed === "object" && allowed.scope && (!allowed.party || allowed.party === party) ? [allowed.scope] : []));

/**
 * Attribute by whose list a partner's records are read: a page of them touches no other party's, so neither its time nor
 * its length reveals them. The party's own record is read by its id: partners have no list of parties.
 */
export function listedBy(principal: Principal, entity: EntityDeclaration): string | undefined {
  if (!isPartner(principal)) return undefined;
  const limits = matches(principal, entity, "read").map(({ allowed }) => limit(allowed, principal));
  return limits.find((one) => one && one.attribute !== "id")?.attribute;
}

/** Whether the caller may read every record of the entity: totals over all of them are visible only then. */
export function readsAll(principal: Principal, entity: EntityDeclaration): boolean {
  const scope = readScope(principal, entity);
  return scope !== null && scope.some((one) => Object.keys(one).length === 0);
}

/** A caller's own filter narrowed by each part of the scope; the scope always wins. */
export const withinScope = (filter: Filter, scope: readonly Filter[]): Filter[] => scope.map((one) => narrowed(filter, one));

function narrowed(filter: Filter, scope: Filter): Filter {
  const result = { ...filter };
  for (const [attribute, condition] of Object.entries(scope)) {
    const requested = filter[attribute] as { eq?: unknown; in?: readonly unknown[] } | null | undefined;
    if (condition && "not" in condition) {
      const wanted = requested?.in ?? (requested?.eq === undefined ? undefined : [requested.eq]);
      result[attribute] = wanted ? { in: wanted.filter((value) => value !== condition.not) as string[] } : condition;
      continue;
    }
    const within = (condition as { in: readonly string[] }).in;
    result[attribute] = { in: within.filter((value) => isAskedFor(requested, value)) } as Condition;
  }
  return result;
}

const isAskedFor = (requested: { eq?: unknown; in?: readonly unknown[] } | null | undefined, value: unknown): boolean =>
  (requested?.eq === undefined || requested.eq === value) && (!requested?.in || requested.in.includes(value));

/** The record without what the caller may not see, or null. */
export const reveal = <T extends Node>(principal: Principal, record: T): T | null => (mayRead(principal, record) ? masked(principal, record) : null);

/** Like `reveal`, for a record that is reached through another one that the caller may read. */
export const maskedReference = <T extends Node>(principal: Principal, record: T): T | null => (mayReadReferenced(principal, record) ? masked(principal, record) : null);

type HiddenOfRecord = (record: Node, principal: Principal) => readonly string[];

const hiddenOfRecords = new Declared<HiddenOfRecord>("hiding of records");

/** Declares attributes that are hidden in some records of an entity only, such as in a task by what the task is about. */
export function hidesByRecord<T extends Node>(target: NodeClass<T>, hidden: (record: T, principal: Principal) => readonly string[]): void {
  hiddenOfRecords.add(entityOf(target).name, hidden as unknown as HiddenOfRecord);
}

/** What a masked copy was made of: rules ask about the record as it is, people see the copy. */
const originals = new WeakMap<Node, Node>();

/** The record behind a masked copy; the record itself where nothing of it is masked. */
export const storedRecord = <T extends Node>(seen: T): T => (originals.get(seen) as T | undefined) ?? seen;

/** The attributes of this record that the caller does not see, as paths. */
export function hiddenPathsOf(principal: Principal, record: Node): readonly string[] {
  const { name } = entityOf(record.constructor);
  return [...hiddenPaths(principal, name), ...(hiddenOfRecords.get(name)?.(record, principal) ?? [])];
}

function masked<T extends Node>(principal: Principal, record: T): T {
  const seen = hiddenPathsOf(principal, record).reduce((left, path) => mask(left, path.split(".")), record);
  if (seen !== record) originals.set(seen, record);
  return seen;
}

function mask<T extends object>(value: T, [name, ...rest]: string[]): T {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(value) as object) as T, value) as T & Record<string, unknown>;
  const inner = copy[name!];
  if (rest.length === 0) (copy as Record<string, unknown>)[name!] = null;
  else if (Array.isArray(inner)) (copy as Record<string, unknown>)[name!] = inner.map((one: object) => mask(one, rest));
  else if (inner && typeof inner === "object") (copy as Record<string, unknown>)[name!] = mask(inner, rest);
  return copy;
}

/** The attributes of an entity that the caller does not see, as paths. */
export const hiddenPaths = (principal: Principal, entity: string): readonly string[] =>
  onceFor(principal, `hidden paths ${entity}`, () => {
    const declared = entityByName(entity)!;
    const seen = new Set(readingRoles(principal).filter((held) => reaches(held, declared)).map(({ role }) => role));
    const hidden = Object.entries(policyOf(entity).masks ?? {}).filter(([, visibleTo]) => !visibleTo.some((viewer) => seen.has(roleOf(viewer)) && meetsTerms(principal, viewer))).map(([path]) => path);
    return [...(declared.secrets ?? []), ...hidden];
  });

/** Whether the caller may see what an entity or one of its attributes holds: "Receivable", "Customer.creditLimit". */
export function seesSource(principal: Principal, source: string): boolean {
  const [entity, ...path] = source.split(".");
  return mayUnderSomeCondition(principal, entityByName(entity!)!, "read") && !hiddenPaths(principal, entity!).includes(path.join("."));
}

const names = (list: readonly Role[], language: keyof Label): string => list.map((role) => roleLabel(role)[language]).join(language === "zh" ? "、" : ", ");

interface Denial {
  needed: readonly Role[];
  held: readonly Role[];
  /** Of a partner's client, instead of roles: the scopes that it lacks; none where no scope would help. */
  missing?: readonly Scope[];
}

/** A refusal names to people only roles that people can hold. */
const forPeople = (roles: readonly Role[]): readonly Role[] => {
  const held = roles.filter((role) => (employeeRoles as readonly Role[]).includes(role));
  return held.length > 0 ? held : roles;
};

const scopeNames = (scopes: readonly Scope[]): string => scopes.map(scopeName).join(", ");

export const accessDenied = rule<Denial>("ACCESS_DENIED", {
  message: {
    zh: ({ needed, held, missing }) => {
      if (missing) return missing.length > 0 ? `您的客户端缺少权限范围：${scopeNames(missing)}` : "您的客户端无权进行此操作";
      return `此操作需要角色：${names(forPeople(needed), "zh") || "无人可用"}；您的角色：${names(held, "zh") || "无"}`;
    },
    en: ({ needed, held, missing }) => {
      if (missing) return missing.length > 0 ? `Your client lacks the scope ${scopeNames(missing)}` : "Your client has no right to this";
      return `This needs the role ${names(forPeople(needed), "en") || "of nobody"}; yours: ${names(held, "en") || "none"}`;
    },
  },
  remedy: {
    zh: ({ missing }) => (missing ? "请联系我方，由系统管理员登记具有相应权限范围的客户端" : "请由相应角色的同事办理，或申请角色授权"),
    en: ({ missing }) => (missing ? "Ask us for a client with the scopes that you need" : "Ask a colleague with that role, or request a role grant"),
  },
});

/** Says why none of these rules lets the caller do what they ask. */
export function denial(principal: Principal, entity: string, action: string): Finding {
  const allowed = allowedFor(entity, action);
  const missing = isPartner(principal) ? [...new Set(requestedScopes(allowed, principal.party))].filter((scope) => !principal.scopes?.includes(scope)) : undefined;
  return accessDenied({ needed: [...new Set(allowed.map(roleOf))], held: rolesOf(principal), missing });
}

export const rolesMustBeSeparate = rule<{ role: Role; other: Role }>("ROLES_MUST_BE_SEPARATE", {
  clause: "二 · GSP",
  message: {
    zh: ({ role, other }) => `同一人不得同时担任${roleLabel(role).zh}与${roleLabel(other).zh}`,
    en: ({ role, other }) => `The roles ${roleLabel(role).en} and ${roleLabel(other).en} exclude each other`,
  },
  remedy: { zh: () => "先终止其中一项授权", en: () => "End one of the two grants first", by: ["revoke"] },
});

const roleNotQualified = rule<{ role: Role; lapsing: string; on: string }>("ROLE_NOT_QUALIFIED", {
  clause: "药品管理法 · GSP（人员与培训）",
  message: {
    zh: ({ role, lapsing, on }) => `您的${roleLabel(role).zh}角色自 ${on} 起暂停使用：${lapsing}未完成或已到期`,
    en: ({ role, lapsing, on }) => `Your role ${roleLabel(role).en} cannot be used since ${on}: ${lapsing} is not done or has lapsed`,
  },
  remedy: { zh: () => "请完成该项并由人事登记，登记后立即恢复", en: () => "Complete it and have HR record it; the role can then be used at once", by: [] },
});

/** Roles of the caller that would allow this, had an obligation not lapsed. */
function lapsedFindings({ lapsed = [] }: Principal, needed: readonly Role[]): Finding[] {
  return lapsed.filter(({ role }) => needed.includes(role)).map(({ role, lapsing = "", qualifiedUntil = "" }) => roleNotQualified({ role, lapsing, on: qualifiedUntil }));
}

/** Why the caller's roles do not allow this; empty where they do. */
export function accessFindings(principal: Principal, entity: EntityDeclaration, action: string, record?: Node): Finding[] {
  if (roleFor(principal, entity, action, record)) return [];
  const needed = allowedFor(entity.name, action).map(roleOf);
  const lapsed = lapsedFindings(principal, needed);
  if (lapsed.length > 0) return lapsed;
  const held = rolesOf(principal);
  const separated = held.filter((role) => needed.includes(role)).flatMap((role) => rolesSeparateFrom(role, held).map((other) => rolesMustBeSeparate({ role, other })));
  return separated.length > 0 ? separated : [denial(principal, entity.name, action)];
}

/** Refuses a caller whose roles do not allow this. This check comes first, so a caller without the right learns nothing else. */
export const requireRight = (principal: Principal, target: Function | NodeClass, action: string, record?: Node): void =>
  refuseIfAny(accessFindings(principal, declarationOf(target), action, record));
