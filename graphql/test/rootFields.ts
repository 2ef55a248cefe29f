/** A valid request for every root field of the schema, and one account per role to send it. */
import { getNamedType, GraphQLInt, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument, type GraphQLArgument, type GraphQLSchema } from "graphql";
import type { Role } from "../platform/access/role.ts";
import type { Stage } from "./stage.ts";

export interface RootForm {
  kind: "Query" | "Mutation";
  /** "Mutation.submitPurchaseOrder" */
  path: string;
  source: string;
  /** The field as `alias` in a request with others; its variables begin with the alias. */
  aliased: (alias: string) => { declared: string; selected: string };
  /** Required arguments, with this id wherever one is asked for. */
  variables: (id: string) => Record<string, unknown>;
}

function valueFor({ name, type }: GraphQLArgument, id: string): unknown {
  if (name === "ids") return [id];
  if (name === "id") return id;
  const named = getNamedType(type);
  if (isInputObjectType(named)) return "id" in named.getFields() ? { id } : {};
  if (named === GraphQLInt) return 0;
  return isEnumType(named) ? named.getValues()[0]!.name : "";
}

function selection(type: ReturnType<typeof getNamedType>): string {
  if (isLeafType(type)) return "";
  const names = isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [];
  if (names.includes("problems")) return names.includes("record") ? "{ record { id } problems { code } }" : "{ problems { code } }";
  if (names.includes("edges")) return "{ nodes { id } }";
  return names.includes("id") ? "{ id }" : "{ __typename }";
}

export function formOf(schema: GraphQLSchema): RootForm[] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
    Object.values(root.getFields()).map((field): RootForm => {
      const kind = root.name as RootForm["kind"];
      const args = field.args.filter(isRequiredArgument);
      const asked = (prefix: string) => {
        const declared = args.map(({ name, type }) => `$${prefix}${name}: ${String(type)}`).join(", ");
        const given = args.map(({ name }) => `${name}: $${prefix}${name}`).join(", ");
        return { declared, selected: `${field.name} ${given && `(${given})`} ${selection(getNamedType(field.type))}` };
      };
      const { declared, selected } = asked("");
      const source = `${kind.toLowerCase()} ${declared && `(${declared})`} { ${selected} }`;
      const aliased = (alias: string) => ({ declared: asked(alias).declared, selected: `${alias}: ${asked(alias).selected}` });
      return { kind, path: `${kind}.${field.name}`, source, aliased, variables: (id) => Object.fromEntries(args.map((argument) => [argument.name, valueFor(argument, id)])) };
    }),
  );
}

/** Somebody with this role alone: a machine where the role is one for machines. The subject is the role's name. */
export async function accountOf(stage: Stage, role: Role, supplierId: string): Promise<void> {
  if (role === "partner") await stage.connect(role, supplierId);
  else if (role === "migration") await stage.admitMachine({ clientId: role, name: role, role });
  else await stage.staff(role);
}
