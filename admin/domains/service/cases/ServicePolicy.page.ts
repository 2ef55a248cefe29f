import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["validFrom", "normalAnswer", "highAnswer", "status"], menu: false } satisfies EntityPage;
