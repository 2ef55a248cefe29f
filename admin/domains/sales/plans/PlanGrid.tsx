import ExpandMoreIcon from "@mui/icons-material/ExpandMore";
import ChevronRightIcon from "@mui/icons-material/ChevronRight";
import LockIcon from "@mui/icons-material/Lock";
import LockOpenIcon from "@mui/icons-material/LockOpenOutlined";
import { Box, IconButton } from "@mui/material";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLabel } from "../../../model/useLabel.ts";
import { isMonth, type Place, type PlanCell, quarterOf } from "./planLevel.ts";
import { formatShare } from "../../../values/share.ts";
import type { FigureForm } from "./useFigures.ts";
import type { TreeRow } from "./usePlanTree.ts";

/** A cell by its row and column; column -1 is the name of the row. */
export interface GridPosition {
  row: number;
  column: number;
}

interface PlanGridProps {
  rows: TreeRow[];
  /** Shown in this order. */
  periods: string[];
  form: FigureForm;
  editable: boolean;
  compares: boolean;
  active: GridPosition;
  move(to: GridPosition): void;
  toggle(place: Place): void;
  toggleQuarter(period: string): void;
  /** Sets a target by hand. */
  commit(row: TreeRow, period: string, value: number): void;
  hold(row: TreeRow, cell: PlanCell): void;
  split(): void;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * The tree as a sheet: arrows move, typing or Enter edits, Enter and Tab commit and move on, Escape cancels, L holds or
 * releases, S splits; on a name, right unfolds and left folds.
 */
export function PlanGrid(props: PlanGridProps) {
  const { rows, periods, form, editable, compares, active, move, toggle, toggleQuarter, commit, hold, split } = props;
  const label = useLabel();
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const [typed, setTyped] = useState<string | null>(null);
  const row = rows[active.row];
  const cell = row?.branch.cells.find(({ period }) => period === periods[active.column]);
  const mayEdit = editable && cell !== undefined && !cell.closed && row!.branch.planned;

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus();
  });

  const go = (rowBy: number, columnBy: number) => {
    wantsFocus.current = true;
    setTyped(null);
    move({ row: clamp(active.row + rowBy, 0, rows.length - 1), column: clamp(active.column + columnBy, -1, periods.length - 1) });
  };
  const begin = (text: string) => mayEdit && setTyped(text);
  const finish = (rowBy: number, columnBy: number) => {
    const value = form.parse(typed ?? "");
    if (value === undefined || value === null || value < 0) return;
    if (value !== cell!.target) commit(row!, cell!.period, value);
    go(rowBy, columnBy);
  };

  const onEditKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      wantsFocus.current = true;
      setTyped(null);
    } else if (event.key === "Enter") finish(event.shiftKey ? -1 : 1, 0);
    else if (event.key === "Tab") finish(0, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !row) return;
    const onName = active.column === -1;
    const keys: Record<string, () => void> = {
      ArrowUp: () => go(-1, 0),
      ArrowDown: () => go(1, 0),
      ArrowLeft: () => (onName && row.open ? toggle(row.branch) : go(0, -1)),
      ArrowRight: () => (onName && row.open === false ? toggle(row.branch) : go(0, 1)),
      Home: () => go(0, -periods.length - 1),
      End: () => go(0, periods.length),
      Enter: () => (onName ? row.open !== undefined && toggle(row.branch) : cell && begin(form.typed(cell.target))),
      F2: () => cell && begin(form.typed(cell.target)),
      l: () => mayEdit && hold(row, cell),
      s: () => editable && split(),
    };
    const known = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (known) known();
    else if (/^[\d０-９.]$/.test(event.key)) begin(event.key);
    else return;
    event.preventDefault();
  };

  const lastRow = (period: string) => (isMonth(period) ? "month" : quarterOf(period) ? "quarter" : "year");
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Box component="table" role="treegrid" ref={table} aria-label={label({ zh: "目标分解", en: "Targets" })} aria-readonly={!editable} onKeyDown={onKey} sx={sheet}>
        <thead>
          <tr>
            <th scope="col">{label({ zh: "节点", en: "Branch" })}</th>
            {periods.map((period) => (
              <th key={period} scope="col" className={lastRow(period)}>
                {lastRow(period) === "quarter" ? (
                  <button type="button" aria-expanded={periods.includes(`${period.slice(0, 4)}-${String(quarterOf(period)! * 3).padStart(2, "0")}`)} onClick={() => toggleQuarter(period)}>
                    {period.slice(5)}
                  </button>
                ) : (
                  period.slice(isMonth(period) ? 5 : 0)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one, i) => (
            <tr key={one.key} aria-level={one.depth + 1} aria-expanded={one.open} className={one.branch.planned ? undefined : "unplanned"}>
              <th scope="row" tabIndex={active.row === i && active.column === -1 ? 0 : -1} data-active={active.row === i && active.column === -1} onClick={() => move({ row: i, column: -1 })}>
                <Box component="span" sx={{ display: "inline-flex", alignItems: "center", pl: one.depth * 2 }}>
                  {one.open === undefined ? (
                    <Box component="span" sx={{ width: 26 }} />
                  ) : (
                    <IconButton size="small" tabIndex={-1} aria-label={label(one.open ? { zh: "折叠", en: "Collapse" } : { zh: "展开", en: "Expand" })} onClick={() => toggle(one.branch)} sx={{ p: 0.25 }}>
                      {one.open ? <ExpandMoreIcon fontSize="small" /> : <ChevronRightIcon fontSize="small" />}
                    </IconButton>
                  )}
                  {nameOf(one, label)}
                </Box>
              </th>
              {periods.map((period, column) => {
                const figure = one.branch.cells.find((found) => found.period === period)!;
                const isActive = active.row === i && active.column === column;
                return (
                  <td
                    key={period}
                    tabIndex={isActive ? 0 : -1}
                    data-active={isActive}
                    data-cell={`${one.key} ${period}`}
                    aria-selected={isActive}
                    aria-disabled={figure.closed}
                    className={`${lastRow(period)}${figure.closed ? " closed" : ""}${compares && figure.was !== figure.target ? " changed" : ""}`}
                    title={figure.closed ? label({ zh: "已关闭：月份结束后目标不可更改", en: "Closed: targets cannot change after the month ends" }) : undefined}
                    onClick={() => {
                      if (!isActive) setTyped(null);
                      move({ row: i, column });
                    }}
                    onDoubleClick={() => begin(form.typed(figure.target))}
                  >
                    {isActive && typed !== null ? (
                      <input
                        autoFocus
                        inputMode="decimal"
                        aria-label={`${nameOf(one, label)} ${period}`}
                        aria-invalid={form.parse(typed) === undefined}
                        value={typed}
                        onChange={(event) => setTyped(event.target.value)}
                        onKeyDown={onEditKey}
                        onBlur={() => setTyped(null)}
                      />
                    ) : (
                      <Figure cell={figure} form={form} compares={compares} />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function Figure({ cell, form, compares }: { cell: PlanCell; form: FigureForm; compares: boolean }) {
  const label = useLabel();
  const change = compares && cell.was !== null ? cell.target - cell.was : 0;
  return (
    <>
      <span>
        {cell.held === "ALL" && <LockIcon titleAccess={label({ zh: "已锁定", en: "Locked" })} />}
        {cell.held === "SOME" && <LockOpenIcon titleAccess={label({ zh: "部分锁定", en: "Partly locked" })} />}
        {form.show(cell.target)}
      </span>
      {change !== 0 && (
        <small>
          {change > 0 ? "+" : "−"}
          {form.show(Math.abs(change))}
        </small>
      )}
      {cell.sold > 0 && <i style={{ width: `${Math.min((cell.attainment ?? 10_000) / 100, 100)}%` }} data-done={(cell.attainment ?? 10_000) >= 10_000} title={formatShare(cell.attainment)} />}
    </>
  );
}

export function nameOf({ branch, depth }: Pick<TreeRow, "branch" | "depth">, label: ReturnType<typeof useLabel>): string {
  if (depth === 0) return label({ zh: "合计", en: "Total" });
  return branch.name || label({ zh: "（无）", en: "(none)" });
}

/** One style for the whole sheet: a rule of its own for each of thousands of cells would be felt. */
const sheet = {
  borderCollapse: "separate",
  borderSpacing: 0,
  typography: "body2",
  fontVariantNumeric: "tabular-nums",
  width: "100%",
  "& th, & td": { borderBottom: 1, borderColor: "divider", px: 1, py: 0.5, whiteSpace: "nowrap", textAlign: "right", position: "relative", fontWeight: "inherit" },
  "& thead th": { bgcolor: "background.paper", fontWeight: 600, position: "sticky", top: 0, zIndex: 1 },
  "& th:first-of-type": { position: "sticky", left: 0, zIndex: 2, bgcolor: "background.paper", textAlign: "left", minWidth: 180 },
  "& thead button": { font: "inherit", color: "primary.main", bgcolor: "transparent", border: 0, cursor: "pointer", textDecoration: "underline dotted", textUnderlineOffset: 3 },
  "& .year": { fontWeight: 600 },
  "& .quarter": { bgcolor: "action.hover" },
  "& .closed": { color: "text.disabled" },
  "& .changed": { boxShadow: (theme: { palette: { info: { main: string } } }) => `inset 3px 0 0 ${theme.palette.info.main}` },
  "& .unplanned": { fontStyle: "italic" },
  "& td small": { display: "block", color: "text.secondary" },
  "& td svg": { fontSize: 13, verticalAlign: "-2px", mr: 0.5, color: "text.secondary" },
  "& td i": { position: "absolute", left: 0, bottom: 0, height: 3, bgcolor: "warning.main" },
  '& td i[data-done="true"]': { bgcolor: "success.main" },
  "& [data-active=true]": { outline: 2, outlineStyle: "solid", outlineColor: "primary.main", outlineOffset: "-2px" },
  "& td input": { font: "inherit", width: "100%", minWidth: 90, textAlign: "right", border: 0, outline: 0, bgcolor: "transparent", color: "inherit", p: 0 },
  '& td input[aria-invalid="true"]': { color: "error.main" },
} as const;
