/**
 * Replacement for type-graphql in the functions: the same decorators, of which only those that resolve fields have an
 * effect. Those that describe types are ignored, because the schema that type-graphql built is `schema.graphql`, and comes
 * with the function (`function.declarations`).
 *
 * Decorators that may be used are those exported here: Arg, Ctx, Extensions, Field, FieldResolver, Info, InputType,
 * InterfaceType, Mutation, ObjectType, Query, Resolver, Root, UseMiddleware, createMethodMiddlewareDecorator and
 * registerEnumType, with the types Int, ID and Float. esbuild refuses to bundle any other; a use that is not known here
 * (`Ctx` or `Root` of one property) ends the start with an error. Either is then added here and to
 * `testing/bothTypeGraphqls.ts`, which compares it with the original.
 */
import type { GraphQLFieldConfig, GraphQLResolveInfo, GraphQLScalarType, GraphQLSchema } from "graphql";
import { isNoting, loadDeclaring, noteDeclared } from "../../graphql/table/declared.ts";
import { DateTime, LocalDate, SafeInt } from "../../graphql/table/scalars.ts";
import { declarations } from "./declarations.ts";
import { isRoot } from "./description.ts";
import { LazySchema } from "./lazySchema.ts";

interface FieldCall {
  root: unknown;
  args: Record<string, unknown>;
  context: unknown;
  info: GraphQLResolveInfo;
}

type Answer = (fieldCall: FieldCall) => unknown;
type Middleware = (fieldCall: FieldCall, next: () => Promise<unknown>) => unknown;
type Class = Function & { prototype: object };

/** Metadata from decorators of one member of a class. */
interface Traces {
  kind?: "Query" | "Mutation" | "field";
  /** Whether the member is a method and not a value. */
  method?: boolean;
  params: Answer[];
  middlewares: Middleware[];
  extensions?: Record<string, unknown>;
}

const members = new Map<object, Map<string, Traces>>();
const classes = new Map<string, Class>();
const names = new Map<Class, string>();
const resolved = new Map<Class, () => Class>();
/** Resolvers whose fields are not bound yet: they may name types that are declared after them. */
const unbound: Class[] = [];
const bound = new Map<string, Bound>();

function traces(prototype: object, name: string): Traces {
  const known = members.get(prototype) ?? new Map<string, Traces>();
  members.set(prototype, known);
  const found = known.get(name) ?? { params: [], middlewares: [] };
  known.set(name, found);
  return found;
}

/** Metadata of a member of the class or of one that it extends. */
function find(prototype: object | null, name: string): Traces | undefined {
  for (let at = prototype; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = members.get(at)?.get(name);
    if (found) return found;
  }
  return undefined;
}

const trace = (change: (found: Traces) => unknown) => (prototype: object, name: string) => void change(traces(prototype, name));

export const Int = "Int";
export const ID = "ID";
export const Float = "Float";

export const Query = () => trace((found) => (found.kind = "Query"));
export const Mutation = () => trace((found) => (found.kind = "Mutation"));
export const FieldResolver = () => trace((found) => (found.kind = "field"));
export const Extensions = (extensions: Record<string, unknown>) => trace((found) => (found.extensions = { ...found.extensions, ...extensions }));
/** Decorators are applied from the last to the first, and the first is to be asked first. */
export const UseMiddleware = (middleware: Middleware) => trace((found) => found.middlewares.unshift(middleware));
export const createMethodMiddlewareDecorator = UseMiddleware;

export const Field = () => (prototype: object, name: string, descriptor?: PropertyDescriptor) => {
  if (descriptor?.value) traces(prototype, name).method = true;
};

const param = (answer: Answer) => (prototype: object, name: string, index: number) => void (traces(prototype, name).params[index] = answer);

/** Objects of GraphQL have no prototype; those of programs do. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

export const Arg = (argument: string) => param(({ args }) => plain(args[argument]));
export const Ctx = (...property: string[]) => (property.length > 0 ? unknownUse("Ctx of one property") : param(({ context }) => context));
export const Info = () => param(({ info }) => info);
export const Root = (...property: string[]) => (property.length > 0 ? unknownUse("Root of one property") : param(({ root }) => root));

function unknownUse(use: string): never {
  throw new Error(`${use} is not known to the functions' stand-in for type-graphql: add it to functions/prebuilt/typeGraphql.ts`);
}

const typeDecorator = (name: unknown) => (target: Class) => {
  const given = typeof name === "string" ? name : target.name;
  classes.set(given, target);
  names.set(target, given);
  noteDeclared("type", given);
};
export const ObjectType = typeDecorator;
export const InterfaceType = typeDecorator;
export const InputType = () => () => undefined;
export const registerEnumType = () => undefined;
export const Resolver = (type?: () => Class) => (target: Class) => {
  if (type) resolved.set(target, type);
  unbound.push(target);
  if (isNoting()) registerResolver(target);
};

/** Calls each middleware in turn; each decides whether the next one is called. */
const through = ([first, ...rest]: Middleware[], last: Answer): Answer => {
  if (!first) return last;
  const next = through(rest, last);
  return (fieldCall) => first(fieldCall, async () => next(fieldCall));
};

type Bound = Pick<GraphQLFieldConfig<unknown, unknown>, "resolve" | "extensions">;

function bind({ middlewares, extensions }: Traces, last: Answer): Bound {
  const answer = through(middlewares, last);
  return { extensions, resolve: (root, args, context, info) => answer({ root, args, context, info }) };
}

type Instance = Record<string, (...values: unknown[]) => unknown>;

const call = (instance: unknown, name: string, { params }: Traces, fieldCall: FieldCall): unknown => (instance as Instance)[name]!(...params.map((answer) => answer(fieldCall)));

/** Fields of a resolver: root fields, and fields of the type that it resolves. */
function answersOf(resolver: Class): { type: string; name: string; found: Traces }[] {
  return namesOf(resolver.prototype).flatMap((name) => {
    const found = find(resolver.prototype, name)!;
    const type = found.kind === "field" ? names.get(resolvedBy(resolver)!) : found.kind;
    return type ? [{ type, name, found }] : [];
  });
}

/** Records that the room being loaded resolves these root fields and types. */
function registerResolver(resolver: Class): void {
  for (const { type, name } of answersOf(resolver)) noteDeclared(isRoot(type) ? "field" : "type", isRoot(type) ? `${type}.${name}` : type);
}

/** A class that extends another comes after it, and its resolvers override the other's. */
function bindResolvers(): void {
  for (const resolver of unbound.splice(0)) {
    let instance: unknown;
    const answer = (name: string, found: Traces): Answer => (fieldCall) => call((instance ??= Reflect.construct(resolver, [])), name, found, fieldCall);
    for (const { type, name, found } of answersOf(resolver)) bound.set(`${type}.${name}`, bind(found, answer(name, found)));
  }
}

const resolvedBy = (resolver: Class | null): Class | undefined =>
  resolver ? (resolved.get(resolver)?.() ?? resolvedBy(Object.getPrototypeOf(resolver) as Class | null)) : undefined;

function namesOf(prototype: object | null): string[] {
  return prototype ? [...(members.get(prototype)?.keys() ?? []), ...namesOf(Object.getPrototypeOf(prototype) as object | null)] : [];
}

/** A field that a type answers itself: by a method, or by a value, and middlewares before it. */
function answeredByType(type: Class, name: string): Bound | undefined {
  const found = find(type.prototype, name);
  if (!found) return undefined;
  const own = (root: unknown): object => (root instanceof type ? root : Object.assign(Object.create(type.prototype) as object, root));
  return bind(found, (fieldCall) => (found.method ? call(own(fieldCall.root), name, found, fieldCall) : (fieldCall.root as Record<string, unknown>)[name]));
}

/** How a field is answered, by rooms that are loaded for it. */
function boundTo(typeName: string, name: string): Bound | undefined {
  if (isRoot(typeName)) loadDeclaring("field", `${typeName}.${name}`);
  else loadDeclaring("type", typeName);
  bindResolvers();
  return bound.get(`${typeName}.${name}`);
}

/** Resolvers need not be given: every one that is declared is known. */
export function buildSchemaSync(): GraphQLSchema {
  const scalars: GraphQLScalarType[] = [DateTime, LocalDate, SafeInt];
  return new LazySchema(declarations(), {
    scalars,
    typeOf: (value) => names.get((value as object).constructor as Class)!,
    field: (typeName, interfaces, name) => {
      const answer = boundTo(typeName, name);
      // A root field without a resolver or without a rule is refused to everyone.
      if (isRoot(typeName) && !answer?.extensions?.rule) throw new Error(`${typeName}.${name} has no answer or no rule`);
      if (answer) return answer;
      const types = [typeName, ...interfaces].map((one) => classes.get(one)).filter((one) => one !== undefined);
      return types.map((type) => answeredByType(type, name)).find((one) => one !== undefined);
    },
  });
}
