/** How the company appears on its papers: a setting, so that a changed name has its day and its approver. Its seals are companySeal.ts's. */
import { Attribute } from "../../table/attribute.ts";
import { Entity } from "../../table/entity.ts";
import { approvalRoute } from "../approval/routes.ts";
import { departmentManagerStep, headOfQualityStep } from "../approval/standardSteps.ts";
import type { Context } from "../context.ts";
import { EntityResolver } from "../entity/entityResolver.ts";
import type { File } from "../file/file.ts";
import { storedBytes } from "../file/fileStore.ts";
import type { Language } from "../problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../setting/setting.ts";
import { validSeal } from "./companySeal.ts";
import type { SealKind } from "./paper.ts";

const companyProfileRoute = approvalRoute("companyProfile", [{ steps: [headOfQualityStep, departmentManagerStep] }]);

@Entity<CompanyProfile>({
  prefix: "comp",
  domain: "platform",
  label: { zh: "公司信息", en: "Company profile" },
  many: "companyProfileVersions",
  about: "Names and address of the company on its papers.",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<CompanyProfile>({ route: companyProfileRoute, editors: ["officeClerk"] }),
})
export class CompanyProfile extends SettingVersion {
  @Attribute(() => String, { zh: "公司名称", en: "Chinese name", about: "Name on Chinese papers.", input: { required: true, maxLength: 100 } })
  nameZh!: string;

  @Attribute(() => String, { zh: "英文名称", en: "English name", about: "Name on English papers.", input: { required: true, maxLength: 100 } })
  nameEn!: string;

  @Attribute(() => String, { zh: "统一社会信用代码", en: "Registration number", about: "Unified social credit code.", nullable: true, input: { pattern: "[0-9A-Z]{18}" } })
  registrationNumber?: string;

  @Attribute(() => String, { zh: "地址", en: "Address", about: "Address on papers.", nullable: true, input: { maxLength: 200 } })
  address?: string;

  @Attribute(() => String, { zh: "电话", en: "Phone", about: "Phone on papers.", nullable: true, input: { maxLength: 40 } })
  phone?: string;
}

declareSetting(CompanyProfile, { nameZh: "（公司名称待登记）", nameEn: "(company name not entered yet)" });

export interface CompanyOnPaper {
  name: string;
  details: string;
  /** As a data URL. */
  seal?: string;
}

/** What a paper's head says of the company, and the seal that it carries. */
export async function companyOnPaper(ctx: Context, language: Language, seal?: SealKind): Promise<CompanyOnPaper> {
  const { nameZh, nameEn, registrationNumber, address, phone } = await settingValues(ctx, CompanyProfile);
  const fileId = seal && (await validSeal(seal, ctx))?.fileId;
  return { name: language === "zh" ? nameZh : nameEn, details: [registrationNumber, address, phone].filter(Boolean).join(" · "), seal: fileId && (await imageOf(fileId, ctx)) };
}

async function imageOf(fileId: string, ctx: Context): Promise<string | undefined> {
  const file = await ctx.loader.load<File>(fileId);
  const bytes = file && (await storedBytes(file));
  return bytes ? `data:${file.contentType};base64,${Buffer.from(bytes).toString("base64")}` : undefined;
}

export const CompanyProfileResolver = EntityResolver(CompanyProfile, { create: true, update: true });
