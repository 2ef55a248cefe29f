/**
 * Attainments of plans that are known for each person, declared beside their plan. Appraisals read them by name, so that
 * personnel knows neither plans nor sales. The invariant: a reading is of one person alone, and says which plan and which
 * months it rests on, but no amounts. 十(一)2
 */
import { Declared } from "../../table/declared.ts";
import { extendEnumeration, openEnumeration } from "../../table/enumeration.ts";
import type { Label } from "../../schema/model.ts";
import type { Context } from "../context.ts";

export const PlanAttainment = openEnumeration("PlanAttainment", "A plan whose attainment is known for each person.");

/** Whose attainment it is, and in which days; months that it begins or ends in count as a whole. */
export interface PersonalPart {
  personId: string;
  from: string;
  to: string;
}

export interface AttainmentReading {
  /** Hundredths of a percent. */
  value: number;
  /** Plan and months that it rests on. */
  evidence: string;
}

/** Null where the plan sets this person no target. */
type ReadAttainment = (part: PersonalPart, ctx: Context) => Promise<AttainmentReading | null>;

const declared = new Declared<ReadAttainment>("attainment");

/** Declares the attainment of a plan. Its name never changes once it is in use. */
export function declareAttainment(name: string, { read, ...label }: Label & { read: ReadAttainment }): void {
  declared.add(name, read);
  extendEnumeration(PlanAttainment, { [name]: label });
}

export function readAttainment(name: string, part: PersonalPart, ctx: Context): Promise<AttainmentReading | null> {
  const read = declared.get(name);
  if (!read) throw new Error(`There is no attainment ${name}`);
  return read(part, ctx);
}
