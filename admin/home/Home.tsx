import { Box, Card, CardActionArea, CardContent, Typography } from "@mui/material";
import { Suspense } from "react";
import { useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import { type Me, mayDo } from "../auth/me.ts";
import { pageOf } from "../domains/pages.ts";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { FaultPanel } from "../problems/FaultPanel.tsx";
import { formatCount } from "../values/integer.ts";
import { useMyQueues } from "../work/useMyQueues.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { useFigures } from "./figures.ts";

/** The dashboard: the person's work, and figures of what they may read. */
export default function Home() {
  const translate = useTranslate();
  const { permissions: me, error: fault, refetch } = usePermissions<Me>();
  return (
    <>
      <PageHeader title={me ? translate("app.home.hello", { name: me.displayName }) : translate("ra.page.dashboard")} />
      {fault && <FaultPanel fault={fault} retry={() => void refetch()} />}
      <WorkCards />
      <Suspense fallback={<PageLoading />}>{me && <Figures me={me} />}</Suspense>
    </>
  );
}

const columns = (width: number) => ({ display: "grid", gap: 2, gridTemplateColumns: `repeat(auto-fill, minmax(min(${width}px, 100%), 1fr))` });

/** My queues that hold anything, each with its number. */
function WorkCards() {
  const translate = useTranslate();
  const label = useLabel();
  const locale = useLocale();
  const queues = useMyQueues();
  const waiting = queues.filter(({ count }) => count?.value !== 0);
  if (queues.length > 0 && waiting.length === 0) return <Typography color="text.secondary">{translate("app.home.allDone")}</Typography>;
  return (
    <Box component="section" aria-label={translate("app.work.title")} sx={columns(200)}>
      {waiting.map(({ queue: { name, title, urgent }, count }) => (
        <Card key={name} variant="outlined">
          <CardActionArea component={Link} to={`/work?queue=${name}`} sx={{ height: "100%" }}>
            <CardContent>
              <Typography color="text.secondary">{label(title)}</Typography>
              <Typography variant="h4" component="p" color={urgent && count ? "error" : undefined}>
                {count ? formatCount(count, locale) : "…"}
              </Typography>
            </CardContent>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}

function Figures({ me }: { me: Me }) {
  const model = useModel();
  const figures = useFigures(me);
  const panels = model.entities
    .filter(({ name }) => mayDo(me, name, "read"))
    .flatMap(({ name }) => (pageOf(name).dashboard?.panels ?? []).map((Panel, i) => ({ key: `${name}.${i}`, Panel })));
  return (
    <Box sx={{ ...columns(420), mt: 2, pb: 3 }}>
      {figures.map((panel) => (
        <FigurePanel key={panel.title} {...panel} />
      ))}
      {panels.map(({ key, Panel }) => (
        <Suspense key={key}>
          <Panel />
        </Suspense>
      ))}
    </Box>
  );
}
