import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["title", "status", "createdAt"], related: [{ entity: "MarketResearch", by: "questionnaireId" }] } satisfies EntityPage;
