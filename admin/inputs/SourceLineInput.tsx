import { MenuItem, TextField } from "@mui/material";
import { useGetOne, useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import type { Named, PageRecord } from "../api/record.ts";
import type { SourceLine } from "../domains/entityPage.ts";
import { useModel } from "../model/ModelContext.tsx";
import { type AttributeInputProps, ariaOf, textFieldProps, useAttributeInput } from "./useAttributeInput.ts";

interface Line extends Record<string, unknown> {
  product: Named | null;
  batchNumber?: string;
  quantity: number;
}

/** A line of the document that this one refers to, chosen by its product and batch rather than its number. */
export function SourceLineInput({ from, ...props }: AttributeInputProps & { from: SourceLine }) {
  const model = useModel();
  const input = useAttributeInput(props);
  const resource = useResourceContext();
  const reference = model.entity(model.resource(resource!).name)!.attributes.find(({ name }) => name === from.document)!;
  const documentId = useWatch({ name: from.document }) as string | null;
  const { data: document } = useGetOne<PageRecord>(model.entity(reference.entity!)!.many, { id: documentId ?? "", meta: { whole: true } }, { enabled: Boolean(documentId) });
  const lines = (document?.lines ?? []) as Line[];
  return (
    <TextField
      {...textFieldProps(input)}
      select
      value={lines.length > 0 ? (input.field.value ?? "") : ""}
      onChange={(event) => input.field.onChange(Number(event.target.value))}
      slotProps={{ htmlInput: ariaOf(input) }}
    >
      {lines.map((line, index) => (
        // A line is named by its place in the document.
        <MenuItem key={index} value={index + 1}>
          {[index + 1, line.product?.displayName, line.batchNumber].filter(Boolean).join(" · ")} ({String(line[from.done])}/{line.quantity})
        </MenuItem>
      ))}
    </TextField>
  );
}
