import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { decodeCursor, encodeCursor, InvalidCursor } from "./cursor.ts";

beforeAll(() => {
  process.env.CURSOR_SECRET = "a secret";
});

test("a cursor leads back to its position in its own query", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string(), (position, query) => void expect(decodeCursor(encodeCursor(position, query), query)).toBe(position)));
});

test("a cursor of another query is refused", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (position, query, other) => {
      fc.pre(query !== other);
      expect(() => decodeCursor(encodeCursor(position, query), other)).toThrow(InvalidCursor);
    }),
  );
});

test("an altered cursor is refused, whichever byte was altered", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (position, at, flip) => {
      const bytes = Buffer.from(encodeCursor(position, "q"), "base64url");
      bytes[at % bytes.length]! ^= flip;
      expect(() => decodeCursor(bytes.toString("base64url"), "q")).toThrow(InvalidCursor);
    }),
  );
});

test.each(["", "x", "not a cursor at all", "AAAAAAAAAAAAAAAAAAAA"])("%j is no cursor", (text) => {
  expect(() => decodeCursor(text, "q")).toThrow(InvalidCursor);
});

test("a cursor that was signed with another secret is refused", () => {
  const cursor = encodeCursor("1", "q");
  process.env.CURSOR_SECRET = "another secret";
  expect(() => decodeCursor(cursor, "q")).toThrow(InvalidCursor);
  process.env.CURSOR_SECRET = "a secret";
});
