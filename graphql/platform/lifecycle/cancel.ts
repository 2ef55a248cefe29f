/** The action that ends a document for good: with a reason, in the state CANCELLED, in red. */
import { ReasonInput } from "../approval/actions.ts";
import type { Document } from "../entity/document.ts";
import type { Action, AnyAction } from "./lifecycle.ts";

type Cancellation<T, S extends string> = Pick<AnyAction<T, S>, "from"> & Partial<Pick<AnyAction<T, S>, "about" | "guards" | "effect">>;

/** Without more, it cancels drafts and nothing follows from that. */
export function cancel<T extends Document, S extends string>({ about = "Cancels a draft.", ...rest }: Cancellation<T, S>): Action<T, S, ReasonInput> {
  return { label: { zh: "取消", en: "Cancel" }, about, to: "CANCELLED" as S, tone: "danger", input: ReasonInput, ...rest };
}
