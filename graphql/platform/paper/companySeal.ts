/**
 * Seals of the company: which imprint, who keeps it, from when to when. A paper that carries a seal is printed, and goods
 * leave, only while one of its kind is valid. 药品出库专用章: GSP §73
 */
import { Attribute } from "../../table/attribute.ts";
import { Entity, Reference } from "../../table/entity.ts";
import { enumeration, labelOf, type ValueOf } from "../../table/enumeration.ts";
import { readAll } from "../../table/list.ts";
import { Node } from "../../table/node.ts";
import { LocalDate } from "../../table/scalars.ts";
import { isPerson } from "../access/accountClasses.ts";
import { approval, ReasonInput } from "../approval/actions.ts";
import { approvalRoute } from "../approval/routes.ts";
import { departmentManagerStep, headOfQualityStep } from "../approval/standardSteps.ts";
import { addDays, isExpired } from "../businessDate.ts";
import type { Context } from "../context.ts";
import { NumberedDocument } from "../entity/document.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import { File, fileTypes } from "../file/file.ts";
import { scanFindings } from "../file/scan.ts";
import { lifecycle, type Guard } from "../lifecycle/lifecycle.ts";
import { rule, type Finding } from "../problem/problem.ts";
import { SealKind } from "./paper.ts";

export const CompanySealStatus = enumeration("CompanySealStatus", "Status of a seal of the company.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "启用", en: "In use", tone: "good", about: "Valid from its first to its last day." },
  EXPIRED: { zh: "已到期", en: "Expired", tone: "bad", about: "Its last day has passed." },
  RETIRED: { zh: "已停用", en: "Retired", tone: "bad", about: "Worn, lost or destroyed." },
});
export type CompanySealStatus = ValueOf<typeof CompanySealStatus>;

const clause = "GSP §73";

const notAnImage = rule("SEAL_NOT_AN_IMAGE", {
  message: { zh: () => "印模必须是 PNG 或 JPEG 图片", en: () => "The imprint must be a PNG or JPEG image" },
});

const endsBeforeStart = rule("SEAL_TO_BEFORE_FROM", {
  message: { zh: () => "停用日期早于启用日期", en: () => "The last day is before the first" },
});

const ended = rule<{ endsOn: string }>("SEAL_ENDED", {
  clause,
  message: { zh: ({ endsOn }) => `截止日期 ${endsOn} 已过`, en: ({ endsOn }) => `The last day, ${endsOn}, is in the past` },
  remedy: { zh: () => "请更正截止日期", en: () => "Correct the last day" },
});

const noValidSeal = rule<{ kind: SealKind }>("NO_VALID_SEAL", {
  clause,
  message: { zh: ({ kind }) => `没有有效的${labelOf(SealKind, kind).zh}`, en: ({ kind }) => `There is no valid seal: ${labelOf(SealKind, kind).en.toLowerCase()}` },
  remedy: { zh: () => "请办公室登记印章，由质量负责人和部门经理批准", en: () => "Have the office enter the seal, and the head of quality and the department manager approve it", by: ["CompanySeal.approve"] },
});

const notEnded: Guard<CompanySeal> = ({ endsOn, expiresOn }, ctx) => (isExpired(expiresOn, ctx.today) ? [ended({ endsOn })] : []);

const companySealRoute = approvalRoute("companySeal", [{ steps: [headOfQualityStep, departmentManagerStep] }], { label: { zh: "印章", en: "Seal of the company" }, always: ["headOfQuality", "departmentManager"] });

const companySealLifecycle = lifecycle<CompanySeal, CompanySealStatus>({
  states: CompanySealStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  byDate: [{ from: ["APPROVED"], to: ["EXPIRED"], on: "expiresOn", action: "expire" }],
  actions: {
    ...approval<CompanySeal, CompanySealStatus>({
      route: companySealRoute,
      submitters: ["officeClerk"],
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "APPROVED",
      submit: { about: "Submits the seal to the head of quality and the department manager.", guards: [notEnded] },
      guards: [notEnded],
    }),
    retire: {
      label: { zh: "停用", en: "Retire" },
      about: "Takes the seal out of use now: it is worn, lost or destroyed.",
      from: ["DRAFT", "APPROVED"],
      to: "RETIRED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});

@Entity<CompanySeal>({
  prefix: "cseal",
  domain: "platform",
  label: { zh: "印章", en: "Seal of the company" },
  many: "companySeals",
  about: "A seal of the company: its imprint, its keeper, from when to when.",
  clause,
  number: "YZ",
  representation: "number",
  attachments: true,
  lists: { all: ["createdAt", "expiresOn"], kind: ["expiresOn"], status: ["expiresOn", "createdAt"] },
  lifecycle: companySealLifecycle,
})
export class CompanySeal extends NumberedDocument {
  @Attribute(() => SealKind, { zh: "印章种类", en: "Seal", about: "Which seal.", input: { required: true } })
  kind!: SealKind;

  @Reference(() => File, { zh: "印模图片", en: "Imprint", about: "PNG or JPEG of its imprint, on a transparent or white ground.", input: { required: true } })
  fileId!: string;

  @Reference(() => File, { zh: "数字证书", en: "Certificate", about: "Certificate of an electronic seal.", nullable: true, input: true })
  certificateFileId?: string;

  @Reference(() => Node, { zh: "保管人", en: "Keeper", about: "Who keeps it.", holds: isPerson, input: { required: true } })
  keeperId!: string;

  @Attribute(() => LocalDate, { zh: "启用日期", en: "From", about: "First day of its use.", input: { required: true, when: "any" } })
  startsOn!: string;

  @Attribute(() => LocalDate, { zh: "停用日期", en: "To", about: "Last day of its use.", input: { required: true, when: "any" } })
  endsOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it is no longer valid." })
  expiresOn!: string;

  @Attribute(() => CompanySealStatus, { zh: "状态", en: "Status", about: "Whether it is in use." })
  override status!: CompanySealStatus;
}

/** The seal of this kind that is valid today, the one that lasts longest. */
export async function validSeal(kind: SealKind, ctx: Context): Promise<CompanySeal | undefined> {
  const unexpired = readAll(ctx.table, CompanySeal, { filter: { kind: { eq: kind }, expiresOn: { from: addDays(ctx.today, 1) } }, orderBy: { sort: "expiresOn", descending: true } });
  for await (const one of unexpired) if (one.status === "APPROVED" && one.startsOn <= ctx.today) return one;
  return undefined;
}

/** Findings against issuing something today that carries this seal. */
export async function sealFindings(kind: SealKind, ctx: Context): Promise<Finding[]> {
  const seal = await validSeal(kind, ctx);
  if (seal) ctx.relied.add(seal);
  return seal ? [] : [noValidSeal({ kind })];
}

const isImage = (file: File | null): boolean => file?.contentType === fileTypes.PNG || file?.contentType === fileTypes.JPEG;

export const CompanySealResolver = EntityResolver(CompanySeal, {
  create: true,
  update: true,
  prepare: async ({ record, ctx }) => {
    record.expiresOn = addDays(record.endsOn, 1);
    const { fileId, startsOn, endsOn } = record;
    return [
      ...(endsOn < startsOn ? [endsBeforeStart(undefined, { field: "endsOn" })] : []),
      ...(await scanFindings(fileId, ctx, { field: "fileId" })),
      ...(isImage(await ctx.loader.load<File>(fileId)) ? [] : [notAnImage(undefined, { field: "fileId" })]),
    ];
  },
});
