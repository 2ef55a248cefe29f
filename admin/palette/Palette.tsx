import { Autocomplete, Box, Dialog, Stack, TextField, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDataProvider, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import type { ConsoleDataProvider } from "../api/dataProvider.ts";
import { useSettled } from "../inputs/useSettled.ts";
import { actionsHere, type Destination, useDestinations, useRecordDestinations } from "./destinations.ts";

/**
 * Goes anywhere: to a list, to a new record, or to any record by its name, number or pinyin; and begins what can be done
 * with the record on the page.
 */
export default function Palette({ close }: { close(): void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const [typed, setTyped] = useState("");
  const wanted = useSettled(typed.trim());
  const pages = useDestinations();
  const [here] = useState(() => actionsHere(translate("app.palette.actions")));
  const toRecord = useRecordDestinations();
  const { data, isFetching } = useQuery({
    queryKey: ["search", "everything", wanted],
    enabled: wanted !== "",
    queryFn: ({ signal }) => dataProvider.search(wanted, undefined, signal),
    placeholderData: (previous) => previous,
  });
  const records = wanted === "" ? [] : (data?.records ?? []).flatMap(toRecord);
  const tooMany = wanted !== "" && data?.complete === false;
  const fits = ({ name, typed: otherwise = "" }: Destination) => `${name}\t${otherwise}`.toLowerCase().includes(typed.trim().toLowerCase());
  const fitting = [...here, ...pages].filter(fits);

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
        options={[...records, ...fitting]}
        // What the API has found fits, whatever its name looks like.
        filterOptions={(options) => options}
        // Its own groups are no listbox that a screen reader could read; the kind stands beside each name.
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
        onChange={(_, destination) => {
          if (!destination) return;
          close();
          if (typeof destination.to === "string") navigate(destination.to);
          else destination.to();
        }}
        onClose={(_, reason) => reason === "escape" && close()}
        renderInput={(params) => (
          <TextField {...params} autoFocus label={translate("app.palette.title")} placeholder={translate("app.palette.hint")} helperText={tooMany && translate("app.palette.typeMore")} />
        )}
        slotProps={{ listbox: { sx: { maxHeight: "60vh" } }, popper: { sx: { position: "static !important", transform: "none !important", width: "100% !important" } } }}
      />
    </Dialog>
  );
}
