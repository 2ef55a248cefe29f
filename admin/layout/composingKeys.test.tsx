import { cleanup, createEvent, fireEvent, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";

afterEach(cleanup);

describe("keys of the input method reach no handler of the console", () => {
  test.each([
    ["while it composes", { key: "Enter", isComposing: true }],
    ["that ends the composition in Safari", { key: "Enter", keyCode: 229 }],
    ["of its own arrows", { key: "ArrowDown", isComposing: true }],
  ])("%s", async (_, init) => {
    const [inReact, onWindow] = [vi.fn(), vi.fn()];
    window.addEventListener("keydown", onWindow);
    renderConsole(<input aria-label="备注" onKeyDown={inReact} onKeyDownCapture={inReact} />);
    const input = await screen.findByRole("textbox", { name: "备注" });
    const event = createEvent.keyDown(input, init);
    fireEvent(input, event);
    expect(inReact).not.toHaveBeenCalled();
    expect(onWindow).not.toHaveBeenCalled();
    // The input method itself gets its key.
    expect(event.defaultPrevented).toBe(false);
    fireEvent.keyDown(input, { key: "Enter" });
    expect(inReact).toHaveBeenCalledTimes(2);
    expect(onWindow).toHaveBeenCalledTimes(1);
    window.removeEventListener("keydown", onWindow);
  });
});

test("the console stops them before it renders or listens to anything", () => {
  const main = readFileSync("admin/main.tsx", "utf8");
  const begun = main.indexOf("ignoreComposingKeys(window)");
  expect(begun).toBeGreaterThan(0);
  for (const other of ["createRoot(", "addEventListener("]) {
    const at = main.indexOf(other);
    expect(at === -1 || at > begun).toBe(true);
  }
});
