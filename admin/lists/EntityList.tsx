import AddIcon from "@mui/icons-material/Add";
import { Button, Paper, Stack } from "@mui/material";
import { ListBase, useCreatePath, useLocale, usePermissions, useRestoreScrollPosition, useTranslate } from "react-admin";
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
import { pluralIn } from "../model/labels.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { ColumnMenu } from "./ColumnMenu.tsx";
import { useColumns } from "./columns.ts";
import { CursorPagination } from "./CursorPagination.tsx";
import { EntityRows } from "./EntityRows.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { ListSearch } from "./ListSearch.tsx";
import { ListTotals } from "./ListTotals.tsx";
import { mayPrintSeveral } from "../jobs/PrintSeveral.tsx";
import { actionsOnSeveral, SelectionBar } from "./SelectionBar.tsx";
import { ViewMenu } from "../views/ViewMenu.tsx";
import { TrailKeeper } from "./TrailKeeper.tsx";
import { StatusTabs } from "./StatusTabs.tsx";

const PER_PAGE = 25;

/** The list of any entity: the filters and sorts that the schema offers, and no others. */
export default function EntityList() {
  const locale = useLocale();
  const translate = useTranslate();
  const createPath = useCreatePath();
  const entity = useEntity();
  const { permissions } = usePermissions<Me>();
  const [columns] = useColumns(entity);
  const { opens } = pageOf(entity.name);
  useRestoreScrollPosition(`scroll.${entity.many}`);
  return (
    <ListBase
      sort={opens?.sort ?? defaultSort(entity)}
      filterDefaultValues={opens?.filter}
      perPage={PER_PAGE}
      exporter={false}
      // Faults are shown in place of the rows, not as a notification that disappears.
      queryOptions={{ meta: { columns, totals: true } satisfies ListMeta, onError: () => undefined }}
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
      <Paper variant="outlined" sx={{ mb: 2 }}>
        <StatusTabs />
        <Stack direction="row" sx={{ alignItems: "flex-start", flexWrap: "wrap", px: 1, gap: 1 }}>
          {entity.searched && <ListSearch />}
          <FilterBar />
          <Stack direction="row" sx={{ ml: "auto", py: 1, gap: 1, flexWrap: "wrap" }}>
            <ViewMenu />
            <ExportMenu />
            <ColumnMenu />
          </Stack>
        </Stack>
        <ListJobs />
        <TrailKeeper />
        <SelectionBar />
        <EntityRows columns={columns} selectable={permissions !== undefined && (actionsOnSeveral(entity, permissions).length > 0 || mayPrintSeveral(entity, permissions))} />
        <ListTotals />
        <CursorPagination />
      </Paper>
    </ListBase>
  );
}
