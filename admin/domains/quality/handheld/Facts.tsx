import { Box } from "@mui/material";

/** What is in somebody's hand, in large letters. */
export function Facts({ lines }: { lines: (string | null | undefined)[] }) {
  return (
    <Box sx={{ p: 2, borderRadius: 1, bgcolor: "action.hover", overflowWrap: "anywhere" }}>
      {lines.filter(Boolean).map((line, i) => (
        // The lines stand in a fixed order.
        <Box key={i} sx={{ typography: i === 0 ? "h6" : "body1" }}>{line}</Box>
      ))}
    </Box>
  );
}
