import { entityOf } from "../../table/entity.ts";
import { placeEach } from "../../platform/migration/placeEach.ts";
import { Contact } from "./customers/contact.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";

export const migrations = [
  // Until 2026-11-30, receipts were listed neither by bank reference nor by payer.
  placeEach("2026-11-30-receipts-by-bank", [entityOf(CashReceipt)] as never),
  // Until 2026-11-30, contacts were not listed by their address.
  placeEach("2026-11-30-contacts-by-email", [entityOf(Contact)] as never),
];
