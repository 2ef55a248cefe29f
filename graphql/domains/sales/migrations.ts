import { entityOf } from "../../table/entity.ts";
import { placeEach } from "../../platform/migration/placeEach.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";

// Until 2026-11-30, receipts were listed neither by bank reference nor by payer.
export const migrations = [placeEach("2026-11-30-receipts-by-bank", [entityOf(CashReceipt)] as never)];
