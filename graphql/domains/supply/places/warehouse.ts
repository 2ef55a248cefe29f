import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

@Entity<Warehouse>({
  prefix: "wh",
  domain: "supply",
  label: { zh: "仓库", en: "Warehouse" },
  about: "A building for storing goods.",
  clause: "五(二)1",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
  imports: true,
})
export class Warehouse extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", also: ["仓库名称", "仓库"], about: "Name of the warehouse.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "地址", en: "Address", also: ["仓库地址"], about: "Address of the warehouse.", nullable: true, input: { maxLength: 300 } })
  address?: string;
}

export const WarehouseResolver = EntityResolver(Warehouse, { create: true, update: true });
