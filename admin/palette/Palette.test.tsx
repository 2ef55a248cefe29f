import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import Palette from "./Palette.tsx";

afterEach(cleanup);

const nothing = { Search: () => ({ search: { results: [], complete: true } }) };

test.each(["采购订", "caigou", "cgdd", "CGDD"])("a list is found by %s", async (typed) => {
  const user = userEvent.setup();
  const { router } = renderConsole(<Palette close={() => undefined} />, { handlers: nothing });
  await user.type(await screen.findByRole("combobox"), typed);
  expect((await screen.findAllByRole("option"))[0]?.textContent).toMatch(/^采购订单/);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/purchaseOrders"));
});

test("what can be done with the record on the page is begun by its own button, once the palette is gone", async () => {
  const user = userEvent.setup();
  const [close, submit] = [vi.fn(), vi.fn()];
  const main = document.body.appendChild(document.createElement("main"));
  main.id = "main-content";
  main.innerHTML = '<div data-record="PO1"><button data-action="submit">提交</button></div>';
  main.querySelector("button")!.addEventListener("click", submit);
  renderConsole(<Palette close={close} />, { handlers: nothing });
  await user.type(await screen.findByRole("combobox"), "提交");
  await user.click(await screen.findByRole("option", { name: /^提交 PO1/ }));
  expect(close).toHaveBeenCalledBefore(submit);
  expect(submit).toHaveBeenCalledTimes(1);
  main.remove();
});
