import { Box, LinearProgress } from "@mui/material";

/** How much of the whole there is, as a bar and in percent. */
export function Progress({ share, label }: { share: number; label: string }) {
  const percent = Math.floor(share * 100);
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <LinearProgress variant="determinate" value={Math.min(percent, 100)} aria-label={label} sx={{ flex: 1 }} />
      <Box component="span" sx={{ typography: "caption", minWidth: 40, textAlign: "right" }}>
        {percent} %
      </Box>
    </Box>
  );
}
