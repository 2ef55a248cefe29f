import { addDays } from "../../values/dates.ts";
import type { EntityPage } from "../entityPage.ts";

const bands = { title: { zh: "上岗条件到期", en: "Obligations due" }, attribute: "expiresOn", filter: { status: "CURRENT" }, days: [7, 30, 60] };

export default {
  columns: ["title", "personId", "role", "status", "expiresOn", "blockedOn"],
  opens: { sort: { field: "expiresOn", order: "ASC" }, filter: { status: ["CURRENT", "LAPSED"] } },
  facts: ["personId", "role", "expiresOn", "blockedOn"],
  queues: [
    {
      name: "myObligations",
      title: { zh: "我需要完成的培训与体检", en: "My training and health checks due" },
      filter: ({ id, today }) => ({ personId: id, status: ["CURRENT", "LAPSED"], expiresOn: { to: addDays(today, 60) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["expiresOn", "blockedOn"],
    },
    {
      name: "obligationsOfMyPeople",
      title: { zh: "下属即将到期的培训与体检", en: "Training and health checks due of my people" },
      filter: ({ id, today }) => ({ managerId: id, expiresOn: { to: addDays(today, 60) } }),
      sort: { field: "expiresOn", order: "ASC" },
      columns: ["personId", "status", "expiresOn"],
      watched: true,
    },
  ],
  dashboard: { bands: [bands], states: true },
} satisfies EntityPage;
