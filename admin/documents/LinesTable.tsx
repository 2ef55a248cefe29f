import { Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, type Theme, Typography, useMediaQuery } from "@mui/material";
import { visuallyHidden } from "@mui/utils";
import { useId } from "react";
import { useTranslate } from "react-admin";
import type { AttributeModel, EntityModel } from "../../graphql/schema/model.ts";
import type { Money, PageRecord } from "../api/record.ts";
import { pageOf } from "../domains/pages.ts";
import { isFigure } from "../lists/EntityTable.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { MoneyValue } from "../values/MoneyValue.tsx";
import { useIsBlank } from "../values/useIsBlank.ts";
import { sumByCurrency } from "../values/sum.ts";
import { LinesCards } from "./LinesCards.tsx";

interface LinesTableProps {
  entity: EntityModel;
  attribute: AttributeModel;
  record: PageRecord;
  /** Paths of columns that are left out: "lines.locationId". */
  without?: ReadonlySet<string>;
}

/** The lines of a document, with what they come to; what none of them has is left out. The keyboard can scroll a table that is wider than the page. */
export function LinesTable({ entity, attribute, record, without }: LinesTableProps) {
  const translate = useTranslate();
  const label = useLabel();
  const titleId = useId();
  const isBlank = useIsBlank();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down("sm"));
  const lines = (record[attribute.name] ?? []) as Record<string, unknown>[];
  const columns = (attribute.attributes ?? []).filter(({ name }) => !without?.has(`${attribute.name}.${name}`)).filter((column) => lines.some((line) => !isBlank(column, line)));
  const summed = pageOf(entity.name).lineTotals?.[attribute.name]?.attribute;
  const place = columns.findIndex(({ name }) => name === summed);
  const sums = summed ? sumByCurrency(lines.map((line) => (line[summed] as Money | null) ?? null)) : [];
  return (
    <>
      <Typography id={titleId} component="h2" variant="subtitle1">
        {label(attribute.label)} · {translate("app.value.lines", { smart_count: lines.length })}
      </Typography>
      {lines.length === 0 ? null : narrow ? (
        <LinesCards lines={lines} columns={columns} sums={sums} titleId={titleId} />
      ) : (
        <TableContainer tabIndex={0} role="region" aria-labelledby={titleId}>
          <Table size="small" aria-labelledby={titleId}>
            <TableHead>
              <TableRow>
                <TableCell>
                  <span style={visuallyHidden}>{translate("app.lines.number")}</span>
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column.name} align={isFigure(column) ? "right" : "left"}>
                    {label(column.label)}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map((line, index) => (
                // Lines have no identity but their place.
                <TableRow key={index}>
                  <TableCell sx={{ color: "text.secondary" }}>{index + 1}</TableCell>
                  {columns.map((column) => (
                    <TableCell
                      key={column.name}
                      align={isFigure(column) ? "right" : "left"}
                      sx={{ minWidth: column.kind === "reference" ? 180 : undefined }}
                    >
                      <AttributeValue attribute={column} holder={line} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </TableBody>
            {place >= 0 && sums.length > 0 && (
              <TableFooter>
                {sums.map((money) => (
                  <TableRow key={money.currency}>
                    <TableCell colSpan={place + 1} align="right" sx={{ typography: "subtitle2", color: "text.primary" }}>
                      {translate("app.lines.totalOf", { currency: money.currency })}
                    </TableCell>
                    <TableCell align="right" sx={{ typography: "subtitle2", color: "text.primary" }}>
                      <MoneyValue money={money} />
                    </TableCell>
                    {place < columns.length - 1 && <TableCell colSpan={columns.length - 1 - place} />}
                  </TableRow>
                ))}
              </TableFooter>
            )}
          </Table>
        </TableContainer>
      )}
    </>
  );
}
