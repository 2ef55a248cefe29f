import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useStore } from "react-admin";
import { ErrorBoundary } from "react-error-boundary";
import { Link, useLocation } from "react-router";
import { afterEach, expect, test, vi } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import { BrokenPage } from "./BrokenPage.tsx";

afterEach(cleanup);

/** A list that cannot be drawn with what it remembers, or with what its address says. */
function Fragile() {
  const { pathname, search } = useLocation();
  const [kept] = useStore<{ filter: string } | undefined>(`${pathname.slice(1)}.listParams`, search ? { filter: search } : undefined);
  if (kept?.filter || search) throw new RangeError("Invalid time value");
  return <p>采购订单列表</p>;
}

const console_ = (
  <>
    <Link to="/suppliers">供应商</Link>
    <Link to="/purchaseOrders">采购订单</Link>
    <ErrorBoundary FallbackComponent={BrokenPage}>
      <Fragile />
    </ErrorBoundary>
  </>
);

test("another try shows the list without what broke it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const user = userEvent.setup();
  const { router } = renderConsole(console_, { path: "/purchaseOrders?filter=bad" });
  await user.click(await screen.findByRole("button", { name: "重试" }));
  expect(await screen.findByText("采购订单列表")).toBeTruthy();
  expect(router.state.location.search).toBe("");
});

test("the menu leads to the list without what broke it", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const user = userEvent.setup();
  renderConsole(console_, { path: "/purchaseOrders?filter=bad" });
  await screen.findByRole("button", { name: "重试" });
  await user.click(screen.getByRole("link", { name: "供应商" }));
  await user.click(screen.getByRole("link", { name: "采购订单" }));
  expect(await screen.findByText("采购订单列表")).toBeTruthy();
});
