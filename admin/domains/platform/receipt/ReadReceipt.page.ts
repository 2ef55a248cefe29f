import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["title", "personId", "status", "confirmBy", "confirmedAt"],
  facts: ["documentId", "personId", "confirmBy", "confirmedAt"],
  queues: [
    {
      name: "toConfirm",
      title: { zh: "待我确认已阅", en: "To read and confirm" },
      verb: { zh: "阅读并确认", en: "Read and confirm" },
      filter: ({ id }) => ({ personId: id, status: "WAITING" }),
      sort: { field: "createdAt", order: "ASC" },
      columns: ["title", "confirmBy"],
    },
  ],
} satisfies EntityPage;
