/** What inspectors looked at, and when: written in the request that shows it, before anything is shown. 药品管理法 §99 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { DateTime } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { unitOfWork } from "../../../platform/lifecycle/change.ts";
import { Employee } from "../../organization/people/employee.ts";
import { Batch } from "../../supply/stock/batch.ts";
import { InspectionStay } from "./inspectionStay.ts";

export const InspectionLookKind = enumeration("InspectionLookKind", "What an inspector did.", {
  SEARCH: { zh: "查找", en: "Search" },
  BATCH: { zh: "查阅批次", en: "Batch" },
  PACKAGE: { zh: "生成证据包", en: "Evidence package" },
});
export type InspectionLookKind = ValueOf<typeof InspectionLookKind>;

@Entity<InspectionLook>({
  prefix: "look",
  domain: "quality",
  label: { zh: "查阅记录", en: "Inspection look" },
  about: "What an inspector looked at during a stay.",
  clause: "药品管理法 §99",
  representation: "what",
  lists: { all: ["createdAt"], stayId: ["createdAt"], batchId: ["createdAt"], hostId: ["createdAt"] },
})
export class InspectionLook extends Node {
  @Reference(() => InspectionStay, { zh: "检查接待单", en: "Inspection stay", about: "The stay." })
  stayId!: string;

  @Reference(() => Employee, { zh: "陪同人", en: "Host", about: "Host of the stay." })
  hostId!: string;

  @Attribute(() => InspectionLookKind, { zh: "方式", en: "Kind", about: "What they did." })
  kind!: InspectionLookKind;

  @Attribute(() => String, { zh: "内容", en: "What", about: "Text of the search, batch number, or period of the package." })
  what!: string;

  @Reference(() => Batch, { zh: "批次", en: "Batch", about: "The batch, where it is one.", nullable: true })
  batchId?: string;

  @Attribute(() => Int, { zh: "结果数", en: "Found", about: "Batches found, records shown, or files in the package." })
  found!: number;

  @Attribute(() => String, { zh: "清单校验值", en: "Checksum of the manifest", about: "SHA-256 of the package's manifest, which its verifier prints.", nullable: true })
  manifestHash?: string;

  @Attribute(() => DateTime, { zh: "时间", en: "At", about: "When they looked (UTC)." })
  lookedAt!: string;
}

export const InspectionLookResolver = EntityResolver(InspectionLook);

/** Records a look; nothing is shown before this has been written. */
export async function recordLook(stay: InspectionStay, look: Pick<InspectionLook, "kind" | "what" | "found" | "batchId" | "manifestHash">, ctx: Context): Promise<void> {
  const uow = unitOfWork(ctx);
  uow.create(InspectionLook, { stayId: stay.id, hostId: stay.hostId, lookedAt: ctx.now.toISOString(), ...look });
  await uow.commit({ action: "look" });
}
