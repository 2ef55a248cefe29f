import { useQuery } from "@tanstack/react-query";
import { useResourceContext } from "react-admin";
import { useWatch } from "react-hook-form";
import { type Choices, pathBeside } from "../domains/choices.ts";
import { useLabel } from "../model/useLabel.ts";
import { useLook } from "./useLook.ts";

/** The choices that a picker is narrowed to. */
export interface Narrowed {
  filter: Record<string, unknown>;
  facts: string[];
  says?: string;
}

/** What a page's rule for choices comes to with what the form holds now; undefined until that is known. */
export function useChoiceRule(source: string, { dependsOn = [], filter, facts = [], says }: Choices): Narrowed | undefined {
  const label = useLabel();
  const resource = useResourceContext();
  const look = useLook();
  const given = useWatch({ name: dependsOn.map((path) => pathBeside(source, path)) }) as unknown[];
  const { data, isError } = useQuery({
    queryKey: ["choiceRule", resource, source.replaceAll(/\.\d+/g, ""), given],
    queryFn: async () => (await filter?.(given, look!)) ?? {},
    enabled: look !== undefined,
  });
  // Where the rule cannot be read, everything is offered: the server refuses what may not be.
  const narrowed = isError ? {} : data;
  return narrowed && { filter: narrowed, facts, says: says && label(says) };
}
