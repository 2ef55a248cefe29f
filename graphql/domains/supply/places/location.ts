import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Warehouse } from "./warehouse.ts";
import { Zone } from "./zone.ts";

@Entity<Location>({
  prefix: "loc",
  domain: "supply",
  label: { zh: "货位", en: "Location" },
  about: "A storage location in a zone.",
  clause: "五(二)2",
  representation: "code",
  search: ["code"],
  lists: { all: ["code", "createdAt"], zoneId: ["code"] },
  unique: ["warehouseId+code"],
  imports: true,
})
export class Location extends Node {
  @Reference(() => Zone, { zh: "库区", en: "Zone", also: ["库区名称", "所属库区"], about: "Zone of the location.", input: { required: true, once: true } })
  zoneId!: string;

  @Reference(() => Warehouse, { zh: "仓库", en: "Warehouse", about: "Warehouse of the zone: no two of its locations share a code." })
  warehouseId!: string;

  @Attribute(() => String, { zh: "货位号", en: "Code", also: ["货位", "货位编码", "库位", "库位号"], about: "Code on the shelf.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,20}" } })
  code!: string;

  @Attribute(() => Int, { zh: "容积（立方厘米）", en: "Cubic centimetres", also: ["容积", "货位容积"], about: "Volume that goods may take there; empty where nobody has measured it.", nullable: true, input: { min: 1, max: 2_000_000_000 } })
  cubicCentimetres?: number;
}

export const LocationResolver = EntityResolver(Location, {
  create: true,
  update: true,
  prepare: async ({ record, before, ctx }) => {
    // A location stays in its zone, and so in its warehouse.
    if (before) return;
    record.warehouseId = (await ctx.loader.load<Zone>(record.zoneId))!.warehouseId;
  },
});
