/** A task shows its document's amount to those who may see it in the document. */
import { entityByName } from "../../table/entity.ts";
import { hidesByRecord, seesSource } from "../access/access.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import { taskClasses } from "./approvalTask.ts";

/** Where a type of document keeps the amount that decides its approval: "PurchaseOrder.total". */
function sourceOfAmount(documentType: string): string | undefined {
  const lifecycle = entityByName(documentType)?.lifecycle as Lifecycle | undefined;
  const attribute = Object.values(lifecycle?.actions ?? {}).find(({ opens }) => opens?.amount)?.opens?.amount;
  return attribute && `${documentType}.${attribute}`;
}

for (const kind of taskClasses) {
  hidesByRecord(kind, ({ documentType, amount }, principal) => {
    const source = amount && sourceOfAmount(documentType);
    return source && !seesSource(principal, source) ? ["amount"] : [];
  });
}
