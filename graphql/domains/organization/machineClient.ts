import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumerationOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import type { Account, HeldRole } from "../../platform/access/principal.ts";
import { partyOf } from "../../platform/access/principal.ts";
import { scopesFor } from "../../platform/access/access.ts";
import { Role } from "../../platform/access/role.ts";
import { Scope } from "../../platform/access/scope.ts";
import { approvalActions, ReasonAsked } from "../../platform/approval/actions.ts";
import { Document } from "../../platform/entity/document.ts";
import { EntityResolver } from "../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../platform/lifecycle/lifecycle.ts";
import { rule, type Finding } from "../../platform/problem/problem.ts";
import { GrantStatus } from "./grantStatus.ts";

const machineClientLifecycle = lifecycle<MachineClient, GrantStatus>({
  states: GrantStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    submit: { label: { zh: "提交", en: "Submit" }, about: "Asks for the client to be admitted.", from: "DRAFT", to: "SUBMITTED", tone: "primary", duty: "requester", opens: () => ({ route: "machineClient" }) },
    ...approvalActions<MachineClient, GrantStatus>({
      from: "SUBMITTED",
      approved: "ACTIVE",
      returned: "DRAFT",
      onApproved: ({ record, ctx }) => {
        record.heldRoles = [{ role: record.role, from: ctx.today, sourceId: record.id }];
      },
    }),
    revoke: {
      label: { zh: "吊销", en: "Revoke" },
      about: "Ends the client's access at once.",
      from: "ACTIVE",
      to: "REVOKED",
      tone: "danger",
      input: ReasonAsked,
      effect: ({ record }) => {
        record.heldRoles = [];
      },
    },
  },
});

/** A machine that calls the API: a partner bound to one party, or the client that takes over the past. */
@Entity<MachineClient>({
  prefix: "mach",
  domain: "organization",
  label: { zh: "机器客户端", en: "Machine client" },
  about: "A machine that calls the API, admitted by a second person.",
  representation: "name",
  search: ["name", "subject"],
  lists: { all: ["name", "createdAt"], status: ["name"] },
  unique: ["subject"],
  lifecycle: machineClientLifecycle,
})
export class MachineClient extends Document implements Account {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Whose machine it is.", input: { required: true, maxLength: 100 } })
  name!: string;

  @Attribute(() => String, { zh: "客户端标识", en: "Client id", about: "Client id at the identity provider.", input: { required: true, maxLength: 200 } })
  subject!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "Partner or migration client.", input: { required: true } })
  role!: Role;

  @Reference(() => Node, { zh: "绑定对象", en: "Bound to", about: "The party whose records a partner may see.", nullable: true, input: true })
  boundToId?: string;

  @Attribute(() => [Scope], { zh: "权限范围", en: "Scopes", about: "What a partner's client may read and do; others than these need a new client.", nullable: true, input: { maxItems: 20 } })
  scopes?: Scope[];

  @Attribute(() => GrantStatus, { zh: "状态", en: "Status", about: "Whether it may call the API." })
  override status!: GrantStatus;

  /** What the client may act as, once it is admitted. */
  heldRoles!: HeldRole[];
}

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

function partnerFindings({ boundToId, scopes = [] }: MachineClient): Finding[] {
  const party = partyOf(boundToId);
  if (!party) return [partnerNeedsParty(undefined, { field: "boundToId" })];
  if (scopes.length === 0) return [partnerNeedsScopes(undefined, { field: "scopes" })];
  const offered = scopesFor(party);
  return scopes.flatMap((scope, i) => (offered.includes(scope) ? [] : [scopeNotOffered({ scope }, { field: `scopes.${i}` })]));
}

function roleFindings(client: MachineClient): Finding[] {
  if (client.role === "partner") return partnerFindings(client);
  return client.role === "migration" ? [] : [onlyMachineRoles(undefined, { field: "role" })];
}

export const MachineClientResolver = EntityResolver(MachineClient, {
  create: true,
  update: true,
  prepare: ({ record }) => {
    record.heldRoles ??= [];
    return roleFindings(record);
  },
});
