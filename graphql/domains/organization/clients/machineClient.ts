import { randomBytes } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import type { Account, HeldRole } from "../../../platform/access/principal.ts";
import { Role } from "../../../platform/access/role.ts";
import { Scope } from "../../../platform/access/scope.ts";
import { Document } from "../../../platform/entity/document.ts";
import { largestPartnerBucket, partnerBucket } from "../../../platform/limits/limits.ts";
import { ClientSecret } from "./clientSecret.ts";
import { GrantStatus } from "../roles/grantStatus.ts";
import { machineClientLifecycle } from "./machineClientLifecycle.ts";

/** A machine that calls the API: a partner bound to one party, or the client that takes over the past. */
@Entity<MachineClient>({
  prefix: "mach",
  domain: "organization",
  label: { zh: "机器客户端", en: "Machine client" },
  about: "A machine that calls the API, admitted by a second person.",
  representation: "name",
  search: ["name", "clientId"],
  lists: { all: ["name", "createdAt"], status: ["name"], boundToId: ["name"] },
  unique: ["clientId"],
  secrets: ["secrets.hash"],
  lifecycle: machineClientLifecycle,
})
export class MachineClient extends Document implements Account {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Whose machine it is.", input: { required: true, maxLength: 100 } })
  name!: string;

  @Attribute(() => String, { zh: "客户端标识", en: "Client id", about: "What it names itself by when it asks for a token; given by us." })
  clientId!: string;

  @Attribute(() => Role, { zh: "角色", en: "Role", about: "Partner or migration client.", input: { required: true } })
  role!: Role;

  @Reference(() => Node, { zh: "绑定对象", en: "Bound to", about: "The supplier, customer or carrier whose records a partner may see.", nullable: true, input: true })
  boundToId?: string;

  @Attribute(() => [Scope], { zh: "权限范围", en: "Scopes", about: "What a partner's client may read and do; others than these need a new client.", nullable: true, input: { maxItems: 20 } })
  scopes?: Scope[];

  @Attribute(() => Int, { zh: "点数上限", en: "Points", about: `Points that a partner's client may spend at once; ${partnerBucket.maximum} where none are given.`, nullable: true, input: { min: partnerBucket.maximum, max: largestPartnerBucket.maximum } })
  bucketPoints?: number | null;

  @Attribute(() => Int, { zh: "每秒恢复点数", en: "Points a second", about: `Points that come back to a partner's client every second; ${partnerBucket.restoreRate} where none are given.`, nullable: true, input: { min: partnerBucket.restoreRate, max: largestPartnerBucket.restoreRate } })
  pointsPerSecond?: number | null;

  @Attribute(() => [ClientSecret], { zh: "密钥", en: "Secrets", about: "Its secrets, two at most, so that a new one can take over while the old one still works." })
  secrets!: ClientSecret[];

  @Attribute(() => GrantStatus, { zh: "状态", en: "Status", about: "Whether it may call the API." })
  override status!: GrantStatus;

  /** What the client may act as, once it is admitted. */
  heldRoles!: HeldRole[];
}

/** "supplier-9f2c41d07be6": says whose it is, and is nobody else's. */
export const newClientId = (kind: string): string => `${kind.toLowerCase()}-${randomBytes(6).toString("hex")}`;
