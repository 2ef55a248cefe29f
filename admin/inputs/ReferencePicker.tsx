import { Autocomplete, Box, Button, Paper, type PaperProps, Stack, TextField, Typography } from "@mui/material";
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import type { Named } from "../api/record.ts";
import type { MuiKeyEvent } from "../api/useRecordSearch.ts";
import { useModel } from "../model/ModelContext.tsx";
import { useLabel } from "../model/useLabel.ts";
import { useNames } from "../values/useNames.ts";
import { ChoiceFacts } from "./ChoiceFacts.tsx";
import type { Narrowed } from "./useChoiceRule.ts";
import { useReferenceChoices } from "./useReferenceChoices.ts";

interface PickerProps {
  /** GraphQL types of the records to choose from. */
  entities: string[];
  label: string;
  /** For where the label is elsewhere, as in the head of a table. */
  hideLabel?: boolean;
  required?: boolean;
  disabled?: boolean;
  error?: boolean;
  helperText?: ReactNode;
  onBlur?(): void;
  inputRef?: React.Ref<HTMLInputElement>;
  /** What may be chosen of records of one type, and what is shown of each; null until that is known. */
  narrowed?: Narrowed | null;
}

type ReferencePickerProps = PickerProps &
  (
    | { multiple?: false; value: string | null; change(value: string | null): void }
    | { multiple: true; value: string[]; change(value: string[]): void }
  );

/** Chooses one record or several by name. */
export function ReferencePicker(props: ReferencePickerProps) {
  const { entities, label, hideLabel, required, disabled, error, helperText, onBlur, inputRef, narrowed } = props;
  const translate = useTranslate();
  const inLanguage = useLabel();
  const model = useModel();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const { choices, found, onEnter, loading, hasMore, loadMore } = useReferenceChoices(entities, typed, open, narrowed);

  const ids = useMemo(
    () => (props.multiple ? props.value : props.value ? [props.value] : []),
    [props.multiple, props.value],
  );
  // Chosen from a search, whose findings are gone with the text that was searched for.
  const picked = useRef(new Map<string, Named>());
  const unknown = ids.filter((id) => !picked.current.has(id) && !choices.some((choice) => choice.id === id));
  const named = useNames(unknown);
  const nameOf = (id: string): Named =>
    choices.find((choice) => choice.id === id) ??
    picked.current.get(id) ??
    named.find((record) => record?.id === id) ?? { id, displayName: "…" };
  const chosen = useSame(ids.map(nameOf));

  const typeName = (type = "") => {
    const entity = model.entity(type);
    return entity ? inLanguage(entity.label) : type;
  };

  // The search also finds pinyin and numbers, which the name does not show.
  const matching = (options: Named[], text: string) =>
    text === "" ? options : options.filter((option) => found.has(option.id) || includes(option.displayName, text));

  const choose = (choice: Named) => {
    picked.current.set(choice.id, choice);
    if (props.multiple) props.change([...new Set([...props.value, choice.id])]);
    else props.change(choice.id);
    setOpen(false);
  };

  const onKeyDown = (event: MuiKeyEvent) => {
    // Nobody else acts on a key that ends a search, such as the table that adds a line.
    if (event.key === "Enter" && typed.trim() !== "") event.preventDefault();
    onEnter(event, ([first]) => first && choose(first));
  };

  const shared = {
    options: choices,
    onKeyDown,
    loading,
    disabled,
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    onBlur,
    onInputChange: (_: unknown, text: string, reason: string) => setTyped(reason === "input" ? text : ""),
    filterOptions: (options: Named[], { inputValue }: { inputValue: string }) => matching(options, typed === "" ? "" : inputValue),
    autoHighlight: true,
    fullWidth: true,
    size: "small" as const,
    // MUI's own groups are no listbox that a screen reader could read; the type is beside each name.
    renderOption: ({ key, ...option }: React.HTMLAttributes<HTMLLIElement> & { key: React.Key }, choice: Named) => (
      <Stack key={key} component="li" direction="row" {...option} sx={{ gap: 2 }}>
        <Box sx={{ flex: 1 }}>
          {choice.displayName}
          {narrowed && entities[0] && <ChoiceFacts entity={entities[0]} choice={choice} facts={narrowed.facts} />}
        </Box>
        {entities.length > 1 && (
          <Typography variant="caption" color="text.secondary">
            {typeName(choice.__typename)}
          </Typography>
        )}
      </Stack>
    ),
    getOptionLabel: (choice: Named) => choice.displayName,
    getOptionKey: (choice: Named) => choice.id,
    isOptionEqualToValue: (a: Named, b: Named) => a.id === b.id,
    noOptionsText: translate("app.reference.none"),
    loadingText: translate("ra.page.loading"),
    openText: translate("ra.action.open"),
    closeText: translate("ra.action.close"),
    clearText: translate("ra.action.clear_input_value"),
    slots: { paper: ChoicesPaper },
    renderInput: (params: object) => (
      <TextField
        {...params}
        inputRef={inputRef}
        label={hideLabel ? undefined : label}
        required={required}
        error={error}
        helperText={helperText}
        slotProps={hideLabel ? { htmlInput: { ...(params as { inputProps: object }).inputProps, "aria-label": label } } : undefined}
      />
    ),
  };

  return (
    <MoreContext.Provider value={{ loading, says: narrowed?.says, loadMore: hasMore ? () => void loadMore() : undefined }}>
      {props.multiple ? (
        <Autocomplete
          {...shared}
          multiple
          value={chosen}
          onChange={(_, now) => {
            for (const one of now) picked.current.set(one.id, one);
            props.change(now.map(({ id }) => id));
          }}
        />
      ) : (
        <Autocomplete
          {...shared}
          value={chosen[0] ?? null}
          onChange={(_, choice) => (choice ? choose(choice) : props.change(null))}
        />
      )}
    </MoreContext.Provider>
  );
}

/** The list as it was, while it holds the same: another one is taken for a choice, and what is being typed is forgotten. */
function useSame(list: Named[]): Named[] {
  const kept = useRef(list);
  const same = kept.current.length === list.length && list.every(({ id, displayName }, i) => kept.current[i]!.id === id && kept.current[i]!.displayName === displayName);
  if (!same) kept.current = list;
  return kept.current;
}

const MoreContext = createContext<{ loading: boolean; says?: string; loadMore?(): void }>({ loading: false });

/** The drop-down; at its foot, what it leaves out, and a way to the next page of choices. */
function ChoicesPaper({ children, ...props }: PaperProps) {
  const translate = useTranslate();
  const { loading, says, loadMore } = useContext(MoreContext);
  return (
    <Paper {...props}>
      {children}
      {says && (
        <Typography variant="caption" color="text.secondary" component="p" sx={{ px: 2, py: 1 }}>
          {says}
        </Typography>
      )}
      {loadMore && (
        <Button
          fullWidth
          size="small"
          loading={loading}
          // Keeps the focus, and with it the drop-down, where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={loadMore}
        >
          {translate("app.reference.more")}
        </Button>
      )}
    </Paper>
  );
}

function includes(name: string, typed: string): boolean {
  return name.normalize("NFKC").toLowerCase().includes(typed.normalize("NFKC").toLowerCase());
}
