/** A view is its owner's; the people of the group it is shared with read it; nobody else learns that there is one. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Stage, type Answer } from "../../../test/stage.ts";
import { Group } from "../../organization/people/group.ts";
import { Employee } from "../../organization/people/employee.ts";
import { ListPreference } from "./listPreference.ts";
import { SavedView } from "./savedView.ts";

let stage: Stage;
let supplyGroup: Group;
let salesGroup: Group;
let personal: SavedView;
let shared: SavedView;

const selection = { conditions: [{ attribute: "status", values: ["DRAFT", "SUBMITTED"] }], orderBy: "CREATED_AT_DESC", columns: ["number", "supplierId", "total"] };
const view = (values: object = {}) => ({ name: "待我处理", listOf: "PurchaseOrder", selection, ...values });

beforeAll(async () => {
  stage = await Stage.open();
  await stage.staff("purchaser", "supplyLead", "qaOfficer", "auditor");
  [supplyGroup, salesGroup] = [await stage.seed(Group, { name: "供应链组" }), await stage.seed(Group, { name: "销售组" })];
  const join = async (subject: string, { id: groupId }: Group) => stage.seedEdit(await stage.fresh<Employee>(await stage.idOf(subject)), { groupId });
  await join("purchaser", salesGroup);
  await join("supplyLead", supplyGroup);
  await join("qaOfficer", salesGroup);
  personal = await stage.create("purchaser", SavedView, view({ name: "我的草稿" }));
  shared = await stage.create("purchaser", SavedView, view({ name: "供应链周会", groupId: supplyGroup.id }));
  await stage.project();
});
afterAll(() => stage.close());

const offered = '{ savedViews(first: 200, orderBy: NAME_ASC, filter: { listOf: { eq: "PurchaseOrder" }, status: { eq: ACTIVE } }) { totalCount nodes { name } } }';
const namesFor = async (subject: string): Promise<string[]> => (await stage.answer(subject, offered)).savedViews.nodes.map(({ name }: Answer) => name).sort();

describe("who reads a view", () => {
  test("its owner, also where it is shared with a group that is not theirs", async () => {
    expect(await namesFor("purchaser")).toEqual(["供应链周会", "我的草稿"].sort());
  });

  test("the people of the group that it is shared with, and no other", async () => {
    expect(await namesFor("supplyLead")).toEqual(["供应链周会"]);
    expect(await namesFor("qaOfficer")).toEqual([]);
    expect(await namesFor("auditor")).toEqual([]);
  });

  test("each once, page by page, where two rules give it", async () => {
    const both = await stage.create("supplyLead", SavedView, view({ name: "自己组", groupId: supplyGroup.id }));
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { savedViews }: Answer = await stage.answer("supplyLead", "query ($after: String) { savedViews(first: 1, after: $after, orderBy: NAME_ASC) { nodes { name } pageInfo { hasNextPage endCursor } } }", { after });
      seen.push(...savedViews.nodes.map(({ name }: Answer) => name));
      if (!savedViews.pageInfo.hasNextPage) break;
      after = savedViews.pageInfo.endCursor;
    }
    expect(seen.sort()).toEqual(["供应链周会", "自己组"].sort());
    await stage.act("supplyLead", SavedView, "remove", both);
    expect(await namesFor("supplyLead")).toEqual(["供应链周会"]);
  });

  test("nobody else by id, by node, by its owner, by count or by words", async () => {
    for (const subject of ["supplyLead", "qaOfficer", "auditor"]) {
      const { savedView, node, nodes, savedViews, search } = await stage.answer(
        subject,
        '{ savedView(id: "ID") { name } node(id: "ID") { id } nodes(ids: ["ID"]) { id } savedViews(filter: { createdById: { eq: "OWNER" }, groupId: { eq: null } }) { totalCount nodes { name } } search(text: "我的草稿") { results { type } } }'
          .replaceAll("ID", personal.id)
          .replace("OWNER", personal.createdById),
      );
      expect({ savedView, node, nodes, search }).toEqual({ savedView: null, node: null, nodes: [null], search: { results: [] } });
      expect(savedViews.nodes.map(({ name }: Answer) => name)).not.toContain("我的草稿");
      expect([null, 0]).toContain(savedViews.totalCount);
    }
    await stage.connect("partner", "sup_none");
    expect((await stage.ask("partner", offered)).errors?.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
  });
});

describe("who changes a view", () => {
  test("its owner", async () => {
    const renamed = await stage.update("purchaser", SavedView, shared, { name: "供应链晨会" });
    expect(renamed).toMatchObject({ name: "供应链晨会", version: 2 });
    await stage.update("purchaser", SavedView, shared, { name: "供应链周会" });
  });

  test("nobody who only reads it, and nobody who does not", async () => {
    await stage.refused(() => stage.tryUpdate("supplyLead", SavedView, shared, { name: "别人的" }), "ACCESS_DENIED");
    await stage.cannot("supplyLead", SavedView, "remove", shared, {}, "ACCESS_DENIED");
    await stage.refused(() => stage.tryUpdate("qaOfficer", SavedView, shared, { name: "别人的" }), "NO_SUCH_RECORD");
    await stage.refused(() => stage.tryUpdate("qaOfficer", SavedView, personal, { name: "别人的" }), "NO_SUCH_RECORD");
  });
});

test.each([
  ["a list that does not exist", { listOf: "Nothing" }, ["UNKNOWN_LIST"]],
  ["a field that the list cannot be filtered by", { selection: { ...selection, conditions: [{ attribute: "note", values: ["x"] }] } }, ["UNKNOWN_FIELD"]],
  ["a value that is none of the field's", { selection: { ...selection, conditions: [{ attribute: "status", values: ["SLEEPING"] }] } }, ["UNREADABLE_VALUE"]],
  ["an order and a column that do not exist, both at once", { selection: { ...selection, orderBy: "COLOUR_ASC", columns: ["number", "colour"] } }, ["UNKNOWN_ORDER", "UNKNOWN_FIELD"]],
  ["a group that does not exist", { groupId: "grp_none" }, ["UNKNOWN_REFERENCE"]],
  ["no name", { name: " " }, ["REQUIRED"]],
])("refuses %s", async (_, difference, codes) => {
  await stage.cannotCreate("purchaser", SavedView, view(difference), ...codes);
});

test("refuses a list that the person may not read", async () => {
  await stage.cannotCreate("purchaser", SavedView, view({ listOf: "MachineClient", selection: { columns: ["name"] } }), "ACCESS_DENIED");
});

test("a person has one preference per list, which nobody else sees", async () => {
  const preference = await stage.create("supplyLead", ListPreference, { listOf: "PurchaseOrder", defaultViewId: shared.id });
  await stage.cannotCreate("supplyLead", ListPreference, { listOf: "PurchaseOrder" }, "VALUE_TAKEN");
  await stage.cannotCreate("qaOfficer", ListPreference, { listOf: "PurchaseOrder", defaultViewId: personal.id }, "UNKNOWN_REFERENCE");
  const ask = '{ listPreferences(filter: { listOf: { eq: "PurchaseOrder" } }) { nodes { defaultView { name } } } }';
  expect((await stage.answer("supplyLead", ask)).listPreferences.nodes).toEqual([{ defaultView: { name: "供应链周会" } }]);
  expect((await stage.answer("purchaser", ask)).listPreferences.nodes).toEqual([]);
  expect((await stage.answer("auditor", "query ($id: ID!) { node(id: $id) { id } }", { id: preference.id })).node).toBeNull();
});

test("a person's columns and their widths are kept, of attributes that the list has", async () => {
  const arranged = { columns: ["number", "total", "supplierId"], widths: [{ attribute: "total", width: 160 }] };
  const preference = await stage.create("purchaser", ListPreference, { listOf: "PurchaseOrder", ...arranged });
  const ask = '{ listPreferences(filter: { listOf: { eq: "PurchaseOrder" } }) { nodes { columns widths { attribute width } } } }';
  expect((await stage.answer("purchaser", ask)).listPreferences.nodes).toEqual([arranged]);
  for (const wrong of [{ columns: ["number", "secret"] }, { widths: [{ attribute: "secret", width: 160 }] }])
    await stage.refused(() => stage.tryUpdate("purchaser", ListPreference, preference, wrong), "UNKNOWN_FIELD");
  expect((await stage.answer("purchaser", ask)).listPreferences.nodes).toEqual([arranged]);
});
