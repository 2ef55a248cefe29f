import { Button, Stack } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import type { FilterModel } from "../../graphql/schema/model.ts";
import { rangeIn } from "../api/filters.ts";
import { EqualFilter } from "./EqualFilter.tsx";
import { RangeFilter } from "./RangeFilter.tsx";

interface FilterEditorProps {
  filter: FilterModel;
  value: unknown;
  /** With undefined, the filter goes away. */
  apply(value: unknown): void;
}

export function FilterEditor({ filter, value, apply }: FilterEditorProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(value);
  const [usable, setUsable] = useState(true);
  const enter = (entered: unknown) => {
    setUsable(entered !== null);
    if (entered !== null) setDraft(entered);
  };
  return (
    <Stack
      component="form"
      sx={{ gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) apply(isEmpty(draft) ? undefined : draft);
      }}
    >
      {filter.by === "range" ? (
        <RangeFilter filter={filter} value={rangeIn(draft)} change={enter} />
      ) : (
        <EqualFilter filter={filter} value={draft} change={setDraft} />
      )}
      <Button type="submit" variant="contained" disabled={!usable} sx={{ alignSelf: "flex-end" }}>
        {translate("app.list.apply")}
      </Button>
    </Stack>
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.values(value).every((part) => part === undefined);
}
