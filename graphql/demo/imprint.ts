import { crc32, deflateSync } from "node:zlib";

/** A red ring on a transparent ground, as a PNG: a placeholder imprint. */
export function imprint(size = 96): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + 4 * size);
    for (let x = 0; x < size; x++) {
      const distance = Math.hypot(x - size / 2, y - size / 2);
      if (distance < size / 2 - 1 && distance > size / 2 - 5) row.set([208, 32, 32, 255], 1 + 4 * x);
    }
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", new Uint8Array())]));
}
