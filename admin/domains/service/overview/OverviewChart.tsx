import { Box, useTheme } from "@mui/material";
import { BarPlot } from "@mui/x-charts/BarChart";
import { ChartsAxisHighlight } from "@mui/x-charts/ChartsAxisHighlight";
import { ChartsDataProvider } from "@mui/x-charts/ChartsDataProvider";
import { ChartsLegend } from "@mui/x-charts/ChartsLegend";
import { ChartsSurface } from "@mui/x-charts/ChartsSurface";
import { ChartsTooltip } from "@mui/x-charts/ChartsTooltip";
import { ChartsXAxis } from "@mui/x-charts/ChartsXAxis";
import { ChartsYAxis } from "@mui/x-charts/ChartsYAxis";
import { LinePlot, MarkPlot } from "@mui/x-charts/LineChart";

export interface OverviewSeries {
  label: string;
  values: (number | null)[];
  tone: "primary" | "success" | "warning" | "error";
  /** Drawn as a line, on an axis of its own to the right where `share` says that it is one of percent. */
  line?: true;
  share?: true;
  /** Bars of one stack stand on each other. */
  stack?: string;
}

/** Bars and lines over the same periods or kinds: for the eye, the table beside it says the same exactly. */
export default function OverviewChart({ names, series, most }: { names: string[]; series: OverviewSeries[]; most?: number }) {
  const { palette } = useTheme();
  const hasShare = series.some(({ share }) => share);
  return (
    <Box aria-hidden>
      <ChartsDataProvider
        height={240}
        skipAnimation
        xAxis={[{ id: "names", scaleType: "band", data: names, tickLabelStyle: { fontSize: 11 } }]}
        yAxis={[{ id: "count", min: 0, max: most, tickMinStep: 1, width: 40 }, ...(hasShare ? [{ id: "share", position: "right" as const, min: 0, max: 100, width: 48, valueFormatter: (value: number) => `${value} %` }] : [])]}
        series={series.map(({ label, values, tone, line, share, stack }) => ({
          type: line ? ("line" as const) : ("bar" as const),
          label,
          data: values,
          color: palette[tone].main,
          yAxisId: share ? "share" : "count",
          ...(line ? { curve: "linear" as const, showMark: true } : { stack }),
        }))}
      >
        <ChartsLegend />
        <ChartsSurface>
          <BarPlot skipAnimation />
          <LinePlot skipAnimation />
          <MarkPlot skipAnimation />
          <ChartsXAxis axisId="names" />
          <ChartsYAxis axisId="count" />
          {hasShare && <ChartsYAxis axisId="share" />}
          <ChartsAxisHighlight x="band" />
        </ChartsSurface>
        <ChartsTooltip />
      </ChartsDataProvider>
    </Box>
  );
}
