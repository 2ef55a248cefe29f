import { Box } from "@mui/material";

/** Where there is no value. */
export function Nothing() {
  return (
    <Box component="span" aria-hidden sx={{ color: "text.disabled" }}>
      —
    </Box>
  );
}
