/** Titles, people and indicators of the demo company's appraisals. */
export const appraisalTexts = {
  scheme: "岗位绩效考核方案",
  announcement: "岗位绩效考核方案公示",
  halfYear: "年度中期考核",
  quarter: "业务与质量岗位季度考核",
  office: "综合管理岗位考核",
  /** A second person of HR: of a scheme nobody approves what they have submitted. */
  secondHr: "沈洁",
};

/** Who is appraised, by whom, and what their manager gives them, in hundredths of a point. */
export const appraisedPeople: readonly (readonly [subject: string, appraiser: string, score: number])[] = [
  ["purchaser", "supply-lead", 9_300],
  ["inspector", "head-of-quality", 8_800],
  ["warehouse-keeper", "supply-lead", 8_600],
  ["qa-officer", "head-of-quality", 8_400],
  ["logistics-coordinator", "supply-lead", 8_200],
  ["marketing-specialist", "marketing-lead", 7_800],
  ["service-agent", "service-lead", 7_600],
  ["sales-representative", "sales-lead", 7_600],
  ["receiver", "warehouse-keeper", 7_400],
  ["maintainer", "warehouse-keeper", 7_300],
  ["picker", "warehouse-keeper", 7_000],
  ["outbound-checker", "head-of-quality", 6_900],
];
