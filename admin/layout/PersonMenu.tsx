import AccountCircleIcon from "@mui/icons-material/AccountCircle";
import { Box, Button, Divider } from "@mui/material";
import { useLogout, usePermissions, useTranslate } from "react-admin";
import { Link } from "react-router";
import { isVisitor, type Me } from "../auth/me.ts";
import { BarPopover } from "./BarPopover.tsx";
import { useModel } from "../model/ModelContext.tsx";
import { valueIn } from "../model/labels.ts";
import { useLabel } from "../model/useLabel.ts";

/** The role in words: its value alone, where the model does not describe it. */
function RoleName({ role }: { role: string }) {
  const model = useModel();
  const label = useLabel();
  const found = model.describes("Role") ? valueIn(model.enumeration("Role"), role) : undefined;
  return found ? label(found.label) : role;
}

/** Who is signed in, in which roles, and the way out. */
export function PersonMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const { permissions: me } = usePermissions<Me>();
  const name = me?.displayName ?? translate("ra.auth.user_menu");
  return (
    <BarPopover name={name} icon={<AccountCircleIcon />} title={name} sx={{ p: 2, minWidth: 200, maxWidth: 280 }}>
      {(close) => (
        <>
          {me && (
            <>
              <strong>{me.displayName}</strong>
              <Box component="ul" aria-label={translate("app.person.roles")} sx={{ m: 0, pl: 2, typography: "body2", color: "text.secondary" }}>
                {me.roles.map((role) => (
                  <li key={role}>
                    <RoleName role={role} />
                  </li>
                ))}
              </Box>
              <Divider sx={{ my: 1 }} />
            </>
          )}
          {me && !isVisitor(me) && (
            <Button fullWidth component={Link} to="/preferences" onClick={close}>
              {translate("app.preferences.title")}
            </Button>
          )}
          <Button fullWidth onClick={() => void logout()}>
            {translate("ra.auth.logout")}
          </Button>
        </>
      )}
    </BarPopover>
  );
}
