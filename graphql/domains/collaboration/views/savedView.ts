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

export const ViewStatus = enumeration("ViewStatus", "Whether a saved view is offered.", {
  ACTIVE: { zh: "可用", en: "Active", tone: "good" },
  REMOVED: { zh: "已删除", en: "Removed", about: "Offered to nobody any more; its history stays." },
});
export type ViewStatus = ValueOf<typeof ViewStatus>;

const viewLifecycle = lifecycle<SavedView, ViewStatus>({
  states: ViewStatus,
  initial: "ACTIVE",
  editable: ["ACTIVE"],
  actions: {
    remove: { label: { zh: "删除", en: "Remove" }, about: "Takes the view away from everybody who has it; its history stays.", from: "ACTIVE", to: "REMOVED", tone: "danger" },
  },
});

/** A way to look at a list that somebody keeps, for themselves or for the people of a group. */
@Entity<SavedView>({
  prefix: "view",
  domain: "collaboration",
  label: { zh: "视图", en: "Saved view" },
  about: "A way to look at a list, kept by one person and, where a group is named, read by its people.",
  representation: "name",
  lists: { all: ["name", "createdAt"], createdById: ["name"], groupId: ["name"], "createdById+listOf+status": ["name"], "groupId+listOf+status": ["name"] },
  lifecycle: viewLifecycle,
})
export class SavedView extends Document {
  @Attribute(() => String, { zh: "名称", en: "Name", about: "What the view is called.", input: { required: true, maxLength: 60 } })
  name!: string;

  @Attribute(() => String, { zh: "列表", en: "List", about: "Type of the records in the list: PurchaseOrder.", input: { required: true, once: true, maxLength: 60 } })
  listOf!: string;

  @Reference(() => Group, { zh: "共享小组", en: "Shared with", about: "Group whose people may use the view; without one it is personal.", nullable: true, input: true })
  groupId?: string | null;

  @Attribute(() => ListSelection, { zh: "内容", en: "Selection", about: "Conditions, order and columns.", input: { required: true } })
  selection!: ListSelection;

  @Attribute(() => ViewStatus, { zh: "状态", en: "Status", about: "Whether the view is offered." })
  override status!: ViewStatus;
}

/** Whether the caller has such a list at all. */
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
