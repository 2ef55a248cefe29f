import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { Area, Role } from "../../../platform/access/role.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";

/** The GraphQL type of a role that a person holds. */
@ObjectType("HeldRole", { description: "A role that a person holds for a period." })
export class HeldRoleView {
  @Attribute(() => Role, { zh: "角色", en: "Role", about: "The role." })
  role!: Role;

  @Attribute(() => Area, { zh: "分管领域", en: "Area", about: "For a deputy manager: the area.", nullable: true })
  area?: Area;

  @Attribute(() => LocalDate, { zh: "自", en: "From", about: "First day." })
  from!: string;

  @Attribute(() => LocalDate, { zh: "至", en: "To", about: "Last day; open-ended if empty.", nullable: true })
  to?: string;

  @Reference(() => Node, { zh: "代理", en: "On behalf of", about: "Owner of the role, if delegated.", holds: isPerson, nullable: true })
  onBehalfOfId?: string;

  @Reference(() => Node, { zh: "依据", en: "Source", about: "The grant or delegation that gives it." })
  sourceId!: string;
}
