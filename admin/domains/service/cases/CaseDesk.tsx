import { Box, Stack } from "@mui/material";
import type { PageRecord } from "../../../api/record.ts";
import { CaseSurroundings } from "./CaseSurroundings.tsx";
import { CaseThread } from "./CaseThread.tsx";
import { CaseTime } from "./CaseTime.tsx";
import { ReplyBox } from "./ReplyBox.tsx";

/** Where an agent works on a case: what was said in the middle, and beside it all that is known of the customer and the goods. */
export default function CaseDesk({ record }: { record: PageRecord }) {
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 380px)" }, pb: 2 }}>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <CaseThread record={record} />
        <ReplyBox key={record.id} record={record} />
      </Stack>
      <Stack sx={{ gap: 2, minWidth: 0 }}>
        <CaseTime record={record} />
        <CaseSurroundings record={record} />
      </Stack>
    </Box>
  );
}
