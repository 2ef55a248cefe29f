import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["name", "available", "committed", "spent"], menu: false } satisfies EntityPage;
