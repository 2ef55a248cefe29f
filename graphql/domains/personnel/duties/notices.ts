/** Who is told before an obligation is due, and once it has lapsed. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareExpiryWarning } from "../../../platform/notification/expiryWarning.ts";
import { declareNoticeKinds, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { Obligation } from "../../../platform/obligation/obligation.ts";

declareExpiryWarning<Obligation>({
  name: "obligations",
  label: { zh: "上岗条件", en: "Obligations" },
  target: Obligation,
  filter: { status: { eq: "CURRENT" } },
  days: [60, 30, 7, 1],
  roles: [],
  people: ({ personId, managerId }) => Promise.resolve(managerId ? [personId, managerId] : [personId]),
});

const kinds = declareNoticeKinds({
  OBLIGATION_LAPSED: {
    zh: "上岗条件到期", en: "Obligation lapsed", about: "Training or a health check of yours, or of somebody who reports to you, is due.", tone: "bad",
    text: { zh: ({ title, on }) => `${title} 已于 ${on} 到期`, en: ({ title, on }) => `${title} was due on ${on}` },
    channels: defaultUrgentChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(Obligation, ({ before, after: { id, title, status, expiresOn, personId, managerId, updatedAt } }) =>
  status === "LAPSED" && before?.status !== "LAPSED" ? [{ kind: "OBLIGATION_LAPSED", source: `${id} ${expiresOn}`, aboutId: id, title, audience: { people: managerId ? [personId, managerId] : [personId] }, on: expiresOn, at: updatedAt }] : [],
);
