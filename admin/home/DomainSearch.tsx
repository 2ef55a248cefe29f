import { Autocomplete, TextField } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { type MuiKeyEvent, useRecordSearch } from "../api/useRecordSearch.ts";
import { useRecordDestinations } from "../palette/destinations.ts";
import type { RecordDestination } from "../palette/offer.ts";

/** Finds records of these types by name, number, batch or pinyin, and goes to the one that is chosen. */
export function DomainSearch({ types }: { types: string[] }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const toRecord = useRecordDestinations();
  const { records, isCurrent, onEnter } = useRecordSearch(types, typed);
  const go = (destination: RecordDestination | undefined) => destination && void navigate(destination.to);
  return (
    <Autocomplete<RecordDestination>
      value={null}
      options={isCurrent ? records.flatMap(toRecord) : []}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ to }) => to}
      renderOption={({ key, ...props }, { name, group }) => (
        <li key={key} {...props}>
          {name} · {group}
        </li>
      )}
      autoHighlight
      blurOnSelect
      forcePopupIcon={false}
      loading={typed.trim() !== "" && !isCurrent}
      loadingText={translate("ra.page.loading")}
      noOptionsText={translate(typed.trim() === "" ? "app.palette.hint" : "app.reference.none")}
      onInputChange={(_, text) => setTyped(text)}
      onKeyDown={(event: MuiKeyEvent) => onEnter(event, (found) => go(found.flatMap(toRecord)[0]))}
      onChange={(_, destination) => go(destination ?? undefined)}
      renderInput={(params) => (
        <TextField {...params} size="small" label={translate("app.palette.title")} placeholder={translate("app.palette.hint")} />
      )}
      sx={{ maxWidth: 480 }}
    />
  );
}
