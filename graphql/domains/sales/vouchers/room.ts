/** What accounting takes over from the customer ledger. 四(四)3 */
import { declareRoom } from "../../../platform/domain/domain.ts";
import { receivableReaders } from "../readers.ts";
import { AccountCodesResolver } from "./accountCodes.ts";
import { VouchersResolver } from "./vouchersResolver.ts";

export const vouchersRoom = declareRoom({
  resolvers: [AccountCodesResolver, VouchersResolver],
  access: {
    AccountCodes: { read: receivableReaders, actions: {} },
  },
});
