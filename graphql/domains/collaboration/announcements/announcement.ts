/** What everybody, or some departments, are to know, and confirm to have read. 八(一) */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { readBy } from "../../../platform/receipt/readership.ts";
import { readerRolesOf } from "../audience.ts";
import { Department } from "../department.ts";
import { announcementLifecycle, AnnouncementStatus, stillInTime } from "./announcementLifecycle.ts";

@Entity<Announcement>({
  prefix: "annc",
  domain: "collaboration",
  label: { zh: "公告", en: "Announcement" },
  about: "Information for everybody or for some departments.",
  clause: "八(一)",
  number: "GG",
  representation: "title",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt"], status: ["createdAt"], createdById: ["createdAt"] },
  lifecycle: announcementLifecycle,
})
export class Announcement extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "Subject of the announcement.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => String, { zh: "正文", en: "Text", about: "Text of the announcement.", text: true, input: { required: true, minLength: 2, maxLength: 20_000 } })
  body!: string;

  @Attribute(() => [Department], { zh: "发送部门", en: "Departments", about: "Departments that are to read it; everybody where none is named.", nullable: true, input: { maxItems: 9 } })
  departments?: Department[];

  @Attribute(() => LocalDate, { zh: "确认期限", en: "Confirm by", about: "Day by whose end it is to be confirmed.", nullable: true, input: { when: "any" } })
  confirmBy?: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it no longer counts.", nullable: true, input: { when: "any" } })
  expiresOn?: string;

  @Attribute(() => SafeInt, { zh: "版次", en: "Revision", about: "Counts up whenever everybody is to confirm anew." })
  revision!: number;

  @Attribute(() => String, { zh: "变更说明", en: "Reason for change", about: "Why it was corrected, revised or withdrawn last.", nullable: true, text: true })
  changeReason?: string;

  @Reference(() => Node, { zh: "发布人", en: "Published by", about: "Who published it.", holds: isPerson, nullable: true })
  publishedById?: string;

  @Attribute(() => LocalDate, { zh: "发布日期", en: "Published on", about: "When it was published.", nullable: true })
  publishedOn?: string;

  @Attribute(() => AnnouncementStatus, { zh: "状态", en: "Status", about: "Status of the announcement." })
  override status!: AnnouncementStatus;
}

readBy(Announcement, {
  asks: ({ status }) => status === "PUBLISHED",
  roles: readerRolesOf,
  revision: ({ revision }) => revision,
  confirmBy: ({ confirmBy }) => confirmBy,
  publisher: ({ publishedById, createdById }) => publishedById ?? createdById,
  filter: { status: { eq: "PUBLISHED" } },
  sort: "createdAt",
});

function prepare({ record, before, ctx }: Preparation<Announcement>): Finding[] | Promise<Finding[]> {
  if (!before) record.revision = 1;
  return stillInTime(record, ctx);
}

export const AnnouncementResolver = EntityResolver(Announcement, { create: true, update: true, prepare });
