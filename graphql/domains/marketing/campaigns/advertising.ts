/**
 * What the law demands of advertisements of medicines: an approval for each product and each day, the very material that
 * was approved, prescription medicines in designated professional journals alone, and medicines under special control
 * nowhere. Nobody can override these.
 */
import type { Context } from "../../../platform/context.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import type { File } from "../../../platform/file/file.ts";
import type { Product } from "../../catalogue/product/product.ts";
import { adChecklist } from "./adChecklist.ts";
import type { AdApproval } from "./campaignKind.ts";
import type { Campaign } from "./campaign.ts";

/** Categories that may not be advertised at all. */
const neverAdvertised: ReadonlySet<string> = new Set(["NARCOTIC", "PSYCHOTROPIC_1", "PSYCHOTROPIC_2", "TOXIC", "RADIOACTIVE"]);

const forbidden = rule<{ product: string }>("ADVERTISING_FORBIDDEN", {
  clause: "广告法 §15",
  message: { zh: ({ product }) => `“${product}”属于特殊管理药品，不得做广告`, en: ({ product }) => `"${product}" is under special control and may not be advertised` },
  remedy: { zh: () => "请从活动中移除该商品", en: () => "Take the product out of the campaign" },
});

const onlyInJournals = rule<{ product: string }>("PRESCRIPTION_ONLY_IN_JOURNALS", {
  clause: "广告法 §15",
  message: { zh: ({ product }) => `处方药“${product}”只能在国家指定的医学、药学专业刊物上做广告`, en: ({ product }) => `The prescription medicine "${product}" may be advertised only in designated professional journals` },
  remedy: { zh: () => "请只保留指定专业期刊渠道，或移除该商品", en: () => "Keep designated professional journals as the only channel, or take the product out" },
});

const dayNotApproved = rule<{ product: string; day: string }>("AD_DAY_NOT_APPROVED", {
  clause: "药品管理法 §89 · 广告法 §46",
  message: { zh: ({ product, day }) => `“${product}”的广告在 ${day} 没有有效的批准文号`, en: ({ product, day }) => `No approval of an advertisement of "${product}" is valid on ${day}` },
  remedy: { zh: () => "请登记有效的广告批准文号，或缩短发布日期", en: () => "Enter an approval that is valid, or publish on fewer days", by: [] },
});

const materialMissing = rule<{ number: string }>("AD_MATERIAL_MISSING", {
  clause: "药品管理法 §89 · 广告法 §46",
  message: { zh: ({ number }) => `批准文号 ${number} 没有发布材料`, en: ({ number }) => `There is no material for the approval ${number}` },
  remedy: { zh: () => "请上传将要发布的材料", en: () => "Upload what is to be published", by: [] },
});

const materialDiffers = rule<{ number: string }>("AD_MATERIAL_DIFFERS", {
  clause: "药品管理法 §89 · 广告法 §46",
  message: { zh: ({ number }) => `发布材料与批准文号 ${number} 核准的材料不一致`, en: ({ number }) => `The material is not the one that ${number} approves` },
  remedy: { zh: () => "请上传经核准的原始文件，或重新申请批准", en: () => "Upload the file that was approved, or have the new one approved" },
});

const noProduct = rule("AD_WITHOUT_PRODUCT", {
  clause: "药品管理法 §89",
  message: { zh: () => "广告活动须列明所推广的商品", en: () => "An advertising campaign names its products" },
});

const checkFailed = rule("AD_CHECK_FAILED", {
  clause: "广告法 §16",
  message: { zh: () => "广告检查表中有不合格项", en: () => "An item of the advertising checklist fails" },
  remedy: { zh: () => "请修改材料，重新取得批准后再检查", en: () => "Change the material, have it approved, and check it again" },
});

/** The first day between these that no approval of the product covers: an approval ends before its date of expiry. */
export function firstDayWithout(approvals: readonly Pick<AdApproval, "expiresOn">[], { from, to }: { from: string; to: string }): string | undefined {
  const last = approvals.map(({ expiresOn }) => expiresOn).sort().at(-1);
  if (!last || last <= from) return from;
  return last <= to ? last : undefined;
}

async function materialFindings(approvals: readonly AdApproval[], ctx: Context): Promise<Finding[]> {
  const findings = approvals.map(async ({ number, approvedSha256, materialId }, i): Promise<Finding[]> => {
    if (!materialId) return [materialMissing({ number }, { field: `adApprovals.${i}.materialId` })];
    const file = await ctx.loader.load<File>(materialId);
    return file?.sha256 === approvedSha256 ? [] : [materialDiffers({ number }, { field: `adApprovals.${i}.materialId` })];
  });
  return (await Promise.all(findings)).flat();
}

/** Everything against publishing the campaign's advertisements on its days. */
export async function advertisingFindings(campaign: Campaign, ctx: Context): Promise<Finding[]> {
  if (campaign.kind !== "ADVERTISING") return [];
  const { startsOn, endsOn, channels, checklist = [] } = campaign;
  const [products, adApprovals] = [campaign.products ?? [], campaign.adApprovals ?? []];
  const byProduct = await Promise.all(
    products.map(async ({ productId }, i): Promise<Finding[]> => {
      const { name, category, prescriptionClass } = (await ctx.loader.load<Product>(productId))!;
      const at = { field: `products.${i}.productId` };
      if (neverAdvertised.has(category)) return [forbidden({ product: name }, at)];
      const day = firstDayWithout(adApprovals.filter((one) => one.productId === productId), { from: startsOn, to: endsOn });
      return [
        ...(prescriptionClass === "RX" && channels.some((channel) => channel !== "PROFESSIONAL_JOURNAL") ? [onlyInJournals({ product: name }, { field: "channels" })] : []),
        ...(day ? [dayNotApproved({ product: name, day }, { field: "adApprovals" })] : []),
      ];
    }),
  );
  const failed = checklist.some(({ outcome }) => outcome === "FAIL");
  return [
    ...(products.length === 0 ? [noProduct(undefined, { field: "products" })] : []),
    ...byProduct.flat(),
    ...(await materialFindings(adApprovals, ctx)),
    ...(await adChecklist.openFindings(checklist, ctx)),
    ...(failed ? [checkFailed(undefined, { field: "checklist" })] : []),
  ];
}
