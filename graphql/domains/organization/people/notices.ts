/** What people are notified of in the organization. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { SignInChange } from "./signInChange.ts";

const kinds = declareNoticeKinds({
  SIGN_IN_CHANGED: {
    zh: "登录身份变更", en: "Sign-in change", about: "A change of the account that you sign in with was requested or made.", tone: "bad",
    text: { zh: ({ title }) => `您的登录身份变更单 ${title} 已提交或已生效；如非本人要求，请立即联系人力资源`, en: ({ title }) => `The change ${title} of your sign-in was submitted or applied; if you did not ask for it, contact HR at once` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

/** The employee is notified when the change is submitted, at the old address, and when it applies, at the new one. */
announces(SignInChange, ({ before, after: { id, number, employeeId, status, version, updatedAt } }) =>
  status === before?.status || status === "DRAFT" ? [] : [{ kind: "SIGN_IN_CHANGED", source: `${id} ${version}`, aboutId: id, title: number, audience: { people: [employeeId] }, at: updatedAt }],
);
