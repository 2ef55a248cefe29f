import CheckIcon from "@mui/icons-material/CheckCircle";
import NextIcon from "@mui/icons-material/RadioButtonUnchecked";
import { Button, Link as MuiLink, List, ListItem, ListItemIcon, ListItemText, Paper, Stack, Typography } from "@mui/material";
import { usePermissions, useStore, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { addressOf, stepsFor } from "./guide.ts";

/** Leads a newcomer through the first minutes of their role's work, until it is closed; kept in this browser. */
export function FirstSteps() {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const { permissions: me } = usePermissions<Me>();
  const [closed, close] = useStore("guide.closed", false);
  const [taken, take] = useStore<string[]>("guide.taken", []);
  const steps = me && !closed ? stepsFor(me) : [];
  if (steps.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" aria-labelledby="guide-title" sx={{ p: 2, mb: 2 }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center" }}>
        <Typography component="h2" variant="subtitle1" id="guide-title">
          {translate("app.guide.title")}
        </Typography>
        <Button size="small" color="inherit" onClick={() => close(true)}>
          {translate("ra.action.close")}
        </Button>
      </Stack>
      <List dense disablePadding>
        {steps.map((step) => {
          const address = addressOf(model, step);
          const done = taken.includes(address);
          return (
            <ListItem key={address} disableGutters>
              <ListItemIcon sx={{ minWidth: 36 }}>{done ? <CheckIcon color="success" titleAccess={translate("app.guide.done")} /> : <NextIcon color="disabled" />}</ListItemIcon>
              <ListItemText
                primary={
                  <MuiLink component={Link} to={address} onClick={() => take([...new Set([...taken, address])])}>
                    {label(step.does)}
                  </MuiLink>
                }
                secondary={label(step.why)}
              />
            </ListItem>
          );
        })}
      </List>
      <Typography variant="caption" color="text.secondary">
        {translate("app.guide.keys")}
      </Typography>
    </Paper>
  );
}
