/** Documents that departments share: every version stays, a new one names the version that it began from. 八(二)3 */
import { ObjectType } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { readBy } from "../../../platform/receipt/readership.ts";
import { Employee } from "../../organization/people/employee.ts";
import { readerRolesOf } from "../audience.ts";
import { Department } from "../department.ts";
import { sharedDocumentLifecycle } from "./sharedDocumentLifecycle.ts";
import { SharedDocumentStatus } from "./sharedDocumentStatus.ts";
import { createVersion, versionsFollow } from "./versions.ts";

@ObjectType("DocumentEditor", { description: "Somebody who edits a shared document beside its author." })
export class DocumentEditor {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who edits it.", input: { required: true } })
  employeeId!: string;
}

@Entity<SharedDocument>({
  prefix: "shdoc",
  domain: "collaboration",
  label: { zh: "共享文件", en: "Shared document" },
  about: "A document that departments share, with all its versions.",
  clause: "八(二)3",
  number: "GW",
  representation: "title",
  search: ["number", "title"],
  lists: { all: ["createdAt"], status: ["createdAt"], createdById: ["createdAt"] },
  lifecycle: sharedDocumentLifecycle,
})
export class SharedDocument extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "What the document is called.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => String, { zh: "内容说明", en: "About", about: "What the document is about.", nullable: true, text: true, input: { maxLength: 2_000 } })
  summary?: string;

  @Attribute(() => [Department], { zh: "共享部门", en: "Departments", about: "Departments that are to read it; everybody where none is named.", nullable: true, input: { maxItems: 9 } })
  departments?: Department[];

  @Attribute(() => [DocumentEditor], { zh: "共同编辑人", en: "Editors", about: "Who edits it beside its author.", nullable: true, input: { maxItems: 20 } })
  editors?: DocumentEditor[];

  @Reference(() => File, { zh: "当前文件", en: "Current file", about: "The newest version.", input: { required: true, once: true } })
  fileId!: string;

  @Attribute(() => String, { zh: "修改说明", en: "What is new", about: "What is new in the newest version.", text: true, input: { required: true, once: true, minLength: 2, maxLength: 2_000 } })
  note!: string;

  @Attribute(() => SafeInt, { zh: "当前版本", en: "Current version", about: "Number of the newest version." })
  revision!: number;

  @Attribute(() => LocalDate, { zh: "确认期限", en: "Confirm by", about: "Day by whose end its readers are to confirm it.", nullable: true, input: { when: "any" } })
  confirmBy?: string;

  @Reference(() => Node, { zh: "生效人", en: "Put in force by", about: "Who put it in force.", holds: isPerson, nullable: true })
  publishedById?: string;

  @Attribute(() => LocalDate, { zh: "生效日期", en: "In force on", about: "When it was put in force.", nullable: true })
  publishedOn?: string;

  @Attribute(() => SharedDocumentStatus, { zh: "状态", en: "Status", about: "Status of the document." })
  override status!: SharedDocumentStatus;

  /** Its author and the editors. */
  editorIds!: string[];
}

readBy(SharedDocument, {
  asks: ({ status }) => status === "IN_FORCE",
  roles: readerRolesOf,
  revision: ({ revision }) => revision,
  confirmBy: ({ confirmBy }) => confirmBy,
  publisher: ({ publishedById, createdById }) => publishedById ?? createdById,
  filter: { status: { eq: "IN_FORCE" } },
  sort: "createdAt",
});

async function prepare({ record, before, uow, ctx }: Preparation<SharedDocument>): Promise<void> {
  record.editorIds = [...new Set([record.createdById, ...(record.editors ?? []).map(({ employeeId }) => employeeId)])];
  if (before) return versionsFollow(record, uow, ctx);
  record.revision = 1;
  createVersion(record, { note: record.note, fileId: record.fileId }, uow, ctx);
}

export const SharedDocumentResolver = EntityResolver(SharedDocument, { create: true, update: true, prepare });
