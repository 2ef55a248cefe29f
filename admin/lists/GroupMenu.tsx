import { TextField } from "@mui/material";
import { useStore, useTranslate } from "react-admin";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { groupable } from "./groups.ts";

/** What the rows of the list are grouped by; kept in the browser. */
export function useGroupedBy(entity: EntityModel): [AttributeModel | undefined, (name: string) => void] {
  const [name, choose] = useStore<string>(`group.${entity.many}`, "");
  return [groupable(entity).find((attribute) => attribute.name === name), choose];
}

/** Chooses what the rows are grouped by; nothing where they cannot be. */
export function GroupMenu() {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const [grouped, choose] = useGroupedBy(entity);
  const choices = groupable(entity);
  if (choices.length === 0) return null;
  return (
    <TextField
      select
      variant="standard"
      fullWidth={false}
      value={grouped?.name ?? ""}
      onChange={({ target }) => choose(target.value)}
      slotProps={{ select: { native: true }, htmlInput: { "aria-label": translate("app.list.groupBy") } }}
      sx={{ maxWidth: 160, justifyContent: "center", "& select": { typography: "body2" } }}
    >
      <option value="">{translate("app.list.groupNone")}</option>
      {choices.map(({ name, label: text }) => (
        <option key={name} value={name}>
          {translate("app.list.groupedBy", { name: label(text) })}
        </option>
      ))}
    </TextField>
  );
}
