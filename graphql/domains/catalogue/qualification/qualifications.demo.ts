/** Licences of the demo company, brought in and verified as in daily work. */
import type { Node } from "../../../table/node.ts";
import { addDays } from "../../../platform/businessDate.ts";
import { Qualification } from "./qualification.ts";
import type { Cast } from "../../../demo/cast.ts";
import { uploadScan } from "../../../demo/uploadScan.ts";

interface DemoQualification {
  kind: string;
  number: string;
  /** Days from the day on which people look at it. */
  expiresIn: number;
  scope?: readonly string[];
  addresses?: readonly string[];
}

/** Entered by the one who keeps the owner's qualifications, verified by quality. */
export async function qualify(cast: Cast, subject: string, owner: Node, { kind, number, expiresIn, scope, addresses }: DemoQualification): Promise<void> {
  const file = await uploadScan(cast, subject, number);
  // Whenever it is entered, it has been issued for a while.
  const [issuedOn] = [addDays(cast.lookedAtOn, Math.min(expiresIn - 1800, -200)), addDays(cast.today, -30)].sort();
  const input = { ownerId: owner.id, kind, number, scope, addresses, issuedOn, expiresOn: addDays(cast.lookedAtOn, expiresIn), fileId: file.id };
  const qualification = await cast.create(subject, Qualification, input);
  await cast.act(subject, Qualification, "submit", qualification);
  await cast.act("qa-officer", Qualification, "approve", qualification, { comment: "与原件核对一致" });
}
