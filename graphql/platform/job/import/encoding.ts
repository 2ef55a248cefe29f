/**
 * How the bytes of a text file become characters. Bytes do not say it: what is Windows-1252 may be valid GB18030. So one
 * encoding is proposed, all that fit are shown with a sample, and the person chooses.
 */
import type { TextEncoding } from "./textEncoding.ts";
import { unreadable } from "./unreadable.ts";

const labels: Record<TextEncoding, string> = { UTF_8: "utf-8", GB18030: "gb18030", BIG5: "big5", WINDOWS_1252: "windows-1252", UTF_16LE: "utf-16le" };

export interface Decoded {
  encoding: TextEncoding;
  text: string;
}

/** The text in this encoding; undefined where the bytes are none. */
function decode(bytes: Uint8Array, encoding: TextEncoding): Decoded | undefined {
  try {
    const text = new TextDecoder(labels[encoding], { fatal: true }).decode(bytes);
    // Control characters are in no text that people write: these bytes mean something else.
    const control = encoding === "UTF_8" ? /\0/ : /(?![\t\n\v\f\r])\p{Cc}/u;
    return control.test(text) ? undefined : { encoding, text };
  } catch {
    return undefined;
  }
}

/** Every encoding that the bytes fit, the proposed one first. */
export function decodings(bytes: Uint8Array): Decoded[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fitting(bytes, ["UTF_16LE"]);
  const [utf8] = fitting(bytes, ["UTF_8"]);
  if (utf8) return [utf8];
  const found = fitting(bytes, ["GB18030", "BIG5", "WINDOWS_1252"]);
  if (found.length === 0) throw unreadable("编码不是 UTF-8、GB18030、Big5 或 Windows-1252", "it is in none of these encodings: UTF-8, GB18030, Big5, Windows-1252");
  return found.sort((a, b) => likelihood(b, bytes) - likelihood(a, bytes));
}

const fitting = (bytes: Uint8Array, encodings: readonly TextEncoding[]): Decoded[] => encodings.flatMap((encoding) => decode(bytes, encoding) ?? []);

/** How much of what is not ASCII is what people who use this encoding write. */
function likelihood({ encoding, text }: Decoded, bytes: Uint8Array): number {
  const others = [...text].filter((one) => one > "\u007F");
  if (encoding === "WINDOWS_1252") return share(others, (one) => /[À-ÖØ-öø-ÿŒœŠšŽžŸ’“”–—€®°µ±²³]/.test(one)) * loneShare(bytes);
  // In the order of the standards, what is written daily comes first; what is further behind is rare.
  if (encoding === "BIG5") return share(others, (one) => /\p{Script=Han}/u.test(one)) * share(bytePairs(bytes), ([lead]) => lead! >= 0xa1 && lead! <= 0xc6) * 0.9;
  return share(bytePairs(bytes), ([lead, trail]) => lead! >= 0xa1 && lead! <= 0xd7 && trail! >= 0xa1);
}

const share = <T>(all: readonly T[], wanted: (one: T) => boolean): number => (all.length === 0 ? 0 : all.filter(wanted).length / all.length);

/** Bytes beyond ASCII, each with the byte behind it, as encodings of two bytes take them. */
function bytePairs(bytes: Uint8Array): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f) pairs.push([bytes[i]!, bytes[++i] ?? 0]);
  return pairs;
}

/** How many bytes beyond ASCII are single ones among ASCII letters, as accents are and Chinese is not. */
function loneShare(bytes: Uint8Array): number {
  const beyond = [...bytes.keys()].filter((i) => bytes[i]! > 0x7f);
  return share(beyond, (i) => (bytes[i - 1] ?? 0) <= 0x7f && (bytes[i + 1] ?? 0) <= 0x7f);
}
