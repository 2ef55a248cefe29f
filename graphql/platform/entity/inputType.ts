/** Builds GraphQL input types from the declarations of attributes. What is required is said and checked by `validate`. */
import { Field, ID, InputType, Int } from "type-graphql";
import type { AttributeDeclaration } from "../../table/attribute.ts";
import { describeLater } from "./describeLater.ts";
import { embeddedShape, inputAttributes } from "./validate.ts";

export type InputClass = new () => object;

const embedded = new Map<Function, InputClass>();

function define(name: string, description: string, fields: (prototype: object) => void): InputClass {
  const target = { [name]: class {} }[name]!;
  describeLater(() => {
    fields(target.prototype);
    InputType(name, { description })(target);
  });
  return target;
}

function inputField(prototype: object, attribute: AttributeDeclaration): void {
  const { name, type, list, about, input } = attribute;
  const element = () => {
    const shape = embeddedShape(attribute);
    return shape ? embeddedInput(shape) : attribute.reference ? ID : type();
  };
  const sdlDescription = input?.required ? `${about} Required.` : about;
  Field(() => (list ? [element()] : element()) as typeof String, { nullable: true, description: sdlDescription })(prototype, name);
}

/** The input type of an embedded object: a document's line, an amount of money. */
function embeddedInput(shape: Function): InputClass {
  const known = embedded.get(shape);
  if (known) return known;
  const input = define(`${shape.name}Input`, `Values of one ${shape.name}.`, (prototype) => {
    for (const attribute of inputAttributes(shape)) inputField(prototype, attribute);
  });
  embedded.set(shape, input);
  return input;
}

/** Builds the embedded input types of a shape before the schema is assembled, since types cannot be added to it later. */
function prepareEmbedded(shape: Function): void {
  for (const attribute of inputAttributes(shape)) {
    const inner = embeddedShape(attribute);
    if (!inner || embedded.has(inner)) continue;
    embeddedInput(inner);
    prepareEmbedded(inner);
  }
}

interface InputOptions {
  name: string;
  description: string;
  /** Class whose input attributes the type has. */
  shape?: Function;
  /** Whether the input names the record that it changes, and the version it is based on. */
  changes: boolean;
  /** Attributes left out, such as those that cannot be changed any more. */
  without?: (attribute: AttributeDeclaration) => boolean;
}

export function inputType({ name, description, shape, changes, without = () => false }: InputOptions): InputClass {
  if (shape) describeLater(() => prepareEmbedded(shape));
  return define(name, description, (prototype) => {
    if (changes) {
      Field(() => ID, { description: "The record to change." })(prototype, "id");
      Field(() => Int, { nullable: true, description: "The version that the change is based on; prevents overwriting other changes." })(prototype, "version");
    }
    for (const attribute of shape ? inputAttributes(shape) : []) if (!without(attribute)) inputField(prototype, attribute);
    Field(() => String, {
      nullable: true,
      description: "Any text unique to this request: repeating the request with the same key returns the same answer without doing it twice. Kept for a day.",
    })(prototype, "idempotencyKey");
  });
}
