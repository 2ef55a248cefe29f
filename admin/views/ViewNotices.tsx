import { Alert } from "@mui/material";
import { useTranslate } from "react-admin";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";

/** Says where a view could not be shown as it was saved, instead of showing something else in silence. */
export function ViewNotices({ missing, unknown }: { missing: string[]; unknown: boolean }) {
  const translate = useTranslate();
  const label = useLabel();
  const entity = useEntity();
  const nameOf = (name: string) => {
    const attribute = entity.attributes.find((candidate) => candidate.name === name);
    return attribute ? label(attribute.label) : name;
  };
  if (unknown) return <Alert severity="warning">{translate("app.view.unknown")}</Alert>;
  if (missing.length === 0) return null;
  return <Alert severity="warning">{translate("app.view.missing", { names: missing.map(nameOf).join(translate("app.value.and")) })}</Alert>;
}
