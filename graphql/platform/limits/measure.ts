/**
 * What an operation costs, worked out over the parsed document from what the schema declares, before anything is read.
 *
 * A point is one round trip to the table, or ten records in it, or half an item written. So
 * - a list is one trip for each partition that its filter reads, and as many records as its `first` or `last` says, be
 *   it a literal, a variable or a variable's default; what is below its rows counts once for each row;
 * - references at one depth are one trip, whatever their number and types, and a record each;
 * - a computed field costs what its declaration says (`Costs`);
 * - a mutation is three trips and what it is known to write.
 *
 * The same walk over the answer gives what was really found, which is what is charged in the end.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  typeFromAST,
  TypeMetaFieldDef,
  valueFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { attributesOf } from "../../table/attribute.ts";
import { entityByName } from "../../table/entity.ts";
import { pageLimits, readingOf, type Filter } from "../../table/list.ts";
import type { RootRule } from "../access/rootField.ts";
import { parseOrder } from "../entity/connection.ts";
import { writesOf } from "./writes.ts";

export interface Measure {
  fields: number;
  depth: number;
  aliases: number;
  directives: number;
  rootFields: number;
  /** Rounded up, one at least. */
  points: number;
}

export interface Expectation extends Measure {
  /** Batches of records that are read by their ids, one after the other. */
  batches: number;
}

export interface Measured {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced, with the defaults of those that were left out. */
  variables: Record<string, unknown>;
  /** The walk ends here: a document that selects more is refused, whatever else it is. */
  maxFields: number;
  /** Whether `@skip` and `@include` are taken to let everything in. */
  everything?: true;
}

/** Named as they are spread. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));

/** What was found: the answer, and the items that were written for it. */
export interface Found {
  data: Record<string, unknown> | null | undefined;
  written: number;
}

const recordsPerPoint = 10;
const pointsPerWrite = 2;
/** Looking up the key, reading what it rests on, committing. */
const tripsOfMutation = 3;
/** Of a list in a record, such as an order's lines, at most so many are expected; what was found is settled afterwards. */
const expectedEntries = 20;
/** A filter that no index serves reads several rows for one that it shows; none of that is given back. */
const filteredFactor = 4;
/** Introspection reads no table; three thousand of the objects that it shows are a point. */
const introspectionPoints = 0.0003;
const introspectionEntries = 10;

/** So many objects are looked at: as many as are expected, or those that were found. */
interface Level {
  count: number;
  into(key: string, size: number): Level;
}

const expected = (count: number): Level => ({ count, into: (_, size) => expected(count * size) });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const found = (values: readonly Record<string, unknown>[]): Level => ({
  count: values.length,
  into: (key) => found(values.flatMap((value) => objectsIn(value[key]))),
});

const objectsIn = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.flatMap(objectsIn) : isObject(value) ? [value] : []);

/** What the fields around it say of a selection. */
interface Place {
  type: GraphQLNamedType;
  level: Level;
  depth: number;
  /** Batches of references that are read before this depth is. */
  batches: number;
  /** For a connection: how many rows its page has, and what each of them costs to read. */
  page?: { size: number; records: number; counted: boolean };
}

const hasFields = (type: GraphQLNamedType, ...names: string[]): boolean => isObjectType(type) && names.every((name) => name in type.getFields());
const isConnection = (type: GraphQLNamedType): boolean => hasFields(type, "pageInfo", "nodes", "edges");
const isEdge = (type: GraphQLNamedType): boolean => hasFields(type, "cursor", "node");
const isProblem = (type: GraphQLNamedType): boolean => type.name === "Problem" || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Problem"));
const isRecord = (type: GraphQLNamedType): boolean => type.name === "Node" || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node"));

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

class Walk {
  fields = 0;
  depth = 0;
  aliases = 0;
  directives = 0;
  rootFields = 0;
  trips = 0;
  batches = 0;
  records = 0;
  written = 0;
  introspected = 0;

  constructor(private readonly measured: Measured) {}

  get points(): number {
    return this.trips + this.batches + this.records / recordsPerPoint + this.written * pointsPerWrite + this.introspected * introspectionPoints;
  }

  select({ selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      if (this.fields > this.measured.maxFields) return;
      this.directives += selection.directives?.length ?? 0;
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) this.field(selection, place);
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.select(selection.selectionSet, { ...place, type: this.typeNamed(selection.typeCondition?.name.value) ?? place.type });
      else this.spread(selection.name.value, place);
    }
  }

  private spread(name: string, place: Place): void {
    const fragment = this.measured.fragments.get(name);
    if (!fragment) return;
    this.fields++;
    this.select(fragment.selectionSet, { ...place, type: this.typeNamed(fragment.typeCondition.name.value) ?? place.type });
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.measured.schema.getType(name);
  }

  private isIncluded(node: { directives?: readonly never[] | FieldNode["directives"] }): boolean {
    const { variables, everything } = this.measured;
    if (everything || !node.directives?.length) return true;
    const skip = getDirectiveValues(GraphQLSkipDirective, node as FieldNode, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node as FieldNode, variables);
    return skip?.if !== true && include?.if !== false;
  }

  private field(node: FieldNode, place: Place): void {
    this.fields++;
    if (node.alias && node.alias.value !== node.name.value) this.aliases++;
    if (place.depth === 0) this.rootFields++;
    const name = node.name.value;
    if (name === "__schema" || name === "__type") return this.introspect(node, { type: name === "__schema" ? SchemaMetaFieldDef.type : TypeMetaFieldDef.type }, 1);
    const declared = name === "__typename" || !("getFields" in place.type) ? undefined : (place.type.getFields() as Record<string, GraphQLField<unknown, unknown>>)[name];
    if (!declared) return;
    const depth = place.depth + 1;
    this.depth = Math.max(this.depth, depth);
    const child = this.priced(node, declared, { ...place, depth, page: undefined }, place);
    if (node.selectionSet) this.select(node.selectionSet, child);
  }

  /** Adds what the field itself costs, and says where its selection stands. */
  private priced(node: FieldNode, declared: GraphQLField<unknown, unknown>, child: Place, { type: parent, level, page, batches }: Place): Place {
    const key = node.alias?.value ?? node.name.value;
    const type = getNamedType(declared.type);
    const args = declared.args.length > 0 ? getArgumentValues(declared, node, this.measured.variables) : {};
    const points = declared.extensions.points as number | undefined;
    if (points) this.trips += points * level.count;
    const rule = declared.extensions.rule as RootRule | undefined;
    if (parent === this.measured.schema.getMutationType()) this.mutate(rule, declared.name, args);
    if (page && declared.name === "totalCount") this.records += level.count;
    // Nothing is below a value.
    if (!node.selectionSet) return child;

    if (isConnection(type)) return { ...child, type, level: level.into(key, 1), page: this.list(node, type, args, level, batches) };
    if (page) return { ...child, type, level: this.row(declared, key, level, page) };
    if (isRecord(type) && !isEdge(parent) && !isProblem(parent)) {
      const records = level.into(key, isList(declared) ? sizeOfList(parent, declared, args) : 1);
      this.records += records.count;
      this.batches = Math.max(this.batches, batches + 1);
      return { ...child, type, level: records, batches: batches + 1 };
    }
    return { ...child, type, level: level.into(key, isList(declared) ? sizeOfList(parent, declared, args) : 1) };
  }

  private list(node: FieldNode, type: GraphQLNamedType, args: Record<string, unknown>, level: Level, batches: number): NonNullable<Place["page"]> {
    const size = pageSizeOf(args);
    const { partitions, filtered } = this.reading(node, type, args);
    const factor = filtered ? filteredFactor : 1;
    this.trips += level.count * partitions * factor;
    this.batches = Math.max(this.batches, batches);
    if (filtered) this.records += level.count * size * factor;
    return { size, records: filtered ? 0 : 1, counted: false };
  }

  /** Worked out once for the expectation and for what was found. */
  private reading(node: FieldNode, type: GraphQLNamedType, args: Record<string, unknown>): Reading {
    const known = readings.get(this.measured) ?? new Map<FieldNode, Reading>();
    readings.set(this.measured, known);
    const reading = known.get(node) ?? readingFor(type, args);
    known.set(node, reading);
    return reading;
  }

  /** A page is read once, whether its nodes are asked for, its edges or both. */
  private row(declared: GraphQLField<unknown, unknown>, key: string, level: Level, page: NonNullable<Place["page"]>): Level {
    if (!isList(declared)) return level.into(key, 1);
    const rows = level.into(key, page.size);
    if (!page.counted) this.records += rows.count * page.records;
    page.counted = true;
    return rows;
  }

  private mutate(rule: RootRule | undefined, name: string, args: Record<string, unknown>): void {
    this.trips += tripsOfMutation;
    this.written += writesOf(rule, name, args.input);
  }

  private introspect(node: FieldNode, { type }: Pick<GraphQLField<unknown, unknown>, "type">, count: number): void {
    this.introspected += count;
    if (node.selectionSet) this.selectIntrospection(node.selectionSet, getNamedType(type), count);
  }

  private selectIntrospection({ selections }: SelectionSetNode, type: GraphQLNamedType, count: number): void {
    for (const selection of selections) {
      if (this.fields > this.measured.maxFields) return;
      this.fields++;
      if (selection.kind === Kind.FIELD) {
        const declared = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
        if (declared && isIntrospectionType(getNamedType(declared.type))) this.introspect(selection, declared, count * this.introspectedEntries(declared));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.selectIntrospection(selection.selectionSet, type, count);
      else {
        const fragment = this.measured.fragments.get(selection.name.value);
        if (fragment) this.selectIntrospection(fragment.selectionSet, type, count);
      }
    }
  }

  private introspectedEntries(declared: GraphQLField<unknown, unknown>): number {
    if (!isList(declared)) return 1;
    return declared.name === "types" ? Object.keys(this.measured.schema.getTypeMap()).length : introspectionEntries;
  }
}

/** Entries of a list that is no page: as many as its arguments say; of a record's own, as many as it may have. */
function sizeOfList(parent: GraphQLNamedType, { name }: GraphQLField<unknown, unknown>, { ids, first, last }: Record<string, unknown>): number {
  if (Array.isArray(ids)) return ids.length;
  if (typeof (first ?? last) === "number") return pageSizeOf({ first, last });
  const target = entityByName(parent.name)?.target as unknown as Function | undefined;
  const most = target && attributesOf(target).find((attribute) => attribute.name === name)?.input?.maxItems;
  return Math.min(most ?? expectedEntries, expectedEntries);
}

/** A size that no page may have is refused before anything is read. */
const pageSizeOf = ({ first, last }: Record<string, unknown>): number => Math.min(Math.max(Number(first ?? last ?? pageLimits.default), 0), pageLimits.max);

type Reading = ReturnType<typeof readingOf>;

const readings = new WeakMap<Measured, Map<FieldNode, Reading>>();

/** How the table reads this list; one query for those that no entity declares. */
function readingFor(type: GraphQLNamedType, { filter, orderBy }: Record<string, unknown>): Reading {
  const nodes = isObjectType(type) ? getNamedType(type.getFields().nodes!.type) : type;
  const entity = isAbstractType(nodes) ? undefined : entityByName(nodes.name);
  if (!entity || !filter) return { partitions: 1, filtered: false };
  return readingOf(entity, { filter: { ...(filter as Filter) }, orderBy: parseOrder(entity, orderBy as string | undefined) });
}

function walk(measured: Measured, level: Level): Walk {
  const { schema, operation } = measured;
  const result = new Walk(measured);
  result.directives = operation.directives?.length ?? 0;
  result.select(operation.selectionSet, { type: schema.getRootType(operation.operation)!, level, depth: 0, batches: 0 });
  return result;
}

/** What the operation would cost at most, with the sizes that it asks for. */
export function measure(measured: Measured): Expectation {
  const { fields, depth, aliases, directives, rootFields, batches, points } = walk(measured, expected(1));
  return { fields, depth, aliases, directives, rootFields, batches, points: rounded(points) };
}

/** A value that a variable of this type may have: the size of a page where it is a number. */
function usualValue(type: GraphQLInputType): unknown {
  if (isListType(isNonNullType(type) ? type.ofType : type)) return [];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.value;
  if (isInputObjectType(named)) return {};
  return { Int: pageLimits.default, SafeInt: pageLimits.default, Boolean: true }[named.name] ?? "";
}

function usualVariables({ schema, operation }: Pick<Measured, "schema" | "operation">): Record<string, unknown> {
  const declared = (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const declaredType = typeFromAST(schema, type) as GraphQLInputType;
    return [variable.name.value, (defaultValue && valueFromAST(defaultValue, declaredType)) ?? usualValue(declaredType)] as const;
  });
  return Object.fromEntries(declared);
}

/** The same before any variables are known: pages of the usual size, and nothing skipped. */
export const measureBeforehand = (measured: Omit<Measured, "variables" | "everything">): Measure => measure({ ...measured, variables: usualVariables(measured), everything: true });

/** What it has cost, with the sizes that were found. */
export function pointsOf(measured: Measured, { data, written }: Found): number {
  const result = walk(measured, found(data ? [data] : []));
  if (measured.operation.operation === "mutation") result.written = written;
  return rounded(result.points);
}

const rounded = (points: number): number => Math.max(1, Math.ceil(points - 1e-9));
