import type { EntityPage } from "../../entityPage.ts";

export default {
  columns: ["number", "name", "status"],
  facts: ["name"],
  sections: [
    { title: { zh: "讲师", en: "Trainer" }, attributes: ["personId", "externalName", "name"] },
    { title: { zh: "授课资质", en: "Qualifications" }, attributes: ["qualifications"] },
  ],
  related: [{ entity: "TrainingSession", by: "trainerId" }],
} satisfies EntityPage;
