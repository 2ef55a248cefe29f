import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { enumerationOf } from "../../../table/enumeration.ts";
import { scopesFor } from "../../../platform/access/access.ts";
import { partyOf } from "../../../platform/access/principal.ts";
import { Allow } from "../../../platform/access/rootField.ts";
import { Scope } from "../../../platform/access/scope.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver, toPayload } from "../../../platform/entity/entityResolver.ts";
import { inputType } from "../../../platform/entity/inputType.ts";
import type { TransitionInput } from "../../../platform/lifecycle/transition.ts";
import { Problem, rule, type Finding } from "../../../platform/problem/problem.ts";
import { issueSecret } from "./issueSecret.ts";
import { MachineClient, newClientId } from "./machineClient.ts";
import { SecretAsked } from "./machineClientLifecycle.ts";

const onlyMachineRoles = rule("ONLY_MACHINE_ROLES", {
  message: { zh: () => "机器客户端只能是合作伙伴或数据迁移", en: () => "A machine client is a partner or the migration client" },
});

const partnerNeedsParty = rule("PARTNER_NEEDS_PARTY", {
  message: { zh: () => "合作伙伴必须绑定一个供应商、客户或承运商", en: () => "A partner is bound to one supplier, customer or carrier" },
});

const partnerNeedsScopes = rule("PARTNER_NEEDS_SCOPES", {
  message: { zh: () => "合作伙伴至少需要一项权限范围", en: () => "A partner needs at least one scope" },
});

const scopeNotOffered = rule<{ scope: Scope }>("SCOPE_NOT_OFFERED", {
  message: {
    zh: ({ scope }) => `权限范围"${scopeLabel(scope).zh}"不适用于此类对象`,
    en: ({ scope }) => `"${scopeLabel(scope).en}" is no scope of such a party`,
  },
});

const scopeLabel = (scope: Scope) => enumerationOf(Scope)!.values[scope]!;

function partnerFindings({ boundToId, scopes }: MachineClient): Finding[] {
  const party = partyOf(boundToId);
  if (!party) return [partnerNeedsParty(undefined, { field: "boundToId" })];
  if (!scopes?.length) return [partnerNeedsScopes(undefined, { field: "scopes" })];
  const offered = scopesFor(party);
  return scopes.flatMap((scope, i) => (offered.includes(scope) ? [] : [scopeNotOffered({ scope }, { field: `scopes.${i}` })]));
}

function roleFindings(client: MachineClient): Finding[] {
  if (client.role === "partner") return partnerFindings(client);
  return client.role === "migration" ? [] : [onlyMachineRoles(undefined, { field: "role" })];
}

@ObjectType("IssuedSecretPayload", { description: "A new secret of a machine client." })
class IssuedSecretPayload {
  @Field(() => MachineClient, { nullable: true, description: "The client as it is now; null where nothing was done.", simple: true })
  record!: MachineClient | null;

  @Field(() => String, { nullable: true, description: "The secret, this once: keep it, nobody can show it again.", simple: true })
  secret!: string | null;

  @Field(() => [Problem], { description: "Everything that is in the way; that it was shown before, where the request was answered before.", simple: true })
  problems!: Problem[];
}

const IssueSecretInput = inputType({ name: "IssueSecretMachineClientInput", description: "What is asked of a new secret.", shape: SecretAsked, changes: true });

const Base = EntityResolver(MachineClient, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.heldRoles ??= [];
    record.secrets ??= [];
    record.clientId ??= newClientId(partyOf(record.boundToId) ?? record.role);
    return roleFindings(record);
  },
});

@Resolver(() => MachineClient)
export class MachineClientResolver extends Base {
  @Mutation(() => IssuedSecretPayload, { description: "Makes a new secret, which the answer shows this once; the one before it works on for as long as is asked." })
  @Allow({ entity: "MachineClient", action: "issueSecret" })
  async issueSecretMachineClient(@Arg("input", () => IssueSecretInput, { description: "What is asked." }) input: TransitionInput, @Ctx() ctx: Context): Promise<IssuedSecretPayload> {
    const issued = await issueSecret(ctx, input);
    return { ...toPayload(issued, ctx), secret: issued.secret };
  }
}
