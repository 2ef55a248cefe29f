/** Whom the demo's suppliers and customers have authorised, proposed and verified as in daily work. */
import type { Node } from "../../../table/node.ts";
import { addDays } from "../../../platform/businessDate.ts";
import type { Cast } from "../../../demo/cast.ts";
import { uploadScan } from "../../../demo/uploadScan.ts";
import { AuthorisedPerson, type AuthorisedRole } from "./authorisedPerson.ts";
import { isIdNumber } from "./idNumber.ts";

interface DemoPerson {
  role: AuthorisedRole;
  name: string;
  /** Days from the day on which people look at it. */
  expiresIn?: number;
}

/** An invented number that follows from the name. */
function idNumberOf(name: string): string {
  const place = [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 10_000_000_000, 7);
  const number = `130102${String(19_700_101_000 + (place % 9_000_000)).padStart(11, "0")}`;
  return [..."0123456789X"].map((digit) => number + digit).find(isIdNumber)!;
}

/** Proposes a person, with scans of the letter and of the ID. */
export async function propose(cast: Cast, subject: string, { id: partyId }: Node, { role, name, expiresIn = 400 }: DemoPerson): Promise<AuthorisedPerson> {
  const [letter, idCopy] = [await uploadScan(cast, subject, `授权委托书 ${name}`), await uploadScan(cast, subject, `身份证复印件 ${name}`)];
  const values = { partyId, role, name, idNumber: idNumberOf(name), startsOn: cast.today, endsOn: addDays(cast.lookedAtOn, expiresIn), letterFileId: letter.id, idCopyFileId: idCopy.id };
  return cast.create(subject, AuthorisedPerson, values);
}

/** The same, verified by quality. */
export async function authorise(cast: Cast, subject: string, party: Node, person: DemoPerson): Promise<AuthorisedPerson> {
  return cast.act("qa-officer", AuthorisedPerson, "verify", await propose(cast, subject, party, person));
}
