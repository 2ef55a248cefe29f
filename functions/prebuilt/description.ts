/**
 * The schema as plain data: what `schema.graphql` says, one line for each type and each root field, so that a request
 * reads those that it names.
 */
import { Kind, parse, print, type FieldDefinitionNode, type InputValueDefinitionNode, type StringValueNode, type TypeDefinitionNode } from "graphql";

/** A field, an argument or an input field; a default is written as in SDL. */
export type Member = [name: string, type: string, about: string, args?: Member[], defaultValue?: string];

export interface TypeDescription {
  kind: "object" | "interface" | "input" | "enum";
  about: string;
  /** Of root types their names, which have lines of their own. */
  fields?: Member[];
  interfaces?: string[];
  values?: [name: string, about: string][];
  /** Of an interface: the types that implement it. */
  implementedBy?: string[];
}

/** Names of the lines. */
export const typeLine = (name: string): string => `type ${name}`;
export const fieldLine = (root: string, name: string): string => `field ${root}.${name}`;
export const scalarLine = (name: string): string => `scalar ${name}`;

export const isRoot = (name: string): boolean => name === "Query" || name === "Mutation";

const descriptionOf = (node: { description?: StringValueNode }): string => node.description?.value ?? "";

function input({ name, type, defaultValue, ...node }: InputValueDefinitionNode): Member {
  return defaultValue ? [name.value, print(type), descriptionOf(node), [], print(defaultValue)] : [name.value, print(type), descriptionOf(node)];
}

function field({ name, type, arguments: args = [], ...node }: FieldDefinitionNode): Member {
  return args.length > 0 ? [name.value, print(type), descriptionOf(node), args.map(input)] : [name.value, print(type), descriptionOf(node)];
}

function describeType(node: TypeDefinitionNode): TypeDescription {
  const about = descriptionOf(node);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const kind = node.kind === Kind.OBJECT_TYPE_DEFINITION ? "object" : "interface";
      return { kind, about, fields: node.fields!.map(field), interfaces: node.interfaces!.map(({ name }) => name.value) };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { kind: "input", about, fields: node.fields!.map(input) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { kind: "enum", about, values: node.values!.map((value) => [value.name.value, descriptionOf(value)]) };
    default:
      throw new Error(`A prebuilt schema cannot hold a ${node.kind} yet`);
  }
}

const named = (written: string): string => written.replaceAll(/[[\]!]/g, "");
const mentionedBy = ([, type, , args = []]: Member): string[] => [named(type), ...args.flatMap(mentionedBy)];

/** The lines of a schema. */
export function describeSchema(sdl: string): [name: string, value: unknown][] {
  const nodes = parse(sdl, { noLocation: true }).definitions as TypeDefinitionNode[];
  const types = new Map(nodes.filter(({ kind }) => kind !== Kind.SCALAR_TYPE_DEFINITION).map((node) => [node.name.value, describeType(node)]));
  for (const [name, described] of types) {
    if (described.kind === "interface") described.implementedBy = [...types].filter(([, { interfaces }]) => interfaces?.includes(name)).map(([one]) => one);
  }
  const scalars = new Set([...types.values()].flatMap(({ fields = [] }) => fields.flatMap(mentionedBy)).filter((name) => !types.has(name)));
  return [
    ...[...types].flatMap(([name, described]) => (isRoot(name) ? rootLines(name, described) : [[typeLine(name), described] as [string, unknown]])),
    ...[...scalars].map((name): [string, unknown] => [scalarLine(name), true]),
  ];
}

/** A request asks for a few of a root type's hundreds of fields. */
function rootLines(root: string, { fields = [], ...described }: TypeDescription): [string, unknown][] {
  return [[typeLine(root), described], ...fields.map((member): [string, unknown] => [fieldLine(root, member[0]), member])];
}
