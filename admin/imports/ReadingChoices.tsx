import { MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { valueIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import type { FileReading, ReadingChoice } from "./importJob.ts";

interface ReadingChoicesProps {
  reading: FileReading;
  busy: boolean;
  /** Has the file read again, as chosen. */
  read(choice: ReadingChoice): void;
}

/** Of another sheet or encoding, the titles may be in another row, which is proposed again. */
const choiceOf = ({ sheet, encoding }: FileReading): ReadingChoice => ({ sheet, encoding });

/** What the file does not say for certain: which sheet, which encoding, which row has the titles. */
export function ReadingChoices({ reading, busy, read }: ReadingChoicesProps) {
  const translate = useTranslate();
  const label = useLabel();
  const model = useModel();
  const { sheets, sheet, encodings, encoding, headerRow, preview } = reading;
  const nameOf = (wanted: string) => {
    const found = model.describes("TextEncoding") ? valueIn(model.enumeration("TextEncoding"), wanted) : undefined;
    return found ? label(found.label) : wanted;
  };
  const rows = preview.some(({ row }) => row === headerRow) ? preview : [...preview, { row: headerRow, cells: [] }];
  return (
    <Stack direction="row" sx={{ flexWrap: "wrap", gap: 2, mb: 2 }}>
      {sheets && sheets.length > 1 && (
        <TextField select disabled={busy} label={translate("app.import.sheet")} value={sheet ?? ""} sx={{ minWidth: 160 }} onChange={(event) => read({ sheet: event.target.value })}>
          {sheets.map((name) => (
            <MenuItem key={name} value={name}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {encodings && encodings.length > 1 && (
        <TextField select disabled={busy} label={translate("app.import.encoding")} value={encoding ?? ""} sx={{ minWidth: 220 }} onChange={(event) => read({ encoding: event.target.value })}>
          {encodings.map((one) => (
            <MenuItem key={one.encoding} value={one.encoding}>
              {nameOf(one.encoding)}
              <Typography component="span" variant="body2" color="text.secondary" sx={{ ml: 1 }}>
                {one.sample}
              </Typography>
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        disabled={busy}
        label={translate("app.import.headerRow")}
        value={headerRow}
        sx={{ minWidth: 220, maxWidth: "100%" }}
        onChange={(event) => read({ ...choiceOf(reading), headerRow: Number(event.target.value) })}
      >
        {rows.map(({ row, cells }) => (
          <MenuItem key={row} value={row}>
            {translate("app.import.headerRowIs", { row, cells: cells.filter(Boolean).join(translate("app.value.and")) })}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
}
