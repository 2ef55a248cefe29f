/** Questions with their keys, exams, and what people score in them. 九(二)3 */
import { own } from "../../../platform/access/limitedRules.ts";
import { contributors, everyone, quality } from "../../../platform/access/roleGroups.ts";
import type { Role } from "../../../platform/access/role.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
import "./completion.ts";
import { ExamResolver, MyAttemptsResolver } from "./exam.ts";
import { ExamAttemptResolver } from "./examAttempt.ts";
import "./examMeasures.ts";
import { QuestionResolver, VoidingResolver } from "./question.ts";
import { QuestionKeyResolver } from "./questionKey.ts";
import "./timeUp.ts";

/** Those who know the subjects. */
const authors: readonly Role[] = ["hr", ...quality, "supplyLead", "salesLead", "serviceLead", "marketingLead", "warehouseKeeper"];
const keepers: readonly Role[] = ["hr", ...quality];

export const examsRoom = declareRoom({
  resolvers: [QuestionResolver, VoidingResolver, QuestionKeyResolver, ExamResolver, MyAttemptsResolver, ExamAttemptResolver],
  access: {
    Question: { read: [...keepers, ...own("authorId")], actions: { create: authors, update: own("authorId", authors) } },
    // Its author reads a key while the question is a draft, HR and quality always; nobody else, by no path.
    QuestionKey: { read: [...keepers, ...own("draftAuthorId")], actions: { create: own("draftAuthorId", authors), update: own("draftAuthorId", authors) } },
    Exam: { read: everyone, actions: { create: ["hr"], update: ["hr"] } },
    ExamAttempt: { read: ["hr", ...own("employeeId")], actions: { create: contributors } },
  },
});
