import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { IconButton, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import type { KeyboardEvent } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { LineTotal as Total } from "../domains/entityPage.ts";
import { isFigure } from "../lists/EntityTable.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeInput } from "./AttributeInput.tsx";
import { LineTotal, LinesSum } from "./LineTotals.tsx";

export interface LinesProps {
  source: string;
  columns: AttributeModel[];
  rows: { id: string }[];
  remove(row: number): void;
  total: Total | undefined;
}

interface LineRowsProps extends LinesProps {
  titleId: string;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** The lines of a document as the rows of a table. */
export function LineRows({ source, columns, rows, remove, total, titleId, onKeyDown }: LineRowsProps) {
  const translate = useTranslate();
  const label = useLabel();
  return (
    <TableContainer onKeyDown={onKeyDown}>
      <Table size="small" aria-labelledby={titleId}>
        <TableHead>
          <TableRow>
            <TableCell padding="none">
              <span style={visuallyHidden}>{translate("app.lines.number")}</span>
            </TableCell>
            {columns.map((column) => (
              <TableCell key={column.name} align={isFigure(column) ? "right" : "left"}>
                {label(column.label)}
                {column.input?.required && <span aria-hidden> *</span>}
              </TableCell>
            ))}
            {total && <TableCell align="right">{translate("app.lines.total")}</TableCell>}
            <TableCell padding="none">
              <span style={visuallyHidden}>{translate("ra.action.remove")}</span>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((field, row) => (
            <TableRow key={field.id} sx={{ verticalAlign: "top" }}>
              <TableCell padding="none" sx={{ pt: 1.75, color: "text.secondary" }}>
                {row + 1}
              </TableCell>
              {columns.map((column) => (
                <TableCell key={column.name} data-row={row} data-column={column.name} sx={{ px: 0.5, minWidth: widthOf(column) }}>
                  <AttributeInput attribute={column} source={`${source}.${row}.${column.name}`} row={row} />
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
          ))}
        </TableBody>
        {total && rows.length > 0 && (
          <TableFooter>
            <TableRow>
              <TableCell colSpan={columns.length + 2} align="right" sx={{ typography: "subtitle2", color: "text.primary" }}>
                <LinesSum source={source} total={total} />
              </TableCell>
              <TableCell />
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </TableContainer>
  );
}

function widthOf({ kind }: AttributeModel): number {
  if (kind === "reference") return 240;
  if (kind === "money") return 170;
  return kind === "int" ? 100 : 150;
}
