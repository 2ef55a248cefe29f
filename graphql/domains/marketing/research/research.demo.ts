/** A survey of hospitals by interview, its findings and the report that the year's plan rests on; a competitor. */
import { money } from "../../../table/money.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { demoPart } from "../../../demo/part.ts";
import { Competitor } from "./competitor.ts";
import { MarketResearch } from "./marketResearch.ts";
import { Questionnaire } from "./questionnaire.ts";
import { ResearchReport } from "./researchReport.ts";
import { SurveyInvitation } from "./surveyInvitation.ts";
import { SurveyResponse } from "./surveyResponse.ts";

const specialist = "marketing-specialist";

export const researchPart = demoPart({ enter: survey, report: () => "市场调研 a survey with its report" });

const answers: [cold: string, by: string | undefined, points: string][] = [
  ["是", "供应商", "4"],
  ["是", "供应商；第三方", "3"],
  ["否", undefined, "5"],
  ["是", "自提", "2"],
  ["是", "第三方", "4"],
  ["否", undefined, "4"],
];

async function survey(cast: Cast): Promise<ResearchReport> {
  const form = await cast.create(specialist, Questionnaire, {
    title: "县域医院冷藏配送需求 V1",
    notice: "由本公司市场部发起，用于改进配送；不记姓名，保存一年。",
    questions: [
      { key: "q1", text: "贵院是否采购冷藏药品？", kind: "SINGLE", options: ["是", "否"], required: true },
      { key: "q2", text: "目前由谁配送？", kind: "MULTIPLE", options: ["自提", "第三方", "供应商"], required: true, showIf: "q1", showIfOption: "是" },
      { key: "q3", text: "对现有配送的满意程度", kind: "SCALE", required: true },
    ],
  });
  await cast.act(specialist, Questionnaire, "publish", form);
  const research = await cast.create<MarketResearch>(specialist, MarketResearch, { title: "县域医院冷藏配送需求", methods: ["INTERVIEW", "QUESTIONNAIRE"], questionnaireId: form.id, population: 20, margin: 3_000, confidence: "P90", startsOn: cast.today, endsOn: cast.today });
  await cast.act(specialist, MarketResearch, "begin", research);
  const sheets: SurveyResponse[] = [];
  for (const [cold, by, points] of answers) {
    const given = [{ key: "q1", value: cold }, ...(by ? [{ key: "q2", value: by }] : []), { key: "q3", value: points }];
    sheets.push(await cast.create(specialist, SurveyResponse, { researchId: research.id, source: "INTERVIEW", answeredOn: cast.today, answers: given }));
  }
  await cast.act(specialist, MarketResearch, "analyse", research, {
    findings: [{ text: "三分之二的县域医院采购冷藏药品，其中一半以上由供应商或第三方配送。" }, { text: "自提的医院满意程度最低。" }],
    evidence: [{ finding: 1, responseId: sheets[0]!.id }, { finding: 1, responseId: sheets[1]!.id }, { finding: 2, responseId: sheets[3]!.id }],
  });
  await cast.act("marketing-lead", MarketResearch, "publish", research);
  const report = await cast.create(specialist, ResearchReport, { title: "县域冷藏配送机会", sources: [{ researchId: research.id }], conclusions: "冷藏配送是进入县域医院的切入点，宜与学术推广同步。" });
  await cast.act(specialist, ResearchReport, "submit", report);
  await cast.create(specialist, Competitor, {
    name: "冀北康健医药有限公司",
    strengths: "县域覆盖广，冷藏能力弱。",
    prices: [{ item: "阿莫西林胶囊 0.25g×24粒", price: money(1_180, "CNY"), source: "省级集中采购平台公示", seenOn: cast.today }],
  });
  await invite(cast, form);
  return cast.act("marketing-lead", ResearchReport, "approve", report);
}

/** A survey in the field, whose invitations can be sent: the links open the answer form. */
async function invite(cast: Cast, form: Questionnaire): Promise<void> {
  const research = await cast.create<MarketResearch>(specialist, MarketResearch, { title: "连锁药店冷藏配送需求", methods: ["QUESTIONNAIRE"], questionnaireId: form.id, population: 12, margin: 3_000, confidence: "P90", startsOn: cast.today, endsOn: addDays(cast.today, 30) });
  await cast.act(specialist, MarketResearch, "begin", research);
  const invited: [organisation: string, channel: string, values: object][] = [
    ["裕华区惠民大药房", "PRINTED", { basis: "BUSINESS" }],
    ["正定县康源药店", "SMS", { contactName: "高店长", phone: "13933110011", basis: "CONSENT" }],
    ["藁城区百草堂", "EMAIL", { contactName: "宋经理", email: "song@baicaotang.example.com", basis: "PUBLIC" }],
  ];
  for (const [organisation, channel, values] of invited) await cast.create(specialist, SurveyInvitation, { researchId: research.id, organisation, channel, ...values });
}
