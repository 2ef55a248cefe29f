/** Numbers of Chinese identity cards: checked by their last digit, kept sealed, shown by their last four places. GB 11643 */
import { seal, unseal } from "../../../platform/delivery/seal.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkDigits = "10X98765432";

export const idNumberPattern = "[1-9][0-9]{16}[0-9X]";

/** Whether the last place is the check digit of the others. */
export const isIdNumber = (number: string): boolean => checkDigits[weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11] === number[17];

/** What is shown of it. */
export const maskedIdNumber = (number: string): string => `${"*".repeat(14)}${number.slice(-4)}`;

export const sealIdNumber = (number: string, personId: string): string => seal(number, personId);

/** Whether this is the number that was sealed, or its last four places. */
export const isSameId = (shown: string, { id, idNumber, sealed }: { id: string; idNumber: string; sealed?: string }): boolean =>
  shown.length === 4 ? idNumber.endsWith(shown) : sealed !== undefined && unseal(sealed, id) === shown;
