import { declarePaper } from "../../../platform/paper/paper.ts";
import { Contract } from "./contract.ts";

declarePaper(Contract, {
  name: "contract",
  label: { zh: "销售合同", en: "Sales contract" },
  about: "Prices and quantities that were agreed with a customer.",
  facts: ["title", "customerId", "representativeId", "startsOn", "endsOn", "paymentDays", "revision", "draftCode", "previousId", "signedOn", "signedByName", "endedOn"],
  lines: { of: "lines", columns: ["productId", "unitPrice", "quantity", "amount", "orderedQuantity"] },
  totals: ["total"],
  signatures: [
    { zh: "供方签章", en: "Seller" },
    { zh: "需方签章", en: "Buyer" },
  ],
  seal: "CONTRACT",
});
