import { licenceMigrations } from "../catalogue/api.ts";
import { Carrier } from "./carrier/carrier.ts";
import { holdsOfLockedBatches } from "./stock/holdsOfLockedBatches.ts";
import { acceptedBefore } from "./payables/acceptedBefore.ts";
import { printedExpiries } from "./stock/printedExpiries.ts";
import { Supplier } from "./supplier/supplier.ts";

export const migrations = [...licenceMigrations("supply", [Supplier, Carrier]), holdsOfLockedBatches, printedExpiries, acceptedBefore];
