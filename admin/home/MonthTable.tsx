import { Box, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from "@mui/material";
import type { ReactNode } from "react";
import { useLabel } from "../model/useLabel.ts";

interface Month {
  /** "2026-11" */
  month: string;
}

interface MonthTableProps<M extends Month> {
  months: readonly M[];
  columns: { name: string; of(month: M): ReactNode }[];
}

/** A chart's figures to be read exactly, and by who does not see the chart; the last month first. */
export function MonthTable<M extends Month>({ months, columns }: MonthTableProps<M>) {
  const label = useLabel();
  return (
    <Box component="details" sx={{ typography: "body2" }}>
      <summary>{label({ zh: "以表格显示", en: "As a table" })}</summary>
      <TableContainer sx={{ maxHeight: 300 }}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell>{label({ zh: "月份", en: "Month" })}</TableCell>
              {columns.map(({ name }) => (
                <TableCell key={name} align="right">
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {months.toReversed().map((month) => (
              <TableRow key={month.month}>
                <TableCell component="th" scope="row">
                  {month.month}
                </TableCell>
                {columns.map(({ name, of }) => (
                  <TableCell key={name} align="right">
                    {of(month)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
