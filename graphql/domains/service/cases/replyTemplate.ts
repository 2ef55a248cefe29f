import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";

/** A frequently used text that a reply can begin with. 六(一) */
@Entity<ReplyTemplate>({
  prefix: "rtpl",
  domain: "service",
  label: { zh: "常用答复", en: "Reply template" },
  about: "A text that a reply to a customer can begin with.",
  clause: "六(一)",
  representation: "title",
  search: ["title"],
  lists: { all: ["title", "createdAt"] },
  unique: ["title"],
  imports: true,
})
export class ReplyTemplate extends Node {
  @Attribute(() => String, { zh: "标题", en: "Title", also: ["名称"], about: "Purpose of the template.", input: { required: true, minLength: 2, maxLength: 60 } })
  title!: string;

  @Attribute(() => String, { zh: "内容", en: "Text", also: ["正文"], about: "The text.", text: true, input: { required: true, minLength: 2, maxLength: 4_000 } })
  text!: string;
}

export const ReplyTemplateResolver = EntityResolver(ReplyTemplate, { create: true, update: true });
