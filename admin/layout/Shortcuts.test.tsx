import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import { Shortcuts } from "./Shortcuts.tsx";

afterEach(cleanup);

const page = (
  <>
    <Shortcuts />
    <input aria-label="名称" />
    <input data-list-search aria-label="在列表中搜索" />
  </>
);

test.each([
  ["gw", "/work"],
  ["gs", "/settings"],
  ["gb", "/suppliers"],
  ["g1", "/domains/supply"],
  ["gh", "/"],
])("%s goes to %s", async (keys, path) => {
  const user = userEvent.setup();
  const { router } = renderConsole(page, { path: "/suppliers/sup_1/show" });
  await screen.findByLabelText("名称");
  await waitFor(async () => {
    await user.keyboard(keys);
    expect(router.state.location.pathname).toBe(path);
  });
});

test("what is typed goes nowhere; / is for the list's search, ? says which keys there are", async () => {
  const user = userEvent.setup();
  const { router } = renderConsole(page, { path: "/suppliers" });
  const name = await screen.findByLabelText<HTMLInputElement>("名称");
  await user.type(name, "gw/?");
  expect([name.value, router.state.location.pathname]).toEqual(["gw/?", "/suppliers"]);
  name.blur();
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByLabelText("在列表中搜索"));
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "键盘快捷键" })).toBeTruthy();
});
