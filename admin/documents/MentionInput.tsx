import { Box, MenuItem, MenuList, Paper, Popper, TextField } from "@mui/material";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslate } from "react-admin";
import type { Named } from "../api/record.ts";
import { useReferenceChoices } from "../inputs/useReferenceChoices.ts";

interface MentionInputProps {
  label: string;
  value: string;
  change(text: string): void;
  /** Somebody was chosen; their name is in the text. */
  mention(person: Named): void;
}

const SHOWN = 8;
/** What is being typed after an @, up to the caret. */
const BEGUN = /@([^\s@]{0,40})$/;

/** A text in which @ offers the names of colleagues, found by name, staff number or pinyin. */
export function MentionInput({ label, value, change, mention }: MentionInputProps) {
  const translate = useTranslate();
  const listId = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  /** Where the caret belongs once the text with the name has been rendered. */
  const placed = useRef<number>(null);
  const [active, setActive] = useState(0);
  /** The @ that somebody has closed the list for. */
  const [dismissed, dismiss] = useState(-1);
  const begun = BEGUN.exec(value.slice(0, caret));
  const typed = begun?.[1] ?? "";
  const open = begun !== null && begun.index !== dismissed;
  const { choices, found } = useReferenceChoices(["Employee"], typed, open);
  const people = choices.filter(({ id, displayName }) => found.has(id) || displayName.includes(typed)).slice(0, SHOWN);
  const optionId = (index: number) => `${listId}-${index}`;

  useLayoutEffect(() => {
    if (placed.current === null) return;
    input.current?.setSelectionRange(placed.current, placed.current);
    placed.current = null;
  });

  const choose = (person: Named | undefined) => {
    if (!person || !begun) return;
    const name = `@${person.displayName} `;
    change(value.slice(0, begun.index) + name + value.slice(caret));
    setCaret(begun.index + name.length);
    placed.current = begun.index + name.length;
    mention(person);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || people.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((active + step + people.length) % people.length);
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") choose(people[active] ?? people[0]);
    else if (event.key === "Escape") dismiss(begun.index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <TextField
        label={label}
        value={value}
        onChange={(event) => {
          change(event.target.value);
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setActive(0);
        }}
        onSelect={(event) => setCaret((event.target as HTMLTextAreaElement).selectionStart)}
        onBlur={() => dismiss(begun?.index ?? -1)}
        onKeyDown={onKeyDown}
        inputRef={input}
        multiline
        minRows={2}
        maxRows={10}
        fullWidth
        size="small"
        helperText={translate("app.comment.hint")}
        slotProps={{
          htmlInput: {
            "aria-autocomplete": "list",
            "aria-controls": open ? listId : undefined,
            "aria-activedescendant": open && people.length > 0 ? optionId(active) : undefined,
          },
        }}
      />
      <Popper open={open && people.length > 0} anchorEl={input.current} placement="bottom-start" sx={{ zIndex: "tooltip" }}>
        <Paper elevation={4}>
          <MenuList id={listId} role="listbox" aria-label={translate("app.comment.people")} dense>
            {people.map((person, index) => (
              <MenuItem
                key={person.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                selected={index === active}
                tabIndex={-1}
                // Keeps the focus where the text is being typed.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(person)}
              >
                <Box component="span">{person.displayName}</Box>
              </MenuItem>
            ))}
          </MenuList>
        </Paper>
      </Popper>
    </>
  );
}
