/** The organization: people, their roles, and API clients. 二 */
import { declareDomain } from "../../platform/domain/domain.ts";
import { clientsRoom } from "./clients/room.ts";
import { peopleRoom } from "./people/room.ts";
import { rolesRoom } from "./roles/room.ts";

declareDomain({
  name: "organization",
  label: { zh: "组织与人员", en: "Organization" },
  rooms: [peopleRoom, rolesRoom, clientsRoom],
});
