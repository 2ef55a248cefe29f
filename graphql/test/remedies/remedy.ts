/** How a remedy is carried out in a test: something is refused, somebody does what the remedy says, and it is refused no longer. */
import type { Document } from "../../platform/entity/document.ts";
import { File } from "../../platform/file/file.ts";
import type { NodeClass } from "../../table/entity.ts";
import type { Node } from "../../table/node.ts";
import type { Stage } from "../stage.ts";

export interface CarriedOut {
  attempt(): Promise<{ findings: readonly { code: string }[] }>;
  /** Answers the record whose newest change is the action that the remedy means. */
  remedy(): Promise<Node>;
}

/** By the rule's code and the action: "CUSTOMER_FROZEN: Customer.unfreeze". */
export type Scenarios = Readonly<Record<string, (stage: Stage) => Promise<CarriedOut>>>;

/** All approvers of a submitted document approve it, one after the other. */
export async function approveAll<T extends Document>(stage: Stage, target: NodeClass<T>, record: Node): Promise<T> {
  let current = (await stage.fresh(record)) as T;
  for (const { role } of current.approval!.steps) current = await stage.act(role, target, "approve", record);
  return current;
}

export const storedScan = async (stage: Stage, subject: string): Promise<string> =>
  (await stage.seed(File, { fileName: "扫描件.pdf", contentType: "application/pdf", size: 1, sha256: "0".repeat(64), status: "STORED" }, await stage.idOf(subject))).id;
