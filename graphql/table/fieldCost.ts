/** What a field costs, declared where the field is. graphql/platform/limits/measure.ts walks over an operation and adds it up. */
import { Extensions } from "type-graphql";

export type Arguments = Record<string, unknown>;

/** What one page of a list may read. */
export interface PageCost {
  /** Records of a page. */
  size: number;
  queries: number;
  /** Rows that the queries may read together. */
  rows: number;
  /** Points of its exact count. */
  count: number;
}

export interface FieldCost {
  /** Points each time that it is asked for. */
  points?: number;
  /** Its value, or each of its values, is a record that is read by its id, in one batch with all others of its depth. */
  reads?: "records";
  /** Of a list: how many values it has at most, where that is known. */
  entries?: number | ((args: Arguments) => number);
  /** Of a page of a list: what it may read, for this caller where they are known. */
  page?: (args: Arguments, caller: unknown) => PageCost;
  /** Below a page: one value for each of its records, or its exact count. */
  ofPage?: "records" | "count";
}

export const Cost = (cost: FieldCost): MethodDecorator & PropertyDecorator => Extensions({ cost }) as MethodDecorator & PropertyDecorator;
