/** Everything that can be asked for below a type without an argument. */
import { getNamedType, isInterfaceType, isLeafType, isObjectType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from "graphql";

export const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []);
export const isFree = ({ args }: GraphQLField<unknown, unknown>): boolean => args.every(({ type }) => !String(type).endsWith("!"));

export class Everything {
  /** Fields that were asked for: "PurchaseOrder.total". */
  readonly visited = new Set<string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly leaveOut: (type: string, field: string) => boolean = () => false,
    /** Types that a reference to records of any type is followed to, where there are records of few. */
    private readonly follows: (type: string) => boolean = () => true,
  ) {}

  /** All fields to a depth; records of any type with the fields of each type that they can be. */
  below(type: GraphQLNamedType, depth: number): string {
    const own = this.open(type, depth).map((field) => {
      const inner = getNamedType(field.type);
      this.visited.add(`${type.name}.${field.name}`);
      return isLeafType(inner) ? field.name : `${field.name} { __typename ${this.below(inner, depth - 1)} }`;
    });
    const kinds = isInterfaceType(type) ? this.schema.getPossibleTypes(type).filter(({ name }) => this.follows(name)).map((one) => `... on ${one.name} { ${this.aliased(one, depth - 1)} }`) : [];
    return [...own, ...kinds].join(" ");
  }

  /** Fields under names of their own, since fields of one name may be of different types in different types. */
  private aliased(type: GraphQLObjectType, depth: number): string {
    return this.open(type, depth)
      .map((field) => {
        const inner = getNamedType(field.type);
        return `${type.name}_${field.name}: ${field.name}${isLeafType(inner) ? "" : ` { __typename ${this.below(inner, depth - 1)} }`}`;
      })
      .join(" ");
  }

  private open(type: GraphQLNamedType, depth: number): GraphQLField<unknown, unknown>[] {
    return fieldsOf(type).filter((field) => isFree(field) && !this.leaveOut(type.name, field.name) && (isLeafType(getNamedType(field.type)) || depth > 0));
  }
}
