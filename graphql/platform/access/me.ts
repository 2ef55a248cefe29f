import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver } from "type-graphql";
import { queuesFor } from "../approval/routes.ts";
import { allEntities } from "../../table/entity.ts";
import { Node } from "../../table/node.ts";
import type { Context } from "../context.ts";
import { hiddenPaths, mayUnderSomeCondition, roleOf } from "./access.ts";
import { policyOf } from "./policy.ts";
import { rolesOf, type HeldRole, type Principal } from "./principal.ts";
import { Area, employeeRoles, Role } from "./role.ts";
import { Allow } from "./rootField.ts";
import { Scope } from "./scope.ts";
import { LocalDate } from "../../table/scalars.ts";

@ObjectType("MyGrant", { description: "A role that you hold today." })
class MyGrant {
  @Field(() => Role, { description: "The role.", simple: true })
  role!: Role;

  @Field(() => Area, { nullable: true, description: "For a deputy manager: the area.", simple: true })
  area?: Area;

  @Field(() => LocalDate, { description: "First day.", simple: true })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "Last day.", simple: true })
  to?: string;

  @Field(() => ID, { nullable: true, description: "Owner of the role, if it was delegated to you.", simple: true })
  onBehalfOfId?: string;
}

@ObjectType("Permission", { description: "An action that your roles allow, within their limits." })
class Permission {
  @Field(() => String, { description: "Type of the records.", simple: true })
  entity!: string;

  @Field(() => String, { description: "read, create, update, or an action of the lifecycle.", simple: true })
  action!: string;
}

@ObjectType("HiddenAttribute", { description: "An attribute that is empty for you although it may have a value." })
class HiddenAttribute {
  @Field(() => String, { description: "Type of the records.", simple: true })
  entity!: string;

  @Field(() => String, { description: "The attribute; of lines behind a dot.", simple: true })
  path!: string;

  @Field(() => [Role], { description: "Who sees it.", simple: true })
  seenBy!: Role[];
}

@ObjectType("Me", { description: "Who is calling, and what they may do." })
class Me {
  @Field(() => ID, { description: "Your record: an employee or an API client.", simple: true })
  id!: string;

  @Field(() => String, { description: "Your name.", simple: true })
  displayName!: string;

  @Field(() => String, { description: "Language of messages in this request: zh or en.", simple: true })
  language!: string;

  @Field(() => LocalDate, { description: "Today's business date in the company's zone.", simple: true })
  today!: string;

  @Field(() => [Role], { description: "Your roles today.", simple: true })
  roles!: Role[];

  @Field(() => [MyGrant], { description: "Your roles today, with their dates.", simple: true })
  grants!: HeldRole[];

  @Field(() => [String], { description: "Approval queues that you decide from, by role, delegation or escalation; use them to filter approvalTasks.", simple: true })
  queues!: string[];

  @Field(() => [Permission], { description: "All actions that your roles allow.", simple: true })
  permissions!: Permission[];

  @Field(() => [HiddenAttribute], { description: "Attributes of records you may read that your roles do not see.", simple: true })
  hidden!: HiddenAttribute[];

  @Field(() => [Scope], { description: "For a partner's client: scopes of this request.", simple: true })
  scopes!: Scope[];
}

/** By the policy's masks; secrets are seen by nobody, so they are none. */
function hiddenFrom(principal: Principal): HiddenAttribute[] {
  const readable = allEntities().filter((entity) => mayUnderSomeCondition(principal, entity, "read"));
  return readable.flatMap(({ name: entity }) => {
    const masks = policyOf(entity).masks ?? {};
    return hiddenPaths(principal, entity).filter((path) => path in masks).map((path) => ({ entity, path, seenBy: employeeRoles.filter((role) => masks[path]!.some((viewer) => roleOf(viewer) === role)) }));
  });
}

@Resolver(() => Me)
export class MeResolver {
  @FieldResolver(() => Node, { nullable: true, description: "For a partner's client: the supplier, customer or carrier that it is bound to." })
  async party(@Ctx() ctx: Context): Promise<Node | null> {
    const { boundToId } = ctx.principal;
    return boundToId ? ctx.reveal(await ctx.loader.load(boundToId)) : null;
  }

  @Query(() => Me, { description: "Who is calling, and what they may do." })
  @Allow("signedIn")
  me(@Ctx() { principal, language, today }: Context): Me {
    const permissions = allEntities().flatMap((entity) =>
      ["read", ...Object.keys(policyOf(entity.name).actions)].filter((action) => mayUnderSomeCondition(principal, entity, action)).map((action) => ({ entity: entity.name, action })),
    );
    return { id: principal.id, displayName: principal.name, language, today, roles: rolesOf(principal), grants: [...principal.held], queues: queuesFor(principal), permissions, hidden: hiddenFrom(principal), scopes: [...(principal.scopes ?? [])] };
  }
}
