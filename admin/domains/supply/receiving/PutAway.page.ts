import { locationsIn } from "../places/locationsIn.ts";
import type { EntityPage } from "../../entityPage.ts";

export default {
  arises: { from: "Inspection", says: { zh: "验收合格后生成上架单。", en: "An inspection that passes makes its put-away." } },
  columns: ["number", "productId", "batchId", "status", "quantity", "createdAt"],
  facts: ["productId", "batchId", "quantity", "quality"],
  choices: { "lines.locationId": locationsIn("STORAGE", { zh: "只列出合格区的货位。", en: "Locations in storage zones only." }) },
  queues: [
    {
      name: "putAways",
      title: { zh: "待上架", en: "To put away" },
      verb: { zh: "上架", en: "Put away" },
      roles: ["warehouseKeeper"],
      filter: () => ({ status: "OPEN" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["productId", "quantity", "createdAt"],
    },
  ],
} satisfies EntityPage;
