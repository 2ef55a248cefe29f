import { expect, test } from "vitest";
import type { Named } from "../../api/record.ts";
import type { Me } from "../../auth/me.ts";
import type { ConsoleModel } from "../../model/consoleModel.ts";
import offerCalls from "./palette.ts";

const agent = { permissions: [{ entity: "ServiceCase", action: "create" }] } as unknown as Me;
const model = { summary: (name: string) => ({ name, many: "serviceCases" }) } as unknown as ConsoleModel;
const offered = (typed: string, found: Named[] = [], me = agent) =>
  offerCalls({ typed, found, me, model, locale: "en", translate: (key: string) => key, createPath: ({ resource, type }) => `/${resource}/${type}` });

test("a number begins a case of an unknown caller, after the records that carry it", () => {
  const offer = offered(" 0311-86661234 ");
  expect(offer).toMatchObject({ beforeRecords: false, destinations: [{ name: "Call from 0311-86661234" }] });
  const { searchParams } = new URL(offer!.destinations[0]!.to as string, "http://console");
  expect(JSON.parse(searchParams.get("source")!)).toEqual({ channel: "PHONE", callerPhone: "0311-86661234" });
});

test("a known contact's call comes before other records", () => {
  const offer = offered("0311-86661234", [{ id: "cont_1", displayName: "周倩", __typename: "Contact" }, { id: "cust_1", displayName: "市第一医院", __typename: "Customer" }]);
  expect(offer).toMatchObject({ beforeRecords: true, destinations: [{ name: "Call from 周倩 0311-86661234" }] });
});

test.each(["采购订单", "12345"])("%s is no call", (typed) => expect(offered(typed)).toBeUndefined());

test("nobody is offered a case who may not open one", () => {
  expect(offered("0311-86661234", [], { permissions: [] } as unknown as Me)).toBeUndefined();
});
