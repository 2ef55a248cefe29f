import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors } from "../../../platform/access/roleGroups.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { File } from "../../../platform/file/file.ts";
import { conflictWith } from "../../../platform/lifecycle/change.ts";
import { lifecycle, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule } from "../../../platform/problem/problem.ts";
import { receiptsFollow } from "../../../platform/receipt/askReaders.ts";
import { publishers } from "../announcements/publishers.ts";
import type { DocumentVersion } from "./documentVersion.ts";
import type { SharedDocument } from "./sharedDocument.ts";
import { SharedDocumentStatus } from "./sharedDocumentStatus.ts";
import { createVersion, versionIdOf, versionsFollow } from "./versions.ts";

class VersionInput {
  @Attribute(() => Int, { zh: "依据版本", en: "Based on", about: "Number of the version that the new one began from; must be the newest.", help: { zh: "请填写您修改所依据的版本号；已有更新版本时不能提交。", en: "The version that you began from; refused if there is a newer one." }, input: { required: true, min: 1, max: 10_000 } })
  basedOn!: number;

  @Reference(() => File, { zh: "文件", en: "File", about: "The new version.", input: { required: true } })
  fileId!: string;

  @Attribute(() => String, { zh: "修改说明", en: "What is new", about: "What is new in it.", text: true, input: { required: true, minLength: 2, maxLength: 2_000 } })
  note!: string;
}

const noSuchVersion = rule<{ newest: number }>("BASED_ON_NO_VERSION", {
  clause: "八(二)3",
  message: { zh: ({ newest }) => `没有这个版本，当前版本为 ${newest}`, en: ({ newest }) => `There is no such version; the newest is ${newest}` },
});

/** Two people who began from the same version: the second one sees what the first has added, and loses nothing. */
async function addVersion({ record, input: { basedOn, fileId, note }, uow, ctx }: Step<SharedDocument, VersionInput>): Promise<void> {
  refuseIfAny(basedOn > record.revision ? [noSuchVersion({ newest: record.revision }, { field: "basedOn" })] : basedOn < record.revision ? [conflictWith(record)] : []);
  const before = (await ctx.loader.load<DocumentVersion>(versionIdOf(record.id, record.revision)))!;
  uow.edit(before).status = "SUPERSEDED";
  Object.assign(record, { revision: record.revision + 1, fileId, note });
  createVersion(record, { fileId, note, basedOn }, uow, ctx);
  if (record.status === "IN_FORCE") receiptsFollow(record, uow);
}

async function putInForce({ record, uow, ctx }: Step<SharedDocument>): Promise<void> {
  Object.assign(record, { publishedById: ctx.principal.id, publishedOn: ctx.today, status: "IN_FORCE" });
  await versionsFollow(record, uow, ctx);
  receiptsFollow(record, uow);
}

async function withdraw({ record, uow, ctx }: Step<SharedDocument, ReasonInput>): Promise<void> {
  record.status = "WITHDRAWN";
  await versionsFollow(record, uow, ctx);
  receiptsFollow(record, uow);
}

export const sharedDocumentLifecycle = lifecycle<SharedDocument, SharedDocumentStatus>({
  states: SharedDocumentStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["IN_FORCE"],
  actions: {
    putInForce: { label: { zh: "生效", en: "Put in force" }, about: "Shares it and asks its readers to confirm it.", from: "DRAFT", to: "IN_FORCE", tone: "primary", by: own("editorIds", publishers), effect: putInForce },
    addVersion: { label: { zh: "新增版本", en: "Add version" }, about: "Adds a version on the newest one; once in force, its readers confirm anew.", from: ["DRAFT", "IN_FORCE"], by: own("editorIds", contributors), input: VersionInput, effect: addVersion },
    withdraw: { label: { zh: "撤回", en: "Withdraw" }, about: "Takes it back, with a reason; its versions stay readable.", from: "IN_FORCE", to: "WITHDRAWN", tone: "danger", by: [...own("createdById", publishers), "departmentManager"], input: ReasonInput, effect: withdraw },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives up a draft.", from: "DRAFT", to: "WITHDRAWN", tone: "danger", by: own("createdById", contributors) },
  },
});
