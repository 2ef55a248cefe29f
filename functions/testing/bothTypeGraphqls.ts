/**
 * For `prebuiltSchema.test.ts`: every decorator of the product is applied to type-graphql and to its stand-in in
 * the functions. Methods and middlewares are replaced by spies, so that what each of the two would call can be
 * compared, field by field.
 */
import * as original from "type-graphql";
import * as standIn from "../prebuilt/typeGraphql.ts";

type Decorate = (...on: unknown[]) => void;
type Decorator = (...settings: unknown[]) => Decorate;

/** Calls since it was last emptied, with their arguments. */
export const calls: unknown[] = [];

const originals = original as unknown as Record<string, Decorator>;
const standIns = standIn as unknown as Record<string, Decorator>;

const both = (name: string): Decorator => (...settings) => {
  const decorators = [originals[name]!(...settings), standIns[name]!(...settings)];
  return (...on) => decorators.forEach((decorate) => decorate(...on));
};

/** As `both`, on a method, whose body is replaced. */
const spied = (name: string): Decorator => (...settings) => {
  const decorate = both(name)(...settings);
  return (prototype, method, descriptor) => {
    if (descriptor) spyOn(prototype as object, String(method), descriptor as PropertyDescriptor);
    decorate(prototype, method, descriptor);
  };
};

function spyOn(prototype: object, name: string, descriptor: PropertyDescriptor): void {
  const path = `${prototype.constructor.name}.${name}`;
  const value = function (this: object, ...given: unknown[]): string {
    calls.push({ path, on: this.constructor.name, given });
    return path;
  };
  // What decorates a method is given its descriptor, and that is put back afterwards.
  Object.defineProperty(prototype, name, Object.assign(descriptor, { value }));
}

let middlewares = 0;
const passing = () => {
  const number = ++middlewares;
  return async (fieldCall: object, next: () => Promise<unknown>): Promise<unknown> => {
    calls.push({ middleware: number, fieldCall: { ...fieldCall } });
    return next();
  };
};

export const { Int, ID, Float } = original;
export const [Arg, Ctx, Info, Root, ObjectType, InterfaceType, InputType, Resolver, Extensions] = ["Arg", "Ctx", "Info", "Root", "ObjectType", "InterfaceType", "InputType", "Resolver", "Extensions"].map(both);
export const [Field, Query, Mutation, FieldResolver] = ["Field", "Query", "Mutation", "FieldResolver"].map(spied);
export const UseMiddleware: Decorator = () => both("UseMiddleware")(passing());
export const createMethodMiddlewareDecorator = UseMiddleware;
export const registerEnumType = both("registerEnumType");
export const { getMetadataStorage } = original;

export const buildSchemaSync = (options: original.BuildSchemaOptions) => ({ original: original.buildSchemaSync(options), standIn: standIn.buildSchemaSync() });
