import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approval } from "../../../platform/approval/actions.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { departmentManagerStep, headOfQualityStep } from "../../../platform/approval/standardSteps.ts";
import { lifecycle } from "../../../platform/lifecycle/lifecycle.ts";
import { licenceExpiry } from "../qualification/licensed.ts";
import type { OwnCompany } from "./ownCompany.ts";
import { ownDocumentsInOrder } from "./ownDocuments.ts";

export const OwnCompanyStatus = enumeration("OwnCompanyStatus", "Status of the company's own record.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Buying, selling and shipping are not possible yet." },
  SUBMITTED: { zh: "审批中", en: "Submitted", tone: "warning" },
  APPROVED: { zh: "有效", en: "Approved", tone: "good", about: "Approved, with valid licences." },
  EXPIRED: { zh: "证照失效", en: "Expired", tone: "bad", about: "One of its licences is no longer valid: buying, selling and shipping are not possible." },
});
export type OwnCompanyStatus = ValueOf<typeof OwnCompanyStatus>;

const ownCompanyRoute = approvalRoute("ownCompany", [{ steps: [headOfQualityStep, departmentManagerStep] }], { label: { zh: "本企业信息", en: "Own company" }, always: ["headOfQuality", "departmentManager"] });

export const ownCompanyLifecycle = lifecycle<OwnCompany, OwnCompanyStatus>({
  states: OwnCompanyStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["APPROVED"],
  moves: { EXPIRED: ["APPROVED"] },
  byDate: [licenceExpiry({ valid: "APPROVED", expired: "EXPIRED" })],
  actions: approval<OwnCompany, OwnCompanyStatus>({
    route: ownCompanyRoute,
    submitters: ["officeClerk"],
    draft: "DRAFT",
    pending: "SUBMITTED",
    approved: "APPROVED",
    submit: { about: "Submits the company's record with its licences to the head of quality and the department manager.", guards: [ownDocumentsInOrder] },
    guards: [ownDocumentsInOrder],
  }),
});
