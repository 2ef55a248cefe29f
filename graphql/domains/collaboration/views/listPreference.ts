import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { listFindings, SavedView } from "./savedView.ts";

/** A person's settings for one list, on every device. */
@Entity<ListPreference>({
  prefix: "lpref",
  domain: "collaboration",
  label: { zh: "列表偏好", en: "List preference" },
  about: "A person's settings for one list, on every device.",
  representation: "listOf",
  lists: { all: ["createdAt"], createdById: ["createdAt"], "createdById+listOf": ["createdAt"] },
  unique: ["personAndList"],
})
export class ListPreference extends Node {
  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records in the list: PurchaseOrder.", input: { required: true, once: true, maxLength: 60 } })
  listOf!: string;

  @Reference(() => SavedView, { zh: "默认视图", en: "Default view", about: "View that the list opens in; null for the unfiltered list.", nullable: true, input: true })
  defaultViewId?: string | null;

  /** Makes the preference unique per person and list. */
  personAndList!: string;
}

export const ListPreferenceResolver = EntityResolver(ListPreference, {
  create: true,
  update: true,
  prepare: ({ record, ctx }) => {
    record.personAndList = `${record.createdById}/${record.listOf}`;
    return listFindings(record.listOf, ctx);
  },
});
