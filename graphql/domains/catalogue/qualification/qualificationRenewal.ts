/**
 * An expiring licence is renewed by a new one, which quality reviews like any other; the old one stays valid until it
 * expires.
 */
import { Attribute } from "../../../table/attribute.ts";
import { classOf, Reference } from "../../../table/entity.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { newRecord, prepareOf } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import type { Guard, Step } from "../../../platform/lifecycle/lifecycle.ts";
import { apply } from "../../../platform/lifecycle/transition.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Label } from "../../../schema/model.ts";
import { ProductCategory } from "../product/productEnums.ts";
import type { Qualification } from "./qualification.ts";
import { titleOf } from "./qualificationKind.ts";

export class RenewalInput {
  @Attribute(() => String, { zh: "新证照编号", en: "Number", about: "Number printed on the new document.", input: { required: true, maxLength: 100 } })
  number!: string;

  @Attribute(() => [ProductCategory], { zh: "许可范围", en: "Scope", about: "Categories that it covers; defaults to those of the old one.", nullable: true, input: { maxItems: 20 } })
  scope?: ProductCategory[] | null;

  @Attribute(() => [String], { zh: "证照载明地址", en: "Addresses", about: "Addresses that it names; defaults to those of the old one.", nullable: true, input: { maxItems: 20 } })
  addresses?: string[] | null;

  @Attribute(() => LocalDate, { zh: "发证日期", en: "Issued on", about: "Date of issue.", input: { required: true, when: "past" } })
  issuedOn!: string;

  @Attribute(() => LocalDate, { zh: "失效日期", en: "Expires on", about: "First day on which it is no longer valid; empty if it does not expire.", help: { zh: "从这一天起失效；长期有效的不填。", en: "From this day on it is no longer valid; empty if it does not expire." }, nullable: true, input: { when: "any" } })
  expiresOn?: string | null;

  @Reference(() => File, { zh: "扫描件", en: "Scan", about: "Scan of the new document.", input: { required: true } })
  fileId!: string;
}

const underReview = rule<{ title: Label }>("RENEWAL_UNDER_REVIEW", {
  clause: "五(一)1 · GSP",
  message: { zh: ({ title }) => `已提交换发证照${title.zh}，尚在审核`, en: ({ title }) => `The renewal ${title.en} is still under review` },
  remedy: { zh: () => "请等待审核，或更正并重新提交该证照", en: () => "Wait for the review, or correct and resubmit it", by: ["Qualification.approve"] },
});

export const notUnderRenewal: Guard<Qualification> = async ({ renewedById }, ctx) => {
  const renewal = renewedById ? await ctx.loader.load<Qualification>(renewedById) : null;
  return renewal && (renewal.status === "DRAFT" || renewal.status === "SUBMITTED") ? [underReview({ title: titleOf(renewal) }, { record: renewal })] : [];
};

/** Records the new qualification and submits it to quality in the same transaction. */
export async function renew({ record, input, uow, ctx }: Step<Qualification, RenewalInput>): Promise<void> {
  const target = classOf(record);
  const { number, issuedOn, expiresOn, fileId, scope, addresses } = input;
  const values: Partial<Qualification> = { ownerId: record.ownerId, kind: record.kind, number: number.trim(), issuedOn, expiresOn: expiresOn ?? undefined, fileId, scope: scope ?? record.scope, addresses: addresses ?? record.addresses, renewsId: record.id };
  const renewal = await newRecord(ctx, uow, target, values, prepareOf(target));
  await apply(ctx, uow, renewal, "submit");
  record.renewedById = renewal.id;
}
