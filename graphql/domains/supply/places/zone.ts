import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { StorageClass } from "../../catalogue/product/productEnums.ts";
import { Warehouse } from "./warehouse.ts";

export const ZoneKind = enumeration("ZoneKind", "What a zone is for; decides which stock may stand in it.", {
  RECEIVING: { zh: "待验区(黄)", en: "Receiving (yellow)", tone: "warning", about: "Stock that waits for its inspection." },
  STORAGE: { zh: "合格区(绿)", en: "Storage (green)", tone: "good", about: "Qualified stock; the only kind that is sold from." },
  REJECTED: { zh: "不合格区(红)", en: "Rejected (red)", tone: "bad", about: "Stock that failed its inspection." },
});
export type ZoneKind = ValueOf<typeof ZoneKind>;

/** A part of a warehouse at one temperature and for one purpose. GSP's three colours. */
@Entity<Zone>({
  prefix: "zone",
  domain: "supply",
  label: { zh: "库区", en: "Zone" },
  about: "A part of a warehouse at one temperature and for one purpose.",
  clause: "五(二)2 · GSP",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"], warehouseId: ["name"], kind: ["name"] },
  unique: ["name"],
  imports: true,
})
export class Zone extends Node {
  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", about: "Warehouse that the zone is in.", input: { required: true, once: true } })
  warehouseId!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the zone.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => ZoneKind, { zh: "用途", en: "Kind", about: "What the zone is for.", input: { required: true, once: true } })
  kind!: ZoneKind;

  @Attribute(() => StorageClass, { zh: "温度分区", en: "Temperature class", about: "Temperature that the zone is kept at.", input: { required: true, once: true } })
  storageClass!: StorageClass;
}

export const ZoneResolver = EntityResolver(Zone, { create: true, update: true });
