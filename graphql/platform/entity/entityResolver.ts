/**
 * The root fields of an entity, derived from its declaration: one record, the list, create, update, and one mutation
 * for every action of its lifecycle. What is particular to an entity is passed in as `prepare`.
 */
import { GraphQLError } from "graphql";
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { attributesOf, type AttributeDeclaration } from "../../table/attribute.ts";
import { Declared } from "../../table/declared.ts";
import { declarationOf, type EntityDeclaration, entityOf, type NodeClass } from "../../table/entity.ts";
import { Cost, type PageCost } from "../../table/fieldCost.ts";
import { pageCostOf, plainPage, UnservableList, type Filter, type ListRequest } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import type { UnitOfWork } from "../../table/unitOfWork.ts";
import { accessFindings, actorsUnder, hiddenPaths, listedBy, readScope, requireRight, roleFor, withinScope } from "../access/access.ts";
import { withDuty } from "../access/duty.ts";
import type { Principal } from "../access/principal.ts";
import { Allow } from "../access/rootField.ts";
import type { Context } from "../context.ts";
import { change, loadForChange, rehearsal, type ChangeInput, type Outcome } from "../lifecycle/change.ts";
import { findingsAgainstUpdate, lifecycleOf } from "../lifecycle/availability.ts";
import { isDecidedOn, type AnyAction } from "../lifecycle/lifecycle.ts";
import { transition, type TransitionInput } from "../lifecycle/transition.ts";
import { Problem, refuseIfAny, toProblem, type Finding } from "../problem/problem.ts";
import { connect, connectFound, connectionType, filterType, foundPage, orderType, parseOrder, type Connection } from "./connection.ts";
import type { Document } from "./document.ts";
import { findExistingEntry } from "./findExistingEntry.ts";
import { inputType } from "./inputType.ts";
import { cleanInput, inputFindings } from "./validate.ts";
import { listRefused } from "./listRefused.ts";

/** What a create or an update is about to write. */
export interface Preparation<T> {
  record: T;
  /** The record before the update; absent for a new one. */
  before?: T;
  uow: UnitOfWork;
  ctx: Context;
}

export interface EntityApi<T extends Node> {
  create?: boolean;
  update?: boolean;
  /** Fills in what is derived from what was entered, and says which rules it breaks. */
  prepare?: (preparation: Preparation<T>) => Finding[] | void | Promise<Finding[] | void>;
  /** The id of a new record, where it follows from what was entered: see findExistingEntry.ts. */
  identify?: (values: Partial<T>, ctx: Context) => string | undefined | Promise<string | undefined>;
}

interface Payload<T> {
  record: T | null;
  problems: Problem[];
}

const apis = new Declared<EntityApi<Node>>("api");
export const apiOf = (entity: string): EntityApi<Node> | undefined => apis.get(entity);

/** How the records of an entity are prepared and checked, where its API says so. */
export const prepareOf = <T extends Node>(target: NodeClass<T>): EntityApi<T>["prepare"] => apiOf(entityOf(target).name)?.prepare as EntityApi<T>["prepare"];

const lowerFirst = (name: string): string => name[0]!.toLowerCase() + name.slice(1);
const upperFirst = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

export const oneField = (entity: EntityDeclaration): string => lowerFirst(entity.name);
export const manyField = (entity: EntityDeclaration): string => entity.many ?? `${lowerFirst(entity.name)}s`;
export const actionField = (entity: EntityDeclaration, action: string): string => action + upperFirst(entity.name);

function defineMethod(prototype: object, name: string, method: (...args: never[]) => unknown, decorators: MethodDecorator[]): void {
  Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  for (const decorate of decorators) decorate(prototype, name, descriptor);
}

function argument(prototype: object, method: string, index: number, name: string, type: () => unknown, description: string, nullable = false): void {
  Arg(name, type as () => typeof String, { nullable, description })(prototype, method, index);
}

const payloads = new Map<string, Function>();

/** The payload of every mutation that answers a record of this entity. */
export function payloadType(target: NodeClass): Function {
  const { name } = entityOf(target);
  const known = payloads.get(name);
  if (known) return known;
  const payload = { [`${name}Payload`]: class {} }[`${name}Payload`]!;
  Field(() => target as unknown as typeof Node, { nullable: true, description: "The record after the change; null if it failed.", simple: true })(payload.prototype, "record");
  Field(() => [Problem], { description: "All problems; empty on success.", simple: true })(payload.prototype, "problems");
  ObjectType(`${name}Payload`, { description: `Outcome of a change of a ${name}.` })(payload);
  payloads.set(name, payload);
  return payload;
}

export function toPayload<T extends Node>({ record, findings }: Outcome<T>, ctx: Context): Payload<T> {
  return { record: ctx.reveal(record), problems: findings.map((finding) => toProblem(finding, ctx)) };
}

/** The record of this type with this id, as the caller may see it. */
export async function findOne<T extends Node>(ctx: Context, target: NodeClass<T>, id: string): Promise<T | null> {
  const record = await ctx.loader.load<T>(id);
  return record instanceof (target as unknown as new () => T) ? ctx.reveal(record) : null;
}

interface ListArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: Filter | null;
  orderBy?: string | null;
  search?: string | null;
}

/** What somebody with these rights asks the table for; throws where they ask by what they may not see. */
function listRequest(principal: Principal, target: NodeClass, { filter, orderBy, first, after, last, before }: ListArguments): ListRequest {
  const entity = declarationOf(target);
  const scope = readScope(principal, entity) ?? [{}];
  const order = parseOrder(entity, orderBy);
  const hidden = hiddenPaths(principal, entity.name).filter((path) => path === order?.sort || Boolean(filter?.[path]));
  if (hidden.length > 0) throw listRefused(`You may not see, and so not filter or order by: ${hidden.join(", ")}`, "FORBIDDEN");
  return { first, after, last, before, orderBy: order, filter: withinScope({ ...filter }, scope), by: listedBy(principal, entity) };
}

/** Whether words were typed at all: a text of blanks searches for nothing. */
const isSearched = ({ search }: ListArguments): boolean => Boolean(search?.trim());

/** What such a page may read. One that is refused reads nothing. */
function pageCost(target: NodeClass, listArgs: ListArguments, caller: Principal | undefined): PageCost {
  if (isSearched(listArgs)) return foundPage(listArgs);
  try {
    return pageCostOf(target, caller ? listRequest(caller, target, listArgs) : { ...listArgs, filter: { ...listArgs.filter }, orderBy: parseOrder(declarationOf(target), listArgs.orderBy) });
  } catch (error) {
    if (error instanceof UnservableList || error instanceof GraphQLError) return plainPage(listArgs);
    throw error;
  }
}

/** A page of the records that the caller may see, and how many there are of them. */
function findMany<T extends Node>(ctx: Context, target: NodeClass<T>, listArgs: ListArguments): Connection<T> {
  const request = listRequest(ctx.principal, target, listArgs);
  return isSearched(listArgs) ? connectFound(ctx, target, request, listArgs.search!) : connect(ctx, target, request);
}

export function createRecord<T extends Node>(ctx: Context, target: NodeClass<T>, input: ChangeInput & object, prepare: EntityApi<T>["prepare"]): Promise<Outcome<T>> {
  const entity = declarationOf(target);
  return change(ctx, { entity: entity.name, action: "create" }, input, async (uow) => {
    const shape = target;
    requireRight(ctx.principal, target, "create");
    refuseIfAny(await inputFindings(shape, input, ctx));
    const values = cleanInput(shape, input as Record<string, unknown>) as Partial<T>;
    const id = await apiOf(entity.name)?.identify?.(values, ctx);
    return (await findExistingEntry(ctx, target, id, values)) ?? newRecord(ctx, uow, target, id ? { ...values, id } : values, prepare);
  });
}

/** Creates a record as its own mutation does, with everything that its entity prepares and checks. */
export const create = <T extends Node>(ctx: Context, target: NodeClass<T>, input: ChangeInput & object): Promise<Outcome<T>> =>
  createRecord(ctx, target, input, prepareOf(target));

/** Everything that would keep `create` from creating this record now, found by the same code. Changes nothing. */
export async function rehearse<T extends Node>(ctx: Context, target: NodeClass<T>, input: object): Promise<Finding[]> {
  const shape = target;
  const entity = declarationOf(target);
  const denied = accessFindings(ctx.principal, entity, "create");
  const wrong = denied.length > 0 ? denied : await inputFindings(shape, input, ctx);
  if (wrong.length > 0) return wrong;
  return rehearsal(ctx, async (uow) => newRecord(ctx, uow, target, cleanInput(shape, input as Record<string, unknown>) as Partial<T>, prepareOf(target)));
}

/** Those who write a document that others decide on: its requesters, who decide nothing of it. */
function writersOf({ principal }: Context, target: Function | NodeClass, action: "create" | "update"): string[] {
  const entity = declarationOf(target as Function);
  return actorsUnder(principal, roleFor(principal, entity, action));
}

/** A new record within a larger unit of work: in its first state, prepared, and refused where it breaks a rule. */
export async function newRecord<T extends Node>(ctx: Context, uow: UnitOfWork, target: NodeClass<T>, values: Partial<T>, prepare: EntityApi<T>["prepare"]): Promise<T> {
  const lifecycle = lifecycleOf(target);
  const start = lifecycle ? { status: lifecycle.initial, duties: isDecidedOn(lifecycle) ? withDuty([], "requester", writersOf(ctx, target, "create")) : [] } : {};
  const record = uow.create(target, { ...start, ...values } as Partial<T>);
  refuseIfAny((await prepare?.({ record, uow, ctx })) ?? []);
  return record;
}

export function updateRecord<T extends Node>(ctx: Context, target: NodeClass<T>, input: TransitionInput, prepare: EntityApi<T>["prepare"]): Promise<Outcome<T>> {
  const entity = declarationOf(target);
  return change(ctx, { entity: entity.name, action: "update" }, input, async (uow) => {
    return editRecord(ctx, uow, await loadForChange(ctx, target, input, "update"), input, prepare);
  });
}

/** An edit within a larger unit of work: checked, prepared, and refused where it breaks a rule. */
export async function editRecord<T extends Node>(ctx: Context, uow: UnitOfWork, before: T, input: object, prepare: EntityApi<T>["prepare"]): Promise<T> {
  const shape = before.constructor;
  requireRight(ctx.principal, shape, "update", before);
  refuseIfAny([...findingsAgainstUpdate(before, ctx), ...(await inputFindings(shape, input, ctx, before))]);
  const record = Object.assign(uow.edit(before), cleanInput(shape, { ...input }));
  if (isDecidedOn(lifecycleOf(before))) Object.assign(record, { duties: withDuty((before as unknown as Document).duties ?? [], "requester", writersOf(ctx, shape, "update")) });
  refuseIfAny((await prepare?.({ record, before, uow, ctx })) ?? []);
  return record;
}

interface EntityResolverClass {
  new (): object;
  /** Name of the entity that it resolves. */
  readonly entity: string;
}

/** Declares the root fields of an entity. Extend the result to add what no declaration can say. */
export function EntityResolver<T extends Node>(target: NodeClass<T>, api: EntityApi<T> = {}): EntityResolverClass {
  const entity = declarationOf(target);
  apis.add(entity.name, api as EntityApi<Node>);
  class Base {
    static readonly entity = entity.name;
  }
  const { prototype } = Base;
  readFields(prototype, target, entity);
  const payload = payloadType(target);
  const editable = ({ input }: AttributeDeclaration): boolean => Boolean(input);
  if (api.create && attributesOf(target).some(editable)) createField(prototype, target, entity, payload, api.prepare);
  if (api.update) updateField(prototype, target, entity, payload, api.prepare);
  for (const [name, action] of Object.entries(lifecycleOf(target)?.actions ?? {})) {
    if (!action.internal && !action.ownMutation) transitionField(prototype, target as unknown as NodeClass<Document>, entity, payload, name, action);
  }
  Resolver(() => target as unknown as typeof Node)(Base);
  return Base;
}

const searchAbout = "Words, numbers, Chinese text, pinyin or initials that the records must carry, or a scanned code; filter and order hold as well. If more records match than a search looks at, pageInfo.budgetSpent is true without a next page: type more.";

function readFields<T extends Node>(prototype: object, target: NodeClass<T>, entity: EntityDeclaration): void {
  const rule = { entity: entity.name, action: "read" };
  const one = oneField(entity);
  defineMethod(prototype, one, (id: string, ctx: Context) => findOne(ctx, target, id), [Query(() => target as unknown as typeof Node, { nullable: true, description: `One ${entity.name} by id; null if there is none that you may see.` }), Cost({ reads: "records" }), Allow(rule)]);
  argument(prototype, one, 0, "id", () => ID, "Global id.");
  Ctx()(prototype, one, 1);

  const many = manyField(entity);
  const filter = filterType(entity);
  const order = orderType(entity);
  const connection = connectionType(target);
  const list = (first: number, after: string, last: number, before: string, where: Filter, orderBy: string, ctx: Context, search?: string) =>
    findMany(ctx, target, { first, after, last, before, filter: where, orderBy, search });
  defineMethod(prototype, many, list, [Query(() => connection as typeof Node, { description: `A page of ${entity.name} records that you may see.` }), Cost({ page: (args, caller) => pageCost(target, args, caller as Principal | undefined) }), Allow(rule)]);
  argument(prototype, many, 0, "first", () => Int, "Size of a page read forward: 25 by default, 200 at most.", true);
  argument(prototype, many, 1, "after", () => String, "Read after this cursor.", true);
  argument(prototype, many, 2, "last", () => Int, "Size of a page read backward.", true);
  argument(prototype, many, 3, "before", () => String, "Read backward before this cursor.", true);
  argument(prototype, many, 4, "filter", () => filter, "Conditions that must all hold.", true);
  argument(prototype, many, 5, "orderBy", () => order, "Order of the list; its first declared order, newest or highest first, by default.", true);
  Ctx()(prototype, many, 6);
  if (entity.search) argument(prototype, many, 7, "search", () => String, searchAbout, true);
}

function changeField(prototype: object, name: string, payload: Function, input: Function, description: string, rule: { entity: string; action: string }, run: (ctx: Context, input: never) => Promise<Outcome<Node>>): void {
  const method = async (given: never, ctx: Context) => toPayload(await run(ctx, given), ctx);
  defineMethod(prototype, name, method, [Mutation(() => payload as typeof Node, { description }), Allow(rule)]);
  argument(prototype, name, 0, "input", () => input, "Input.");
  Ctx()(prototype, name, 1);
}

function createField<T extends Node>(prototype: object, target: NodeClass<T>, entity: EntityDeclaration, payload: Function, prepare: EntityApi<T>["prepare"]): void {
  const input = inputType({ name: `Create${entity.name}Input`, description: `Values of a new ${entity.name}.`, shape: target, changes: false });
  changeField(prototype, `create${entity.name}`, payload, input, `Creates a ${entity.name}. ${entity.about}`, { entity: entity.name, action: "create" }, (ctx, given: ChangeInput) => createRecord(ctx, target, given, prepare));
}

function updateField<T extends Node>(prototype: object, target: NodeClass<T>, entity: EntityDeclaration, payload: Function, prepare: EntityApi<T>["prepare"]): void {
  const input = inputType({ name: `Update${entity.name}Input`, description: `Changed values of a ${entity.name}; what is left out stays as it is.`, shape: target, changes: true, without: ({ input: limits }) => Boolean(limits?.once) });
  changeField(prototype, `update${entity.name}`, payload, input, `Changes a ${entity.name} while its state allows it.`, { entity: entity.name, action: "update" }, (ctx, given: TransitionInput) => updateRecord(ctx, target, given, prepare));
}

function transitionField(prototype: object, target: NodeClass<Document>, entity: EntityDeclaration, payload: Function, action: string, { about, input: shape }: AnyAction<Document, string>): void {
  const name = actionField(entity, action);
  const input = inputType({ name: `${upperFirst(name)}Input`, description: `What "${action}" asks for.`, shape: shape, changes: true });
  changeField(prototype, name, payload, input, about, { entity: entity.name, action }, (ctx, given: TransitionInput) => transition(ctx, target, action, given));
}
