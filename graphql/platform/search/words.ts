/** How texts and queries are compared: the part of search that the side which asks needs as well. */

/** Longest stored term; what is typed beyond it is compared with the record's whole text. */
export const maxTermLength = 32;
/** Half-width, lower case, single spaces: how texts and queries are compared. */
export const normalised = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** The words that somebody typed. */
export const wordsOf = (query: string): string[] => normalised(query).split(" ").filter((one) => /[\p{L}\p{N}]/u.test(one));
