/** What finance entered of a customer's money before it said from when it is the customer's to read. */
import type { Node } from "../../table/node.ts";
import type { NodeClass } from "../../table/entity.ts";
import { editEach } from "../../platform/migration/editEach.ts";
import { CashReceipt } from "./receivables/cashReceipt.ts";
import { Settlement, type PostingStatus } from "./receivables/settlement.ts";

type Posted = Node & { status: PostingStatus; customerId: string; sharedWithId?: string };

const sharedOncePosted = (name: string, target: NodeClass<Posted>) =>
  editEach(`2026-11-27-shared-${name}`, target, ({ status, customerId, sharedWithId }) => (status !== "DRAFT" && !sharedWithId ? { sharedWithId: customerId } : undefined));

export const sharedMoneyMigrations = [sharedOncePosted("cash-receipts", CashReceipt), sharedOncePosted("settlements", Settlement)];
