import AddIcon from "@mui/icons-material/Add";
import { Button, Paper, Stack, Typography } from "@mui/material";
import { ListBase, ResourceContextProvider, useCreatePath, useListContext, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { ListMeta } from "../api/dataProvider.ts";
import { defaultSort } from "../api/order.ts";
import { type Me, mayDo } from "../auth/me.ts";
import type { Related } from "../domains/entityPage.ts";
import { initialColumns } from "../lists/columns.ts";
import { EntityRows } from "../lists/EntityRows.tsx";
import { pluralIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";

const FIRST_ROWS = 5;

/** The newest of the records that point at this one, and the way to all of them. */
export function RelatedList({ entity: name, by, id }: Related & { id: string }) {
  const entity = useModel().entity(name);
  const { permissions } = usePermissions<Me>();
  if (!entity || !permissions || !mayDo(permissions, name, "read")) return null;
  const columns = [...new Set([entity.representation, ...initialColumns(entity)])].filter((column) => column !== by);
  return (
    <ResourceContextProvider value={entity.many}>
      <ListBase
        disableSyncWithLocation
        storeKey={false}
        perPage={FIRST_ROWS}
        sort={defaultSort(entity)}
        filter={{ [by]: id }}
        exporter={false}
        queryOptions={{ meta: { columns } satisfies ListMeta, onError: () => undefined }}
      >
        <Paper variant="outlined" component="section" aria-labelledby={`related-${name}-${by}`}>
          <RelatedHead entity={entity} by={by} id={id} mayCreate={mayDo(permissions, name, "create")} />
          <EntityRows columns={columns} empty={<NoneRelated />} />
        </Paper>
      </ListBase>
    </ResourceContextProvider>
  );
}

function RelatedHead({ entity, by, id, mayCreate }: { entity: EntityModel; by: string; id: string; mayCreate: boolean }) {
  const translate = useTranslate();
  const locale = useLocale();
  const createPath = useCreatePath();
  const { total, hasNextPage } = useListContext();
  const list = createPath({ resource: entity.many, type: "list" });
  const create = createPath({ resource: entity.many, type: "create" });
  return (
    <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1, px: 2, py: 1 }}>
      <Typography id={`related-${entity.name}-${by}`} component="h2" variant="subtitle1" sx={{ flex: 1 }}>
        {pluralIn(locale, entity)}
        {total !== undefined && ` (${total})`}
      </Typography>
      {hasNextPage && (
        <Button component={Link} to={{ pathname: list, search: `?${new URLSearchParams({ filter: JSON.stringify({ [by]: id }) })}` }}>
          {translate("app.related.all")}
        </Button>
      )}
      {entity.create && mayCreate && (
        <Button
          startIcon={<AddIcon />}
          component={Link}
          to={{ pathname: create, search: `?${new URLSearchParams({ source: JSON.stringify({ [by]: id }) })}` }}
        >
          {translate("ra.action.create")}
        </Button>
      )}
    </Stack>
  );
}

/** Where the title says that there are none, it is said. */
function NoneRelated() {
  const translate = useTranslate();
  const { total } = useListContext();
  if (total === 0) return null;
  return (
    <Typography variant="body2" color="text.secondary" sx={{ px: 2, pb: 2 }}>
      {translate("app.related.none")}
    </Typography>
  );
}
