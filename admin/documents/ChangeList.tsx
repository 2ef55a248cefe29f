import { Box } from "@mui/material";
import { useTranslate } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { TimelineEntry } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { attributeAt, fieldName } from "../forms/fieldProblems.ts";
import { useLabel } from "../model/useLabel.ts";
import { ChangedValue, holdsNothing } from "./ChangedValue.tsx";

type Change = TimelineEntry["changes"][number];

/** Whether people know the attribute; the platform keeps others, such as who holds which duty, for itself. */
export function isKnown(entity: EntityModel, { path }: Change): boolean {
  return attributeAt(entity.attributes, path) !== undefined;
}

/** Field by field, what was and what is, in the words of the form; what was and is empty is no change that people see. */
export function ChangeList({ entity, changes }: { entity: EntityModel; changes: Change[] }) {
  const translate = useTranslate();
  const label = useLabel();
  const { describesEdits } = pageOf(entity.name);
  const told = changes.filter(({ before, after, erased }) => erased || !holdsNothing(before) || !holdsNothing(after));
  if (told.length === 0) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2, typography: "body2", overflowWrap: "anywhere", "& a": { textDecoration: "underline" } }}>
      {told.map(({ path, before, after, erased }) => {
        const attribute = attributeAt(entity.attributes, path);
        return (
          <li key={path}>
            {fieldName(entity.attributes, path, label, (row) => translate("app.lines.row", { row }))}
            {translate("app.timeline.colon")}
            {before !== null && path !== describesEdits && (
              <>
                <Box component="del" sx={{ color: "text.secondary" }}>
                  <ChangedValue attribute={attribute} json={before} />
                </Box>
                <span aria-label={translate("app.timeline.became")}> → </span>
              </>
            )}
            <Box component="ins" sx={{ textDecoration: "none" }}>
              {erased ? translate("app.timeline.erased") : <ChangedValue attribute={attribute} json={after} />}
            </Box>
          </li>
        );
      })}
    </Box>
  );
}
