import { randomBytes } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { declareMachines } from "../../../platform/access/accountClasses.ts";
import type { Account, HeldRole } from "../../../platform/access/principal.ts";
import { Role } from "../../../platform/access/role.ts";
import { Scope } from "../../../platform/access/scope.ts";
import { Document } from "../../../platform/entity/document.ts";
import { largestPartnerBucket, partnerBucket } from "../../../platform/limits/limits.ts";
import { ClientSecret } from "./clientSecret.ts";
import { GrantStatus } from "../roles/grantStatus.ts";
import { machineClientLifecycle } from "./machineClientLifecycle.ts";

/** A program that calls the API: a partner's, bound to one party, or the one that migrates historical data. */
@Entity<MachineClient>({
  prefix: "mach",
  domain: "organization",
  label: { zh: "API 客户端", en: "API client" },
  about: "A program that calls the API, admitted by a second person.",
  representation: "name",
  search: ["name", "clientId"],
  lists: { all: ["name", "createdAt"], status: ["name"], boundToId: ["name"] },
  unique: ["clientId"],
  secrets: ["secrets.hash"],
  lifecycle: machineClientLifecycle,
})
export class MachineClient extends Document implements Account {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the owner.", input: { required: true, maxLength: 100 } })
  name!: string;

  @Attribute(() => String, { zh: "客户端标识", en: "Client ID", about: "Identifies the client when it requests a token; assigned by us." })
  clientId!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "Partner or migration client.", input: { required: true } })
  role!: Role;

  @Reference(() => Node, { zh: "绑定对象", en: "Bound to", about: "The supplier, customer or carrier whose records a partner may see.", holds: ({ party }) => party !== undefined, nullable: true, input: true })
  boundToId?: string;

  @Attribute(() => [Scope], { zh: "权限范围", en: "Scopes", about: "Permissions of a partner's client; other scopes need a new client.", nullable: true, input: { maxItems: 20 } })
  scopes?: Scope[];

  @Attribute(() => Int, { zh: "调用额度", en: "Points", about: `Points that a partner's client can save up; ${partnerBucket.maximum} by default.`, nullable: true, input: { min: partnerBucket.maximum, max: largestPartnerBucket.maximum } })
  bucketPoints?: number | null;

  @Attribute(() => Int, { zh: "每秒恢复额度", en: "Points per second", about: `Points that are restored every second; ${partnerBucket.restoreRate} by default.`, nullable: true, input: { min: partnerBucket.restoreRate, max: largestPartnerBucket.restoreRate } })
  pointsPerSecond?: number | null;

  @Attribute(() => [ClientSecret], { zh: "密钥", en: "Secrets", about: "Its secrets, at most two, so that a new one can take over while the old one is still valid." })
  secrets!: ClientSecret[];

  @Attribute(() => GrantStatus, { zh: "状态", en: "Status", about: "Whether it may call the API." })
  override status!: GrantStatus;

  /** Role of the client once it is admitted. */
  heldRoles!: HeldRole[];
}

declareMachines(MachineClient);

/** "supplier-9f2c41d07be6": names the kind of party and is unique. */
export const newClientId = (kind: string): string => `${kind.toLowerCase()}-${randomBytes(6).toString("hex")}`;
