import PinIcon from "@mui/icons-material/PushPin";
import PinOutlinedIcon from "@mui/icons-material/PushPinOutlined";
import { Box, IconButton, Tooltip } from "@mui/material";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslate } from "react-admin";
import { type Me, mayDo } from "../auth/me.ts";
import { pageOf } from "../domains/pages.ts";
import type { EntitySummary } from "../../graphql/schema/model.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";
import { useModel } from "../model/ModelContext.tsx";
import { FigurePanel } from "./FigurePanel.tsx";
import { useFigures } from "./figures.ts";
import { usePins } from "./pins.ts";

// Its charts are larger than the rest of the page.
const KpiPanel = lazy(() => import("../kpis/KpiPanel.tsx"));

interface DomainPanelsProps {
  me: Me;
  domain: string;
  /** Ids of those to show; all where left out. */
  only?: readonly string[];
}

/** Figures and charts of what a person may read in a domain. Each kind waits by itself: what is shown stays. */
export function DomainPanels(props: DomainPanelsProps) {
  return (
    <>
      <Counted {...props} />
      <Suspense>
        <Measured {...props} />
      </Suspense>
      <Drawn {...props} />
    </>
  );
}

const isShown = ({ only }: DomainPanelsProps, id: string): boolean => !only || only.includes(id);

const readableIn = ({ me, domain }: DomainPanelsProps, model: ConsoleModel): EntitySummary[] => model.entities.filter((entity) => entity.domain === domain && mayDo(me, entity.name, "read"));

function Counted(props: DomainPanelsProps) {
  const figures = useFigures(props.me, props.domain);
  return figures.filter(({ id }) => isShown(props, id)).map((panel) => (
    <Pinnable key={panel.id} domain={props.domain} id={panel.id}>
      <FigurePanel {...panel} />
    </Pinnable>
  ));
}

function Measured(props: DomainPanelsProps) {
  const model = useModel();
  const measured = readableIn(props, model).flatMap(({ name }) => {
    const entity = model.entity(name)!;
    return (entity.kpis ?? []).map((kpi) => ({ kpi, entity }));
  });
  return measured.filter(({ kpi }) => isShown(props, kpi.name)).map(({ kpi, entity }) => (
    <Pinnable key={kpi.name} domain={props.domain} id={kpi.name}>
      <KpiPanel kpi={kpi} entity={entity} />
    </Pinnable>
  ));
}

function Drawn(props: DomainPanelsProps) {
  const drawn = readableIn(props, useModel()).flatMap(({ name }) => (pageOf(name).dashboard?.panels ?? []).map((Panel, i) => ({ id: `${name}.${i}`, Panel })));
  return drawn.filter(({ id }) => isShown(props, id)).map(({ id, Panel }) => (
    <Pinnable key={id} domain={props.domain} id={id}>
      <Panel />
    </Pinnable>
  ));
}

/** A panel with the button that puts it on one's home page, or takes it away. */
function Pinnable({ domain, id, children }: { domain: string; id: string; children: ReactNode }) {
  const translate = useTranslate();
  const { isPinned, toggle } = usePins();
  const pinned = isPinned(id);
  const title = translate(pinned ? "app.home.unpin" : "app.home.pin");
  return (
    <Box sx={{ position: "relative", minWidth: 0 }}>
      <Suspense>{children}</Suspense>
      <Tooltip title={title}>
        <IconButton size="small" aria-label={title} aria-pressed={pinned} onClick={() => toggle({ domain, id })} sx={{ position: "absolute", top: 6, right: 6, width: { xs: 44, sm: 30 }, height: { xs: 44, sm: 30 } }}>
          {pinned ? <PinIcon fontSize="small" color="primary" /> : <PinOutlinedIcon fontSize="small" />}
        </IconButton>
      </Tooltip>
    </Box>
  );
}
