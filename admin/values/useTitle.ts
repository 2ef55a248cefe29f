import { useCallback } from "react";
import { useLocale } from "react-admin";
import type { EntityModel } from "../../graphql/schema/model.ts";
import type { PageRecord } from "../api/record.ts";
import { labelIn, valueIn } from "../model/labels.ts";
import { useModel } from "../model/ModelContext.tsx";
import { formatDate } from "./dates.ts";

/** What a record is called: its number or name; a day or a state by which it is called is written as people write it. */
export function useTitle(): (entity: EntityModel, record: PageRecord) => string {
  const locale = useLocale();
  const model = useModel();
  return useCallback(
    ({ attributes, representation }, record) => {
      const { kind, enum: enumeration = "" } = attributes.find(({ name }) => name === representation) ?? {};
      if (kind === "date") return formatDate(record.displayName, locale);
      const value = kind === "enum" ? valueIn(model.enumeration(enumeration), record.displayName) : undefined;
      return value ? labelIn(locale, value.label) : record.displayName;
    },
    [locale, model],
  );
}
