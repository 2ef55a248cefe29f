import { createHash } from "node:crypto";
import { Int } from "type-graphql";
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { Document } from "../entity/document.ts";
import { lifecycle } from "../lifecycle/lifecycle.ts";
import { isMachine } from "../access/accountClasses.ts";

export const OperationStatus = enumeration("OperationStatus", "Whether an operation is carried out by its hash.", {
  ACTIVE: { zh: "可用", en: "Active", tone: "good", about: "Carried out by its hash." },
  REMOVED: { zh: "已删除", en: "Removed", about: "Its hash is unknown, until the operation is registered again." },
});
export type OperationStatus = ValueOf<typeof OperationStatus>;

const operationLifecycle = lifecycle<RegisteredOperation, OperationStatus>({
  states: OperationStatus,
  initial: "ACTIVE",
  editable: [],
  actions: {
    remove: { label: { zh: "删除", en: "Remove" }, about: "Removes the operation; its hash is no longer accepted.", from: "ACTIVE", to: "REMOVED", tone: "danger" },
  },
});

const idPrefix = "oper";

/** In hexadecimal digits, of the text as it is in UTF-8: what clients of GraphQL send instead of it. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The id follows from client and hash: an operation is found in one read, and no other client's ever is. */
export const operationId = (clientId: string, hash: string): string => `${idPrefix}_${clientId}_${hash}`;

/** An operation that a partner's client has registered, and asks for by its hash. */
@Entity<RegisteredOperation>({
  prefix: idPrefix,
  domain: "platform",
  label: { zh: "登记的操作", en: "Registered operation" },
  about: "An operation that a partner's client asks for by its hash: checked when it was registered, and cheaper since.",
  representation: "name",
  lists: { all: ["createdAt"], clientId: ["createdAt"], "clientId+status": ["createdAt"] },
  lifecycle: operationLifecycle,
})
export class RegisteredOperation extends Document {
  @Reference(() => Node, { zh: "客户端", en: "Client", about: "Client that the operation belongs to; the hash works for this client only.", holds: isMachine })
  clientId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the operation." })
  name!: string;

  @Attribute(() => String, { zh: "哈希", en: "Hash", about: "SHA-256 of the text in hexadecimal digits; compared with the text where it is given.", input: { maxLength: 64, pattern: "[0-9a-f]{64}" } })
  sha256Hash!: string;

  @Attribute(() => String, { zh: "内容", en: "Text", about: "The document, with one operation that has a name.", text: true, input: { required: true, maxLength: 10_000 } })
  text!: string;

  @Attribute(() => Int, { zh: "点数", en: "Points", about: "Its maximum cost with pages of the usual size, as a registered operation." })
  points!: number;

  @Attribute(() => OperationStatus, { zh: "状态", en: "Status", about: "Whether its hash is known." })
  override status!: OperationStatus;
}
