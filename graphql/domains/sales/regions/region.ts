import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

/** A sales region for targets, customers and figures. 四(一)2 */
@Entity<Region>({
  prefix: "reg",
  domain: "sales",
  label: { zh: "区域", en: "Region" },
  about: "A sales region for targets, customers and figures.",
  clause: "四(一)2",
  representation: "name",
  search: ["name", "code"],
  lists: { all: ["code", "name", "createdAt"], code: ["name"] },
  unique: ["code"],
  imports: true,
})
export class Region extends Node {
  @Attribute(() => String, { zh: "区域编码", en: "Code", also: ["编码", "区域代码"], about: "The company's own code of the region.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,30}" } })
  code!: string;

  @Attribute(() => String, { zh: "名称", en: "Name", also: ["区域名称", "区域"], about: "Name of the region.", input: { required: true, maxLength: 100 } })
  name!: string;
}

export const RegionResolver = EntityResolver(Region, { create: true, update: true });
