import { Button, FormControl, FormHelperText, FormLabel, Stack } from "@mui/material";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import type { StoredFile } from "../api/record.ts";
import { FileLink } from "../values/FileLink.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { type AttributeInputProps, useAttributeInput } from "./useAttributeInput.ts";

/** Uploads as soon as a file is chosen; the attribute then holds the file's id. */
export function FileInput(props: AttributeInputProps) {
  const translate = useTranslate();
  const { field, label, required, error, helperText } = useAttributeInput(props);
  const id = useId();
  const [names, setNames] = useState<Record<string, string>>({});

  const several = props.attribute.list;
  const ids = (several ? ((field.value as string[] | null) ?? []) : field.value ? [String(field.value)] : []) as string[];

  const onStored = (files: StoredFile[]) => {
    setNames((known) => ({ ...known, ...Object.fromEntries(files.map((file) => [file.id, file.displayName])) }));
    field.onChange(several ? [...ids, ...files.map((file) => file.id)] : files[0]!.id);
  };

  return (
    <FormControl error={error} required={required} fullWidth>
      <FormLabel htmlFor={id}>{label}</FormLabel>
      <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1, py: 0.5 }}>
        {ids.map((fileId) => (
          <Stack key={fileId} direction="row" sx={{ alignItems: "center" }}>
            <FileLink file={{ id: fileId, displayName: names[fileId] ?? translate("app.file.view") }} />
            <Button size="small" color="inherit" onClick={() => field.onChange(several ? ids.filter((other) => other !== fileId) : null)}>
              {translate("ra.action.remove")}
            </Button>
          </Stack>
        ))}
      </Stack>
      {(several || ids.length === 0) && <FileDrop id={id} several={several} buttonRef={field.ref} onStored={onStored} />}
      {helperText && <FormHelperText>{helperText}</FormHelperText>}
    </FormControl>
  );
}
