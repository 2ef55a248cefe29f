/**
 * The parts of an Excel file, which is a ZIP archive. The invariant: no more is inflated than the budget allows, by what
 * the archive's directory says before anything is read, and by what really comes out while it is read.
 */
import { type Entry, fromBufferPromise } from "yauzl";
import { type SaxesAttributePlain, SaxesParser } from "saxes";
import { unreadable } from "../unreadable.ts";

/** Bytes that the parts of one file may inflate to, all together. */
const mostInflated = 48 * 1024 * 1024;
/** Parts of an archive that are looked at. */
const mostParts = 10_000;

const tooLarge = () => unreadable(`展开后超过 ${mostInflated / 1024 / 1024} MB，请拆分后导入`, `it takes more than ${mostInflated / 1024 / 1024} MB when unpacked; split it`);

/** What a part says, element by element; names come without their namespace's prefix. */
export interface PartHandler {
  open?(name: string, attributes: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

export class Archive {
  private left = mostInflated;

  private constructor(
    private readonly parts: ReadonlyMap<string, Entry>,
    private readonly zip: Awaited<ReturnType<typeof fromBufferPromise>>,
  ) {}

  static async open(bytes: Uint8Array): Promise<Archive> {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true });
    const parts = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      if (parts.size >= mostParts) throw tooLarge();
      parts.set(entry.fileName, entry);
    }
    return new Archive(parts, zip);
  }

  /** Reads one part piece by piece; false where the archive has none of this name. */
  async read(name: string, handler: PartHandler): Promise<boolean> {
    const entry = this.parts.get(name);
    if (!entry) return false;
    if (entry.uncompressedSize > this.left) throw tooLarge();
    const parser = parserFor(handler);
    const decoder = new TextDecoder();
    // Ends with an error where more comes out than the directory says.
    for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
      this.left -= (chunk as Buffer).length;
      if (this.left < 0) throw tooLarge();
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    }
    parser.write(decoder.decode()).close();
    return true;
  }
}

function parserFor({ open, text, close }: PartHandler): SaxesParser {
  const parser = new SaxesParser();
  if (open) {
    parser.on("opentag", ({ name, attributes }) => {
      const values = attributes as Record<string, SaxesAttributePlain["value"]>;
      open(localName(name), (wanted) => values[wanted]);
    });
  }
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  if (close) parser.on("closetag", ({ name }) => close(localName(name)));
  return parser;
}
