import { Box, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { useResourceContext } from "react-admin";
import { useFormContext, useWatch } from "react-hook-form";
import { pathBeside, type Prefill } from "../domains/choices.ts";
import { useNotePending } from "../forms/pendingValues.ts";
import { useLabel } from "../model/useLabel.ts";
import { useLook } from "./useLook.ts";

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== "";

/** An input that begins with a value that follows from others, and says where it comes from. What somebody has typed stays. */
export function Prefilled({ source, prefill, children }: { source: string; prefill: Prefill; children: ReactNode }) {
  const label = useLabel();
  const resource = useResourceContext();
  const look = useLook();
  const { getValues, setValue } = useFormContext();
  const { dependsOn, optional = [] } = prefill;
  const given = useWatch({ name: dependsOn.map((path) => pathBeside(source, path)) }) as unknown[];
  const { data, isFetching } = useQuery({
    queryKey: ["prefill", resource, source.replaceAll(/\.\d+/g, ""), given],
    queryFn: () => prefill.value(given, look!),
    enabled: look !== undefined && dependsOn.every((path, i) => optional.includes(path) || isGiven(given[i])),
  });
  const filled = useRef<unknown>(undefined);
  useEffect(() => {
    if (!data) return;
    for (const [name, value] of Object.entries(data.beside ?? {})) setValue(source.replace(/[^.]+$/, name), value);
    const now: unknown = getValues(source);
    // What was filled in for another product gives way; what somebody typed does not.
    if (isGiven(now) && !isSame(now, filled.current)) return;
    if (!isGiven(data.value) && !isGiven(now)) return;
    filled.current = data.value;
    setValue(source, data.value ?? null, { shouldDirty: true });
  }, [data, getValues, setValue, source]);
  // After the effect above: once it is no more pending, the value is in the form.
  useNotePending(isFetching && data === undefined);
  return (
    <Box>
      {children}
      {/* Its two lines are kept free while it is on its way: what comes late must not move a button from under the pointer. */}
      {(data?.note || isFetching) && (
        <Typography variant="caption" color="text.secondary" sx={{ display: "block", px: 1.75, minHeight: "2lh" }}>
          {data?.note && label(data.note)}
        </Typography>
      )}
    </Box>
  );
}
