import { Box, Link as MuiLink, Paper, Typography, useTheme } from "@mui/material";
import { lazy, Suspense, useId } from "react";
import { useLocale } from "react-admin";
import { Link, useNavigate } from "react-router";
import { defaultSort } from "../api/order.ts";
import { useModel } from "../model/ModelContext.tsx";
import { formatCount } from "../values/integer.ts";
import { listAddress } from "../work/queues.ts";
import type { Figure, Figures } from "./figures.ts";

// Drawn only where something is to be drawn: the library is larger than the rest of the page.
const BarChart = lazy(async () => ({ default: (await import("@mui/x-charts/BarChart")).BarChart }));

const HEIGHT = 200;

function useAddress(): (figure: Figure) => ReturnType<typeof listAddress> {
  const model = useModel();
  return ({ entity, filter, sort = defaultSort(model.entity(entity.name)!) }) => listAddress({ entity, filter, sort });
}

/** Numbers beside each other as bars. Each is a link to the list that it counts; the bars are for the eye, the links for everybody. */
export function FigurePanel({ title, figures }: Figures) {
  const locale = useLocale();
  const theme = useTheme();
  const navigate = useNavigate();
  const titleId = useId();
  const addressOf = useAddress();
  const known = figures.every(({ count }) => count !== undefined);
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2, minWidth: 0 }}>
      <Typography id={titleId} component="h2" variant="subtitle1">
        {title}
      </Typography>
      <Box sx={{ height: HEIGHT }} aria-hidden>
        {known && (
          <Suspense>
            <BarChart
              height={HEIGHT}
              hideLegend
              skipAnimation
              xAxis={[{ scaleType: "band", data: figures.map(({ name }) => name), tickLabelStyle: { fontSize: 11 } }]}
              yAxis={[{ tickMinStep: 1, width: 36 }]}
              series={[{ data: figures.map(({ count }) => count!.value), color: theme.palette.primary.main }]}
              onItemClick={(_, { dataIndex }) => void navigate(addressOf(figures[dataIndex]!))}
            />
          </Suspense>
        )}
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: "none", display: "flex", flexWrap: "wrap", columnGap: 2, rowGap: 0.5 }}>
        {figures.map((figure) => (
          <li key={figure.name}>
            <MuiLink component={Link} to={addressOf(figure)} variant="body2">
              {figure.name} <strong>{figure.count === undefined ? "…" : formatCount(figure.count, locale)}</strong>
            </MuiLink>
          </li>
        ))}
      </Box>
    </Paper>
  );
}
