import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { DateTime } from "../../../table/scalars.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { Employee } from "../../organization/people/employee.ts";
import { newLock } from "./seal.ts";

export const OpenerKeyStatus = enumeration("OpenerKeyStatus", "Status of an opener's key.", {
  EMPTY: { zh: "未设置", en: "Not set", tone: "warning" },
  SET: { zh: "已设置", en: "Set", tone: "good" },
  REVOKED: { zh: "已停用", en: "Revoked" },
});
export type OpenerKeyStatus = ValueOf<typeof OpenerKeyStatus>;

/** What an opener of quotations knows by heart. */
export class PassphraseInput {
  @Attribute(() => String, { zh: "开标口令", en: "Passphrase", about: "Passphrase that only its owner knows. It is kept nowhere: who forgets it opens nothing any more.", help: { zh: "系统不保存口令；遗忘后无法找回。", en: "It is kept nowhere; a forgotten one cannot be recovered." }, input: { required: true, minLength: 12, maxLength: 200 } })
  passphrase!: string;
}

const openerKeyLifecycle = lifecycle<OpenerKey, OpenerKeyStatus>({
  states: OpenerKeyStatus,
  initial: "EMPTY",
  editable: [],
  rests: ["EMPTY", "SET"],
  actions: {
    set: {
      label: { zh: "设置开标口令", en: "Set passphrase" },
      about: "Makes a key from a new passphrase. RFQs that are issued already are opened with the passphrase before.",
      from: ["EMPTY", "SET"],
      to: "SET",
      tone: "primary",
      secret: true,
      input: PassphraseInput,
      effect: async ({ record, input, ctx }) => {
        Object.assign(record, await newLock((input as unknown as PassphraseInput).passphrase), { setAt: ctx.now.toISOString() });
      },
    },
    revoke: {
      label: { zh: "停用", en: "Revoke" },
      about: "Ends the key: no further RFQ is sealed with it.",
      from: ["EMPTY", "SET"],
      to: "REVOKED",
      tone: "danger",
    },
  },
});

/** The key of somebody who opens quotations: only the public half is kept. 五(一)3 */
@Entity<OpenerKey>({
  prefix: "okey",
  domain: "supply",
  label: { zh: "开标密钥", en: "Opener key" },
  about: "Key of a person who opens quotations; it follows from a passphrase that is kept nowhere.",
  clause: "五(一)3",
  representation: "employeeName",
  lists: { all: ["createdAt"], employeeId: ["createdAt"] },
  unique: ["employeeId"],
  claimsUnique: ({ status }) => status !== "REVOKED",
  lifecycle: openerKeyLifecycle,
})
export class OpenerKey extends Document {
  @Reference(() => Employee, { zh: "开标人", en: "Opener", about: "Whose key it is." })
  employeeId!: string;

  @Attribute(() => String, { zh: "姓名", en: "Name", about: "Name of the opener.", ofPerson: true })
  employeeName!: string;

  @Attribute(() => String, { zh: "用途说明", en: "Purpose", about: "What it is for.", input: { required: true, minLength: 2, maxLength: 200 } })
  remark!: string;

  @Attribute(() => String, { zh: "公钥", en: "Public key", about: "Public half (X25519, SPKI, base64): what is sealed to it is opened with the passphrase alone.", nullable: true })
  publicKey?: string;

  @Attribute(() => DateTime, { zh: "设置时间", en: "Set at", about: "When the passphrase was set.", nullable: true })
  setAt?: string;

  @Attribute(() => OpenerKeyStatus, { zh: "状态", en: "Status", about: "Status of the key." })
  override status!: OpenerKeyStatus;

  /** With the passphrase it gives the private half. */
  salt?: string;
}

export const OpenerKeyResolver = EntityResolver(OpenerKey, {
  create: true,
  prepare: ({ record, ctx }) => {
    record.employeeId = ctx.principal.id;
    record.employeeName = ctx.principal.name;
  },
});
