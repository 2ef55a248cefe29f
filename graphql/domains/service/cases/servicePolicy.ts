/** Response times of service cases, and how long the company waits for a customer's reply. 六(一) */
import { Int } from "type-graphql";
import { Attribute } from "../../../table/attribute.ts";
import { Entity } from "../../../table/entity.ts";
import type { Context } from "../../../platform/context.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { rule, type Finding } from "../../../platform/problem/problem.ts";
import { declareSetting, settingLifecycle, settingLists, settingValues, SettingVersion } from "../../../platform/setting/setting.ts";
import type { CaseKind, Severity } from "./caseKind.ts";

const minutes = (severity: { zh: string; en: string }, of: "firstResponse" | "answer"): PropertyDecorator => {
  const what = of === "answer" ? { zh: "答复", en: "Answer" } : { zh: "首次响应", en: "First response" };
  return Attribute(() => Int, {
    zh: `${severity.zh}：${what.zh}（工作分钟）`,
    en: `${severity.en}: ${what.en.toLowerCase()} (working minutes)`,
    about: `Working minutes until the ${what.en.toLowerCase()} of a case of ${severity.en.toLowerCase()} severity.`,
    input: { required: true, min: 1, max: 100_000 },
  });
};

const workingDays = (zh: string, en: string, about: string): PropertyDecorator =>
  Attribute(() => Int, { zh: `${zh}（工作日）`, en: `${en} (working days)`, about, input: { required: true, min: 1, max: 250 } });

@Entity<ServicePolicy>({
  prefix: "svcpol",
  domain: "service",
  label: { zh: "服务时限", en: "Service policy" },
  many: "servicePolicies",
  about: "Response times of service cases, and how long the company waits for a customer's reply.",
  clause: "六(一)",
  representation: "validFrom",
  lists: settingLists,
  unique: ["validFrom"],
  lifecycle: settingLifecycle<ServicePolicy>({ editors: ["serviceLead"] }),
})
export class ServicePolicy extends SettingVersion {
  @minutes({ zh: "低", en: "Low" }, "firstResponse")
  lowFirstResponse!: number;

  @minutes({ zh: "低", en: "Low" }, "answer")
  lowAnswer!: number;

  @minutes({ zh: "一般", en: "Normal" }, "firstResponse")
  normalFirstResponse!: number;

  @minutes({ zh: "一般", en: "Normal" }, "answer")
  normalAnswer!: number;

  @minutes({ zh: "高", en: "High" }, "firstResponse")
  highFirstResponse!: number;

  @minutes({ zh: "高", en: "High" }, "answer")
  highAnswer!: number;

  @minutes({ zh: "严重", en: "Critical" }, "firstResponse")
  criticalFirstResponse!: number;

  @minutes({ zh: "严重", en: "Critical" }, "answer")
  criticalAnswer!: number;

  @Attribute(() => Int, { zh: "质量投诉答复时限倍数", en: "Quality complaint factor", about: "Multiplier for the response time of quality complaints.", input: { required: true, min: 1, max: 20 } })
  qualityFactor!: number;

  @workingDays("客户未回复的提醒", "Reminder where no reply comes", "Working days after which a customer who is asked and does not reply is reminded.")
  reminderDays!: number;

  @workingDays("客户未回复的关闭", "Closing for want of a reply", "Working days after which a case whose customer does not reply is closed.")
  noReplyDays!: number;

  @workingDays("答复后的关闭", "Closing after the answer", "Working days after which an answered case is closed where the customer says nothing against it.")
  closeDays!: number;

  @workingDays("可重新打开的期限", "Reopening", "Working days after its closing within which a case can be reopened.")
  reopenDays!: number;

  @Attribute(() => Int, { zh: "质量案处置决定（工作分钟）", en: "Decision of a quality case (working minutes)", about: "Working minutes within which quality decides whether to hold the batch.", input: { required: true, min: 1, max: 100_000 } })
  qualityDecision!: number;
}

declareSetting(ServicePolicy, {
  lowFirstResponse: 240,
  lowAnswer: 2_250,
  normalFirstResponse: 120,
  normalAnswer: 900,
  highFirstResponse: 60,
  highAnswer: 480,
  criticalFirstResponse: 30,
  criticalAnswer: 240,
  qualityFactor: 5,
  reminderDays: 3,
  noReplyDays: 10,
  closeDays: 5,
  reopenDays: 15,
  qualityDecision: 120,
});

export const servicePolicy = (ctx: Context) => settingValues(ctx, ServicePolicy);

/** Working minutes that the first response and the answer to such a case may take today. */
export async function serviceMinutes({ kind, severity }: { kind: CaseKind; severity: Severity }, ctx: Context): Promise<{ firstResponse: number; answer: number }> {
  const policy = await servicePolicy(ctx);
  const bySeverity = {
    LOW: [policy.lowFirstResponse, policy.lowAnswer],
    NORMAL: [policy.normalFirstResponse, policy.normalAnswer],
    HIGH: [policy.highFirstResponse, policy.highAnswer],
    CRITICAL: [policy.criticalFirstResponse, policy.criticalAnswer],
  } as const;
  const [firstResponse, answer] = bySeverity[severity];
  return { firstResponse, answer: kind === "QUALITY_COMPLAINT" ? answer * policy.qualityFactor : answer };
}

const reminderAfterClosing = rule("REMINDER_AFTER_CLOSING", {
  clause: "六(一)",
  message: { zh: () => "提醒必须早于因未回复而关闭", en: () => "The reminder must come before the closing without a reply" },
});

const reminderFindings = ({ reminderDays, noReplyDays }: ServicePolicy): Finding[] => (reminderDays < noReplyDays ? [] : [reminderAfterClosing(undefined, { field: "reminderDays" })]);

export const ServicePolicyResolver = EntityResolver(ServicePolicy, { create: true, update: true, prepare: ({ record }) => reminderFindings(record) });
