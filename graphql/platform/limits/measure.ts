/**
 * What an operation costs, worked out over the parsed document before anything is read. Each field says what it costs
 * where it is declared (graphql/table/fieldCost.ts); here it is walked and multiplied.
 *
 * A point is one round trip to the table, or ten records in it, or half an item written. So
 * - a page of a list costs its queries and the rows that they may read; what is below its records counts once for each;
 * - references at one depth are one trip, whatever their number and types, and a record each;
 * - a computed field costs what its declaration says (`Costs`);
 * - a mutation is three trips and what it is known to write.
 *
 * The same walk over the answer, with what the lists have read, gives what is charged in the end.
 */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
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
import type { Arguments, FieldCost, PageCost } from "../../table/fieldCost.ts";
import { pageLimits } from "../../table/list.ts";
import type { ReadBudget } from "../../table/readBudget.ts";
import type { RootRule } from "../access/rootField.ts";
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
  /** Rows that its lists may read together. */
  rows: number;
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
  /** Who asks, where they are known: what a list reads depends on what they may see of it. */
  caller?: unknown;
}

/** Named as they are spread. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));

/** What was found: the answer, the items that were written for it, and what its lists have read. */
export interface Found {
  data: Record<string, unknown> | null | undefined;
  written: number;
  reads: Pick<ReadBudget, "queries" | "rows">;
}

const recordsPerPoint = 10;
/** Rows that a query's own point pays for: those that tell where its page begins and whether more follow. */
const rowsOfQuery = 2;
const pointsPerWrite = 2;
/** Looking up the key, reading what it rests on, committing. */
const tripsOfMutation = 3;
/** Of a list in a record, such as an order's lines, at most so many are expected; what was found is settled afterwards. */
const expectedEntries = 20;
/** Introspection reads no table; three thousand of the objects that it shows are a point. */
const introspectionPoints = 0.0003;
const introspectionEntries = 10;
/** Arguments of a field on average, rounded up. */
const argumentsOfField = 1;
/** Entries of a type's lists on average, rounded up. They count where every type is shown, so that tools can read a large schema. */
const entriesOfEveryType: Readonly<Record<string, number>> = { fields: 4, inputFields: 3, enumValues: 1, interfaces: 1, possibleTypes: 1 };

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
  /** Below a page of a list: what the page costs. */
  page?: PageCost;
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

const pageCosts = new WeakMap<Measured, Map<FieldNode, PageCost>>();

class Walk {
  fields = 0;
  depth = 0;
  aliases = 0;
  directives = 0;
  rootFields = 0;
  trips = 0;
  batches = 0;
  records = 0;
  /** Of lists: their queries, and the rows that they read. */
  queries = 0;
  rows = 0;
  written = 0;
  introspected = 0;

  constructor(private readonly measured: Measured) {}

  get points(): number {
    const rows = Math.max(0, this.rows - this.queries * rowsOfQuery);
    return this.trips + this.queries + this.batches + (this.records + rows) / recordsPerPoint + this.written * pointsPerWrite + this.introspected * introspectionPoints;
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

  /** Adds what the field itself costs, and says where its selection is. */
  private priced(node: FieldNode, declared: GraphQLField<unknown, unknown>, child: Place, { type: parent, level, page, batches }: Place): Place {
    const cost = (declared.extensions.cost ?? {}) as FieldCost;
    const args = declared.args.length > 0 ? getArgumentValues(declared, node, this.measured.variables) : {};
    this.trips += (cost.points ?? 0) * level.count;
    if (parent === this.measured.schema.getMutationType()) this.mutate(declared.extensions.rule as RootRule | undefined, args);
    if (cost.ofPage === "count") this.trips += (page?.count ?? 0) * level.count;
    // Nothing is below a value.
    if (!node.selectionSet) return child;

    const type = getNamedType(declared.type);
    const below = level.into(node.alias?.value ?? node.name.value, entriesOf(declared, cost, args, page));
    if (cost.page) return { ...child, type, level: below, page: this.page(node, () => cost.page!(args, this.measured.caller), level.count, batches) };
    if (cost.reads !== "records") return { ...child, type, level: below };
    this.records += below.count;
    this.batches = Math.max(this.batches, batches + 1);
    return { ...child, type, level: below, batches: batches + 1 };
  }

  /** Worked out once for the expectation and for what was found. */
  private page(node: FieldNode, costOf: () => PageCost, count: number, batches: number): PageCost {
    const known = pageCosts.get(this.measured) ?? new Map<FieldNode, PageCost>();
    pageCosts.set(this.measured, known);
    const cost = known.get(node) ?? costOf();
    known.set(node, cost);
    this.queries += cost.queries * count;
    this.rows += cost.rows * count;
    this.batches = Math.max(this.batches, batches);
    return cost;
  }

  private mutate(rule: RootRule | undefined, args: Record<string, unknown>): void {
    this.trips += tripsOfMutation;
    this.written += writesOf(rule, args.input);
  }

  private introspect(node: FieldNode, { type }: Pick<GraphQLField<unknown, unknown>, "type">, count: number): void {
    this.introspected += count;
    if (node.selectionSet) this.selectIntrospection(node.selectionSet, getNamedType(type), count, node.name.value === "types");
  }

  private selectIntrospection({ selections }: SelectionSetNode, type: GraphQLNamedType, count: number, ofEveryType: boolean): void {
    for (const selection of selections) {
      if (this.fields > this.measured.maxFields) return;
      this.fields++;
      if (selection.kind === Kind.FIELD) {
        const declared = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
        if (declared && isIntrospectionType(getNamedType(declared.type))) this.introspect(selection, declared, count * this.introspectedEntries(declared, ofEveryType));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) this.selectIntrospection(selection.selectionSet, type, count, ofEveryType);
      else {
        const fragment = this.measured.fragments.get(selection.name.value);
        if (fragment) this.selectIntrospection(fragment.selectionSet, type, count, ofEveryType);
      }
    }
  }

  private introspectedEntries(declared: GraphQLField<unknown, unknown>, ofEveryType: boolean): number {
    if (!isList(declared)) return 1;
    if (ofEveryType) return entriesOfEveryType[declared.name] ?? introspectionEntries;
    if (declared.name === "args") return argumentsOfField;
    const mayBeEveryType = declared.name === "types" || declared.name === "possibleTypes";
    return mayBeEveryType ? Object.keys(this.measured.schema.getTypeMap()).length : introspectionEntries;
  }
}

/** How many values the field has at most; of a record's own list, no more than are usual. */
function entriesOf(declared: GraphQLField<unknown, unknown>, { ofPage, entries = expectedEntries }: FieldCost, args: Arguments, page: PageCost | undefined): number {
  if (!isList(declared)) return 1;
  if (ofPage) return page?.size ?? expectedEntries;
  return typeof entries === "function" ? entries(args) : Math.min(entries, expectedEntries);
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
  const { fields, depth, aliases, directives, rootFields, batches, rows, points } = walk(measured, expected(1));
  return { fields, depth, aliases, directives, rootFields, batches, rows, points: rounded(points) };
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
export function pointsOf(measured: Measured, { data, written, reads: { queries, rows } }: Found): number {
  const result = walk(measured, found(data ? [data] : []));
  Object.assign(result, { queries, rows });
  if (measured.operation.operation === "mutation") result.written = written;
  return rounded(result.points);
}

const rounded = (points: number): number => Math.max(1, Math.ceil(points - 1e-9));
