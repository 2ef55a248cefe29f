import { useQuery } from "@tanstack/react-query";
import { useDataProvider } from "react-admin";
import type { ConsoleDataProvider } from "../../../api/dataProvider.ts";
import type { PageRecord, WorkingClock } from "../../../api/record.ts";
import { EvidencePanel } from "../../../documents/Evidence.tsx";
import { useModel } from "../../../model/ModelContext.tsx";
import { useLabel } from "../../../model/useLabel.ts";
import { TimeLimits } from "../../../values/TimeLimits.tsx";
import { caseClocks } from "./cases.operations.ts";

const everyMs = 30_000;

/** The working time that is left, as it passes. */
export function CaseTime({ record: { id, version, clocks } }: { record: PageRecord }) {
  const label = useLabel();
  const dataProvider = useDataProvider<ConsoleDataProvider>();
  const attribute = useModel().entity("ServiceCase")?.attributes.find(({ name }) => name === "clocks");
  const { data } = useQuery({
    queryKey: ["caseClocks", id, version],
    queryFn: async () => (await dataProvider.ask<{ serviceCase: { clocks: WorkingClock[] | null } | null }>(caseClocks, { id })).serviceCase?.clocks ?? [],
    refetchInterval: everyMs,
  });
  const shown = data ?? (clocks as WorkingClock[] | null | undefined) ?? [];
  return (
    <EvidencePanel title={label({ zh: "时限", en: "Time limits" })}>
      <TimeLimits clocks={shown} labels={attribute?.clocks ?? {}} />
    </EvidencePanel>
  );
}
