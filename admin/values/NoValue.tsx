import VisibilityOffIcon from "@mui/icons-material/VisibilityOffOutlined";
import { Box, Tooltip } from "@mui/material";
import { Suspense } from "react";
import { usePermissions, useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { hiddenAt, type Me } from "../auth/me.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { Nothing } from "./Nothing.tsx";

/** Where there is no value, or one that this person's roles do not see: that looks otherwise, and says who does. */
export function NoValue({ attribute: { path } }: { attribute: AttributeModel }) {
  const { permissions: me } = usePermissions<Me>();
  const seenBy = me && path ? hiddenAt(me, path) : undefined;
  return seenBy ? <Hidden seenBy={seenBy} /> : <Nothing />;
}

function Hidden({ seenBy }: { seenBy: string[] }) {
  const translate = useTranslate();
  // The names of roles come with another part of the model: they are asked for when somebody looks.
  const title = (
    <Suspense fallback="…">
      <SeenBy roles={seenBy} />
    </Suspense>
  );
  return (
    <Tooltip describeChild enterTouchDelay={0} title={title}>
      <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, color: "text.secondary", typography: "body2", whiteSpace: "nowrap" }}>
        <VisibilityOffIcon aria-hidden sx={{ fontSize: 16 }} />
        {translate("app.value.hidden")}
      </Box>
    </Tooltip>
  );
}

function SeenBy({ roles }: { roles: string[] }) {
  const translate = useTranslate();
  const label = useLabel();
  const { values } = useModel().enumeration("Role");
  const names = roles.map((role) => label(values.find(({ value }) => value === role)?.label ?? { zh: role, en: role }));
  return translate("app.value.hiddenFor", { roles: names.join(translate("app.value.and")) });
}
