/**
 * Charsets of Chinese mail. The invariant: what a Chinese mail program has sent is read as it was written, although it
 * calls GB 18030 by the name of an older and smaller set, or says nothing at all. RFC 1842 (HZ), WHATWG Encoding
 */

/** Names that mail programs give to what is, or is part of, GB 18030. */
const chineseNames = String.raw`(?:gb_?2312(?:-80)?|gbk|x-gbk|cp936|ms936|windows-936|euc-cn|gb18030-2000|gb18030)`;
const parameter = new RegExp(String.raw`(charset\*?\s*=\s*"?|name\*\d*\*?\s*=\s*"?)${chineseNames}(?=["';\s]|$)`, "gi");
const encodedWord = new RegExp(String.raw`=\?${chineseNames}(\*[\w-]+)?\?`, "gi");
/** The parser knows no HZ: it is seven bits wide, and decoded afterwards. */
const hz = /(charset\s*=\s*"?|=\?)hz(?:-gb-2312)?(?=["';\s?]|$)/gi;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const headEnd = (text: string): number => {
  const found = /\r?\n\r?\n/.exec(text);
  return found ? found.index + found[0].length : text.length;
};

/** A head with bare bytes, which no standard allows and older programs send, is one in GB 18030 where it is not UTF-8. */
const readableHead = (head: Buffer): Buffer => (isUtf8(head) ? head : Buffer.from(new TextDecoder("gb18030").decode(head), "utf8"));

const neighbours = /=\?([\w-]+)(?:\*[\w-]+)?\?b\?([^?\s]*)\?=\r?\n?[ \t]+=\?\1(?:\*[\w-]+)?\?b\?([^?\s]*)\?=/gi;

/** Some programs cut a long word between the bytes of a character, although RFC 2047 forbids it: neighbours are made one. */
function joined(head: string): string {
  const shorter = head.replace(neighbours, (_, charset: string, one: string, other: string) => `=?${charset}?B?${Buffer.concat([Buffer.from(one, "base64"), Buffer.from(other, "base64")]).toString("base64")}?=`);
  return shorter === head ? head : joined(shorter);
}

/** A body of bare bytes whose head names no charset is called GB 18030 where it is not UTF-8. */
function named(head: string, body: Buffer): string {
  if (/charset\s*=|^content-type:(?!\s*text\/)/im.test(head) || isUtf8(body)) return head;
  if (/^content-type:/im.test(head)) return head.replace(/^(content-type:\s*text\/[\w.+-]+)/im, "$1; charset=gb18030");
  return `Content-Type: text/plain; charset=gb18030\r\n${head}`;
}

/** The message as the parser reads it rightly: only names of charsets differ, and bare bytes of the head. */
export function relabelled(raw: Uint8Array): Buffer {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString("latin1");
  const called = text.replace(parameter, "$1gb18030").replace(encodedWord, "=?gb18030$1?").replace(hz, "$1us-ascii");
  const end = headEnd(called);
  const [head, body] = [Buffer.from(called.slice(0, end), "latin1"), Buffer.from(called.slice(end), "latin1")];
  return Buffer.concat([Buffer.from(named(joined(readableHead(head).toString("latin1")), body), "latin1"), body]);
}

export const isHz = (raw: Uint8Array): boolean => {
  hz.lastIndex = 0;
  return hz.test(Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 64 * 1024)).toString("latin1"));
};

/** RFC 1843: between ~{ and ~} two bytes of seven bits are a character of GB 2312. */
export const decodeHz = (text: string): string =>
  text
    .replace(/~\{((?:[\x21-\x77][\x21-\x7e])*)~\}/g, (_, inner: string) => new TextDecoder("gb18030").decode(Buffer.from(inner, "latin1").map((byte) => byte | 0x80)))
    .replace(/~\r?\n/g, "")
    .replaceAll("~~", "~");
