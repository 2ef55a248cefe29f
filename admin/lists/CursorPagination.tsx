import NavigateBeforeIcon from "@mui/icons-material/NavigateBefore";
import NavigateNextIcon from "@mui/icons-material/NavigateNext";
import { Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useListContext, useLocale, useTranslate } from "react-admin";
import { formatInteger } from "../values/integer.ts";

const SIZES = [10, 25, 50, 100];

/** Onward and back, as cursors go; the number of rows only where the API has counted them. */
export function CursorPagination() {
  const translate = useTranslate();
  const locale = useLocale();
  const { data, page, perPage, total, hasNextPage, hasPreviousPage, setPage, setPerPage } = useListContext();
  if (!data || (data.length === 0 && page === 1)) return null;
  const first = (page - 1) * perPage + 1;
  const last = first + data.length - 1;
  const range = { first: formatInteger(first, locale), last: formatInteger(last, locale) };
  return (
    <Stack
      component="nav"
      direction="row"
      aria-label={translate("app.list.pages")}
      sx={{ alignItems: "center", justifyContent: "flex-end", flexWrap: "wrap", gap: 1, p: 1 }}
    >
      <Typography variant="body2" role="status">
        {total === undefined
          ? translate("app.list.range", range)
          : translate("app.list.rangeOf", { ...range, total: formatInteger(total, locale) })}
      </Typography>
      <TextField
        select
        size="small"
        variant="standard"
        fullWidth={false}
        value={perPage}
        onChange={(event) => setPerPage(Number(event.target.value))}
        slotProps={{ htmlInput: { "aria-label": translate("ra.navigation.page_rows_per_page") } }}
      >
        {SIZES.map((size) => (
          <MenuItem key={size} value={size}>
            {translate("app.list.perPage", { size })}
          </MenuItem>
        ))}
      </TextField>
      <Button startIcon={<NavigateBeforeIcon />} disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
        {translate("app.list.previous")}
      </Button>
      <Button endIcon={<NavigateNextIcon />} disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate("app.list.next")}
      </Button>
    </Stack>
  );
}
