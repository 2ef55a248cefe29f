import { Chip, Stack } from "@mui/material";
import { useTranslate } from "react-admin";
import type { Label } from "../../graphql/schema/model.ts";
import type { WorkingClock } from "../api/record.ts";
import { useLabel } from "../model/useLabel.ts";
import { Moment } from "./Moment.tsx";

/** The time limits of a document, each with its name, oldest first. */
export function TimeLimits({ clocks, labels }: { clocks: WorkingClock[]; labels: Record<string, Label> }) {
  const label = useLabel();
  return (
    <Stack component="span" spacing={0.5}>
      {clocks.map((clock, index) => {
        const name = labels[clock.name];
        // A clock may run several rounds, and the list never changes in place.
        return <TimeLimit key={index} clock={clock} name={name && label(name)} />;
      })}
    </Stack>
  );
}

/** How much working time is left and when it runs out; of one that has ended, whether it was in time. */
export function TimeLimit({ clock, name }: { clock: WorkingClock; name?: string }) {
  const translate = useTranslate();
  const state = useClockState(clock);
  return (
    <Stack component="span" direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      {name && <span>{name}</span>}
      {state && <Chip component="span" size="small" variant="outlined" color={colourOf(clock)} label={state} />}
      {clock.status !== "ENDED" && clock.dueAt && (
        <span>
          {translate("app.clock.due")} <Moment at={clock.dueAt} />
        </span>
      )}
    </Stack>
  );
}

function colourOf({ outcome, status, leftMinutes }: WorkingClock): "error" | "success" | "info" | "default" {
  if (outcome === "MISSED" || (leftMinutes !== null && leftMinutes < 0)) return "error";
  if (outcome === "MET") return "success";
  return status === "RUNNING" ? "info" : "default";
}

function useClockState({ status, outcome, leftMinutes }: WorkingClock): string | undefined {
  const translate = useTranslate();
  if (leftMinutes === null || status === "ENDED") return outcome ? translate(`app.clock.${outcome.toLowerCase()}`) : undefined;
  const size = Math.abs(leftMinutes);
  const [hours, minutes] = [Math.floor(size / 60), size % 60];
  const time = translate(hours > 0 ? "app.clock.hours" : "app.clock.minutes", { hours, minutes });
  if (leftMinutes < 0) return translate("app.clock.over", { time });
  return translate(status === "PAUSED" ? "app.clock.paused" : "app.clock.left", { time });
}
