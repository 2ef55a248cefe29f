/** Who is warned before the company's own licences and seals end: renewing a distribution licence takes months. Order 84 */
import { declareExpiryWarning } from "../../../platform/notification/expiryWarning.ts";
import { CompanySeal } from "../../../platform/paper/companySeal.ts";
import { entityOfId } from "../../../table/entity.ts";
import { Qualification } from "../qualification/qualification.ts";

declareExpiryWarning({
  name: "ownLicence",
  label: { zh: "本企业证照", en: "The company's own licences" },
  target: Qualification,
  filter: { status: { eq: "VERIFIED" } },
  days: [180, 90, 30],
  roles: ["officeClerk", "headOfQuality", "departmentManager"],
  matters: ({ ownerId }) => entityOfId(ownerId)?.name === "OwnCompany",
});

declareExpiryWarning({
  name: "companySeal",
  label: { zh: "公司印章", en: "Seals of the company" },
  target: CompanySeal,
  filter: { status: { eq: "APPROVED" } },
  days: [180, 90, 30],
  roles: ["officeClerk", "headOfQuality"],
});
