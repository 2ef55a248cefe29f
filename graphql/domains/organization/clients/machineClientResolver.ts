import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { labelOf } from "../../../table/enumeration.ts";
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
import { SecretInput } from "./machineClientLifecycle.ts";

const onlyMachineRoles = rule("ONLY_MACHINE_ROLES", {
  message: { zh: () => "API 客户端只能是合作伙伴或数据迁移", en: () => "An API client is a partner or the migration client" },
});

const partnerNeedsParty = rule("PARTNER_NEEDS_PARTY", {
  message: { zh: () => "合作伙伴必须绑定一个供应商、客户或承运商", en: () => "A partner is bound to one supplier, customer or carrier" },
});

const partnerNeedsScopes = rule("PARTNER_NEEDS_SCOPES", {
  message: { zh: () => "合作伙伴至少需要一项权限范围", en: () => "A partner needs at least one scope" },
});

const scopeNotOffered = rule<{ scope: Scope }>("SCOPE_NOT_OFFERED", {
  message: {
    zh: ({ scope }) => `权限范围“${labelOf(Scope, scope).zh}”不适用于此类对象`,
    en: ({ scope }) => `"${labelOf(Scope, scope).en}" does not apply to this kind of party`,
  },
});

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

@ObjectType("IssuedSecretPayload", { description: "A new secret of an API client." })
class IssuedSecretPayload {
  @Field(() => MachineClient, { nullable: true, description: "The client after the change; null if it failed.", simple: true })
  record!: MachineClient | null;

  @Field(() => String, { nullable: true, description: "The secret, shown only once: save it, it cannot be shown again.", simple: true })
  secret!: string | null;

  @Field(() => [Problem], { description: "All problems; for a repeated request, that the secret was already shown.", simple: true })
  problems!: Problem[];
}

const IssueSecretInput = inputType({ name: "IssueSecretMachineClientInput", description: "Input for a new secret.", shape: SecretInput, changes: true });

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
  @Mutation(() => IssuedSecretPayload, { description: "Creates a new secret, which the answer shows only once; the previous one stays valid for the chosen overlap." })
  @Allow({ entity: "MachineClient", action: "issueSecret" })
  async issueSecretMachineClient(@Arg("input", () => IssueSecretInput, { description: "Input." }) input: TransitionInput, @Ctx() ctx: Context): Promise<IssuedSecretPayload> {
    const issued = await issueSecret(ctx, input);
    return { ...toPayload(issued, ctx), secret: issued.secret };
  }
}
