/**
 * The text of a contract: the draft that legal reviews, and the signed copy that legal compares with it. A draft is told by
 * the beginning of its digest, which is printed on what is signed: a copy of another draft bears another code. 四(四)1
 */
import { Attribute } from "../../../table/attribute.ts";
import { Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import type { Context } from "../../../platform/context.ts";
import { File } from "../../../platform/file/file.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { refuseIfAny, rule, type Finding } from "../../../platform/problem/problem.ts";
import type { Contract } from "./contract.ts";
import { replacePrevious } from "./contractAmendment.ts";

const clause = "四(四)1";
const codeLength = 8;

const draftMissing = rule("CONTRACT_DRAFT_MISSING", {
  clause,
  message: { zh: () => "尚未上传合同文本，法务无法审核", en: () => "The text of the contract is missing, so legal cannot review it" },
  remedy: { zh: () => "请在草稿中上传合同文本", en: () => "Upload the text of the contract to the draft", by: ["Contract.update"] },
});

const otherDraft = rule<{ code: string; number: string }>("SIGNED_OTHER_DRAFT", {
  clause,
  message: {
    zh: ({ code, number }) => `签署件上的文本校验码为 ${code}，不是 ${number} 已批准文本的校验码`,
    en: ({ code, number }) => `The signed copy bears the text code ${code}, which is not that of the approved draft of ${number}`,
  },
  remedy: { zh: () => "请打印已批准的文本重新签署，或更正校验码", en: () => "Have the approved draft printed and signed, or correct the code", by: [] },
});

const unsignedDraft = rule("SIGNED_FILE_IS_DRAFT", {
  clause,
  message: { zh: () => "上传的文件就是未签署的文本", en: () => "The file is the draft itself, without signatures" },
  remedy: { zh: () => "请上传双方签字盖章后的扫描件", en: () => "Upload the scan with both signatures and seals", by: [] },
});

const signedInFuture = rule("SIGNED_IN_FUTURE", {
  clause,
  message: { zh: () => "签署日期晚于今天", en: () => "The date of signature is in the future" },
});

export class SignatureInput {
  @Attribute(() => LocalDate, { zh: "签署日期", en: "Signed on", about: "Date on which both parties had signed.", input: { required: true, when: "any" } })
  signedOn!: string;

  @Attribute(() => String, { zh: "客户签署人", en: "Signed by", about: "Who signed for the customer.", input: { required: true, maxLength: 60 } })
  signedByName!: string;

  @Reference(() => File, { zh: "签署件", en: "Signed file", about: "Scan of the contract with both signatures and seals.", input: { required: true } })
  signedFileId!: string;

  @Attribute(() => String, { zh: "文本校验码", en: "Text code", about: "Text code that is printed on the signed copy.", help: { zh: "照签署件上打印的八位校验码填写，用以核对签的是哪一份文本。", en: "The eight characters that are printed on the signed copy: they tell which draft was signed." }, input: { required: true, pattern: "[0-9A-Fa-f]{8}" } })
  draftCode!: string;
}

export class ComparedInput {
  @Attribute(() => String, { zh: "差异说明", en: "Differences", about: "Differences that do not change what was agreed, such as dates filled in by hand; empty if there are none.", nullable: true, text: true, input: { maxLength: 2000 } })
  differences?: string;
}

export class DifferingInput {
  @Attribute(() => String, { zh: "差异说明", en: "Differences", about: "What differs from the approved draft, and where.", text: true, input: { required: true, minLength: 2, maxLength: 2000 } })
  differences!: string;
}

/** The code of the draft with this digest: the first eight of its hexadecimal digits. */
export const codeOfDraft = (sha256: string): string => sha256.slice(0, codeLength).toUpperCase();

/** Keeps the code of the draft beside it; the file itself never changes. */
export async function recordDraftCode(contract: Contract, ctx: Context): Promise<void> {
  const file = contract.draftFileId ? await ctx.loader.load<File>(contract.draftFileId) : null;
  contract.draftCode = file ? codeOfDraft(file.sha256) : undefined;
}

/** Legal reviews the text, and not the lines alone. */
export const hasDraft: Guard<Contract> = ({ draftFileId }, ctx) => (draftFileId ? scanFindings(draftFileId, ctx, { field: "draftFileId" }) : [draftMissing(undefined, { field: "draftFileId" })]);

async function fileFindings({ draftFileId }: Contract, { signedFileId }: SignatureInput, ctx: Context): Promise<Finding[]> {
  const [draft, signed] = await ctx.loader.loadAll<File>([draftFileId!, signedFileId]);
  const isDraft = draft!.sha256 === signed!.sha256;
  return [...(isDraft ? [unsignedDraft(undefined, { field: "signedFileId" })] : []), ...(await scanFindings(signedFileId, ctx, { field: "signedFileId" }))];
}

/** The signed copy is of the approved draft, says its code; legal compares the rest. */
export async function handInSignedCopy({ record, input, ctx }: Step<Contract, SignatureInput>): Promise<void> {
  const { signedOn, signedByName, signedFileId, draftCode } = input;
  refuseIfAny([
    ...(signedOn > ctx.today ? [signedInFuture(undefined, { field: "signedOn" })] : []),
    ...(draftCode.toUpperCase() === record.draftCode ? [] : [otherDraft({ code: draftCode.toUpperCase(), number: record.number }, { field: "draftCode" })]),
    ...(await fileFindings(record, input, ctx)),
  ]);
  Object.assign(record, { signedOn, signedByName, signedFileId });
}

const compared = ({ record, input, ctx }: Step<Contract, ComparedInput>): void => {
  Object.assign(record, { comparedById: ctx.principal.id, comparedAt: ctx.now.toISOString(), differences: input.differences?.trim() || undefined });
};

/** From here on it is in force from its first day; an amendment replaces the version before. */
export async function confirmText(step: Step<Contract, ComparedInput>): Promise<void> {
  const { record, uow, ctx } = step;
  compared(step);
  record.status = record.startsOn <= ctx.today ? "PERFORMING" : "SIGNED";
  await replacePrevious(record, uow, ctx);
}

/** A copy that says something else is no contract: another one has to be signed. */
export function returnCopy(step: Step<Contract, DifferingInput>): void {
  compared(step);
  Object.assign(step.record, { signedOn: undefined, signedByName: undefined, signedFileId: undefined });
}
