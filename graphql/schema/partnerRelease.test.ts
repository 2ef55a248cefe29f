import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { noticeDays, readSchemas, releaseFindings } from "./partnerRelease.ts";

test("the partners' schema may be released as it is", () => {
  const { released, current } = readSchemas();
  const findings = releaseFindings(released, current, new Date().toISOString().slice(0, 10));
  expect(findings, "docs/partners.md says what may change; before version 1: npm run release:partner-schema -- --anew").toEqual([]);
});

describe("a change of the schema", () => {
  const base = (order: string, rest = "") => buildSchema(`type Query { order(id: ID!, draft: Boolean): Order } type Order { ${order} } enum State { OPEN CLOSED } ${rest}`);
  const state = "id: ID! state: State";
  const today = "2027-07-01";
  const findings = (before: string, after: string, on = today) => releaseFindings(base(before), base(after), on);

  test("that adds is free", () => expect(findings(state, `${state} remark: String`)).toEqual([]));

  test.each([
    ["takes a field away", `${state} remark: String`, state],
    ["makes another thing of it", `${state} remark: String`, `${state} remark: Int`],
    ["lets it be nothing", `${state} remark: String!`, `${state} remark: String`],
    ["takes a field away that another's deprecation names", `${state} remark: String note: String @deprecated(reason: "Use remark. Removed on 2027-06-30.")`, `${state} note: String @deprecated(reason: "Use remark. Removed on 2027-06-30.")`],
    ["takes a field away before its day", `${state} remark: String @deprecated(reason: "Use note. Removed on 2027-07-02.")`, state],
    ["takes a field away whose deprecation names no day", `${state} remark: String @deprecated(reason: "Use note.")`, state],
  ])("that %s is refused", (_, before, after) => expect(findings(before, after)).toHaveLength(1));

  test("that takes away what was deprecated, and whose day has come, is free", () => {
    expect(findings(`${state} remark: String @deprecated(reason: "Use note. Removed on 2027-07-01.")`, state)).toEqual([]);
    const withValue = (values: string) => buildSchema(`type Query { state: State } enum State { ${values} }`);
    expect(releaseFindings(withValue('OPEN CLOSED @deprecated(reason: "Use OPEN. Removed on 2027-06-30.")'), withValue("OPEN"), today)).toEqual([]);
    expect(releaseFindings(withValue("OPEN CLOSED"), withValue("OPEN"), today)).toHaveLength(1);
  });

  test("that deprecates names a day, and one that is far enough off", () => {
    const deprecate = (reason: string) => findings(`${state} remark: String`, `${state} remark: String @deprecated(reason: "${reason}")`, "2027-01-01");
    expect(deprecate("Use note.")).toHaveLength(1);
    expect(deprecate("Use note. Removed on 2027-06-29.")).toHaveLength(1);
    expect(deprecate("Use note. Removed on 2027-06-30.")).toEqual([]);
    expect(noticeDays).toBe(180);
  });
});
