import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

@Entity<Position>({
  prefix: "pos",
  domain: "organization",
  label: { zh: "岗位", en: "Position" },
  about: "A post that employees hold.",
  clause: "二(二)",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
  imports: true,
})
export class Position extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", also: ["岗位名称", "岗位"], about: "Name of the position.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "职责", en: "Duties", about: "Responsibilities of the position.", nullable: true, text: true, input: true })
  duties?: string;
}

export const PositionResolver = EntityResolver(Position, { create: true, update: true });
