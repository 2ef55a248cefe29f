/** The demo company's own record, licences and seals, entered by the office and approved before business starts. */
import { createHash } from "node:crypto";
import { announceFile, confirmFile } from "../../../platform/file/upload.ts";
import { uploadAddress } from "../../../platform/file/fileStore.ts";
import { CompanySeal } from "../../../platform/paper/companySeal.ts";
import { SealKind } from "../../../platform/paper/paper.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { recordOf, type Cast } from "../../../demo/cast.ts";
import { imprint } from "../../../demo/imprint.ts";
import { daysInBusiness, demoPart } from "../../../demo/part.ts";
import { peoplePart } from "../../organization/people/people.demo.ts";
import { ProductCategory } from "../product/productEnums.ts";
import { qualify } from "../qualification/qualifications.demo.ts";
import { OwnCompany } from "./ownCompany.ts";

const clerk = "office-clerk";

export const companyPart = demoPart({
  needs: { people: peoplePart },
  since: daysInBusiness,
  async enter(today) {
    const cast = today.daysAgo(daysInBusiness);
    await enterCompany(cast);
    const fileId = await uploadImprint(cast);
    for (const kind of Object.keys(SealKind)) await enterSeal(cast, kind as keyof typeof SealKind, fileId);
  },
  report: () => "本企业与印章 the company and its seals",
});

async function enterCompany(cast: Cast): Promise<void> {
  const company = await cast.create(clerk, OwnCompany, {
    name: "示例医药有限公司",
    registrationNumber: "91130100DEMO0000XY",
    address: "石家庄市桥西区友谊南大街 100 号",
    warehouseAddresses: ["石家庄市栾城区裕翔街 66 号"],
    legalRepresentative: "陈国栋",
    personInCharge: "陈国栋",
    qualityDirector: "张伟",
    bankAccounts: ["中国建设银行石家庄桥西支行 13001 6158 0805 0001"],
    phone: "0311-80000100",
  });
  await qualify(cast, clerk, company, { kind: "BUSINESS_LICENCE", number: "91130100DEMO0000XY", expiresIn: 3650 });
  await qualify(cast, clerk, company, { kind: "DISTRIBUTION_LICENCE", number: "冀AA3110001", expiresIn: 172, scope: Object.keys(ProductCategory) });
  await cast.act(clerk, OwnCompany, "submit", company);
  await cast.act("head-of-quality", OwnCompany, "approve", company, { comment: "证照与原件核对一致" });
  await cast.act("department-manager", OwnCompany, "approve", company, { comment: "同意" });
}

async function enterSeal(cast: Cast, kind: keyof typeof SealKind, fileId: string): Promise<void> {
  const keeperId = (await cast.as(clerk)).principal.id;
  const seal = await cast.create(clerk, CompanySeal, { kind, fileId, keeperId, startsOn: cast.today, endsOn: addDays(cast.lookedAtOn, 900) });
  await cast.act(clerk, CompanySeal, "submit", seal);
  await cast.act("head-of-quality", CompanySeal, "approve", seal, { comment: "同意" });
  await cast.act("department-manager", CompanySeal, "approve", seal, { comment: "同意" });
}

async function uploadImprint(cast: Cast): Promise<string> {
  const bytes = imprint();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const upload = { fileName: "印模.png", contentType: "image/png", size: bytes.length, sha256, idempotencyKey: cast.nextKey() };
  const file = recordOf(await announceFile(await cast.as(clerk), upload));
  if (file.status === "STORED") return file.id;
  const { url, method, headers } = await uploadAddress(file);
  const sent = await fetch(url, { method, headers: headers.map(({ name, value }): [string, string] => [name, value]), body: bytes });
  if (!sent.ok) throw new Error(`The file store answered ${sent.status}`);
  return recordOf(await confirmFile(await cast.as(clerk), { id: file.id })).id;
}
