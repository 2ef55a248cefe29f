/** What the answer form says, in both languages. */
export type Language = "zh" | "en";

interface Label {
  zh: string;
  en: string;
}

export const texts = {
  title: { zh: "问卷调研", en: "Survey" },
  other: { zh: "English", en: "中文" },
  by: { zh: "发起单位：", en: "Asked by " },
  until: { zh: "截止日期：", en: "Answers are taken until " },
  noticeTitle: { zh: "告知说明", en: "Notice" },
  noName: { zh: "答卷不记姓名，提交后与您的邀请没有关联，不能修改。", en: "Answers carry no name and have no link to your invitation. Once sent, they cannot be changed." },
  agree: { zh: "我已阅读并同意告知说明", en: "I have read the notice and agree to it" },
  required: { zh: "必答", en: "required" },
  several: { zh: "可多选", en: "several can be chosen" },
  scale: { zh: "1 最低，5 最高", en: "1 is lowest, 5 is highest" },
  send: { zh: "提交答卷", en: "Send answers" },
  sending: { zh: "正在提交…", en: "Sending…" },
  decline: { zh: "不参与", en: "Decline" },
  declineSure: { zh: "确认不参与？您的联系方式将随即删除，此链接不能再使用。", en: "Decline for certain? Your contact data is erased at once, and this link can no longer be used." },
  declineNow: { zh: "确认不参与", en: "Yes, decline" },
  back: { zh: "返回", en: "Back" },
  again: { zh: "重试", en: "Try again" },
  thanks: { zh: "感谢您的参与，答卷已收到。", en: "Thank you. Your answers have arrived." },
  declined: { zh: "已登记您不参与，您的联系方式已删除。", en: "It is recorded that you decline, and your contact data is erased." },
  unknown: { zh: "链接无效，请检查地址是否完整。", en: "This link is not valid. Check whether the address is complete." },
  answered: { zh: "此链接已经提交过答卷，每份邀请只能作答一次。", en: "Answers were already sent with this link. Each invitation can be answered once." },
  optedOut: { zh: "此邀请已登记为不参与。", en: "This invitation was declined." },
  lapsed: { zh: "问卷已经截止，感谢关注。", en: "The survey is over. Thank you for your interest." },
  closed: { zh: "问卷目前未开放作答。", en: "The survey takes no answers at the moment." },
  slowDown: { zh: "请求过于频繁，请稍后重试。", en: "There were too many requests. Try again in a moment." },
  busy: { zh: "系统繁忙，答卷未提交，请重试。", en: "The system is busy and nothing was sent. Try again." },
  fault: { zh: "未能连接，请检查网络后重试；重试不会重复提交。", en: "There is no connection. Check the network and try again; nothing is sent twice." },
  problems: { zh: "请更正以下内容：", en: "Please correct the following:" },
} satisfies Record<string, Label>;

export type TextName = keyof typeof texts;
