import { Attribute } from "../../../table/attribute.ts";
import { Entity, entityByName, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { accessFindings } from "../../../platform/access/access.ts";
import type { Context } from "../../../platform/context.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { ListSelection, selectionFindings } from "../../../platform/entity/listSelection.ts";
import { unknownList } from "../../../platform/entity/unknownList.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Group } from "../../organization/people/group.ts";

export const ViewStatus = enumeration("ViewStatus", "Whether a saved view can be selected.", {
  ACTIVE: { zh: "可用", en: "Active", tone: "good" },
  REMOVED: { zh: "已删除", en: "Removed", about: "No longer selectable; its history stays." },
});
export type ViewStatus = ValueOf<typeof ViewStatus>;

const viewLifecycle = lifecycle<SavedView, ViewStatus>({
  states: ViewStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  actions: {
    remove: { label: { zh: "删除", en: "Remove" }, about: "Removes the view for everyone who uses it; its history stays.", from: "ACTIVE", to: "REMOVED", tone: "danger" },
  },
});

/** A list's saved conditions, order and columns, personal or shared with a group. */
@Entity<SavedView>({
  prefix: "view",
  domain: "collaboration",
  label: { zh: "视图", en: "Saved view" },
  about: "Saved conditions, order and columns of a list; personal, or shared with the members of a group.",
  representation: "name",
  lists: { all: ["name", "createdAt"], createdById: ["name"], groupId: ["name"], "createdById+listOf+status": ["name"], "groupId+listOf+status": ["name"] },
  lifecycle: viewLifecycle,
})
export class SavedView extends Document {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "Name of the view.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records in the list: PurchaseOrder.", input: { required: true, once: true, maxLength: 60 } })
  listOf!: string;

  @Reference(() => Group, { zh: "共享小组", en: "Shared with", about: "Group whose members may use the view; empty for a personal view.", nullable: true, input: true })
  groupId?: string | null;

  @Attribute(() => ListSelection, { zh: "内容", en: "Selection", about: "Conditions, order and columns.", input: { required: true } })
  selection!: ListSelection;

  @Attribute(() => ViewStatus, { zh: "状态", en: "Status", about: "Whether the view can be selected." })
  override status!: ViewStatus;
}

/** Whether the caller may read this list. */
export function listFindings(listOf: string, { principal }: Context): Finding[] {
  const entity = entityByName(listOf);
  if (!entity) return [unknownList({ name: listOf }, { field: "listOf" })];
  return accessFindings(principal, entity, "read");
}

export const SavedViewResolver = EntityResolver(SavedView, {
  create: true,
  update: true,
  prepare: ({ record, ctx }) => {
    const entity = entityByName(record.listOf);
    return [...listFindings(record.listOf, ctx), ...(entity ? selectionFindings(entity, record.selection, "selection") : [])];
  },
});
