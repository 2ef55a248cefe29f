import { Table } from "../table/table.ts";

export const openTable = (name: string): Table => new Table(name);
