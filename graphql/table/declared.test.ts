import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { Declared, DeclaredFor, DeclaredList, loadDeclarationsFrom } from "./declared.ts";

describe("in a function, whose rooms are loaded when they are asked for", () => {
  const loaded: string[] = [];
  let animals: Declared<string>;
  let works: DeclaredList<string>;
  const rooms: Record<string, () => void> = {
    birds: () => animals.add("owl", "a bird"),
    fish: () => {
      animals.add("carp", "a fish");
      works.add("swim");
    },
  };
  const open = (...names: string[]) => {
    for (const name of names.filter((one) => !loaded.includes(one))) {
      loaded.push(name);
      rooms[name]!();
    }
  };
  const declaring: Record<string, string[]> = { "animal owl": ["birds"], "animal carp": ["fish"] };

  beforeEach(() => {
    loaded.length = 0;
    [animals, works] = [new Declared("animal"), new DeclaredList("work")];
    loadDeclarationsFrom({
      load: (kind, name) => open(...(declaring[`${kind} ${name}`] ?? [])),
      loadAll: (kind) => {
        open(...(kind === "work" ? ["fish"] : ["birds", "fish"]));
        return kind === "animal" ? ["owl", "carp"] : [];
      },
      names: (kind) => (kind === "animal" ? ["owl", "carp"] : []),
    });
  });

  test("a name loads the room that declares it, and no other", () => {
    expect(animals.get("carp")).toBe("a fish");
    expect(loaded).toEqual(["fish"]);
  });

  test("a name that no room declares loads nothing", () => {
    expect(animals.get("unicorn")).toBeUndefined();
    expect(loaded).toEqual([]);
  });

  test("all of a kind are the same in the same order, regardless of what was loaded before", () => {
    animals.get("carp");
    expect(animals.names()).toEqual(["owl", "carp"]);
    expect(animals.all()).toEqual(["a bird", "a fish"]);
  });

  test("their names alone load nothing", () => {
    expect(animals.listed()).toEqual(["owl", "carp"]);
    expect(loaded).toEqual([]);
  });

  test("a list loads the rooms that add to it", () => {
    expect(works.all()).toEqual(["swim"]);
    expect(loaded).toEqual(["fish"]);
  });

  test("what several rooms declare for a name is complete, also where one of them is loaded already", () => {
    const effects = new DeclaredFor<string>("effect");
    const opened: string[] = [];
    loadDeclarationsFrom({
      load: (kind, name) => {
        opened.push(`${kind} ${name}`);
        effects.add(name, "of the other room");
      },
      loadAll: () => [],
      names: () => [],
    });
    effects.add("ship", "of this room");
    expect(effects.get("ship")).toEqual(["of this room", "of the other room"]);
    expect(effects.get("ship")).toHaveLength(2);
    expect(opened).toEqual(["effect ship"]);
  });

  test("a name that is declared twice is refused", () => {
    animals.get("owl");
    expect(() => animals.add("owl", "another bird")).toThrow('The animal "owl" is declared twice');
  });
});

/**
 * Tables that a module keeps by itself: what it works out and remembers, what is of classes that are loaded by then, and
 * what domains declare in `domain.ts`, which is loaded at the start.
 */
const ownTables: Record<string, string> = {
  // In the text of a script that it writes.
  "domains/quality/visits/verifyScript.ts": "wrong, sums",
  "platform/access/access.ts": "areas",
  "platform/access/policy.ts": "complete",
  "platform/businessDate.ts": "zoned",
  "platform/domain/domain.ts": "declared",
  "platform/entity/connection.ts": "sharedInputs, connections",
  "platform/entity/describeLater.ts": "pending",
  "platform/entity/entityResolver.ts": "payloads",
  "platform/entity/inputType.ts": "embedded",
  "platform/search/terms.ts": "known",
  "platform/calendar/workingDays.ts": "known",
  "table/attribute.ts": "declared",
  "table/commit/numbers.ts": "lastNumbers",
  "table/entity.ts": "byClass, readAttributes",
  "table/enumeration.ts": "declared",
  "table/personal.ts": "fields",
};

test("what domains declare is in tables that load the rooms declaring it: no other module keeps an empty table that others fill", () => {
  const graphql = join(import.meta.dirname, "..");
  const folders = ["table", "platform", "domains"].map((folder) => join(graphql, folder));
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)));
  // The demo is loaded by name, and never in a function.
  const found = files.filter((file) => /(?<!\.test|\.demo)\.ts$/.test(file)).flatMap((file) => {
    const tables = [...readFileSync(file, "utf8").matchAll(/^(?:export )?const (\w+)(?:: .+)? = (?:new (?:Map|Set)(?:<.*>)?\(\)|\[\]|\{\});/gm)].map(([, name]) => name!);
    return tables.length > 0 ? [[relative(graphql, file), tables.join(", ")]] : [];
  });
  expect(Object.fromEntries(found)).toEqual(ownTables);
});
