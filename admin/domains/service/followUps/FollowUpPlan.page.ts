import type { EntityPage } from "../../entityPage.ts";

export default { columns: ["number", "name", "startsOn", "endsOn", "method", "status"], related: [{ entity: "FollowUpTarget", by: "planId" }] } satisfies EntityPage;
