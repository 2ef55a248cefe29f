import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { Area } from "../../../platform/access/role.ts";

@Entity<Group>({
  prefix: "grp",
  domain: "organization",
  label: { zh: "小组", en: "Group" },
  about: "A working group of the department.",
  clause: "二(一)",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
  imports: true,
})
export class Group extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", also: ["小组名称", "部门名称"], about: "Name of the group.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => Area, { zh: "领域", en: "Area", about: "Area that the group works in.", nullable: true, input: true })
  area?: Area;
}

export const GroupResolver = EntityResolver(Group, { create: true, update: true });
