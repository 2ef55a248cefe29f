/** The cryptography alone: any two of the openers can open a quotation; one of them cannot. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newLock, newSeal, openParts, openQuotation, privateKeyOpened, sealQuotation, type OpenerLock, type RfqSeal } from "./seal.ts";

const people = ["a", "b", "c", "d"];
const passphraseOf = (person: string): string => `passphrase of ${person}`;
let locks: OpenerLock[];
let seal: RfqSeal;

beforeAll(async () => {
  locks = await Promise.all(people.map(async (openerId) => ({ openerId, ...(await newLock(passphraseOf(openerId))) })));
  seal = newSeal("rfq_1", 1, locks);
});

const partsOf = async (person: string, passphrase = passphraseOf(person)) => openParts("rfq_1", 1, seal, person, passphrase);

test("any two of the openers open what one of them cannot", async () => {
  const content = { lines: [{ rfqLine: 1 }], validUntil: "2027-01-01" };
  const envelope = sealQuotation(seal.publicKey, "here", content);
  for (const first of people) {
    const one = (await partsOf(first))!;
    expect(privateKeyOpened({ ...seal, opened: [one] })).toBeUndefined();
    for (const second of people.filter((other) => other !== first)) {
      const key = privateKeyOpened({ ...seal, opened: [one, (await partsOf(second))!] })!;
      expect(openQuotation(key, "here", envelope)).toEqual(content);
      expect(openQuotation(key, "elsewhere", envelope)).toBeUndefined();
    }
  }
});

describe("nothing is given", () => {
  test("to another passphrase, another person, another RFQ or another round", async () => {
    expect(await partsOf("a", passphraseOf("b"))).toBeUndefined();
    expect(await openParts("rfq_1", 1, seal, "e", passphraseOf("a"))).toBeUndefined();
    expect(await openParts("rfq_2", 1, seal, "a", passphraseOf("a"))).toBeUndefined();
    expect(await openParts("rfq_1", 2, seal, "a", passphraseOf("a"))).toBeUndefined();
  });

  test("by an envelope that was changed in any of its bytes", async () => {
    const key = privateKeyOpened({ ...seal, opened: [(await partsOf("a"))!, (await partsOf("b"))!] })!;
    const bytes = Buffer.from(sealQuotation(seal.publicKey, "here", { price: 1 }), "base64");
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Buffer.from(bytes);
        altered[at]! ^= change;
        // The highest bit of an X25519 key is not part of it. RFC 7748
        if (at === 31 && change === 128) return;
        expect(openQuotation(key, "here", altered.toString("base64"))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test("away by the length of an envelope", () => {
    const lengths = [{ price: 1 }, { price: 1_000_000, remark: "长".repeat(500) }].map((content) => sealQuotation(seal.publicKey, "here", content).length);
    expect(new Set(lengths).size).toBe(1);
  });
});
