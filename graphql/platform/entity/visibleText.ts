/**
 * Texts without invisible characters: those of no width, which make two names differ that look the same, and spaces of
 * other kinds, which come with texts that were copied from web pages and spreadsheets.
 */

/** Of no width: zero-width spaces, direction marks, soft hyphens, byte order marks. A joiner within an emoji is part of it. */
const invisible = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<![\p{Extended_Pictographic}\uFE0F])[\u200C\u200D]/gu;
/** Spaces of other kinds, those that keep lines from breaking included; line breaks stay. */
const otherSpace = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

export const visibleText = (text: string): string => text.replaceAll(invisible, "").replaceAll(otherSpace, " ").trim();
