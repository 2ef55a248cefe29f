/** Shows how far the work is: on a terminal in one line that changes, elsewhere in a line every few seconds. */
import type { Steps } from "./importScms.ts";
import { groupDigits } from "./cents.ts";

const terminalPauseMs = 100;
const logPauseMs = 5_000;

const clock = (milliseconds: number): string => `${Math.floor(milliseconds / 60_000)}:${String(Math.floor(milliseconds / 1000) % 60).padStart(2, "0")}`;

export function progressLine(step: string, done: number, of: number, elapsedMs: number): string {
  const share = of === 0 ? 100 : Math.floor((done * 100) / of);
  const left = done > 0 && done < of ? `, about ${clock((elapsedMs / done) * (of - done))} left` : "";
  return `  ${String(share).padStart(3)} %  ${groupDigits(String(done))} of ${groupDigits(String(of))} ${step}  ${clock(elapsedMs)}${left}`;
}

export function showProgress(out: NodeJS.WriteStream, now = () => performance.now()): Steps {
  let step: string | undefined;
  let startedAt = 0;
  let shownAt = -Infinity;
  return (name, done, of) => {
    if (name !== step) {
      step = name;
      startedAt = now();
      shownAt = -Infinity;
    }
    const ended = done === of;
    if (!ended && now() - shownAt < (out.isTTY ? terminalPauseMs : logPauseMs)) return;
    shownAt = now();
    const line = progressLine(name, done, of, now() - startedAt);
    out.write(out.isTTY ? `\r\u001B[K${line}${ended ? "\n" : ""}` : `${line}\n`);
  };
}
