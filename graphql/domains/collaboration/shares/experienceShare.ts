/** What people have learned and tell their colleagues. 八(一)2, 四(二)3 */
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { isPerson } from "../../../platform/access/accountClasses.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";

export const ExperienceShareStatus = enumeration("ExperienceShareStatus", "Status of an experience share.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Known to its author alone." },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good" },
  RETIRED: { zh: "已下架", en: "Retired", about: "No longer recommended; stays readable." },
});
export type ExperienceShareStatus = ValueOf<typeof ExperienceShareStatus>;

const clause = "八(一)2";

const onceEach = rule("USEFUL_ONCE_EACH", { clause, message: { zh: () => "您已标记过有用", en: () => "You have said so already" } });

const notYet: Guard<ExperienceShare> = ({ usefulByIds }, { principal }) => (usefulByIds.includes(principal.id) ? [onceEach()] : []);

function markUseful({ record, ctx }: Step<ExperienceShare>): void {
  record.usefulByIds = [...record.usefulByIds, ctx.principal.id];
  record.useful = record.usefulByIds.length;
}

const author = own("createdById", contributors);

const shareLifecycle = lifecycle<ExperienceShare, ExperienceShareStatus>({
  states: ExperienceShareStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["PUBLISHED"],
  actions: {
    publish: { label: { zh: "发布", en: "Publish" }, about: "Shows it to everybody.", from: "DRAFT", to: "PUBLISHED", tone: "primary", by: author, effect: ({ record, ctx }) => void (record.publishedOn = ctx.today) },
    markUseful: { label: { zh: "有用", en: "Useful" }, about: "Says that it was useful: each person once, and not its author.", from: "PUBLISHED", to: "PUBLISHED", by: contributors.map((role) => ({ role, notSelf: "createdById" })), guards: [notYet], effect: markUseful },
    retire: { label: { zh: "下架", en: "Retire" }, about: "It is no longer recommended, with a reason.", from: "PUBLISHED", to: "RETIRED", tone: "danger", by: [...author, "departmentManager", "hr"], input: ReasonInput, effect: ({ record, input: { reason } }: Step<ExperienceShare, ReasonInput>) => void (record.retiredBecause = reason) },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives up a draft.", from: "DRAFT", to: "RETIRED", tone: "danger", by: author },
  },
});

@Entity<ExperienceShare>({
  prefix: "expsh",
  domain: "collaboration",
  label: { zh: "经验分享", en: "Experience share" },
  about: "What somebody has learned and tells their colleagues.",
  clause,
  number: "JY",
  representation: "title",
  attachments: true,
  search: ["number", "title"],
  lists: { all: ["createdAt", "useful"], status: ["createdAt", "useful"], authorId: ["createdAt"] },
  lifecycle: shareLifecycle,
})
export class ExperienceShare extends NumberedDocument {
  @Attribute(() => String, { zh: "标题", en: "Title", about: "What it is about.", input: { required: true, minLength: 2, maxLength: 120 } })
  title!: string;

  @Attribute(() => String, { zh: "正文", en: "Text", about: "What was done, what came of it, and what others can take from it.", text: true, input: { required: true, minLength: 10, maxLength: 20_000 } })
  body!: string;

  @Attribute(() => [String], { zh: "相关单据", en: "References", about: "Numbers of documents that it rests on.", nullable: true, input: { maxItems: 10, maxLength: 60 } })
  references?: string[];

  @Reference(() => Node, { zh: "作者", en: "Author", about: "Who shares it.", holds: isPerson })
  authorId!: string;

  @Attribute(() => LocalDate, { zh: "发布日期", en: "Published on", about: "When it was published.", nullable: true })
  publishedOn?: string;

  @Attribute(() => SafeInt, { zh: "有用人数", en: "Useful to", about: "How many have said that it was useful." })
  useful!: number;

  @Attribute(() => String, { zh: "下架原因", en: "Reason for retiring", about: "Why it is no longer recommended.", nullable: true, text: true })
  retiredBecause?: string;

  @Attribute(() => ExperienceShareStatus, { zh: "状态", en: "Status", about: "Status of the share." })
  override status!: ExperienceShareStatus;

  /** Who has said so; how many is all that is told. */
  usefulByIds!: string[];
}

function prepare({ record, before }: Preparation<ExperienceShare>): void {
  if (!before) Object.assign(record, { authorId: record.createdById, useful: 0, usefulByIds: [] });
}

export const ExperienceShareResolver = EntityResolver(ExperienceShare, { create: true, update: true, prepare });

