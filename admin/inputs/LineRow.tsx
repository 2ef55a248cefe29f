import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { IconButton, TableCell, TableRow } from "@mui/material";
import { memo } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { LinesProps } from "./LineRows.tsx";
import { LineTotal } from "./LineTotals.tsx";

interface LineRowProps extends Omit<LinesProps, "rows"> {
  row: number;
}

/** One line. It renders when something of its own changes, not with each of the other fifty-nine. */
export const LineRow = memo(function LineRow({ source, row, columns, Part, remove, total }: LineRowProps) {
  const translate = useTranslate();
  return (
    <TableRow sx={{ verticalAlign: "top" }}>
      <TableCell padding="none" sx={{ pt: 1.75, color: "text.secondary" }}>
        {row + 1}
      </TableCell>
      {columns.map((column) => (
        <TableCell key={column.name} data-row={row} data-column={column.name} sx={{ px: 0.5, minWidth: widthOf(column) }}>
          <Part attribute={column} source={`${source}.${row}.${column.name}`} row={row} />
        </TableCell>
      ))}
      {total && (
        <TableCell align="right" sx={{ pt: 1.75 }}>
          <LineTotal source={`${source}.${row}`} total={total} />
        </TableCell>
      )}
      <TableCell padding="none">
        <IconButton aria-label={translate("app.lines.remove", { row: row + 1 })} onClick={() => remove(row)}>
          <DeleteIcon fontSize="small" />
        </IconButton>
      </TableCell>
    </TableRow>
  );
});

function widthOf({ kind }: AttributeModel): number {
  if (kind === "reference") return 240;
  if (kind === "money") return 170;
  return kind === "int" ? 100 : 150;
}
