/**
 * What the functions have in the place of type-graphql: the same decorators, of which only those that answer fields
 * leave a trace. What describes types is released, because the schema that type-graphql built of it is in
 * `schema.graphql`, and comes with the bundle. A use that is not known here ends the start with an error.
 */
import { brotliDecompressSync } from "node:zlib";
import type { GraphQLFieldConfig, GraphQLResolveInfo, GraphQLScalarType, GraphQLSchema } from "graphql";
import { DateTime, LocalDate, SafeInt } from "../../table/scalars.ts";
import type { SchemaDescription } from "./description.ts";
import { LazySchema } from "./lazySchema.ts";

/** The description as JSON, packed, put in by `functions/bundle.ts`. */
declare const PREBUILT_SCHEMA: string;

interface Asked {
  root: unknown;
  args: Record<string, unknown>;
  context: unknown;
  info: GraphQLResolveInfo;
}

type Answer = (asked: Asked) => unknown;
type Middleware = (asked: Asked, next: () => Promise<unknown>) => unknown;
type Class = Function & { prototype: object };

/** What decorators have said of one member of a class. */
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

function traces(prototype: object, name: string): Traces {
  const known = members.get(prototype) ?? new Map<string, Traces>();
  members.set(prototype, known);
  const found = known.get(name) ?? { params: [], middlewares: [] };
  known.set(name, found);
  return found;
}

/** What is known of a member of the class or of one that it extends. */
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
  throw new Error(`${use} is not known to the functions' stand-in for type-graphql: add it to graphql/schema/prebuilt/typeGraphql.ts`);
}

const typeDecorator = (name: unknown) => (target: Class) => {
  const given = typeof name === "string" ? name : target.name;
  classes.set(given, target);
  names.set(target, given);
};
export const ObjectType = typeDecorator;
export const InterfaceType = typeDecorator;
export const InputType = () => () => undefined;
export const registerEnumType = () => undefined;
export const Resolver = (type?: () => Class) => (target: Class) => void (type && resolved.set(target, type));

/** Asks each in turn; anyone who is asked decides whether the next one is. */
const through = ([first, ...rest]: Middleware[], last: Answer): Answer => {
  if (!first) return last;
  const next = through(rest, last);
  return (asked) => first(asked, async () => next(asked));
};

type Bound = Pick<GraphQLFieldConfig<unknown, unknown>, "resolve" | "extensions">;

function bind({ middlewares, extensions }: Traces, last: Answer): Bound {
  const answer = through(middlewares, last);
  return { extensions, resolve: (root, args, context, info) => answer({ root, args, context, info }) };
}

type Instance = Record<string, (...values: unknown[]) => unknown>;

const call = (instance: unknown, name: string, { params }: Traces, asked: Asked): unknown => (instance as Instance)[name]!(...params.map((answer) => answer(asked)));

/** Fields that a resolver answers for a type that is not its own: root fields, and those of the type that it resolves. */
function answeredByResolvers(resolvers: readonly Class[]): Map<string, Bound> {
  const bound = new Map<string, Bound>();
  for (const resolver of resolvers) {
    const type = resolvedBy(resolver);
    const instance = Reflect.construct(resolver, []) as object;
    for (const name of namesOf(resolver.prototype)) {
      const found = find(resolver.prototype, name)!;
      const typeName = found.kind === "field" ? names.get(type!) : found.kind;
      if (typeName) bound.set(`${typeName}.${name}`, bind(found, (asked) => call(instance, name, found, asked)));
    }
  }
  return bound;
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
  return bind(found, (asked) => (found.method ? call(own(asked.root), name, found, asked) : (asked.root as Record<string, unknown>)[name]));
}

export function buildSchemaSync({ resolvers }: { resolvers: readonly Class[] }): GraphQLSchema {
  const byResolvers = answeredByResolvers(resolvers);
  const scalars: GraphQLScalarType[] = [DateTime, LocalDate, SafeInt];
  return new LazySchema(JSON.parse(brotliDecompressSync(Buffer.from(PREBUILT_SCHEMA, "base64")).toString()) as SchemaDescription, {
    scalars,
    typeOf: (value) => names.get((value as object).constructor as Class)!,
    field: (typeName, interfaces, name) => {
      const bound = byResolvers.get(`${typeName}.${name}`);
      // A root field that nobody answers, or of which nobody says who may call it, is for nobody.
      if ((typeName === "Query" || typeName === "Mutation") && !bound?.extensions?.rule) throw new Error(`${typeName}.${name} has no answer or no rule`);
      if (bound) return bound;
      const types = [typeName, ...interfaces].map((one) => classes.get(one)).filter((one) => one !== undefined);
      return types.map((type) => answeredByType(type, name)).find((one) => one !== undefined);
    },
  });
}
