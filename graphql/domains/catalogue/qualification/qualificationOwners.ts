/** The types of records that hold qualifications, with the licence rules of each. */
import { Declared } from "../../../table/declared.ts";
import type { EntityDeclaration } from "../../../table/entity.ts";
import type { Licensed } from "./licensed.ts";

export const qualificationOwners = new Declared<Licensed<never>>("owner of qualifications");

export const holdsQualifications = ({ name }: EntityDeclaration): boolean => qualificationOwners.get(name) !== undefined;
