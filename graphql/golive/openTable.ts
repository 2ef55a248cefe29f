import { Table } from "../table/table.ts";

/** A table by its name; of another database where a client for that is given. */
export const openTable = (name: string, client?: ConstructorParameters<typeof Table>[1]): Table => new Table(name, client);
