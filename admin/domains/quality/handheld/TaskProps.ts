import type { OutboxEntry } from "./outbox.ts";

export interface TaskProps {
  /** Keeps what was done; it is sent as soon as that is possible. */
  keep(entry: Pick<OutboxEntry, "label" | "about" | "steps">): void;
  /** Documents that something was done about which the list of open work does not show yet. */
  kept: ReadonlySet<string>;
}

export interface Pack {
  id: string;
  name: string;
  barcode: string | null;
}
