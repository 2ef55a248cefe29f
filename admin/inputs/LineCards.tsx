import { Button, Paper, Stack, Typography } from "@mui/material";
import { useTranslate } from "react-admin";
import { FieldGrid } from "./FieldGrid.tsx";
import type { LinesProps } from "./LineRows.tsx";
import { LineTotal, LinesSum } from "./LineTotals.tsx";

/** The lines of a document one below the other, for a screen that no table fits. */
export function LineCards({ source, columns, Part, rows, remove, total }: LinesProps) {
  const translate = useTranslate();
  return (
    <>
      {rows.map((field, row) => (
        <Paper key={field.id} variant="outlined" sx={{ p: 1.5 }}>
          <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center", mb: 1 }}>
            <Typography variant="body2">{translate("app.lines.row", { row: row + 1 })}</Typography>
            {total && (
              <Typography variant="body2">
                <LineTotal source={`${source}.${row}`} total={total} />
              </Typography>
            )}
            <Button color="inherit" aria-label={translate("app.lines.remove", { row: row + 1 })} onClick={() => remove(row)}>
              {translate("ra.action.remove")}
            </Button>
          </Stack>
          <FieldGrid>
            {columns.map((column) => (
              <Part key={column.name} attribute={column} source={`${source}.${row}.${column.name}`} row={row} stacked />
            ))}
          </FieldGrid>
        </Paper>
      ))}
      {total && rows.length > 0 && (
        <Typography align="right">
          <LinesSum source={source} total={total} />
        </Typography>
      )}
    </>
  );
}
