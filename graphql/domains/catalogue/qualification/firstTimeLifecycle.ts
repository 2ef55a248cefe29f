import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { approvalActions, ReasonAsked } from "../../../platform/approval/actions.ts";
import type { RouteName } from "../../../platform/approval/routes.ts";
import type { Document } from "../../../platform/entity/document.ts";
import { lifecycle, type Guard, type Lifecycle } from "../../../platform/lifecycle/lifecycle.ts";

/** States of what must be approved before the first business with it: suppliers, products, carriers. 首营审批 */
export const FirstTimeStatus = enumeration("FirstTimeStatus", "Where the first-time approval of a supplier, a product or a carrier stands.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "No business with it." },
  SUBMITTED: { zh: "首营审批中", en: "Under first-time approval", tone: "warning", about: "No business with it yet." },
  APPROVED: { zh: "合格", en: "Approved", tone: "good", about: "Business with it while its documents are valid." },
  BLOCKED: { zh: "停用", en: "Blocked", tone: "bad", about: "No business with it until quality lifts the block." },
});
export type FirstTimeStatus = ValueOf<typeof FirstTimeStatus>;

interface FirstTime<T> {
  route: RouteName;
  /** What must be in order on the day of submission and of every approval. */
  guards: readonly Guard<T>[];
}

/** 首营企业, 首营品种 and carriers share one way: quality reviews, the head of quality decides. GSP, 五(一)1 */
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
        about: "Stops all business with it at once.",
        from: "APPROVED",
        to: "BLOCKED",
        tone: "danger",
        input: ReasonAsked,
      },
      unblock: {
        label: { zh: "恢复", en: "Lift the block" },
        about: "Allows business with it again.",
        from: "BLOCKED",
        to: "APPROVED",
        input: ReasonAsked,
        guards,
      },
    },
  });
}
