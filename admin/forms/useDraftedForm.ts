import { useEffect, useState } from "react";
import { type FieldValues, useForm, type UseFormReturn } from "react-hook-form";
import { draftStore } from "./draft.ts";

/** A form whose content is restored after a reload or a lost session, until it is saved or discarded. */
export function useDraftedForm<Content extends FieldValues>(key: string): { form: UseFormReturn<Content>; forget(): void } {
  const [draft] = useState(() => draftStore<Content>(key));
  const form = useForm<Content>({ defaultValues: draft.read()?.values as never });
  useEffect(() => {
    const subscription = form.watch((values) => draft.write({ values: values as Content }));
    return () => subscription.unsubscribe();
  }, [form, draft]);
  return { form, forget: draft.clear };
}
