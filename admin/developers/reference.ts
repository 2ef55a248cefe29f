/** The reference of a schema as HTML: root fields first, then every type with what it means. */
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isScalarType, isSpecifiedScalarType, isIntrospectionType, type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLNamedType, type GraphQLType } from "graphql";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]!);
const descriptionOf = (text: string | null | undefined): string => (text ? escaped(text) : "");

function typeLink(type: GraphQLType): string {
  const { name } = getNamedType(type);
  const text = escaped(String(type));
  return text.replace(name, `<a href="#type-${name}">${name}</a>`);
}

const argumentsOf = (args: readonly GraphQLArgument[]): string => (args.length === 0 ? "" : `(${args.map(({ name, type }) => `${name}: ${typeLink(type)}`).join(", ")})`);

function entry({ name, description, type, deprecationReason, ...more }: GraphQLField<unknown, unknown> | GraphQLInputField): string {
  const args = "args" in more ? more.args : [];
  const explained = args.map((argument) => `<li><code>${argument.name}</code> ${descriptionOf(argument.description)}</li>`).join("");
  const gone = deprecationReason ? ` <strong>Deprecated: ${escaped(deprecationReason)}</strong>` : "";
  return `<dt${deprecationReason ? ' class="deprecated"' : ""}>${name}${argumentsOf(args)}: ${typeLink(type)}</dt><dd>${descriptionOf(description)}${gone}${explained && `<ul>${explained}</ul>`}</dd>`;
}

function body(type: GraphQLNamedType): string {
  if (isEnumType(type)) return `<dl>${type.getValues().map(({ name, description }) => `<dt>${name}</dt><dd>${descriptionOf(description)}</dd>`).join("")}</dl>`;
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return `<dl>${Object.values(type.getFields()).map(entry).join("")}</dl>`;
  return "";
}

const kindOf = (type: GraphQLNamedType): string => (isEnumType(type) ? "enum" : isInputObjectType(type) ? "input" : isInterfaceType(type) ? "interface" : isScalarType(type) ? "scalar" : "type");

const section = (type: GraphQLNamedType): string => `<section id="type-${type.name}"><h3><small>${kindOf(type)}</small> ${type.name}</h3><p>${descriptionOf(type.description)}</p>${body(type)}</section>`;

export function referenceOf(sdl: string): string {
  const schema = buildSchema(sdl);
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type !== null && type !== undefined);
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some(({ name }) => name === type.name));
  const groups = [
    ["Queries", [roots[0]!]],
    ["Mutations", roots.slice(1)],
    ["Records and answers", types.filter((type) => isObjectType(type) || isInterfaceType(type))],
    ["Inputs", types.filter(isInputObjectType)],
    ["Values", types.filter((type) => isEnumType(type) || isScalarType(type))],
  ] as const;
  return `<h1>接口参考 · Reference</h1>${groups.map(([title, all]) => `<h2>${title}</h2>${all.map(section).join("")}`).join("")}`;
}
