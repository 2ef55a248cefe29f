/** Market research: the sample it needs, answers that never change, findings with evidence, reports that say what they lack. 三(一) */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage } from "../../../test/stage.ts";
import { MarketResearch } from "./marketResearch.ts";
import { Questionnaire, type SurveyQuestion } from "./questionnaire.ts";
import { requiredSample } from "./requiredSample.ts";
import { ResearchReport } from "./researchReport.ts";
import { answerFindings, SurveyResponse } from "./surveyResponse.ts";
import { tallyOf } from "./surveyTally.ts";

describe("the required sample", () => {
  test("of 500 at 5 % and 95 % is 218, with the arithmetic", () => {
    expect(requiredSample({ population: 500, margin: 500, confidence: "P95" })).toEqual({ required: 218, arithmetic: "n₀ = 1.960² × 0.25 ÷ 0.0500² = 384.16; ⌈n₀ ÷ (1 + (n₀ − 1) ÷ 500)⌉ = 218" });
  });

  const confidence = fc.constantFrom("P90" as const, "P95" as const, "P99" as const);
  const margin = fc.integer({ min: 50, max: 3_000 });

  test("is never more than the population, never less than one, and grows with it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 1_000 }), margin, confidence, (population, more, e, sure) => {
        const required = (n: number) => requiredSample({ population: n, margin: e, confidence: sure }).required;
        expect(required(population)).toBeGreaterThanOrEqual(1);
        expect(required(population)).toBeLessThanOrEqual(population);
        expect(required(population + more)).toBeGreaterThanOrEqual(required(population));
      }),
    );
  });

  test("is what floating numbers say, to one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), margin, (population, e) => {
        const n0 = (1.96 ** 2 * 0.25) / (e / 10_000) ** 2;
        const exact = n0 / (1 + (n0 - 1) / population);
        expect(Math.abs(requiredSample({ population, margin: e, confidence: "P95" }).required - exact)).toBeLessThanOrEqual(1.000_1);
      }),
    );
  });
});

const questions: SurveyQuestion[] = [
  { key: "q1", text: "是否采购冷藏药品？", kind: "SINGLE", options: ["是", "否"], required: true },
  { key: "q2", text: "由谁配送？", kind: "MULTIPLE", options: ["自提", "第三方", "供应商"], required: true, showIf: "q1", showIfOption: "是" },
  { key: "q3", text: "满意度", kind: "SCALE" },
  { key: "q4", text: "建议", kind: "TEXT" },
];

test.each([
  ["all that is shown", [["q1", "是"], ["q2", "自提；供应商"], ["q3", "5"], ["q4", "周末送货"]], []],
  ["what is hidden may be left out", [["q1", "否"]], []],
  ["what is required may not", [["q1", "是"]], ["QUESTION_NOT_ANSWERED"]],
  ["nor may what is hidden be answered", [["q1", "否"], ["q2", "自提"]], ["ANSWER_TO_UNKNOWN_QUESTION"]],
  ["no option of it", [["q1", "也许"]], ["ANSWER_NOT_POSSIBLE"]],
  ["two of a single choice", [["q1", "是；否"]], ["ANSWER_NOT_POSSIBLE", "QUESTION_NOT_ANSWERED"]],
  ["beyond the scale", [["q1", "否"], ["q3", "6"]], ["ANSWER_NOT_POSSIBLE"]],
  ["twice", [["q1", "否"], ["q1", "否"]], ["ANSWER_TO_UNKNOWN_QUESTION"]],
] as [string, [string, string][], string[]][])("answers: %s", (_, answers, codes) => {
  expect(answerFindings(questions, answers.map(([key, value]) => ({ key, value }))).map(({ code }) => code)).toEqual(codes);
});

test("answers are counted by option and by point", () => {
  const sheets = [[{ key: "q1", value: "是" }, { key: "q2", value: "自提；供应商" }], [{ key: "q1", value: "否" }, { key: "q3", value: "4" }]];
  expect(tallyOf(questions, sheets).map(({ key, bars }) => [key, bars.map(({ count }) => count)])).toEqual([["q1", [1, 1]], ["q2", [1, 0, 1]], ["q3", [0, 0, 0, 1, 0]]]);
});

describe("a survey", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
    await stage.staff("marketingSpecialist", "marketingLead", "salesLead");
  });
  afterAll(() => stage.close());

  const questionnaire = (values: object = {}) => stage.create<Questionnaire>("marketingSpecialist", Questionnaire, { title: "冷藏配送需求 V1", notice: "由本公司市场部发起，答卷保存一年，不记姓名。", questions, ...values });
  const researchInput = (questionnaireId: string) => ({ title: "县域医疗机构冷藏配送", methods: ["INTERVIEW"], questionnaireId, population: 3, margin: 500, confidence: "P95", startsOn: stage.today, endsOn: stage.today });
  const answered = (research: MarketResearch, values: object = {}) => stage.create<SurveyResponse>("marketingSpecialist", SurveyResponse, { researchId: research.id, source: "INTERVIEW", answeredOn: stage.today, answers: [{ key: "q1", value: "否" }], ...values });

  async function inTheField(): Promise<MarketResearch> {
    const form = await questionnaire();
    const research = await stage.create<MarketResearch>("marketingSpecialist", MarketResearch, researchInput(form.id));
    await stage.cannot("marketingSpecialist", MarketResearch, "begin", research, {}, "QUESTIONNAIRE_NOT_PUBLISHED");
    await stage.act("marketingSpecialist", Questionnaire, "publish", form);
    return stage.act("marketingSpecialist", MarketResearch, "begin", research);
  }

  test("has questions with keys of their own, options and conditions that hold; published, they never change", async () => {
    const wrong = [questions[0]!, { ...questions[0]!, options: ["是"] }, { ...questions[2]!, showIf: "q4", showIfOption: "是" }];
    await stage.refused(() => stage.tryCreate("marketingSpecialist", Questionnaire, { title: "问卷", notice: "由本公司市场部发起，不记姓名。", questions: wrong }), "QUESTION_KEY_TWICE", "QUESTION_WITHOUT_OPTIONS", "QUESTION_CONDITION_UNKNOWN");
    const form = await questionnaire();
    await stage.act("marketingSpecialist", Questionnaire, "publish", form);
    await stage.refused(() => stage.tryUpdate("marketingSpecialist", Questionnaire, form, { title: "改题" }), "NOT_EDITABLE");
  });

  test("rests its findings on answers that count, and its report says where there were too few", async () => {
    const [research, another] = [await inTheField(), await inTheField()];
    expect(research.requiredAnswers).toBe(3);
    const [first, second, third] = [await answered(research), await answered(research), await answered(research, { source: "OPEN" })];
    const foreign = await answered(another);
    await stage.act("marketingSpecialist", SurveyResponse, "exclude", second, { reason: "同一机构重复作答" });
    const findings = [{ text: "多数机构没有冷藏条件" }, { text: "愿意由供应商配送" }];
    const found = (evidence: object[]) => ({ findings, evidence });
    await stage.cannot("marketingSpecialist", MarketResearch, "analyse", research, found([{ finding: 1, responseId: first.id }]), "FINDING_WITHOUT_EVIDENCE");
    for (const bad of [second, foreign]) await stage.cannot("marketingSpecialist", MarketResearch, "analyse", research, found([{ finding: 1, responseId: first.id }, { finding: 2, responseId: bad.id }]), "EVIDENCE_OF_OTHER_RESEARCH");
    await stage.act("marketingSpecialist", MarketResearch, "analyse", research, found([{ finding: 1, responseId: first.id }, { finding: 2, responseId: third.id }]));
    await stage.refused(() => stage.tryCreate("marketingSpecialist", SurveyResponse, { researchId: research.id, source: "INTERVIEW", answeredOn: stage.today, answers: [{ key: "q1", value: "否" }] }), "RESEARCH_NOT_IN_FIELD");

    const report = await stage.create<ResearchReport>("marketingSpecialist", ResearchReport, { title: "冷藏配送需求报告", sources: [{ researchId: research.id }], conclusions: "县域机构需要供应商配送冷藏药品。" });
    expect(report.sources).toMatchObject([{ answered: 1, openAnswers: 1, requiredAnswers: 3 }]);
    await stage.cannot("marketingSpecialist", ResearchReport, "submit", report, {}, "RESEARCH_NOT_PUBLISHED", "LIMITATION_NOT_STATED");
    await stage.cannot("marketingSpecialist", MarketResearch, "publish", research, {}, "ACCESS_DENIED");
    await stage.act("marketingLead", MarketResearch, "publish", research);
    await stage.update("marketingSpecialist", ResearchReport, report, { limitations: "有效答卷 1 份，低于所需的 3 份，结论仅供参考。" });
    await stage.act("marketingSpecialist", ResearchReport, "submit", report);
    expect(await stage.act("marketingLead", ResearchReport, "approve", report)).toMatchObject({ status: "PUBLISHED" });
  });
});
