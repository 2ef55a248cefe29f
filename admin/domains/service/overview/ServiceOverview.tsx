import { Box, MenuItem, Stack, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TextField } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { useDataProvider } from "react-admin";
import { useSearchParams } from "react-router";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import { ChartPanel } from "../../../home/ChartPanel.tsx";
import { PageHeader } from "../../../layout/PageHeader.tsx";
import { PageLoading } from "../../../layout/PageLoading.tsx";
import { valueIn } from "../../../model/labels.ts";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { FaultPanel } from "../../../problems/FaultPanel.tsx";
import { ReferenceName } from "../../../values/ReferenceName.tsx";
import { formatPart } from "../../../values/share.ts";
import { serviceOverviewOperation } from "./overview.operations.ts";

const OverviewChart = lazy(() => import("./OverviewChart.tsx"));

interface Month {
  month: string;
  opened: number;
  closed: number;
  backlog: number;
  met: number;
  missed: number;
  due: number;
  covered: number;
  scored: number;
  satisfaction: number | null;
}

interface Overview {
  months: Month[];
  causes: { cause: string; count: number }[];
  load: { assigneeId: string | null; open: number; waiting: number; late: number }[];
}

const SPANS = [6, 12, 24];

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10);
const score = (hundredths: number | null): string => (hundredths === null ? "—" : (hundredths / 100).toFixed(2));

/** How much comes in and is closed, what was late and why, whom was asked, and who has how much to do. 六, 七 */
export default function ServiceOverview() {
  const label = useLabel();
  const model = useModel();
  const [search, setSearch] = useSearchParams();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const months = Number(search.get("months") ?? 12);
  const { data, error, refetch } = useQuery({
    queryKey: ["serviceOverview", months],
    queryFn: async () => (await dataProvider.ask<{ overview: Overview }>(serviceOverviewOperation, { months })).overview,
    placeholderData: keepPreviousData,
  });
  const causes = model.enumeration("ComplaintCause");
  const text = {
    month: label({ zh: "月份", en: "Month" }),
    opened: label({ zh: "新增", en: "Opened" }),
    closed: label({ zh: "关闭", en: "Closed" }),
    backlog: label({ zh: "月末未关闭", en: "Not closed at its end" }),
    met: label({ zh: "按时答复", en: "In time" }),
    missed: label({ zh: "超时答复", en: "Late" }),
    coverage: label({ zh: "覆盖率", en: "Coverage" }),
    satisfaction: label({ zh: "满意度", en: "Satisfaction" }),
  };
  return (
    <>
      <PageHeader title={label({ zh: "服务概览", en: "Service overview" })} />
      <TextField select size="small" fullWidth={false} label={label({ zh: "期间", en: "Period" })} value={months} onChange={(event) => setSearch({ months: event.target.value }, { replace: true })} sx={{ mb: 2, minWidth: 160 }}>
        {SPANS.map((one) => (
          <MenuItem key={one} value={one}>
            {label({ zh: `最近 ${one} 个月`, en: `Last ${one} months` })}
          </MenuItem>
        ))}
      </TextField>
      {error && <FaultPanel fault={error} retry={() => void refetch()} />}
      {!data && !error && <PageLoading />}
      {data && (
        <Box sx={{ display: "grid", gap: 2, alignItems: "start", gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" } }}>
          <Drawn
            title={label({ zh: "新增与关闭", en: "Opened and closed" })}
            chart={
              <OverviewChart
                names={data.months.map(({ month }) => month)}
                series={[
                  { label: text.opened, tone: "primary", values: data.months.map(({ opened }) => opened) },
                  { label: text.closed, tone: "success", values: data.months.map(({ closed }) => closed) },
                  { label: text.backlog, tone: "warning", line: true, values: data.months.map(({ backlog }) => backlog) },
                ]}
              />
            }
            head={[text.month, text.opened, text.closed, text.backlog]}
            rows={newestFirst(data.months).map(({ month, opened, closed, backlog }) => [month, opened, closed, backlog])}
          />
          <Drawn
            title={label({ zh: "按时与超时", en: "In time and late" })}
            chart={
              <OverviewChart
                names={data.months.map(({ month }) => month)}
                series={[
                  { label: text.met, tone: "success", stack: "answers", values: data.months.map(({ met }) => met) },
                  { label: text.missed, tone: "error", stack: "answers", values: data.months.map(({ missed }) => missed) },
                ]}
              />
            }
            head={[text.month, text.met, text.missed, label({ zh: "超时率", en: "Share late" })]}
            rows={newestFirst(data.months).map(({ month, met, missed }) => [month, met, missed, formatPart(missed, met + missed)])}
          />
          <Drawn
            title={label({ zh: "投诉原因", en: "Causes of complaints" })}
            chart={<OverviewChart names={data.causes.map(({ cause }) => label(valueIn(causes, cause)?.label ?? { zh: cause, en: cause }))} series={pareto(data.causes, label({ zh: "投诉", en: "Complaints" }), label({ zh: "累计占比", en: "Cumulative share" }))} />}
            head={[label({ zh: "原因", en: "Cause" }), label({ zh: "投诉", en: "Complaints" }), label({ zh: "累计占比", en: "Cumulative share" })]}
            rows={data.causes.map(({ cause, count }, i) => [label(valueIn(causes, cause)?.label ?? { zh: cause, en: cause }), count, formatPart(upTo(data.causes, i), upTo(data.causes, data.causes.length - 1))])}
            none={label({ zh: "此期间没有已出结论的调查。", en: "No investigation was concluded in this period." })}
          />
          <Drawn
            title={label({ zh: "回访覆盖率与满意度（5 分制）", en: "Coverage and satisfaction (of 5)" })}
            chart={
              <OverviewChart
                names={data.months.map(({ month }) => month)}
                most={5}
                series={[
                  { label: text.satisfaction, tone: "primary", values: data.months.map(({ satisfaction }) => (satisfaction === null ? null : satisfaction / 100)) },
                  { label: text.coverage, tone: "warning", line: true, share: true, values: data.months.map(({ due, covered }) => percent(covered, due)) },
                ]}
              />
            }
            head={[text.month, label({ zh: "应回访", en: "Due" }), label({ zh: "已回访", en: "Asked" }), text.coverage, label({ zh: "评分数", en: "Scores" }), text.satisfaction]}
            rows={newestFirst(data.months).map(({ month, due, covered, scored, satisfaction }) => [month, due, covered, formatPart(covered, due), scored, score(satisfaction)])}
          />
          <ChartPanel title={label({ zh: "人员负荷", en: "Load by person" })}>
            <Figures
              name={label({ zh: "人员负荷", en: "Load by person" })}
              head={[label({ zh: "受理人", en: "Assignee" }), label({ zh: "未关闭", en: "Open" }), label({ zh: "等待客户", en: "Waiting" }), label({ zh: "已超时", en: "Late" })]}
              rows={data.load.map(({ assigneeId, open, waiting, late }) => [assigneeId ? <ReferenceName key="name" id={assigneeId} /> : label({ zh: "尚未受理", en: "Nobody yet" }), open, waiting, late])}
            />
          </ChartPanel>
        </Box>
      )}
    </>
  );
}

/** The present month is what people look for in a table; a chart reads from left to right. */
const newestFirst = (months: readonly Month[]): Month[] => [...months].reverse();

const upTo = (causes: Overview["causes"], i: number): number => causes.slice(0, i + 1).reduce((total, { count }) => total + count, 0);

const pareto = (causes: Overview["causes"], counted: string, cumulative: string) => [
  { label: counted, tone: "primary" as const, values: causes.map(({ count }) => count) },
  { label: cumulative, tone: "warning" as const, line: true as const, share: true as const, values: causes.map((_, i) => percent(upTo(causes, i), upTo(causes, causes.length - 1))) },
];

interface DrawnProps {
  title: string;
  chart: ReactNode;
  head: string[];
  rows: ReactNode[][];
  /** What is said where there is nothing. */
  none?: string;
}

/** A chart with the table that says the same. */
function Drawn({ title, chart, head, rows, none }: DrawnProps) {
  return (
    <ChartPanel title={title}>
      {rows.length === 0 ? (
        <Box sx={{ color: "text.secondary", py: 2 }}>{none}</Box>
      ) : (
        <Stack sx={{ gap: 1 }}>
          <Suspense fallback={<Box sx={{ height: 280 }} />}>{chart}</Suspense>
          <Figures name={title} head={head} rows={rows} />
        </Stack>
      )}
    </ChartPanel>
  );
}

function Figures({ name, head, rows }: { name: string; head: string[]; rows: ReactNode[][] }) {
  return (
    <TableContainer tabIndex={0} role="region" aria-label={name} sx={{ maxHeight: 260 }}>
      <Table size="small" stickyHeader aria-label={name} sx={{ "& th, & td": { px: 1, whiteSpace: "nowrap" } }}>
        <TableHead>
          <TableRow>
            {head.map((title, i) => (
              <TableCell key={title} align={i === 0 ? "left" : "right"}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, r) => (
            <TableRow key={r}>
              {row.map((value, i) => (
                <TableCell key={head[i]} align={i === 0 ? "left" : "right"}>
                  {value}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
