/** The Relay connection, filter and order types of an entity's list, derived from its declaration. */
import { Field, ID, InputType, ObjectType, registerEnumType, UseMiddleware } from "type-graphql";
import { attributesOf, type AttributeDeclaration } from "../../table/attribute.ts";
import { declarationOf, type EntityDeclaration, entityOf, type NodeClass } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { Cost, type PageCost } from "../../table/fieldCost.ts";
import { figureKey } from "../../table/keys.ts";
import { matchesSome, plansOf, readPage, sizeOfPage, type Count, type Edge, type ListRequest, type Page, type Plans } from "../../table/list.ts";
import { pageOfFound } from "../../table/pageOfFound.ts";
import { sumOfSeries } from "../../table/projection/series.ts";
import { currencies, money, Money } from "../../table/money.ts";
import type { Node } from "../../table/node.ts";
import { totalOf } from "../../table/record.ts";
import { SafeInt } from "../../table/scalars.ts";
import { hiddenPaths } from "../access/access.ts";
import type { Context } from "../context.ts";
import { asOn } from "../lifecycle/stateByDate.ts";
import type { FilterModel } from "../../schema/model.ts";
import { findRecords, mostQueries } from "../search/find.ts";
import { describeLater } from "./describeLater.ts";
import { listRefused } from "./listRefused.ts";

@ObjectType("PageInfo", { description: "Position of a page in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more records follow.", simple: true })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether records precede the page.", simple: true })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor for the previous page.", simple: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor for the next page.", simple: true })
  endCursor!: string | null;

  @Field(() => Boolean, { description: "The read budget was used up before the page was full: continue from endCursor.", simple: true })
  budgetSpent!: boolean;
}

export interface FilterAttribute {
  attribute: AttributeDeclaration;
  by: FilterModel["by"];
}

/** What a list can be filtered by: equality of its declared attributes, and ranges of what it can be ordered by. */
export function filterAttributes(entity: EntityDeclaration): FilterAttribute[] {
  const declared = attributesOf(entity.target);
  const find = (name: string) => declared.find((attribute) => attribute.name === name);
  const equal = [...new Set(entity.indexed.flatMap(({ by }) => by))].map((name) => ({ attribute: find(name), name, by: "equal" as const }));
  const taken = new Set(equal.map(({ name }) => name));
  const range = [...new Set(entity.indexed.map(({ sort }) => sort))].filter((name) => !taken.has(name)).map((name) => ({ attribute: find(name), name, by: "range" as const }));
  return [...equal, ...range].map(({ attribute, name, by }) => {
    if (!attribute) throw new Error(`${entity.name} has a list by ${name}, which is no declared attribute`);
    return { attribute, by };
  });
}

const sharedInputs = new Map<string, Function>();

/** One input type per kind of value, shared by all filters: IDFilter, LocalDateRange, PurchaseOrderStatusFilter. */
function conditionType({ attribute, by }: FilterAttribute): Function {
  const type = attribute.reference ? ID : attribute.type();
  const element = by === "range" && type === Money ? SafeInt : type;
  const enumName = enumerationOf(type)?.name;
  const typeName = enumName ?? (element === String ? "String" : element === Boolean ? "Boolean" : element === Number ? "Int" : (element as { name: string }).name);
  const name = by === "equal" ? `${typeName}Filter` : `${typeName}Range`;
  const known = sharedInputs.get(name);
  if (known) return known;
  const target = { [name]: class {} }[name]!;
  const one = () => element as typeof String;
  if (by === "equal") {
    Field(one, { nullable: true, description: "Equal to this value." })(target.prototype, "eq");
    Field(() => [element] as never, { nullable: true, description: "Equal to one of these values." })(target.prototype, "in");
  } else {
    Field(one, { nullable: true, description: "From this value, inclusive." })(target.prototype, "from");
    Field(one, { nullable: true, description: "Up to this value, inclusive." })(target.prototype, "to");
  }
  InputType(name, { description: by === "equal" ? `Equality with ${typeName} values.` : `A range of ${typeName} values; amounts of money in minor units.` })(target);
  sharedInputs.set(name, target);
  return target;
}

export function filterType(entity: EntityDeclaration): Function {
  const name = `${entity.name}Filter`;
  const target = { [name]: class {} }[name]!;
  describeLater(() => {
    for (const one of filterAttributes(entity)) {
      const condition = conditionType(one);
      Field(() => condition as typeof String, { nullable: true, description: one.attribute.about })(target.prototype, one.attribute.name);
    }
    InputType(name, { description: `Conditions on ${entity.name} records; all given conditions must hold.` })(target);
  });
  return target;
}

const constantCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const sortsOf = (entity: EntityDeclaration): string[] => [...new Set(entity.indexed.filter(({ list }) => list === "all").map(({ sort }) => sort))];

export const orderName = (sort: string, descending: boolean): string => `${constantCase(sort)}_${descending ? "DESC" : "ASC"}`;

interface Order {
  sort: string;
  descending: boolean;
}

const ordersOf = (entity: EntityDeclaration): Order[] => sortsOf(entity).flatMap((sort) => [false, true].map((descending) => ({ sort, descending })));

/** Enum of the orders that the table can serve. */
export function orderType(entity: EntityDeclaration): Record<string, string> {
  const type: Record<string, string> = {};
  describeLater(() => {
    const orders = ordersOf(entity).map(({ sort, descending }) => ({ name: orderName(sort, descending), description: `By ${sort}, ${descending ? "descending" : "ascending"}.` }));
    Object.assign(type, Object.fromEntries(orders.map(({ name }) => [name, name])));
    const valuesConfig = Object.fromEntries(orders.map(({ name, description }) => [name, { description }]));
    registerEnumType(type, { name: `${entity.name}Order`, description: `Orders that lists of ${entity.name} can be read in.`, valuesConfig });
  });
  return type;
}

/** What a value of the entity's enum of orders means. */
export const parseOrder = (entity: EntityDeclaration, order: string | null | undefined): Order | undefined =>
  ordersOf(entity).find(({ sort, descending }) => orderName(sort, descending) === order);

interface ConnectionPage<T extends Node> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** A list as the connection type shows it: the page is read only when one of its fields is asked for, and the count likewise. */
export interface Connection<T extends Node> {
  page(): Promise<ConnectionPage<T>>;
  /** Resolves once the page that is being read is there; at once where none is asked for. */
  pageRead(): Promise<unknown>;
  counts: Count[] | null;
  /** Of records that were searched for: how many there are, where all of them were looked at. */
  length?(): Promise<number | null>;
}

/** A list that this caller asks for; what cannot be answered is refused where it is asked, or where its page is read. */
export function connect<T extends Node>(ctx: Context, target: NodeClass<T>, request: ListRequest): Connection<T> {
  const refused = (error: unknown): never => {
    throw listRefused(error);
  };
  let page: Promise<ConnectionPage<T>> | undefined;
  try {
    const plans = plansOf(target, request);
    const read = (): Promise<ConnectionPage<T>> => readPage(ctx.table, target, request, plans, ctx.reads).then((one) => visible(one, plans, ctx), refused);
    return { counts: plans.counts, page: () => (page ??= read()), pageRead: async () => page };
  } catch (error) {
    return refused(error);
  }
}

/** Records that one search within a list looks at. */
const mostFound = 200;

/** What a search within a list may read. */
export const foundPage = (paging: Pick<ListRequest, "first" | "last">): PageCost => ({ size: sizeOfPage(paging), queries: mostQueries, rows: mostFound, count: 0 });

/** The records of a list that carry every word of a text, in the list's order. */
export function connectFound<T extends Node>(ctx: Context, target: NodeClass<T>, request: ListRequest, text: string): Connection<T> {
  const refused = (error: unknown): never => {
    throw listRefused(error);
  };
  const find = async () => {
    const plans = plansOf(target, request);
    const most = ctx.reads.reserve(mostFound);
    const { records, complete } = await findRecords(text, [entityOf(target).name], most + 1, ctx);
    ctx.reads.settle(most, Math.min(records.length, most), mostQueries);
    const found = { records: records.slice(0, most) as T[], complete: complete && records.length <= most, by: text };
    const page = pageOfFound(target, request, plans, found);
    return { length: page.length, page: visible(page, plans, ctx) };
  };
  let answer: ReturnType<typeof find> | undefined;
  const once = () => (answer ??= find().catch(refused));
  return { counts: null, page: async () => (await once()).page, pageRead: async () => answer, length: async () => (await once()).length };
}

/** What the caller sees of a page. A record whose date has changed its state today is not among those of the state before. */
function visible<T extends Node>(page: Page<T>, plans: Plans, ctx: Context): ConnectionPage<T> {
  const seen = page.edges.flatMap((edge): Edge<T>[] => {
    const node = ctx.reveal(edge.node);
    if (!node || node === edge.node) return node ? [edge] : [];
    if (isOtherState(edge.node, ctx) && !matchesSome(asOn(edge.node, ctx.today), plans)) return [];
    return [{ node, get cursor() { return edge.cursor; } }];
  });
  return { edges: seen, pageInfo: page };
}

const isOtherState = (record: Node, { today }: Context): boolean => asOn(record, today) !== record;

const figure = async ({ name, stretch }: Count, ctx: Context): Promise<number> =>
  stretch ? sumOfSeries(ctx.table, name, stretch) : Number((await ctx.loader.item(figureKey(name)))?.value ?? 0);

async function totalCount({ counts, pageRead, length }: Connection<Node>, ctx: Context): Promise<number | null> {
  if (length) return length();
  if (!counts) return null;
  // The sibling fields are started before anything else: with a page, the count joins the batch of its references.
  await undefined;
  await pageRead();
  const figures = await Promise.all(counts.map((count) => figure(count, ctx)));
  return figures.reduce((total, one) => total + one, 0);
}

@ObjectType("ListTotal", { description: "What an amount comes to over a whole list." })
class ListTotal {
  @Field(() => String, { description: "The attribute that is added up.", simple: true })
  attribute!: string;

  @Field(() => [Money], { description: "Its sum in each currency that there is.", simple: true })
  sums!: Money[];
}

/** Of the amounts that the caller sees. A list that is searched through, or that nothing counts, has none. */
async function totals({ counts, length, pageRead }: Connection<Node>, { name, totals: summed = [] }: EntityDeclaration, ctx: Context): Promise<ListTotal[] | null> {
  if (length || !counts) return null;
  await undefined;
  await pageRead();
  const hidden = hiddenPaths(ctx.principal, name);
  const sumIn = async (attribute: string, currency: string): Promise<Money> => {
    const parts = await Promise.all(counts.map(({ name: counter, stretch }) => figure({ name: totalOf(counter, attribute, currency), stretch }, ctx)));
    return money(parts.reduce((total, part) => total + part, 0), currency);
  };
  return Promise.all(
    summed.filter((attribute) => !hidden.includes(attribute)).map(async (attribute) => {
      const sums = await Promise.all(currencies.map((currency) => sumIn(attribute, currency)));
      return { attribute, sums: sums.filter(({ amount }) => amount !== 0) };
    }),
  );
}

const connections = new Map<Function, Function>();

export function connectionType<T extends Node>(target: NodeClass<T>): Function {
  const known = connections.get(target);
  if (known) return known;
  const { name } = entityOf(target);
  const edge = { [`${name}Edge`]: class {} }[`${name}Edge`]!;
  Field(() => String, { description: "Cursor of the record.", simple: true })(edge.prototype, "cursor");
  Field(() => target as unknown as typeof Money, { description: "The record.", simple: true })(edge.prototype, "node");
  ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })(edge);

  const connection = { [`${name}Connection`]: class {} }[`${name}Connection`]! as new () => Connection<T>;
  const page = (root: unknown) => (root as Connection<T>).page();
  Field(() => [edge], { description: "The records with their cursors." })(connection.prototype, "edges");
  Cost({ ofPage: "records" })(connection.prototype, "edges");
  UseMiddleware(async ({ root }) => (await page(root)).edges)(connection.prototype, "edges");
  Field(() => [target as unknown as typeof Money], { description: "The records." })(connection.prototype, "nodes");
  Cost({ ofPage: "records" })(connection.prototype, "nodes");
  UseMiddleware(async ({ root }) => (await page(root)).edges.map(({ node }) => node))(connection.prototype, "nodes");
  Field(() => PageInfo, { description: "Position of the page in the list." })(connection.prototype, "pageInfo");
  UseMiddleware(async ({ root }) => (await page(root)).pageInfo)(connection.prototype, "pageInfo");
  Field(() => SafeInt, { nullable: true, description: "Exact number of records in the whole list, current within seconds; null if the filter has no counter." })(
    connection.prototype,
    "totalCount",
  );
  Cost({ ofPage: "count" })(connection.prototype, "totalCount");
  // Read only when it is asked for, in the same batch as everything else at its depth.
  UseMiddleware(async ({ root, context }) => totalCount(root as Connection<Node>, context as Context))(connection.prototype, "totalCount");
  const entity = declarationOf(target);
  if (entity.totals) {
    Field(() => [ListTotal], { nullable: true, description: "What the amounts of the whole list come to, current within seconds; null if the filter has no counter." })(connection.prototype, "totals");
    Cost({ ofPage: "count" })(connection.prototype, "totals");
    UseMiddleware(async ({ root, context }) => totals(root as Connection<Node>, entity, context as Context))(connection.prototype, "totals");
  }
  ObjectType(`${name}Connection`, { description: `A page of ${name} records.` })(connection);
  connections.set(target, connection);
  return connection;
}

