import ExpandLessIcon from "@mui/icons-material/ExpandLess";
import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import EditIcon from "@mui/icons-material/Edit";
import { Box, Button, type ButtonProps, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useCreatePath, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { ActionModel, EntityModel } from "../../graphql/schema/model.ts";
import type { AvailableAction, PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { useLabel } from "../model/useLabel.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import { BlockedAction } from "./BlockedAction.tsx";

interface ActionBarProps {
  entity: EntityModel;
  record: PageRecord;
  /** Only these actions, where a place offers a part of them. */
  only?: string[];
  /** After an action, besides reading the record again. */
  done?(record: PageRecord): void;
}

const COLOUR: Record<ActionModel["tone"], ButtonProps["color"]> = {
  primary: "primary",
  neutral: "inherit",
  danger: "error",
};

/** So many blocked actions are shown beside what is possible; more would push it off the screen. */
const MOST_BLOCKED = 3;

/** What can be done with the record, as the server says: allowed as buttons, blocked with the reasons behind them. */
export function ActionBar({ entity, record, only, done }: ActionBarProps) {
  const translate = useTranslate();
  const label = useLabel();
  const createPath = useCreatePath();
  const [running, run] = useState<ActionModel | null>(null);
  const [unfolded, unfold] = useState(false);
  const available = (record.availableActions ?? []).filter(({ name }) => (only ? only.includes(name) : !pageOf(entity.name).ownActions?.includes(name)));
  const modelOf = (name: string) => entity.actions.find((action) => action.name === name);
  const nameOf = (name: string) => {
    const action = modelOf(name);
    if (action) return label(action.label);
    if (name === "change") return translate("app.action.change");
    return name === "update" ? translate("ra.action.edit") : undefined;
  };
  const named = available.filter(({ name }) => nameOf(name) !== undefined);

  const possible = named.filter((action) => action.allowed);
  const blocked = named.filter((action) => !action.allowed);
  // One verb leads, so that the eye has one place to go.
  const leading = possible.find(({ name }) => modelOf(name)?.tone === "primary")?.name;

  const allowed = ({ name }: AvailableAction) => {
    const action = modelOf(name);
    if (action) {
      return (
        <Button
          key={name}
          variant={name === leading ? "contained" : "outlined"}
          color={COLOUR[action.tone]}
          aria-haspopup="dialog"
          data-action={name}
          onClick={() => run(action)}
        >
          {nameOf(name)}
        </Button>
      );
    }
    return (
      <Button
        key={name}
        variant="outlined"
        color="inherit"
        startIcon={<EditIcon />}
        component={Link}
        data-action={name}
        to={name === "change" ? { pathname: createPath({ resource: "masterDataChanges", type: "create" }), search: `?${new URLSearchParams({ source: JSON.stringify({ recordId: record.id }) })}` } : createPath({ resource: entity.many, type: "edit", id: record.id })}
      >
        {nameOf(name)}
      </Button>
    );
  };

  if (named.length === 0) return null;
  return (
    <Box role="group" aria-label={translate("app.action.bar")} data-record={record.displayName} sx={{ pb: 2 }}>
      {possible.length > 0 && (
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
          {possible.map(allowed)}
        </Stack>
      )}
      {blocked.length > MOST_BLOCKED && (
        <Button size="small" color="inherit" aria-expanded={unfolded} onClick={() => unfold(!unfolded)} endIcon={unfolded ? <ExpandLessIcon /> : <ExpandMoreIcon />} sx={{ mt: 0.5, color: "text.secondary" }}>
          {translate("app.action.blockedCount", { count: blocked.length })}
        </Button>
      )}
      {(unfolded || blocked.length <= MOST_BLOCKED) && blocked.length > 0 && (
        <Stack direction="row" sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 0.5, mt: 0.5 }}>
          <Typography variant="body2" color="text.secondary">
            {translate("app.action.notNow")}
          </Typography>
          {blocked.map(({ name, problems }) => (
            <BlockedAction key={name} name={nameOf(name) ?? name} problems={problems} />
          ))}
        </Stack>
      )}
      {running && (
        <ActionDialog
          key={running.name}
          entity={entity}
          action={running}
          record={record}
          close={() => run(null)}
          done={done}
        />
      )}
    </Box>
  );
}
