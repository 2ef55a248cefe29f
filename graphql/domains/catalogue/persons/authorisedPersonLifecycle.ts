import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { isExpired } from "../../../platform/businessDate.ts";
import { scanFindings } from "../../../platform/file/scan.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import type { AuthorisedPerson } from "./authorisedPerson.ts";

export const AuthorisedPersonStatus = enumeration("AuthorisedPersonStatus", "Whether an authorisation counts.", {
  PROPOSED: { zh: "待核验", en: "Proposed", tone: "warning", about: "Quality has yet to compare it with the originals." },
  VERIFIED: { zh: "有效", en: "Verified", tone: "good", about: "Counts from its first to its last day." },
  EXPIRED: { zh: "已到期", en: "Expired", tone: "bad", about: "Its last day has passed." },
  REVOKED: { zh: "已撤销", en: "Revoked", tone: "bad", about: "No longer counts." },
  REFUSED: { zh: "已拒绝", en: "Refused", tone: "bad", about: "Quality has not accepted it." },
});
export type AuthorisedPersonStatus = ValueOf<typeof AuthorisedPersonStatus>;

const clause = "GSP §89";

const scansMissing = rule("AUTHORISATION_NEEDS_SCANS", {
  clause,
  message: { zh: () => "缺少授权委托书或身份证复印件", en: () => "The letter or the copy of the ID is missing" },
  remedy: { zh: () => "请上传两份扫描件", en: () => "Upload both scans", by: ["AuthorisedPerson.update"] },
});

const ended = rule<{ endsOn: string }>("AUTHORISATION_ENDED", {
  clause,
  message: { zh: ({ endsOn }) => `授权已于 ${endsOn} 到期`, en: ({ endsOn }) => `The authorisation ended on ${endsOn}` },
  remedy: { zh: () => "请更正日期，或登记新的授权委托书", en: () => "Correct the date, or enter the new letter" },
});

const hasScans: Guard<AuthorisedPerson> = async ({ letterFileId, idCopyFileId }, ctx) => {
  if (!letterFileId || !idCopyFileId) return [scansMissing()];
  return [...(await scanFindings(letterFileId, ctx)), ...(await scanFindings(idCopyFileId, ctx))];
};

const notEnded: Guard<AuthorisedPerson> = ({ endsOn, expiresOn }, ctx) => (isExpired(expiresOn, ctx.today) ? [ended({ endsOn })] : []);

export const authorisedPersonLifecycle = lifecycle<AuthorisedPerson, AuthorisedPersonStatus>({
  states: AuthorisedPersonStatus,
  initial: "PROPOSED",
  editable: ["PROPOSED"],
  byDate: [{ from: ["VERIFIED"], to: ["EXPIRED"], on: "expiresOn", action: "expire" }],
  actions: {
    verify: {
      label: { zh: "核验通过", en: "Verify" },
      about: "Confirms that letter and ID were compared with the originals. Whoever proposed the person does not verify them.",
      from: "PROPOSED",
      to: "VERIFIED",
      tone: "primary",
      duty: "approver",
      decides: true,
      guards: [hasScans, notEnded],
    },
    refuse: {
      label: { zh: "拒绝", en: "Refuse" },
      about: "Does not accept the authorisation, with a reason.",
      from: "PROPOSED",
      to: "REFUSED",
      tone: "danger",
      input: ReasonInput,
    },
    revoke: {
      label: { zh: "撤销", en: "Revoke" },
      about: "Ends the authorisation now: the person has left, or the party has withdrawn it.",
      from: "VERIFIED",
      to: "REVOKED",
      tone: "danger",
      input: ReasonInput,
    },
  },
});
