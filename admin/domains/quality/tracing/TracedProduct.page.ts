import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["drugDigits", "productId", "codedFrom"] } satisfies EntityPage;
