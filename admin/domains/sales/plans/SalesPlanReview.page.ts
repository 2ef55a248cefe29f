import { reviewPage } from "../../../documents/reviewPage.ts";
import type { EntityPage } from "../../entityPage.ts";

export default reviewPage({ name: "planReviewsDue", title: { zh: "待评审的销售计划", en: "Sales plan reviews due" }, roles: ["salesLead"] }) satisfies EntityPage;
