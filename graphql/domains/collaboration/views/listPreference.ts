import { Int, ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, entityByName, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { columnFindings } from "../../../platform/entity/listSelection.ts";
import { listFindings, SavedView } from "./savedView.ts";

@ObjectType("ColumnWidth", { description: "How wide a column of a list is drawn." })
export class ColumnWidth {
  @Attribute(() => String, { zh: "列", en: "Column", about: "Attribute that is shown in the column.", input: { required: true, maxLength: 100 } })
  attribute!: string;

  @Attribute(() => Int, { zh: "宽度（像素）", en: "Width (px)", about: "Width in CSS pixels.", input: { required: true, min: 48, max: 800 } })
  width!: number;
}

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

  @Attribute(() => [String], { zh: "列", en: "Columns", about: "Attributes that are shown, in this order, where no view says otherwise; null for the list's own.", nullable: true, input: { maxItems: 60 } })
  columns?: string[] | null;

  @Attribute(() => [ColumnWidth], { zh: "列宽", en: "Column widths", about: "Columns that are not as wide as their content.", nullable: true, input: { maxItems: 60 } })
  widths?: ColumnWidth[] | null;

  /** Makes the preference unique per person and list. */
  personAndList!: string;
}

export const ListPreferenceResolver = EntityResolver(ListPreference, {
  create: true,
  update: true,
  prepare: ({ record, ctx }) => {
    record.personAndList = `${record.createdById}/${record.listOf}`;
    const entity = entityByName(record.listOf);
    const arranged = entity ? [...columnFindings(entity, record.columns ?? [], (i) => `columns.${i}`), ...columnFindings(entity, (record.widths ?? []).map(({ attribute }) => attribute), (i) => `widths.${i}.attribute`)] : [];
    return [...listFindings(record.listOf, ctx), ...arranged];
  },
});
