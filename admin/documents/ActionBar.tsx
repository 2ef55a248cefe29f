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

/** What can be done with the record, as the server says: allowed as buttons, blocked with the reasons behind them. */
export function ActionBar({ entity, record, only, done }: ActionBarProps) {
  const translate = useTranslate();
  const label = useLabel();
  const createPath = useCreatePath();
  const [running, run] = useState<ActionModel | null>(null);
  const available = (record.availableActions ?? []).filter(({ name }) => (only ? only.includes(name) : !pageOf(entity.name).ownActions?.includes(name)));
  const modelOf = (name: string) => entity.actions.find((action) => action.name === name);
  const nameOf = (name: string) => {
    const action = modelOf(name);
    if (action) return label(action.label);
    return name === "update" ? translate("ra.action.edit") : undefined;
  };
  const named = available.filter(({ name }) => nameOf(name) !== undefined);

  const allowed = ({ name }: AvailableAction) => {
    const action = modelOf(name);
    if (action) {
      return (
        <Button
          key={name}
          variant={action.tone === "primary" ? "contained" : "outlined"}
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
        to={createPath({ resource: entity.many, type: "edit", id: record.id })}
      >
        {nameOf(name)}
      </Button>
    );
  };

  if (named.length === 0) return null;
  const possible = named.filter((action) => action.allowed);
  const blocked = named.filter((action) => !action.allowed);
  return (
    <Box role="group" aria-label={translate("app.action.bar")} data-record={record.displayName} sx={{ pb: 2 }}>
      {possible.length > 0 && (
        <Stack direction="row" sx={{ flexWrap: "wrap", gap: 1 }}>
          {possible.map(allowed)}
        </Stack>
      )}
      {blocked.length > 0 && (
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
