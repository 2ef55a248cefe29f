import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Lines } from "./lines.ts";

let read: Lines | undefined;

/** What lies beside the function: its schema, and which room declares what. */
export const declarations = (): Lines => (read ??= new Lines(readFileSync(join(__dirname, "function.declarations"))));
