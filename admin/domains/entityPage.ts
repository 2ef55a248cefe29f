import type { ComponentType } from "react";
import type { Label } from "../../graphql/schema/model.ts";
import type { Money, PageRecord } from "../api/record.ts";

/** Attributes that belong together, on the form as on the page. */
export interface Section {
  title: Label;
  attributes: string[];
}

/** Records that point at this one. */
export interface Related {
  /** GraphQL type of those records. */
  entity: string;
  /** Their filter that takes this record's id. */
  by: string;
}

/**
 * What is special about an entity in the console. Everything else is drawn from the model, so a page is short and an
 * entity without one still has its list, form and page.
 */
export interface EntityPage {
  /** Columns that a list opens with. */
  columns?: string[];
  /** What the head of the page shows. */
  facts?: string[];
  sections?: Section[];
  related?: Related[];
  /** What one line of a list attribute comes to, in money. */
  lineTotals?: Record<string, (line: Record<string, unknown>) => Money | null>;
  /** Drawn below the record's own attributes. */
  panels?: ComponentType<{ record: PageRecord }>[];
  /** False where people reach the records only through others. */
  menu?: boolean;
}
