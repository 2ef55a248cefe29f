import type { ComponentType } from "react";
import type { Label } from "../../graphql/schema/model.ts";
import type { Money, PageRecord } from "../api/record.ts";
import type { AttributeInputProps } from "../inputs/useAttributeInput.ts";

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

export interface LineTotal {
  /** In a form, from what has been typed so far. */
  of(line: Record<string, unknown>): Money | null;
  /** On the page, the attribute in which the server keeps it. */
  attribute: string;
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
  /** What the lines of a list attribute come to, in money. */
  lineTotals?: Record<string, LineTotal>;
  /** Inputs of our own, by their path without row numbers: "lines.orderLine". */
  inputs?: Record<string, ComponentType<AttributeInputProps>>;
  /** GraphQL fields of the record's page beyond the model's attributes, for its panels. */
  more?: string;
  /** Drawn below the record's own attributes. */
  panels?: ComponentType<{ record: PageRecord }>[];
  /** False where people reach the records only through others. */
  menu?: boolean;
}
