import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["title", "text"] } satisfies EntityPage;
