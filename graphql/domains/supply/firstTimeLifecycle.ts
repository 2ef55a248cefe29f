import { enumeration, type ValueOf } from "../../table/enumeration.ts";
import { approvalActions, ReasonAsked } from "../../platform/approval/actions.ts";
import type { RouteName } from "../../platform/approval/routes.ts";
import type { Document } from "../../platform/entity/document.ts";
import { lifecycle, type Guard, type Lifecycle } from "../../platform/lifecycle/lifecycle.ts";

/** States of what must be approved before it is traded for the first time: suppliers and products. 首营审批 */
export const FirstTimeStatus = enumeration("FirstTimeStatus", "Where the first-time approval of a supplier or product stands.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "May not be bought from or bought." },
  SUBMITTED: { zh: "首营审批中", en: "Under first-time approval", tone: "warning", about: "May not be bought from or bought yet." },
  APPROVED: { zh: "合格", en: "Approved", tone: "good", about: "May be bought from or bought while its documents are valid." },
  BLOCKED: { zh: "停用", en: "Blocked", tone: "bad", about: "May not be bought from or bought until quality lifts the block." },
});
export type FirstTimeStatus = ValueOf<typeof FirstTimeStatus>;

interface FirstTime<T> {
  route: RouteName;
  /** What must be in order on the day of submission and of every approval. */
  guards: readonly Guard<T>[];
}

/** 首营企业 and 首营品种 share one way: quality reviews, the head of quality decides. GSP, 五(一)1 */
export function firstTimeLifecycle<T extends Document>({ route, guards }: FirstTime<T>): Lifecycle<T, FirstTimeStatus> {
  return lifecycle<T, FirstTimeStatus>({
    states: FirstTimeStatus,
    initial: "DRAFT",
    editable: ["DRAFT"],
    actions: {
      submit: {
        label: { zh: "提交首营审批", en: "Submit" },
        about: "Asks quality for the first-time approval.",
        from: "DRAFT",
        to: "SUBMITTED",
        tone: "primary",
        duty: "requester",
        guards,
        opens: () => ({ route }),
      },
      ...approvalActions<T, FirstTimeStatus>({ from: "SUBMITTED", approved: "APPROVED", returned: "DRAFT", guards }),
      block: {
        label: { zh: "停用", en: "Block" },
        about: "Stops all trade at once.",
        from: "APPROVED",
        to: "BLOCKED",
        tone: "danger",
        input: ReasonAsked,
      },
      unblock: {
        label: { zh: "恢复", en: "Lift the block" },
        about: "Allows trade again.",
        from: "BLOCKED",
        to: "APPROVED",
        input: ReasonAsked,
        guards,
      },
    },
  });
}
