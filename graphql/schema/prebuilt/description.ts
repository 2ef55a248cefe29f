/**
 * The schema as plain data: what `schema.graphql` says, in a form that costs next to nothing to read at start. Fields
 * that many types share, such as those of every record, stand in it once.
 */
import { Kind, parse, print, type FieldDefinitionNode, type InputValueDefinitionNode, type StringValueNode, type TypeDefinitionNode } from "graphql";

/** A field, an argument or an input field; arguments are places in `members`, a default is written as in SDL. */
export type Member = [name: string, type: string, about: string, args?: number[], defaultValue?: string];

export interface TypeDescription {
  kind: "object" | "interface" | "input" | "enum";
  about: string;
  /** Places in `members`. */
  fields?: number[];
  interfaces?: string[];
  values?: [name: string, about: string][];
}

export interface SchemaDescription {
  members: Member[];
  types: Record<string, TypeDescription>;
  /** Names of the scalars, those of GraphQL itself included. */
  scalars: string[];
}

const said = (node: { description?: StringValueNode }): string => node.description?.value ?? "";

/** Gives each distinct member one place. */
class Members {
  readonly all: Member[] = [];
  private readonly places = new Map<string, number>();

  place(member: Member): number {
    const text = JSON.stringify(member);
    const place = this.places.get(text) ?? this.all.push(member) - 1;
    this.places.set(text, place);
    return place;
  }

  input = (node: InputValueDefinitionNode): number => {
    const { name, type, defaultValue } = node;
    return this.place(defaultValue ? [name.value, print(type), said(node), [], print(defaultValue)] : [name.value, print(type), said(node)]);
  };

  field = ({ name, type, description, arguments: args = [] }: FieldDefinitionNode): number => {
    const about = description?.value ?? "";
    return this.place(args.length > 0 ? [name.value, print(type), about, args.map(this.input)] : [name.value, print(type), about]);
  };
}

function describeType(node: TypeDefinitionNode, members: Members): TypeDescription {
  const about = said(node);
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const kind = node.kind === Kind.OBJECT_TYPE_DEFINITION ? "object" : "interface";
      return { kind, about, fields: node.fields!.map(members.field), interfaces: node.interfaces!.map(({ name }) => name.value) };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { kind: "input", about, fields: node.fields!.map(members.input) };
    case Kind.ENUM_TYPE_DEFINITION:
      return { kind: "enum", about, values: node.values!.map((value) => [value.name.value, said(value)]) };
    default:
      throw new Error(`A prebuilt schema cannot hold a ${node.kind} yet`);
  }
}

const isScalar = ({ kind }: TypeDefinitionNode): boolean => kind === Kind.SCALAR_TYPE_DEFINITION;
const nameOf = ({ name }: TypeDefinitionNode): string => name.value;
const named = (written: string): string => written.replaceAll(/[[\]!]/g, "");

export function describeSchema(sdl: string): SchemaDescription {
  const nodes = parse(sdl, { noLocation: true }).definitions as TypeDefinitionNode[];
  const members = new Members();
  const types = Object.fromEntries(nodes.filter((node) => !isScalar(node)).map((node) => [nameOf(node), describeType(node, members)]));
  const mentioned = members.all.map(([, type]) => named(type)).filter((name) => !(name in types));
  return { members: members.all, types, scalars: [...new Set(mentioned)] };
}
