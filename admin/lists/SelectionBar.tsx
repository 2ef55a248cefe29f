import { Button, Paper, Typography } from "@mui/material";
import { useState } from "react";
import { useListContext, usePermissions, useTranslate } from "react-admin";
import type { ActionModel, EntityModel } from "../../graphql/schema/model.ts";
import { type Me, mayDo } from "../auth/me.ts";
import { pageOf } from "../domains/pages.ts";
import { ActOnSeveral } from "../documents/ActOnSeveral.tsx";
import { PrintSeveral } from "../jobs/PrintSeveral.tsx";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

/** What one form can ask for on behalf of several records: not the lines of one of them. */
const fitsSeveral = ({ input }: ActionModel): boolean => input.every(({ kind }) => kind !== "object" && kind !== "file");

/** What this person may ever do with several records of the entity at once. */
export function actionsOnSeveral(entity: EntityModel, me: Me): ActionModel[] {
  return entity.actions.filter((action) => fitsSeveral(action) && !pageOf(entity.name).ownActions?.includes(action.name) && mayDo(me, entity.name, action.name));
}

/** How many rows are selected, and what can be done with them, one by one. */
export function SelectionBar() {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const { permissions: me } = usePermissions<Me>();
  const { selectedIds, onUnselectItems } = useListContext();
  const [acting, act] = useState<string | null>(null);
  if (!me || selectedIds.length === 0) return null;
  return (
    <Paper square elevation={0} role="group" aria-label={translate("app.several.selected", { smart_count: selectedIds.length })} sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, px: 2, py: 1, bgcolor: "action.selected" }}>
      <Typography variant="body2">{translate("app.several.selected", { smart_count: selectedIds.length })}</Typography>
      {actionsOnSeveral(entity, me).map((action) => (
        <Button key={action.name} variant="outlined" color={action.tone === "danger" ? "error" : "primary"} aria-haspopup="dialog" onClick={() => act(action.name)}>
          {label(action.label)}
        </Button>
      ))}
      <PrintSeveral entity={entity} ids={selectedIds.map(String)} />
      <Button color="inherit" onClick={() => onUnselectItems()}>
        {translate("app.several.clear")}
      </Button>
      {acting && (
        <ActOnSeveral
          action={acting}
          targets={selectedIds.map((id) => ({ entity, id: String(id) }))}
          close={() => {
            act(null);
            onUnselectItems();
          }}
        />
      )}
    </Paper>
  );
}
