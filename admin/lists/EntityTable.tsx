import { Checkbox, Link as MuiLink, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, TableSortLabel } from "@mui/material";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useCreatePath, useListContext, useLocale, useTranslate } from "react-admin";
import { Link, useNavigate } from "react-router";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { pluralIn } from "../model/labels.ts";
import { useEntity } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { AttributeValue } from "../values/AttributeValue.tsx";
import { useTitle } from "../values/useTitle.ts";
import { ColumnEdge } from "./ColumnEdge.tsx";
import type { Widths } from "./columns.ts";
import { Grouped } from "./GroupHead.tsx";
import type { Group } from "./groups.ts";

/** The record that is shown beside the list. */
export interface Beside {
  /** Undefined until one is chosen: then it is the first. */
  id: string | undefined;
  open(id: string): void;
}

export interface EntityTableProps {
  records: PageRecord[];
  attributes: AttributeModel[];
  selectable: boolean;
  /** Of columns that are not as wide as their content. */
  widths?: Widths;
  resize?(name: string, width: number | undefined): void;
  /** Where a record is shown beside them: a row that is pressed or reached with the arrow keys opens there, its link leads to its page. */
  beside?: Beside | undefined;
  /** What its rows are grouped by. */
  grouped?: AttributeModel | undefined;
}

/** A column of a given width breaks what is too long for it. */
const wrapped = (width: number | undefined) => (width === undefined ? {} : ({ width, minWidth: width, maxWidth: width, whiteSpace: "normal", overflowWrap: "anywhere" } as const));

/** Rows under the columns that were chosen; the arrow keys go from row to row, and Space selects one. */
export function EntityTable({ records, attributes, selectable, widths, resize, beside, grouped }: EntityTableProps) {
  const label = useLabel();
  const locale = useLocale();
  const entity = useEntity();
  const title = useTitle();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const translate = useTranslate();
  const { sort, setSort, selectedIds, onSelect, onToggleItem } = useListContext();
  const [pulled, pull] = useState<Widths>({});
  const widthOf = (name: string): number | undefined => pulled[name] ?? widths?.[name];
  const besideId = beside && (beside.id ?? records[0]?.id);
  const onPage = records.map(({ id }) => id);
  const selectedHere = onPage.filter((id) => selectedIds.includes(id));
  const pathOf = (id: string) => createPath({ resource: entity.many, type: "show", id });

  const row = (record: PageRecord) => (
    <TableRow
      key={record.id}
      hover
      selected={selectedIds.includes(record.id) || record.id === besideId}
      aria-current={record.id === besideId || undefined}
      onFocus={(event) => (event.target as Element).matches("[data-row-link]") && beside?.open(record.id)}
      sx={{ cursor: "pointer" }}
      onKeyDown={(event) => {
        if (!selectable || event.key !== " " || (event.target as Element).closest("input")) return;
        event.preventDefault();
        onToggleItem(record.id);
      }}
      onClick={(event) => {
        // Text that is being selected, or a control in the row, is not a wish to leave.
        if (window.getSelection()?.toString() || (event.target as Element).closest("a, button, input")) return;
        if (beside) return event.currentTarget.querySelector<HTMLElement>("[data-row-link]")?.focus();
        navigate(pathOf(record.id), { state: { _scrollToTop: true } });
      }}
    >
      {selectable && (
        <TableCell padding="checkbox">
          <Checkbox
            size="small"
            checked={selectedIds.includes(record.id)}
            onChange={() => onToggleItem(record.id)}
            slotProps={{ input: { "aria-label": translate("app.several.select", { name: title(entity, record) }) } }}
          />
        </TableCell>
      )}
      {attributes.map((attribute, index) => (
        <TableCell
          key={attribute.name}
          align={isFigure(attribute) ? "right" : "left"}
          sx={{ whiteSpace: attribute.kind === "dateTime" || attribute.name === "number" ? "nowrap" : undefined, minWidth: attribute.kind === "reference" ? 120 : undefined, ...wrapped(widthOf(attribute.name)) }}
        >
          {index === 0 ? (
            <MuiLink component={Link} to={pathOf(record.id)} state={{ _scrollToTop: true }} data-row-link>
              {title(entity, record)}
            </MuiLink>
          ) : (
            <AttributeValue attribute={attribute} holder={record} />
          )}
        </TableCell>
      ))}
    </TableRow>
  );

  const body = (head: ReactNode, group: Group) => (
    <TableBody>
      <TableRow>
        <TableCell component="th" scope="rowgroup" colSpan={attributes.length + Number(selectable)} sx={{ bgcolor: "action.hover", py: 0.5 }}>
          {head}
        </TableCell>
      </TableRow>
      {group.records.map(row)}
    </TableBody>
  );

  return (
    <TableContainer>
      <Table size="small" aria-label={pluralIn(locale, entity)} onKeyDown={moveAmongRows}>
        <TableHead>
          <TableRow>
            {selectable && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  checked={selectedHere.length === onPage.length}
                  indeterminate={selectedHere.length > 0 && selectedHere.length < onPage.length}
                  onChange={(_, on) => onSelect(on ? [...new Set([...selectedIds, ...onPage])] : selectedIds.filter((id) => !onPage.includes(String(id))))}
                  slotProps={{ input: { "aria-label": translate("app.several.selectAll") } }}
                />
              </TableCell>
            )}
            {attributes.map((attribute) => {
              const sorted = sort.field === attribute.name;
              const order = sort.order === "ASC" ? "asc" : "desc";
              return (
                <TableCell
                  key={attribute.name}
                  align={isFigure(attribute) ? "right" : "left"}
                  sortDirection={sorted ? order : false}
                  sx={{ position: "relative", ...wrapped(widthOf(attribute.name)) }}
                >
                  {entity.sorts.includes(attribute.name) ? (
                    <TableSortLabel
                      active={sorted}
                      direction={sorted ? order : "asc"}
                      onClick={() =>
                        setSort({ field: attribute.name, order: sorted && sort.order === "ASC" ? "DESC" : "ASC" })
                      }
                    >
                      {label(attribute.label)}
                    </TableSortLabel>
                  ) : (
                    label(attribute.label)
                  )}
                  {resize && (
                    <ColumnEdge
                      pull={(width) => pull({ [attribute.name]: width })}
                      release={(width) => {
                        pull({});
                        resize(attribute.name, width);
                      }}
                    />
                  )}
                </TableCell>
              );
            })}
          </TableRow>
        </TableHead>
        {grouped ? (
          <Grouped
            attribute={grouped}
            records={records}
            draw={body}
          />
        ) : (
          <TableBody>{records.map(row)}</TableBody>
        )}
      </Table>
    </TableContainer>
  );
}

export function isFigure({ kind }: AttributeModel): boolean {
  return kind === "money" || kind === "int";
}

function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = links[here + step];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
