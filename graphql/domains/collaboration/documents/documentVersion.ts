/** One version of a shared document. Earlier ones stay as they were, and stay readable. 八(二)3 */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { Document } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { SharedDocumentStatus } from "./sharedDocumentStatus.ts";

export const DocumentVersionStatus = enumeration("DocumentVersionStatus", "Status of a version of a shared document.", {
  CURRENT: { zh: "当前", en: "Current", tone: "good" },
  SUPERSEDED: { zh: "已被替代", en: "Superseded", about: "There is a newer version." },
});
export type DocumentVersionStatus = ValueOf<typeof DocumentVersionStatus>;

@Entity<DocumentVersion>({
  prefix: "docver",
  domain: "collaboration",
  label: { zh: "文件版本", en: "Document version" },
  about: "One version of a shared document.",
  clause: "八(二)3",
  representation: "title",
  lists: { all: ["createdAt"], documentId: ["nth"] },
  lifecycle: lifecycle<DocumentVersion, DocumentVersionStatus>({ states: DocumentVersionStatus, initial: "CURRENT", editable: [], rests: ["CURRENT"], moves: { CURRENT: ["SUPERSEDED"] }, actions: {} }),
})
export class DocumentVersion extends Document {
  @Attribute(() => String, { zh: "名称", en: "Title", about: "Title of the document and number of the version." })
  title!: string;

  @Reference(() => Node, { zh: "共享文件", en: "Shared document", about: "The document.", holds: ["SharedDocument"] })
  documentId!: string;

  @Attribute(() => Int, { zh: "版本号", en: "Version", about: "Number of the version, from 1." })
  nth!: number;

  @Attribute(() => Int, { zh: "依据版本", en: "Based on", about: "Version that its author began from; null of the first one.", nullable: true })
  basedOn?: number;

  @Reference(() => File, { zh: "文件", en: "File", about: "The document as it was in this version." })
  fileId!: string;

  @Attribute(() => String, { zh: "修改说明", en: "What is new", about: "What is new in this version.", text: true })
  note!: string;

  @Reference(() => Node, { zh: "作者", en: "Author", about: "Who added it.", holds: isPerson })
  authorId!: string;

  @Attribute(() => SharedDocumentStatus, { zh: "文件状态", en: "Status of the document", about: "Status of the document: a draft is known to its editors alone." })
  documentStatus!: SharedDocumentStatus;

  @Attribute(() => DocumentVersionStatus, { zh: "状态", en: "Status", about: "Whether it is the newest version." })
  override status!: DocumentVersionStatus;

  /** Those who edit the document. */
  editorIds!: string[];
}

export const DocumentVersionResolver = EntityResolver(DocumentVersion);
