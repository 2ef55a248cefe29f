import BlockIcon from "@mui/icons-material/Block";
import { Box, Button, Popover, Tooltip, Typography } from "@mui/material";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import type { Problem } from "../problems/problem.ts";
import { ProblemList } from "../problems/ProblemList.tsx";

/**
 * An action that cannot be done now. It looks and reads as disabled, yet it can be pressed, by finger or keyboard, to
 * learn why: every reason, with its clause, the record in the way, and the remedy.
 */
export function BlockedAction({ name, problems }: { name: string; problems: Problem[] }) {
  const translate = useTranslate();
  const titleId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = translate("app.action.blocked", { name });
  return (
    <>
      <Tooltip title={problems.map(({ message }) => message).join(" · ")} describeChild>
        <Button
          color="inherit"
          startIcon={<BlockIcon sx={{ "&&": { fontSize: 14 } }} />}
          aria-disabled
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          sx={{ color: "text.secondary", minWidth: 0, textDecoration: "underline dotted", textUnderlineOffset: 4 }}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {name}
        </Button>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { role: "dialog", "aria-labelledby": titleId, sx: { p: 2, maxWidth: 440 } } }}
      >
        <Typography id={titleId} component="h2" variant="subtitle2" sx={{ mb: 1 }}>
          {title}
        </Typography>
        <ProblemList problems={problems} />
        <Box sx={{ textAlign: "end", mt: 1 }}>
          <Button size="small" autoFocus onClick={() => setAnchor(null)}>
            {translate("ra.action.close")}
          </Button>
        </Box>
      </Popover>
    </>
  );
}
