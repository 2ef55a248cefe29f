import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

@Entity<CustomerGroup>({
  prefix: "cgrp",
  domain: "sales",
  label: { zh: "客户分组", en: "Customer group" },
  about: "Customers that share a price list: clinics of a county, branches of a chain.",
  clause: "四(三)",
  representation: "name",
  search: ["name"],
  lists: { all: ["name", "createdAt"] },
  unique: ["name"],
})
export class CustomerGroup extends Node {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the group.", input: { required: true, minLength: 2, maxLength: 60 } })
  name!: string;
}

export const CustomerGroupResolver = EntityResolver(CustomerGroup, { create: true, update: true });
