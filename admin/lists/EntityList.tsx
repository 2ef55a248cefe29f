import AddIcon from "@mui/icons-material/Add";
import BesideIcon from "@mui/icons-material/VerticalSplitOutlined";
import { Box, Button, Paper, Stack, type Theme, useMediaQuery } from "@mui/material";
import { lazy, Suspense, useState } from "react";
import { ListBase, useCreatePath, useLocale, usePermissions, useRestoreScrollPosition, useStore, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { ListMeta } from "../api/dataProvider.ts";
import { defaultSort } from "../api/order.ts";
import { ImportButton } from "../imports/ImportButton.tsx";
import { ExportMenu } from "../jobs/ExportMenu.tsx";
import { ListJobs } from "../jobs/ListJobs.tsx";
import { type Me, mayDo } from "../auth/me.ts";
import { pageOf } from "../domains/pages.ts";
import { DomainLink } from "../layout/DomainLink.tsx";
import { FavouriteButton } from "../layout/FavouriteButton.tsx";
import { PageHeader } from "../layout/PageHeader.tsx";
import { PageLoading } from "../layout/PageLoading.tsx";
import { pluralIn } from "../model/labels.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { useColumns } from "./columns.ts";
import { CursorPagination } from "./CursorPagination.tsx";
import { EntityRows } from "./EntityRows.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { GroupMenu, useGroupedBy } from "./GroupMenu.tsx";
import { ListSearch } from "./ListSearch.tsx";
import { ListTotals } from "./ListTotals.tsx";
import { mayPrintSeveral } from "../jobs/PrintSeveral.tsx";
import { actionsOnSeveral, SelectionBar } from "./SelectionBar.tsx";
import { ViewMenu } from "../views/ViewMenu.tsx";
import { TrailKeeper } from "./TrailKeeper.tsx";
import { StatusTabs } from "./StatusTabs.tsx";

const RecordBeside = lazy(() => import("./RecordBeside.tsx"));

const PER_PAGE = 25;

/** Of a list beside a record, the columns that there is room for. */
const COLUMNS_BESIDE = 3;
const besides = { display: "grid", gap: 2, alignItems: "start", gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)" } as const;
/** Below the bar, and scrolled by itself, so that the list stays where it is. */
const pane = { position: "sticky", top: 56, maxHeight: "calc(100vh - 64px)", overflowY: "auto", pb: 2 } as const;

/** The list of any entity: the filters and sorts that the schema offers, and no others. */
export default function EntityList() {
  const locale = useLocale();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const entity = useEntity();
  const { permissions } = usePermissions<Me>();
  const [columns] = useColumns(entity);
  const [grouped] = useGroupedBy(entity);
  const { opens } = pageOf(entity.name);
  const roomy = useMediaQuery((theme: Theme) => theme.breakpoints.up("lg"));
  const [besideWanted, wantBeside] = useStore("beside", false);
  const split = roomy && besideWanted;
  const [opened, open] = useState<{ of: string; id: string }>();
  const beside = { id: opened?.of === entity.name ? opened.id : undefined, open: (id: string) => open({ of: entity.name, id }) };
  useRestoreScrollPosition(`scroll.${entity.many}`);
  return (
    <ListBase
      sort={opens?.sort ?? defaultSort(entity)}
      filterDefaultValues={opens?.filter}
      perPage={PER_PAGE}
      exporter={false}
      // Faults are shown in place of the rows, not as a notification that disappears.
      queryOptions={{ meta: { columns: grouped ? [...columns, grouped.name] : columns, totals: true, counts: true } satisfies ListMeta, onError: () => undefined }}
    >
      <PageHeader
        title={pluralIn(locale, entity)}
        above={<DomainLink domain={entity.domain} />}
        beside={<FavouriteButton resource={entity.many} name={pluralIn(locale, entity)} />}
        actions={
          entity.create &&
          permissions &&
          mayDo(permissions, entity.name, "create") && (
            <>
              <ImportButton />
              <Button
                variant="contained"
                startIcon={<AddIcon />}
                component={Link}
                to={createPath({ resource: entity.many, type: "create" })}
              >
                {translate("ra.action.create")}
              </Button>
            </>
          )
        }
      />
      <Box sx={split ? besides : undefined}>
        <Paper variant="outlined" sx={{ mb: 2 }}>
          <StatusTabs />
          <Stack direction="row" sx={{ alignItems: "flex-start", flexWrap: "wrap", px: 1, gap: 1 }}>
            {entity.searched && <ListSearch />}
            <FilterBar />
            <Stack direction="row" sx={{ ml: "auto", py: 1, gap: 1, flexWrap: "wrap" }}>
              <ViewMenu />
              <ExportMenu />
              <GroupMenu />
              <ColumnMenu />
              {roomy && (
                <Button startIcon={<BesideIcon />} aria-pressed={split} onClick={() => wantBeside(!split)}>
                  {translate("app.list.beside")}
                </Button>
              )}
            </Stack>
          </Stack>
          <ListJobs />
          <TrailKeeper />
          <SelectionBar />
          <EntityRows arranged columns={split ? columns.slice(0, COLUMNS_BESIDE) : columns} beside={split ? beside : undefined} grouped={grouped} selectable={permissions !== undefined && (actionsOnSeveral(entity, permissions).length > 0 || mayPrintSeveral(entity, permissions))} />
          <ListTotals />
          <CursorPagination />
        </Paper>
        {split && (
          <Box component="section" aria-label={translate("app.list.besideTitle")} sx={pane}>
            <Suspense fallback={<PageLoading />}>
              <RecordBeside key={entity.name} id={beside.id} close={() => wantBeside(false)} />
            </Suspense>
          </Box>
        )}
      </Box>
    </ListBase>
  );
}
