/** What people are notified of about training. */
import { announces } from "../../../platform/notification/announce.ts";
import { declareNoticeKinds, defaultQuietChannels, defaultUrgentChannels } from "../../../platform/notification/noticeKind.ts";
import { TrainingSession } from "./trainingSession.ts";

const kinds = declareNoticeKinds({
  TRAINING_PLANNED: {
    zh: "培训安排", en: "Training planned", about: "You are to be trained.", tone: "info",
    text: { zh: ({ title, on }) => `您已被安排参加培训 ${title}（${on}）`, en: ({ title, on }) => `You are to take part in the training ${title} on ${on}` },
    channels: defaultUrgentChannels,
  },
  FEEDBACK_ASKED: {
    zh: "征求培训反馈", en: "Feedback on training", about: "Your opinion on a training is asked for.", tone: "info",
    text: { zh: ({ title }) => `请对培训 ${title} 给出反馈`, en: ({ title }) => `Please say what you think of the training ${title}` },
    channels: defaultQuietChannels,
  },
});
type Kinds = typeof kinds;

declare module "../../../platform/notification/noticeKind.ts" {
  interface NoticeKinds extends Kinds {}
}

announces(TrainingSession, ({ before, after: { id, status, title, participants, heldOn, feedbackAskedOn, updatedAt } }) => {
  const people = participants.map(({ employeeId }) => employeeId);
  const known = before?.participants.map(({ employeeId }) => employeeId) ?? [];
  const about = { aboutId: id, title, on: heldOn, at: updatedAt };
  const invited = people.filter((one) => !known.includes(one));
  return [
    ...(status === "PLANNED" && invited.length > 0 ? [{ ...about, kind: "TRAINING_PLANNED" as const, source: `${id} ${invited.join(" ")}`, audience: { people: invited } }] : []),
    ...(feedbackAskedOn && !before?.feedbackAskedOn ? [{ ...about, kind: "FEEDBACK_ASKED" as const, source: `${id} feedback`, audience: { people } }] : []),
  ];
});
