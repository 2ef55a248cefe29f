/** Every entity must be declared before a record can be written. */
import "../schema/schema.ts";
