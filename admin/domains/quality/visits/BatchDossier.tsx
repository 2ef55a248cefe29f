import { Alert, Box, Paper, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useLocale } from "react-admin";
import { useLabel } from "../../../model/useLabel.ts";
import { formatDate } from "../../../values/dates.ts";
import { EnumValue } from "../../../values/EnumValue.tsx";
import type { Dossier, DossierRecord, DossierStep } from "./dossier.ts";

/** Everything that a batch left behind, step by step, under the mark of who looks. GSP 追溯 */
export function BatchDossier({ dossier: { batch, steps, watermark } }: { dossier: Dossier }) {
  return (
    <Box sx={{ position: "relative" }}>
      <Stack spacing={2}>
        <RecordCard record={batch} />
        {steps.map((step) => (
          <StepSection key={step.scope} step={step} />
        ))}
      </Stack>
      <Watermark text={watermark} />
    </Box>
  );
}

/** On paper and on photographs of the screen it says where they are from; it is in nobody's way. */
function Watermark({ text }: { text: string }) {
  return (
    <Box aria-hidden sx={{ position: "absolute", inset: 0, overflow: "hidden", pointerEvents: "none", opacity: 0.09, display: "flex", flexDirection: "column", justifyContent: "space-around", userSelect: "none" }}>
      {Array.from({ length: 12 }, (_, i) => (
        <Typography key={i} component="span" sx={{ whiteSpace: "nowrap", transform: "rotate(-14deg)", pl: i % 2 === 0 ? 0 : 8 }}>
          {`${text}　　${text}`}
        </Typography>
      ))}
    </Box>
  );
}

function StepSection({ step: { scope, records, outside, missing } }: { step: DossierStep }) {
  const label = useLabel();
  return (
    <Box component="section" aria-labelledby={`step-${scope}`}>
      <Typography id={`step-${scope}`} component="h2" variant="subtitle1" sx={{ mb: 1 }}>
        <EnumValue enumeration="InspectionScope" value={scope} />
      </Typography>
      <Stack spacing={1}>
        {missing.map((lack) => (
          <Alert key={lack} severity="warning">
            {label({ zh: `缺失：${lack}`, en: `Missing: ${lack}` })}
          </Alert>
        ))}
        {records.length === 0 && missing.length === 0 && <Typography color="text.secondary">{label({ zh: "没有记录。", en: "There are no records." })}</Typography>}
        {records.map((record) => (
          <RecordCard key={record.id} record={record} />
        ))}
        {outside > 0 && <Typography color="text.secondary">{label({ zh: `另有 ${outside} 份单据在查阅期间之外。`, en: `${outside} more are outside of the period of the stay.` })}</Typography>}
      </Stack>
    </Box>
  );
}

function RecordCard({ record: { kind, title, on, facts, columns, rows } }: { record: DossierRecord }) {
  const locale = useLocale();
  return (
    <Paper variant="outlined" sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1, overflowWrap: "anywhere" }}>
        {`${kind} ${title} · ${formatDate(on, locale)}`}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: "grid", gap: 1, gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 180px), 1fr))" }}>
        {facts.map(({ label, value }) => (
          <Box key={label} sx={{ minWidth: 0 }}>
            <Typography component="dt" variant="caption" color="text.secondary">
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: "anywhere" }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {rows.length > 0 && (
        <Box sx={{ overflowX: "auto", mt: 1 }} tabIndex={0} role="region" aria-label={`${kind} ${title}`}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {columns.map((column) => (
                  <TableCell key={column}>{column}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ cells }, i) => (
                <TableRow key={i}>
                  {cells.map((cell, j) => (
                    <TableCell key={columns[j]}>{cell}</TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Paper>
  );
}
