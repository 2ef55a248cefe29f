import { Box, Stack, Typography } from "@mui/material";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "./AttributeValue.tsx";

/** A value behind its name, on one line: what a cell is where no table fits. */
export function NamedValue({ attribute, holder }: { attribute: AttributeModel; holder: Record<string, unknown> }) {
  const label = useLabel();
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      <Typography variant="body2" color="text.secondary" sx={{ flexShrink: 0, maxWidth: "45%" }}>
        {label(attribute.label)}
      </Typography>
      <Box sx={{ typography: "body2", minWidth: 0 }}>
        <AttributeValue attribute={attribute} holder={holder} />
      </Box>
    </Stack>
  );
}
