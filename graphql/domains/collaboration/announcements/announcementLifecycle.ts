/** Announcements: published to departments or to everybody, corrected without asking again, or revised. 八(一) */
import { Attribute } from "../../../table/attribute.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { own } from "../../../platform/access/limitedRules.ts";
import { ReasonInput } from "../../../platform/approval/actions.ts";
import { lifecycle, type Guard, type Step } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { receiptsFollow } from "../../../platform/receipt/askReaders.ts";
import type { Announcement } from "./announcement.ts";
import { publishers } from "./publishers.ts";

export const AnnouncementStatus = enumeration("AnnouncementStatus", "Status of an announcement.", {
  DRAFT: { zh: "草稿", en: "Draft" },
  PUBLISHED: { zh: "已发布", en: "Published", tone: "good" },
  EXPIRED: { zh: "已过期", en: "Expired", about: "Its last day has passed; no confirmation is requested any more." },
  WITHDRAWN: { zh: "已撤回", en: "Withdrawn", tone: "bad" },
});
export type AnnouncementStatus = ValueOf<typeof AnnouncementStatus>;

class CorrectionInput extends ReasonInput {
  @Attribute(() => String, { zh: "正文", en: "Text", about: "The whole text, corrected.", text: true, input: { required: true, minLength: 2, maxLength: 20_000 } })
  body!: string;
}

class RevisionInput extends CorrectionInput {
  @Attribute(() => LocalDate, { zh: "确认期限", en: "Confirm by", about: "Day by whose end the revision is to be confirmed; as before where left out.", nullable: true, input: { when: "any" } })
  confirmBy?: string;
}

const confirmByPassed = rule("CONFIRM_BY_PASSED", {
  clause: "八(一)",
  message: { zh: () => "确认期限已过", en: () => "The day by which it is to be confirmed has passed" },
  remedy: { zh: () => "请选择今天或以后的日期", en: () => "Choose today or a later day", by: [] },
});

const expiresTooSoon = rule("EXPIRES_TOO_SOON", {
  clause: "八(一)",
  message: { zh: () => "失效日期须晚于今天和确认期限", en: () => "It must expire after today and after the day by which it is to be confirmed" },
  remedy: { zh: () => "请选择更晚的失效日期，或留空", en: () => "Choose a later expiry, or leave it out", by: [] },
});

/** Asked when it is written and again when it is published. */
export const stillInTime: Guard<Announcement> = ({ confirmBy, expiresOn }, { today }) => [
  ...(confirmBy && confirmBy < today ? [confirmByPassed(undefined, { field: "confirmBy" })] : []),
  ...(expiresOn && (expiresOn <= today || (confirmBy && expiresOn <= confirmBy)) ? [expiresTooSoon(undefined, { field: "expiresOn" })] : []),
];

function publish({ record, uow, ctx }: Step<Announcement>): void {
  Object.assign(record, { publishedById: ctx.principal.id, publishedOn: ctx.today });
  receiptsFollow(record, uow);
}

const correct = ({ record, input: { body, reason } }: Step<Announcement, CorrectionInput>): void => void Object.assign(record, { body, changeReason: reason });

function revise({ record, input: { body, reason, confirmBy }, uow }: Step<Announcement, RevisionInput>): void {
  Object.assign(record, { body, changeReason: reason, revision: record.revision + 1, confirmBy: confirmBy ?? record.confirmBy });
  receiptsFollow(record, uow);
}

function withdraw({ record, input, uow }: Step<Announcement, ReasonInput>): void {
  record.changeReason = input.reason;
  receiptsFollow(record, uow);
}

const publisher = own("publishedById", publishers);

export const announcementLifecycle = lifecycle<Announcement, AnnouncementStatus>({
  states: AnnouncementStatus,
  initial: "DRAFT",
  editable: ["DRAFT"],
  rests: ["PUBLISHED"],
  byDate: [{ from: ["PUBLISHED"], to: ["EXPIRED"], on: "expiresOn", action: "expire" }],
  actions: {
    publish: { label: { zh: "发布", en: "Publish" }, about: "Publishes it and asks its readers to confirm it.", from: "DRAFT", to: "PUBLISHED", tone: "primary", by: own("createdById", publishers), guards: [stillInTime], effect: publish },
    correct: { label: { zh: "勘误", en: "Fix wording" }, about: "Corrects the text; confirmations stay.", from: "PUBLISHED", to: "PUBLISHED", by: publisher, input: CorrectionInput, effect: correct },
    revise: { label: { zh: "修订", en: "Revise" }, about: "Changes what it says; everybody confirms anew.", from: "PUBLISHED", to: "PUBLISHED", by: publisher, input: RevisionInput, effect: revise },
    withdraw: { label: { zh: "撤回", en: "Withdraw" }, about: "Takes it back, with a reason.", from: "PUBLISHED", to: "WITHDRAWN", tone: "danger", by: [...publisher, "departmentManager"], input: ReasonInput, effect: withdraw },
    discard: { label: { zh: "作废", en: "Discard" }, about: "Gives up a draft.", from: "DRAFT", to: "WITHDRAWN", tone: "danger", by: own("createdById", publishers) },
  },
});
