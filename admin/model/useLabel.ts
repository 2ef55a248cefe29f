import { useCallback } from "react";
import { useLocale } from "react-admin";
import type { Label } from "../../graphql/schema/model.ts";
import { labelIn } from "./labels.ts";

/** Reads a label of the model in the console's language. */
export function useLabel(): (label: Label) => string {
  const locale = useLocale();
  return useCallback((label: Label) => labelIn(locale, label), [locale]);
}
