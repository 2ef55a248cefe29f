import SearchIcon from "@mui/icons-material/Search";
import { InputAdornment, TextField } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useListContext, useTranslate } from "react-admin";
import { SEARCH } from "../api/filters.ts";
import { useSettled } from "../inputs/useSettled.ts";

/** Finds within the list, under its other filters, by what the palette finds by: words, numbers, pinyin, scanned codes. */
export function ListSearch() {
  const translate = useTranslate();
  const { filterValues, setFilters, meta } = useListContext();
  const searched = String(filterValues[SEARCH] ?? "");
  const [typed, setTyped] = useState(searched);
  const settled = useSettled(typed);
  const applied = useRef(searched);

  const search = (text: string) => {
    const { [SEARCH]: _, ...others } = filterValues;
    if (text === applied.current) return;
    applied.current = text;
    setFilters(text === "" ? others : { ...others, [SEARCH]: text });
  };
  const searchRef = useRef(search);
  searchRef.current = search;
  useEffect(() => searchRef.current(settled.trim()), [settled]);
  useEffect(() => {
    // Changed by something else than this input, such as a view: not while somebody types.
    if (searched === applied.current) return;
    applied.current = searched;
    setTyped(searched);
  }, [searched]);

  return (
    <TextField
      type="search"
      size="small"
      fullWidth={false}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => event.key === "Enter" && search(typed.trim())}
      placeholder={translate("app.list.search")}
      helperText={searched !== "" && (meta as { cut?: boolean } | undefined)?.cut && translate("app.palette.typeMore")}
      sx={{ my: 1, width: { xs: "100%", sm: 260 } }}
      slotProps={{
        htmlInput: { "aria-label": translate("app.list.search"), "data-list-search": true },
        input: { startAdornment: <InputAdornment position="start"><SearchIcon fontSize="small" /></InputAdornment> },
      }}
    />
  );
}
