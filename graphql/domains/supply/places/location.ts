import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Zone } from "./zone.ts";

@Entity<Location>({
  prefix: "loc",
  domain: "supply",
  label: { zh: "货位", en: "Location" },
  about: "A place in a zone that stock stands at.",
  clause: "五(二)2",
  representation: "code",
  search: ["code"],
  lists: { all: ["code", "createdAt"], zoneId: ["code"] },
  unique: ["code"],
  imports: true,
})
export class Location extends Node {
  @Reference(() => Zone, { zh: "库区", en: "Zone", about: "Zone that the location is in.", input: { required: true, once: true } })
  zoneId!: string;

  @Attribute(() => String, { zh: "货位号", en: "Code", about: "Code on the shelf.", input: { required: true, once: true, pattern: "[A-Z0-9-]{2,20}" } })
  code!: string;
}

export const LocationResolver = EntityResolver(Location, { create: true, update: true });
