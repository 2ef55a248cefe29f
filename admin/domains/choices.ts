import type { Label } from "../../graphql/schema/model.ts";
import type { Operation } from "../api/operation.ts";
import type { PageRecord } from "../api/record.ts";

/** Reads what a choice or a first value depends on: the licences of a supplier, the zones of a kind. */
export interface Look {
  /** The company's business date. */
  today: string;
  /** The first two hundred records of a list, with these attributes; none where this person may not read them. */
  find(entity: string, filter: Record<string, unknown>, columns: string[]): Promise<PageRecord[]>;
  /** A whole record, with its lines; null where there is none that this person may read. */
  read(entity: string, id: string): Promise<PageRecord | null>;
  /** What the server works out by itself, such as the price of a product. */
  ask<Answer>(operation: Operation, variables: Record<string, unknown>): Promise<Answer>;
}

/** Which records may be chosen for a reference, and what is shown of each. The rule that refuses others is the server's. */
export interface Choices {
  /** Paths of the form's values that it depends on: "supplierId". A path of lines means the same line. */
  dependsOn?: string[];
  /** What may be chosen, as a list's address has it, by the values of these paths. */
  filter?(given: unknown[], look: Look): Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Attributes of a choice that are shown beside its name. */
  facts?: string[];
  /** What is left out, and why. */
  says?: Label;
}

/** A value that an input begins with once what it follows from is known. What somebody has typed stays. */
export interface Prefill {
  dependsOn: string[];
  /**
   * The value, and where it comes from; neither where there is none. What follows from it `beside` the input is kept in
   * the form and never sent. Asked only once every value that it depends on is given, but those that are `optional`.
   */
  value(given: unknown[], look: Look): Promise<{ value?: unknown; beside?: Record<string, unknown>; note?: Label }>;
  optional?: string[];
}

/** The path in a form that a page's path means, seen from an input: "lines.productId" is "lines.2.productId" beside "lines.2.unitPrice". */
export function pathBeside(source: string, path: string): string {
  const [, lines, row] = /^(\w+)\.(\d+)\./.exec(source) ?? [];
  return lines && path.startsWith(`${lines}.`) ? path.replace(`${lines}.`, `${lines}.${row}.`) : path;
}
