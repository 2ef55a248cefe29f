import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";

/** A deadline that was moved: the earlier ones stay visible. */
@ObjectType("ActionExtension", { description: "An extension of the deadline of an action item." })
export class ActionExtension {
  @Attribute(() => LocalDate, { zh: "原期限", en: "From", about: "Deadline before." })
  from!: string;

  @Attribute(() => LocalDate, { zh: "新期限", en: "To", about: "Deadline after." })
  to!: string;

  @Attribute(() => String, { zh: "原因", en: "Reason", about: "Why it was extended." })
  reason!: string;

  @Reference(() => Node, { zh: "批准人", en: "Extended by", about: "Who extended it.", holds: isPerson })
  byId!: string;

  @Attribute(() => LocalDate, { zh: "批准日期", en: "Extended on", about: "When it was extended." })
  on!: string;
}
