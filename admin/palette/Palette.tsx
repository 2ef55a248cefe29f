import { Autocomplete, Box, Dialog, Stack, TextField, Typography } from "@mui/material";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
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
  const queryClient = useQueryClient();
  const searchFor = (text: string) => ({
    queryKey: ["search", "everything", text],
    queryFn: ({ signal }: { signal: AbortSignal }) => dataProvider.search(text, undefined, signal),
  });
  const { data, isFetching } = useQuery({ ...searchFor(wanted), enabled: wanted !== "", placeholderData: (previous) => previous });
  const isCurrent = typed.trim() === wanted && !isFetching;
  const records = wanted === "" ? [] : (data?.records ?? []).flatMap(toRecord);
  const tooMany = wanted !== "" && data?.complete === false;
  const fits = ({ name, typed: otherwise = "" }: Destination) => `${name}\t${otherwise}`.toLowerCase().includes(typed.trim().toLowerCase());
  const fitting = [...here, ...pages].filter(fits);

  const go = ({ to }: Destination) => {
    close();
    if (typeof to === "string") navigate(to);
    else to();
  };
  /** Enter is for what is typed now. A scanner sends it before anything could be found: then it is found first. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement> & { defaultMuiPrevented?: boolean }) => {
    if (event.key !== "Enter" || typed.trim() === "" || isCurrent) return;
    event.preventDefault();
    event.defaultMuiPrevented = true;
    const input = event.target as HTMLInputElement;
    const text = input.value.trim();
    void queryClient.fetchQuery(searchFor(text)).then(
      ({ records: found }) => {
        const [first] = [...found.flatMap(toRecord), ...fitting];
        if (first && input.value.trim() === text) go(first);
      },
      // The search below the input says that it has failed.
      () => undefined,
    );
  };

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
