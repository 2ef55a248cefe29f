/**
 * A schema whose types come into being when a request first names them, so that a start costs the same however many
 * there are. It is not validated: what it is made from was written by a validated schema.
 */
import {
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  OperationTypeNode,
  parseValue,
  specifiedScalarTypes,
  valueFromAST,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLFieldMap,
  type GraphQLInputFieldConfig,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectTypeConfig,
  type GraphQLOutputType,
  type GraphQLScalarType,
  type GraphQLType,
} from "graphql";
import { fieldLine, isRoot, scalarLine, typeLine, type Member, type TypeDescription } from "./description.ts";
import type { Lines } from "./lines.ts";

/** How the fields of the described types are answered. */
export interface Bindings {
  scalars: readonly GraphQLScalarType[];
  /** What answers a field and what is known of it, besides its description; nothing where its value is read as it is. */
  field(typeName: string, interfaces: readonly string[], fieldName: string): Pick<GraphQLFieldConfig<unknown, unknown>, "resolve" | "extensions"> | undefined;
  /** Name of the type that a value of an interface has. */
  typeOf(value: unknown): string;
}

/**
 * A map whose values come into being when they are looked up, as validation and execution do. Only introspection goes
 * through all of them; a name that does not exist is compared with all names.
 */
function lazyMap<T>(find: (name: string) => T | undefined, has: (name: string) => boolean, names: () => string[]): Record<string, T> {
  return new Proxy({} as Record<string, T>, {
    get: (_, name) => find(String(name)),
    has: (_, name) => has(String(name)),
    ownKeys: names,
    // Asked of each name where only the names are wanted.
    getOwnPropertyDescriptor: (_, name) => (has(String(name)) ? { enumerable: true, configurable: true } : undefined),
  });
}

type ObjectConfig = GraphQLObjectTypeConfig<unknown, unknown>;
type Fields = GraphQLFieldConfigMap<unknown, unknown>;

/** A type of hundreds of fields, of which a request asks for a few. */
class RootType extends GraphQLObjectType {
  private readonly fieldMap: GraphQLFieldMap<unknown, unknown>;

  constructor(config: Omit<ObjectConfig, "fields">, configOf: (name: string) => Fields[string] | undefined, has: (name: string) => boolean, names: () => string[]) {
    super({ ...config, fields: {} });
    const made = new Map<string, GraphQLField<unknown, unknown>>();
    const find = (name: string) => {
      const known = made.get(name);
      const field = known ? undefined : configOf(name);
      if (!field) return known;
      const named = new GraphQLObjectType({ ...config, fields: { [name]: field } }).getFields()[name]!;
      made.set(name, named);
      return named;
    };
    this.fieldMap = lazyMap(find, has, names);
  }

  override getFields(): GraphQLFieldMap<unknown, unknown> {
    return this.fieldMap;
  }
}

export class LazySchema extends GraphQLSchema {
  private readonly made: Map<string, GraphQLNamedType>;
  private readonly wrapped = new Map<string, GraphQLType>();
  private readonly typeMap: Record<string, GraphQLNamedType>;

  constructor(
    private readonly described: Lines,
    private readonly bindings: Bindings,
  ) {
    super({ assumeValid: true });
    this.made = new Map([...Object.values(super.getTypeMap()), ...specifiedScalarTypes, ...bindings.scalars].map((type) => [type.name, type]));
    const own = Object.keys(super.getTypeMap());
    const namesAfter = (prefix: string) => described.namesFrom(prefix).map((name) => name.slice(prefix.length));
    this.typeMap = lazyMap((name) => this.getType(name), (name) => this.made.has(name) || described.has(typeLine(name)), () => [...new Set([...own, ...namesAfter(typeLine("")), ...namesAfter(scalarLine(""))])]);
  }

  override getType(name: string): GraphQLNamedType | undefined {
    const known = this.made.get(name);
    const described = known ? undefined : this.described.get<TypeDescription>(typeLine(name));
    if (!described) return known;
    const type = this.make(name, described);
    this.made.set(name, type);
    return type;
  }

  override getTypeMap(): Record<string, GraphQLNamedType> {
    return this.typeMap;
  }

  override getQueryType(): GraphQLObjectType {
    return this.getType("Query") as GraphQLObjectType;
  }

  override getMutationType(): GraphQLObjectType {
    return this.getType("Mutation") as GraphQLObjectType;
  }

  override getRootType(operation: OperationTypeNode): GraphQLObjectType | undefined {
    if (operation === OperationTypeNode.QUERY) return this.getQueryType();
    return operation === OperationTypeNode.MUTATION ? this.getMutationType() : undefined;
  }

  override getImplementations({ name }: GraphQLNamedType): { objects: readonly GraphQLObjectType[]; interfaces: readonly GraphQLInterfaceType[] } {
    const { implementedBy = [] } = this.described.get<TypeDescription>(typeLine(name)) ?? {};
    const types = implementedBy.map((one) => this.getType(one)!);
    return { objects: types.filter((type) => type instanceof GraphQLObjectType), interfaces: types.filter((type) => type instanceof GraphQLInterfaceType) };
  }

  override getPossibleTypes(type: GraphQLAbstractType): readonly GraphQLObjectType[] {
    return this.getImplementations(type).objects;
  }

  override isSubType(abstract: GraphQLAbstractType, { name }: GraphQLNamedType): boolean {
    const type = this.getType(name);
    return type instanceof GraphQLObjectType && type.getInterfaces().some((one) => one.name === abstract.name);
  }

  private make(name: string, described: TypeDescription): GraphQLNamedType {
    const { kind, about: description, values = [] } = described;
    const interfaces = () => this.interfaces(described);
    const fields = () => this.fields(name, described);
    switch (kind) {
      case "object":
        return isRoot(name) ? this.root(name, described) : new GraphQLObjectType({ name, description, interfaces, fields });
      case "interface":
        return new GraphQLInterfaceType({ name, description, interfaces, fields, resolveType: (value) => this.bindings.typeOf(value) });
      case "input":
        return new GraphQLInputObjectType({ name, description, fields: () => this.inputs(described.fields) });
      case "enum":
        return new GraphQLEnumType({ name, description, values: Object.fromEntries(values.map(([value, meaning]) => [value, { description: meaning }])) });
    }
  }

  private interfaces({ interfaces = [] }: TypeDescription): GraphQLInterfaceType[] {
    return interfaces.map((name) => this.getType(name) as GraphQLInterfaceType);
  }

  private root(root: string, { about: description }: TypeDescription): RootType {
    const prefix = fieldLine(root, "");
    const configOf = (name: string) => {
      const member = this.described.get<Member>(fieldLine(root, name));
      return member && this.field(root, [], member);
    };
    return new RootType({ name: root, description }, configOf, (name) => this.described.has(fieldLine(root, name)), () => this.described.namesFrom(prefix).map((line) => line.slice(prefix.length)));
  }

  private fields(typeName: string, { fields = [], interfaces = [] }: TypeDescription): Fields {
    return Object.fromEntries(fields.map((member) => [member[0], this.field(typeName, interfaces, member)]));
  }

  private field(typeName: string, interfaces: readonly string[], [name, type, description, args]: Member): Fields[string] {
    return { type: this.typed(type) as GraphQLOutputType, description, args: this.inputs(args), ...this.bindings.field(typeName, interfaces, name) };
  }

  private inputs(members: readonly Member[] = []): Record<string, GraphQLInputFieldConfig> {
    const configs = members.map(([name, written, description, , value]) => {
      const type = this.typed(written) as GraphQLInputType;
      return [name, { type, description, defaultValue: value === undefined ? undefined : valueFromAST(parseValue(value), type) }] as const;
    });
    return Object.fromEntries(configs);
  }

  /** The type that is written so in SDL: `[PurchaseOrder!]!`. */
  private typed(written: string): GraphQLType {
    const known = this.wrapped.get(written);
    if (known) return known;
    const type = written.endsWith("!")
      ? new GraphQLNonNull(this.typed(written.slice(0, -1)))
      : written.startsWith("[")
        ? new GraphQLList(this.typed(written.slice(1, -1)))
        : this.getType(written)!;
    this.wrapped.set(written, type);
    return type;
  }
}
