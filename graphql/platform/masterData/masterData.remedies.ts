import { MasterDataChange } from "./masterDataChange.ts";
import { qualifiedSupplier } from "../../test/company.ts";
import type { Scenarios } from "../../test/remedies/remedy.ts";

/** Refusals of a change of approved master data. */
export const remedies: Scenarios = {
  "STALE_BASE: MasterDataChange.update": async (stage) => {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { phone: "0311-80000001" });
    const changes = [{ attribute: "phone", after: '"0311-80000002"' }];
    const draft = await stage.create("purchaser", MasterDataChange, { recordId: supplier.id, reason: "换号", effectiveOn: stage.today, changes });
    await stage.seedEdit(supplier, { phone: "0311-80000003" });
    return {
      attempt: () => stage.tryTo("purchaser", MasterDataChange, "submit", draft),
      remedy: () => stage.update("purchaser", MasterDataChange, draft, { changes }),
    };
  },
  "CALL_BACK_MISSING: MasterDataChange.recordCall": async (stage) => {
    const supplier = await stage.seedEdit(await qualifiedSupplier(stage), { phone: "0311-80000001" });
    const draft = await stage.create("purchaser", MasterDataChange, { recordId: supplier.id, reason: "换开户行", effectiveOn: stage.today, changes: [{ attribute: "bankAccount", after: '"6222 0001"' }] });
    const change = await stage.seedEdit(draft, { attachments: { file_1: { addedById: "system", addedByName: "system", addedAt: stage.now.toISOString(), fileName: "开户许可证.pdf", size: 1 } } });
    await stage.act("purchaser", MasterDataChange, "submit", change);
    return {
      attempt: () => stage.tryTo("finance", MasterDataChange, "approve", change),
      remedy: () => stage.act("finance", MasterDataChange, "recordCall", change, { spokeWith: "田野" }),
    };
  },
};
