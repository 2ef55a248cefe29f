import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { StorageClass } from "../../catalogue/api.ts";
import { Warehouse } from "./warehouse.ts";

export const ZoneKind = enumeration("ZoneKind", "Purpose of a zone; determines which stock it may hold.", {
  RECEIVING: { zh: "待验区（黄）", en: "Receiving (yellow)", also: ["待检区", "收货区", "黄区"], tone: "warning", about: "Stock awaiting inspection." },
  RETURNS: { zh: "退货区（黄）", en: "Returns (yellow)", also: ["退货待验区", "退货区"], tone: "warning", about: "Goods that came back from customers and await inspection." },
  STORAGE: { zh: "合格区（绿）", en: "Storage (green)", also: ["合格品区", "储存区", "绿区"], tone: "good", about: "Qualified stock; the only zone kind that stock is sold from." },
  QUARANTINE: { zh: "隔离区（黄）", en: "Quarantine (yellow)", also: ["待处理区"], tone: "warning", about: "Goods of unknown origin, or awaiting a decision of quality." },
  DISPOSAL: { zh: "待销毁区（红）", en: "Disposal (red)", also: ["待处理不合格区"], tone: "bad", about: "Goods that wait to be destroyed or returned to their supplier." },
  REJECTED: { zh: "不合格区（红）", en: "Rejected (red)", also: ["不合格品区", "红区"], tone: "bad", about: "Stock that failed its inspection." },
});
export type ZoneKind = ValueOf<typeof ZoneKind>;

/** A part of a warehouse with one temperature and one purpose. Colours as required by GSP. */
@Entity<Zone>({
  prefix: "zone",
  domain: "supply",
  label: { zh: "库区", en: "Zone" },
  about: "A part of a warehouse with one temperature and one purpose.",
  clause: "五(二)2 · GSP",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"], warehouseId: ["name"], kind: ["name"] },
  unique: ["warehouseId+name"],
  imports: true,
})
export class Zone extends Node {
  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", also: ["仓库名称", "所属仓库"], about: "Warehouse of the zone.", input: { required: true, once: true } })
  warehouseId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", also: ["库区名称", "库区"], about: "Name of the zone.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => ZoneKind, { zh: "用途", en: "Kind", also: ["库区类型", "类型"], about: "Purpose of the zone.", input: { required: true, once: true } })
  kind!: ZoneKind;

  @Attribute(() => StorageClass, { zh: "温度分区", en: "Temperature class", also: ["温区", "储存条件", "温度"], about: "Storage temperature of the zone.", input: { required: true, once: true } })
  storageClass!: StorageClass;
}

export const ZoneResolver = EntityResolver(Zone, { create: true, update: true });
