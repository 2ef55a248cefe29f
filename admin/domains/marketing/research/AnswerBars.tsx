import { Box, LinearProgress, Paper, Typography, useTheme } from "@mui/material";
import { BarChart } from "@mui/x-charts/BarChart";
import { useLocale } from "react-admin";
import type { PageRecord } from "../../../api/record.ts";
import { useLabel } from "../../../model/useLabel.ts";
import { formatInteger } from "../../../values/integer.ts";

interface Bars {
  key: string;
  text: string;
  bars: { name: string; count: number }[];
}

interface Tally {
  answered: number;
  openAnswers: number;
  questions: Bars[];
}

/** Answers against the number that the survey needs, and the answers to each question that can be counted. 三(一) */
export default function AnswerBars({ record }: { record: PageRecord }) {
  const label = useLabel();
  const locale = useLocale();
  const tally = record.tally as Tally | undefined;
  const required = Number(record.requiredAnswers);
  if (!tally) return null;
  const { answered, openAnswers, questions } = tally;
  const share = Math.min(Math.floor((answered / required) * 100), 100);
  return (
    <Paper variant="outlined" component="section" aria-labelledby="answer-bars" sx={{ p: 2, minWidth: 0 }}>
      <Typography id="answer-bars" component="h2" variant="subtitle1">
        {label({ zh: "答卷情况", en: "Answers" })}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {label({ zh: `有效 ${formatInteger(answered, locale)} 份，所需样本量 ${formatInteger(required, locale)}；另有公开征集 ${formatInteger(openAnswers, locale)} 份`, en: `${formatInteger(answered, locale)} of the ${formatInteger(required, locale)} that it needs; ${formatInteger(openAnswers, locale)} open ones apart` })}
      </Typography>
      <LinearProgress variant="determinate" role="meter" aria-valuenow={share} value={share} aria-label={label({ zh: "样本完成率", en: "Share of the sample" })} sx={{ my: 1, height: 8, borderRadius: 1 }} />
      {questions.map((question) => <QuestionBars key={question.key} question={question} />)}
    </Paper>
  );
}

function QuestionBars({ question: { text, bars } }: { question: Bars }) {
  const locale = useLocale();
  const { palette } = useTheme();
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="body2">{text}</Typography>
      <Typography variant="caption" color="text.secondary">{bars.map(({ name, count }) => `${name} × ${formatInteger(count, locale)}`).join(" · ")}</Typography>
      <Box aria-hidden>
        <BarChart
          layout="horizontal"
          height={50 + bars.length * 26}
          hideLegend
          skipAnimation
          yAxis={[{ scaleType: "band", data: bars.map(({ name }) => name), width: 110, tickLabelStyle: { fontSize: 11 } }]}
          xAxis={[{ min: 0, tickMinStep: 1 }]}
          series={[{ data: bars.map(({ count }) => count), color: palette.primary.main }]}
          slotProps={{ tooltip: { trigger: "none" } }}
        />
      </Box>
    </Box>
  );
}
