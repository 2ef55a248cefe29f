import { Button, Stack, Typography } from "@mui/material";
import { useCreatePath, useListContext, useLocale, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import { type Me, mayDo } from "../auth/me.ts";
import { pageOf } from "../domains/pages.ts";
import { nameIn, pluralIn } from "../model/labels.ts";
import { useEntity, useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

/** No rows: because of the filters, or because there is nothing yet and this is how to begin. */
export function EmptyList() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const locale = useLocale();
  const entity = useEntity();
  const { permissions } = usePermissions<Me>();
  const { filterValues, setFilters } = useListContext();
  const filtered = Object.keys(filterValues ?? {}).length > 0;
  const mayCreate = entity.create && permissions && mayDo(permissions, entity.name, "create");
  return (
    <Stack sx={{ alignItems: "center", gap: 2, p: 4, textAlign: "center" }}>
      <Typography>
        {translate(filtered ? "ra.navigation.no_filtered_results" : "ra.page.empty", { name: nameIn(locale, { ...entity.label, en: pluralIn("en", entity) }), smart_count: 2 })}
      </Typography>
      {filtered ? (
        <Button variant="outlined" onClick={() => setFilters({})}>
          {translate("ra.action.remove_all_filters")}
        </Button>
      ) : mayCreate ? (
        <Button variant="contained" component={Link} to={createPath({ resource: entity.many, type: "create" })}>
          {translate("app.list.createFirst", { name: nameIn(locale, entity.label) })}
        </Button>
      ) : (
        <WhereFrom />
      )}
    </Stack>
  );
}

/** Where records come from that this person does not enter, and the way there. */
function WhereFrom() {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const locale = useLocale();
  const label = useLabel();
  const model = useModel();
  const entity = useEntity();
  const { permissions } = usePermissions<Me>();
  const { arises } = pageOf(entity.name);
  if (!arises) return <Typography color="text.secondary">{translate("app.list.othersCreate")}</Typography>;
  const source = model.summary(arises.from);
  return (
    <>
      <Typography color="text.secondary">{label(arises.says)}</Typography>
      {source && permissions && mayDo(permissions, source.name, "read") && (
        <Button variant="outlined" component={Link} to={createPath({ resource: source.many, type: "list" })}>
          {translate("app.list.goTo", { name: pluralIn(locale, source) })}
        </Button>
      )}
    </>
  );
}
