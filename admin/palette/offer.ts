import type { useTranslate } from "react-admin";
import type { Named } from "../api/record.ts";
import type { Me } from "../auth/me.ts";
import type { ConsoleModel } from "../model/consoleModel.ts";

/** Where the palette can lead, and what it can begin. */
export interface Destination {
  group: string;
  name: string;
  /** Other ways to type the name. */
  typed?: string;
  to: string | (() => void);
}

/** A record, by the address of its page. */
export type RecordDestination = Destination & { to: string };

/** What is known when somebody types. */
export interface Typed {
  typed: string;
  /** Records that the search has found for it. */
  found: readonly Named[];
  me: Me;
  model: ConsoleModel;
  locale: string;
  translate: ReturnType<typeof useTranslate>;
  createPath(of: { resource: string; type: string }): string;
}

/** What a domain offers for what is typed, before the found records or after them. */
export interface Offered {
  destinations: Destination[];
  beforeRecords: boolean;
}

/** A domain's own: the default export of its `palette.ts`. Nothing where it has nothing to offer. */
export type PaletteOffer = (typed: Typed) => Offered | undefined;

const files = import.meta.glob<{ default: PaletteOffer }>("../domains/*/palette.ts", { eager: true });

export const offersFor = (typed: Typed): Offered[] => Object.values(files).flatMap(({ default: offer }) => offer(typed) ?? []);
