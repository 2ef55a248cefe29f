import type { ComponentType } from "react";
import { useTranslate } from "react-admin";
import { useController } from "react-hook-form";
import type { AttributeModel, Label } from "../../graphql/schema/model.ts";
import { useLabel } from "../model/useLabel.ts";
import { breachOf, hintOf } from "./limits.ts";

export interface AttributeInputProps {
  attribute: AttributeModel;
  /** Path into the form's values: "lines.2.quantity". */
  source: string;
  /** In a table the column's head is the label; screen readers get it from the input, with the row's number. */
  row?: number;
  /** A row that has no column heads above it: its inputs carry their labels. */
  stacked?: boolean;
}

/** An input that consists of others, each drawn by the given component. */
export interface CompositeInputProps extends AttributeInputProps {
  Part: ComponentType<AttributeInputProps>;
}

/** Binds an attribute to the form around it: its value, its limits, its name and what is wrong with it. */
export function useAttributeInput({ attribute, source, row, stacked }: AttributeInputProps) {
  const translate = useTranslate();
  const label = useLabel();
  const { field, fieldState } = useController({
    name: source,
    rules: { validate: (value: unknown) => breachOf(attribute, value, translate) ?? true },
  });
  const name = label(attribute.label);
  return {
    field,
    label: row === undefined ? name : translate("app.input.ofRow", { name, row: row + 1 }),
    inTable: row !== undefined && !stacked,
    required: Boolean(attribute.input?.required),
    error: fieldState.invalid,
    helperText: fieldState.error?.message ?? (row === undefined ? helpOf(attribute, label, translate) : undefined),
  };
}

/** What to know, and what may be typed. */
function helpOf(attribute: AttributeModel, label: (text: Label) => string, translate: (key: string, options?: Record<string, unknown>) => string): string | undefined {
  const parts = [attribute.help && label(attribute.help), hintOf(attribute, translate)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(" ") : undefined;
}

export type AttributeInput = ReturnType<typeof useAttributeInput>;

/** What every text-like input shares. */
export function textFieldProps({ field, label, inTable, required, error, helperText }: AttributeInput) {
  return {
    inputRef: field.ref,
    name: field.name,
    onBlur: field.onBlur,
    label: inTable ? undefined : label,
    required,
    error,
    helperText,
    fullWidth: true,
    size: "small" as const,
  };
}

export function ariaOf({ label, inTable }: AttributeInput): { "aria-label"?: string } {
  return inTable ? { "aria-label": label } : {};
}
