import { Box, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, Tooltip } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import type { KeyboardEvent } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { LineTotal as Total } from "../domains/entityPage.ts";
import { isFigure } from "../lists/EntityTable.tsx";
import { useLabel } from "../model/useLabel.ts";
import { LineRow } from "./LineRow.tsx";
import { LinesSum } from "./LineTotals.tsx";
import type { CompositeInputProps } from "./useAttributeInput.ts";

export interface LinesProps extends Pick<CompositeInputProps, "Part"> {
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
export function LineRows({ source, columns, Part, rows, remove, total, titleId, onKeyDown }: LineRowsProps) {
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
                <ColumnName label={label(column.label)} help={column.help && label(column.help)} />
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
          {rows.map(({ id }, row) => (
            <LineRow key={id} source={source} row={row} columns={columns} Part={Part} remove={remove} total={total} />
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

/** The name of a column; where there is more to know, that comes with the pointer, and to screen readers at once. */
function ColumnName({ label, help }: { label: string; help?: string }) {
  if (!help) return label;
  return (
    <Tooltip describeChild title={help} enterTouchDelay={0}>
      <Box component="span" sx={{ textDecoration: "underline dotted", textUnderlineOffset: 3 }}>
        {label}
      </Box>
    </Tooltip>
  );
}
