import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import type { Allowed } from "../../../platform/access/rule.ts";
import { approval, ReasonInput } from "../../../platform/approval/actions.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { Qualification } from "./qualification.ts";
import { notUnderRenewal, renew, RenewalInput } from "./qualificationRenewal.ts";
import { qualificationEditors } from "../../../platform/access/roleGroups.ts";
import { ownByPartner } from "../../../platform/access/limitedRules.ts";
import { approvalRoute } from "../../../platform/approval/routes.ts";
import { qaOfficerStep } from "../../../platform/approval/standardSteps.ts";

export const QualificationStatus = enumeration("QualificationStatus", "Whether a qualification is valid.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  SUBMITTED: { zh: "审核中", en: "Under review", tone: "warning" },
  VERIFIED: { zh: "有效", en: "Verified", tone: "good", about: "Valid until it expires." },
  REVOKED: { zh: "已作废", en: "Revoked", tone: "bad", about: "No longer valid." },
});
export type QualificationStatus = ValueOf<typeof QualificationStatus>;

const needsScan = rule("NEEDS_SCAN", {
  clause: "五(一)1 · GSP",
  message: { zh: () => "尚未上传证照扫描件", en: () => "The scan of the document is missing" },
  remedy: { zh: () => "请上传扫描件后提交", en: () => "Upload the scan, then submit", by: ["Qualification.update"] },
});

const alreadyExpired = rule<{ expiresOn: string }>("ALREADY_EXPIRED", {
  clause: "五(一)1 · GSP",
  message: { zh: ({ expiresOn }) => `证照已于 ${expiresOn} 失效`, en: ({ expiresOn }) => `The document expired on ${expiresOn}` },
  remedy: { zh: () => "请更正有效期，或登记换发的证照", en: () => "Correct the expiry, or enter the renewed document", by: ["Qualification.update"] },
});

const hasScan: Guard<Qualification> = ({ fileId }, ctx) => (fileId ? scanFindings(fileId, ctx) : [needsScan()]);

const notExpired: Guard<Qualification> = ({ expiresOn }, ctx) => (isExpired(expiresOn, ctx.today) ? [alreadyExpired({ expiresOn: expiresOn! })] : []);

/** Those who enter licences; of partners, the one that handed a renewal in, should quality return it. */
const submitters: readonly Allowed[] = [...qualificationEditors, ownByPartner("createdById", "QUALIFICATIONS_WRITE")];

/** A licence counts once quality has compared it with the original. 五(一)1 */
const qualificationRoute = approvalRoute("qualification", [{ steps: [qaOfficerStep] }], { label: { zh: "证照", en: "Qualification" } });

export const qualificationLifecycle = lifecycle<Qualification, QualificationStatus>({
  states: QualificationStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    ...approval<Qualification, QualificationStatus>({
      route: qualificationRoute,
      submitters,
      draft: "DRAFT",
      pending: "SUBMITTED",
      approved: "VERIFIED",
      submit: { label: { zh: "提交审核", en: "Submit" }, about: "Submits it to quality, who compare the scan with the original.", guards: [hasScan, notExpired] },
      guards: [hasScan, notExpired],
    }),
    renew: {
      label: { zh: "换发", en: "Renew" },
      about: "Records the renewal and submits it to quality; this qualification stays valid until it expires.",
      from: "VERIFIED",
      tone: "primary",
      input: RenewalInput,
      guards: [notUnderRenewal],
      effect: renew,
    },
    revoke: {
      label: { zh: "作废", en: "Revoke" },
      about: "Invalidates the qualification immediately.",
      from: "VERIFIED",
      to: "REVOKED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});
