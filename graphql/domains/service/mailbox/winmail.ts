/**
 * Files in a winmail.dat, as which Outlook and Exchange send those of a message in their own format. Read by hand, since
 * no well-kept library does; text and the rest of it are left, because the mail itself carries the text.
 * [MS-OXTNEF] 2.1, [MS-OXPROPS] (PidTagAttachLongFilename, PidTagAttachDataBinary)
 */
import type { MailFile } from "./rawMail.ts";

const signature = 0x223e9f78;
const attribute = { codepage: 0x69007, newFile: 0x69002, title: 0x18010, content: 0x6800f, properties: 0x69005 } as const;
const longFileName = 0x3707;
const attachedData = 0x3701;
const interfaceIdSize = 16;

/** Sizes in bytes of property values that have one, by their type; those of four bytes or fewer fill four. */
const fixedSizes: Readonly<Record<number, number>> = { 0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0a: 4, 0x0b: 4, 0x14: 8, 0x40: 8, 0x48: 16 };
const [object, text8, unicode, binary] = [0x0d, 0x1e, 0x1f, 0x102];
const several = 0x1000;
const firstNamed = 0x8000;

const encodings: Readonly<Record<number, string>> = { 950: "big5", 1252: "windows-1252", 65_001: "utf-8" };
/** Of any other code page, GB 18030: see charset.ts. */
const encodingOf = (codepage: number): string => encodings[codepage] ?? "gb18030";

/** Reads from the front. Throws a RangeError where there is nothing more. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  take(length: number): Buffer {
    if (length > this.bytes.length - this.at) throw new RangeError("The file ends within a value");
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** A value that fills whole words of four bytes. */
  takePadded(length: number): Buffer {
    const value = this.take(length);
    this.take(Math.min((4 - (length % 4)) % 4, this.bytes.length - this.at));
    return value;
  }

  readonly u8 = (): number => this.take(1).readUInt8();
  readonly u16 = (): number => this.take(2).readUInt16LE();
  readonly u32 = (): number => this.take(4).readUInt32LE();
}

function skipName(from: Reader): void {
  from.take(16);
  const isNumber = from.u32() === 0;
  if (isNumber) from.take(4);
  else from.takePadded(from.u32());
}

function valuesOf(type: number, from: Reader): Buffer[] {
  const size = fixedSizes[type & ~several];
  const count = size === undefined || type & several ? from.u32() : 1;
  const values: Buffer[] = [];
  // Each takes bytes, so a count beyond all truth ends with the file.
  for (let i = 0; i < count; i++) values.push(size === undefined ? from.takePadded(from.u32()) : from.take(size));
  return values;
}

/** What is read, as far as the bytes reach. */
function asFarAs<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof RangeError) return undefined;
    throw reason;
  }
}

interface Wrapped {
  title?: string;
  content?: Buffer;
  /** The same, whole, where the properties of the attachment have them. */
  longName?: string;
  data?: Buffer;
}

/** Name and content of a file among the properties of an attachment. */
function readProperties(into: Wrapped, properties: Buffer, encoding: string): void {
  const from = new Reader(properties);
  for (let count = from.u32(); count > 0; count--) {
    const [type, id] = [from.u16(), from.u16()];
    if (id >= firstNamed) skipName(from);
    const [value] = valuesOf(type, from);
    if (!value) continue;
    if (id === longFileName && type === unicode) into.longName = value.toString("utf16le");
    if (id === longFileName && type === text8) into.longName = new TextDecoder(encoding).decode(value);
    if (id === attachedData && type === binary) into.data = value;
    if (id === attachedData && type === object) into.data = value.subarray(interfaceIdSize);
  }
}

function readOne(from: Reader, found: Wrapped[], encoding: string): string {
  from.u8();
  const id = from.u32();
  const value = from.take(from.u32());
  // The sum of its bytes: senders get it wrong, and mail has its own.
  from.u16();
  const current = found.at(-1);
  if (id === attribute.codepage) return encodingOf(asFarAs(() => value.readUInt32LE()) ?? 0);
  if (id === attribute.newFile) found.push({});
  if (id === attribute.title && current) current.title = new TextDecoder(encoding).decode(value);
  if (id === attribute.content && current) current.content = value;
  if (id === attribute.properties && current) asFarAs(() => readProperties(current, value, encoding));
  return encoding;
}

const untilNul = (name: string | undefined): string => (name ?? "").split("\0")[0]!;

/** The files that are whole in it, with the names that the sender gave them; none where it is something else. */
export function unwrapWinmail(bytes: Buffer): MailFile[] {
  const found: Wrapped[] = [];
  asFarAs(() => {
    const from = new Reader(bytes);
    if (from.u32() !== signature) return;
    from.u16();
    for (let encoding = encodingOf(0); !from.atEnd; ) encoding = readOne(from, found, encoding);
  });
  return found.flatMap(({ title, longName, content, data = content }) => (data ? [{ fileName: untilNul(longName) || untilNul(title), bytes: data }] : []));
}
