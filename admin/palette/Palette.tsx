import { Autocomplete, Box, Dialog, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import type { Named } from "../api/record.ts";
import { type MuiKeyEvent, useRecordSearch } from "../api/useRecordSearch.ts";
import { actionsHere, useDestinations, useOffers, useRecordDestinations } from "./destinations.ts";
import type { Destination } from "./offer.ts";

/**
 * Goes anywhere: to a list, to a new record, or to any record by its name, number or pinyin; and begins what can be done
 * with the record on the page.
 */
export default function Palette({ close }: { close(): void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const pages = useDestinations();
  const [here] = useState(() => actionsHere(translate("app.palette.actions")));
  const toRecord = useRecordDestinations();
  const offersOf = useOffers();
  const { records, isFetching, tooMany, onEnter } = useRecordSearch(undefined, typed, { keepsPrevious: true });
  const fits = ({ name, typed: otherwise = "" }: Destination) => `${name}\t${otherwise}`.toLowerCase().includes(typed.trim().toLowerCase());
  const leading = (found: readonly Named[]): Destination[] => {
    const offers = offersOf(typed, found);
    const offered = (before: boolean) => offers.flatMap(({ beforeRecords, destinations }) => (beforeRecords === before ? destinations : []));
    return [...offered(true), ...found.flatMap(toRecord), ...offered(false)];
  };
  const fitting = [...here, ...pages].filter(fits);

  const go = ({ to }: Destination) => {
    close();
    if (typeof to === "string") navigate(to);
    else to();
  };
  const onKeyDown = (event: MuiKeyEvent) =>
    onEnter(event, (found) => {
      const [first] = [...leading(found), ...fitting];
      if (first) go(first);
    });

  return (
    <Dialog
      open
      fullWidth
      onClose={close}
      slotProps={{ paper: { "aria-label": translate("app.palette.title"), sx: { alignSelf: "flex-start", mt: "10vh", p: 1 } } }}
    >
      <Autocomplete<Destination>
        open
        autoHighlight
        disablePortal
        options={[...leading(records), ...fitting]}
        // Results of the API always match, regardless of their names.
        filterOptions={(options) => options}
        // Its own groups are no listbox that a screen reader could read; the kind is beside each name.
        renderOption={({ key, ...props }, { name, group }) => (
          <Stack key={key} component="li" direction="row" {...props} sx={{ gap: 2 }}>
            <Box sx={{ flex: 1 }}>{name}</Box>
            <Typography variant="caption" color="text.secondary">
              {group}
            </Typography>
          </Stack>
        )}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ name, to }) => (typeof to === "string" ? to : name)}
        loading={isFetching}
        loadingText={translate("ra.page.loading")}
        noOptionsText={translate(isFetching ? "ra.page.loading" : "app.reference.none")}
        forcePopupIcon={false}
        onInputChange={(_, text) => setTyped(text)}
        onKeyDown={onKeyDown}
        onChange={(_, destination) => destination && go(destination)}
        onClose={(_, reason) => reason === "escape" && close()}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={translate("app.palette.title")} placeholder={translate("app.palette.hint")} helperText={tooMany && translate("app.palette.typeMore")} />
        )}
        slotProps={{ listbox: { sx: { maxHeight: "60vh" } }, popper: { sx: { position: "static !important", transform: "none !important", width: "100% !important" } } }}
      />
    </Dialog>
  );
}
