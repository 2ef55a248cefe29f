/**
 * A person's data is to be erased before its time: somebody requests it, legal decides, and with the approval it is
 * gone, in one transaction. What a law demands to be kept is refused until its years have passed. PIPL on erasure
 */
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { Node } from "../../table/node.ts";
import { DateTime, LocalDate } from "../../table/scalars.ts";
import { own } from "../access/limitedRules.ts";
import { contributors } from "../access/roleGroups.ts";
import { approval, ReasonInput } from "../approval/actions.ts";
import { approvalRoute } from "../approval/routes.ts";
import { legalStep } from "../approval/standardSteps.ts";
import type { Context } from "../context.ts";
import { NumberedDocument } from "../entity/document.ts";
import { EntityResolver, type Preparation } from "../entity/entityResolver.ts";
import { lifecycle, type Guard, type Step } from "../lifecycle/lifecycle.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { erase } from "./erase.ts";
import { holdsPersonalData } from "./personalRecord.ts";
import { eraseOn, personalAttributesHeld } from "./retention.ts";
import type { Label } from "../../schema/model.ts";

export const ErasureRequestStatus = enumeration("ErasureRequestStatus", "Status of a request to erase personal data.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "待决定", en: "Submitted", tone: "warning", about: "Legal decides." },
  ERASED: { zh: "已删除", en: "Erased", tone: "good", about: "The data is gone from the record, its history and what follows from it." },
  DISCARDED: { zh: "已作废", en: "Discarded" },
});
export type ErasureRequestStatus = ValueOf<typeof ErasureRequestStatus>;

export const ErasureGround = enumeration("ErasureGround", "Why personal data is to be erased.", {
  PERSON_ASKS: { zh: "本人要求", en: "The person asks for it" },
  CONSENT_WITHDRAWN: { zh: "撤回同意", en: "Consent withdrawn" },
  PURPOSE_ENDED: { zh: "目的已实现或不再必要", en: "No longer needed", about: "What it was kept for has been achieved, or cannot be." },
  UNLAWFUL: { zh: "处理不合法", en: "Kept unlawfully", about: "It should not have been entered." },
});
export type ErasureGround = ValueOf<typeof ErasureGround>;

const clause = "个人信息保护法（删除权）";

const nothingToErase = rule("NOTHING_TO_ERASE", {
  clause,
  message: { zh: () => "该记录已不含个人信息", en: () => "The record holds no personal data any more" },
});

const mustBeKept = rule<{ label: Label; until: string | undefined; by: Label }>("MUST_BE_KEPT", {
  clause,
  message: {
    zh: ({ label, until, by }) => `${label.zh}须依${by.zh}保存${until ? `至 ${until}` : "，保存期尚未开始"}`,
    en: ({ label, until, by }) => `${label.en} must be kept${until ? ` until ${until}` : ", and its retention has not begun"}: ${by.en}`,
  },
  remedy: { zh: () => "保存期届满后系统自动删除", en: () => "It is erased by itself once it need not be kept any more", by: [] },
});

/** Findings against erasing the data of the record today. */
async function erasureFindings({ recordId }: ErasureRequest, ctx: Context): Promise<Finding[]> {
  const record = (await ctx.loader.load(recordId))!;
  const held = personalAttributesHeld(record);
  if (held.length === 0) return [nothingToErase(undefined, { field: "recordId" })];
  return held.flatMap((attribute): Finding[] => {
    const { demandedBy: by } = attribute.personal!;
    const until = eraseOn(record, attribute);
    return by && (until === undefined || until > ctx.today) ? [mustBeKept({ label: attribute, until, by }, { field: "recordId" })] : [];
  });
}

const mayBeErased: Guard<ErasureRequest> = (request, ctx) => erasureFindings(request, ctx);

async function eraseRequested({ record: request, uow, ctx }: Step<ErasureRequest>): Promise<void> {
  const record = (await ctx.loader.load(request.recordId))!;
  request.fields = await erase(record, personalAttributesHeld(record), uow, ctx);
  request.erasedAt = ctx.now.toISOString();
}

const requesters = own("createdById", contributors);

const erasureLifecycle = lifecycle<ErasureRequest, ErasureRequestStatus>({
  states: ErasureRequestStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<ErasureRequest, ErasureRequestStatus>({
      route: approvalRoute("erasure", [{ steps: [legalStep] }], { label: { zh: "个人信息删除", en: "Erasure of personal data" }, always: ["legal"] }),
      submitters: requesters,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "ERASED",
      submit: { about: "Submits the request to legal.", guards: [mayBeErased] },
      guards: [mayBeErased],
      onApproved: eraseRequested,
    }),
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives the request up.", from: "DRAFT", to: "DISCARDED", tone: "danger", by: requesters, input: ReasonInput },
  },
});

@Entity<ErasureRequest>({
  prefix: "erase",
  domain: "platform",
  label: { zh: "个人信息删除申请", en: "Erasure request" },
  about: "A request to erase a person's data.",
  clause,
  number: "GX",
  representation: "number",
  attachments: true,
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], recordId: ["createdAt"], createdById: ["createdAt"] },
  lifecycle: erasureLifecycle,
})
export class ErasureRequest extends NumberedDocument {
  @Reference(() => Node, { zh: "记录", en: "Record", about: "Record whose personal data is to be erased.", holds: holdsPersonalData, input: { required: true, once: true } })
  recordId!: string;

  @Attribute(() => ErasureGround, { zh: "删除依据", en: "Ground", about: "Why it is to be erased.", input: { required: true } })
  ground!: ErasureGround;

  @Attribute(() => LocalDate, { zh: "提出日期", en: "Asked on", about: "Date on which the person asked, or the ground arose.", input: { required: true, when: "past" } })
  askedOn!: string;

  @Attribute(() => String, { zh: "说明", en: "Explanation", about: "What was asked, without the data itself: the request is kept.", nullable: true, text: true, input: { maxLength: 1000 } })
  explanation?: string;

  @Attribute(() => [String], { zh: "已删除字段", en: "Fields erased", about: "Attributes that were erased, as the API names them.", nullable: true })
  fields?: string[];

  @Attribute(() => DateTime, { zh: "删除时间", en: "Erased at", about: "When it was erased (UTC).", nullable: true })
  erasedAt?: string;

  @Attribute(() => ErasureRequestStatus, { zh: "状态", en: "Status", about: "Status of the request." })
  override status!: ErasureRequestStatus;
}

const prepare = ({ record, ctx }: Preparation<ErasureRequest>): Promise<Finding[]> => erasureFindings(record, ctx);

export const ErasureRequestResolver = EntityResolver(ErasureRequest, { create: true, update: true, prepare });
