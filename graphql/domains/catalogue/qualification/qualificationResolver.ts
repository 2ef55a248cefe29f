import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { licensedOf } from "./licensed.ts";
import { Qualification } from "./qualification.ts";
import { titleOf } from "./qualificationKind.ts";

const expiresBeforeIssue = rule("EXPIRES_BEFORE_ISSUE", {
  message: { zh: () => "失效日期不晚于发证日期", en: () => "It expires on or before its date of issue" },
});

const wrongOwner = rule("WRONG_OWNER", {
  message: { zh: () => "该种证照不属于此类对象", en: () => "This kind of qualification does not apply to this owner" },
  remedy: { zh: () => "企业证照归供应商、客户或承运商，注册证书与质量标准归商品", en: () => "Company qualifications apply to suppliers, customers or carriers; marketing authorisations and quality standards to products" },
});

async function findings({ record, ctx }: Preparation<Qualification>): Promise<Finding[]> {
  const { issuedOn, expiresOn, kind, ownerId } = record;
  const owner = await ctx.loader.load(ownerId);
  const fits = owner && licensedOf(owner)?.kinds.includes(kind);
  return [
    ...(fits ? [] : [wrongOwner(undefined, { field: "ownerId" })]),
    ...(expiresOn && expiresOn <= issuedOn ? [expiresBeforeIssue(undefined, { field: "expiresOn" })] : []),
  ];
}

export const QualificationResolver = EntityResolver(Qualification, {
  create: true,
  update: true,
  prepare: (preparation) => {
    const { record } = preparation;
    record.title = titleOf(record).zh;
    return findings(preparation);
  },
});
