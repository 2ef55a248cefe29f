import AccountCircleIcon from "@mui/icons-material/AccountCircle";
import { Box, Button, Divider, IconButton, Popover, Tooltip } from "@mui/material";
import { useState } from "react";
import { useLogout, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import type { Me } from "../auth/me.ts";
import { CodeValue } from "../values/CodeValue.tsx";

/** Who is signed in, in which roles, and the way out. */
export function PersonMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const { permissions: me } = usePermissions<Me>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const name = me?.displayName ?? translate("ra.auth.user_menu");
  return (
    <>
      <Tooltip title={name}>
        <IconButton color="inherit" aria-label={name} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <AccountCircleIcon />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { role: "dialog", "aria-label": name, sx: { p: 2, minWidth: 200, maxWidth: 280 } } }}
      >
        {me && (
          <>
            <strong>{me.displayName}</strong>
            <Box component="ul" aria-label={translate("app.person.roles")} sx={{ m: 0, pl: 2, typography: "body2", color: "text.secondary" }}>
              {me.roles.map((role) => (
                <li key={role}>
                  <CodeValue enumeration="Role" value={role} />
                </li>
              ))}
            </Box>
            <Divider sx={{ my: 1 }} />
          </>
        )}
        <Button fullWidth component={Link} to="/preferences" onClick={() => setAnchor(null)}>
          {translate("app.preferences.title")}
        </Button>
        <Button fullWidth onClick={() => void logout()}>
          {translate("ra.auth.logout")}
        </Button>
      </Popover>
    </>
  );
}
