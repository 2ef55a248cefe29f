import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { pageOf } from "../domains/pages.ts";
import { createConsoleModel } from "../model/consoleModel.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { everyStep } from "./guide.ts";

const model = createConsoleModel(productModel);
afterEach(cleanup);

/** Machines see no home, and that of an inspector is the one page that they have. */
const withoutPath = ["partner", "migration", "regulator"];

test("every person's role has a path, and each step leads to what there is", () => {
  const roles = model.enumeration("Role").values.map(({ value }) => value).filter((role) => !withoutPath.includes(role));
  expect(roles.filter((role) => !everyStep.some((step) => step.roles.includes(role)))).toEqual([]);
  expect(everyStep.flatMap((step) => step.roles).filter((role) => !roles.includes(role))).toEqual([]);
  for (const { entity: name, at } of everyStep) {
    const entity = model.entity(name);
    expect(entity, name).toBeDefined();
    if (at === "create") expect(entity!.create, name).toBeDefined();
    if (typeof at === "object") expect((pageOf(name).queues ?? []).map((queue) => queue.name), name).toContain(at.queue);
  }
});

test("a step that was taken is ticked, and the path goes away for good", async () => {
  const user = userEvent.setup();
  const buyer = { ...me, roles: ["purchaser"], permissions: [{ entity: "PurchaseOrder", action: "read" }] };
  const { router } = renderConsole(<FirstSteps />, { of: productModel, as: buyer });
  const path = within(await screen.findByRole("region", { name: "从这里开始" }));
  expect(path.getAllByRole("listitem")).toHaveLength(2);
  await user.click(path.getByRole("link", { name: "新建一张采购订单" }));
  expect(router.state.location.pathname).toBe("/purchaseOrders/create");
  expect(path.getByTitle("已看过")).toBeTruthy();
  await user.click(path.getByRole("button", { name: "关闭" }));
  expect(screen.queryByRole("region")).toBeNull();
});
