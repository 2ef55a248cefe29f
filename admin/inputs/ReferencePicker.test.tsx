import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { ReferencePicker } from "./ReferencePicker.tsx";

afterEach(cleanup);

const byBarcode: Record<string, { id: string; displayName: string }> = {
  "6901028075831": { id: "sup_A", displayName: "甲医药" },
  "6901028075848": { id: "sup_B", displayName: "乙医药" },
};
const handlers: Handlers = {
  Suppliers: () => ({ page: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 } }),
  Search: ({ text }) => {
    const record = byBarcode[text as string];
    return { search: { complete: true, results: record ? [{ type: "Supplier", record }] : [] } };
  },
  Names: ({ ids }) => ({ nodes: (ids as string[]).map((id) => ({ __typename: "Supplier", id, displayName: id })) }),
};

function Picker({ change, onKey }: { change(value: string | null): void; onKey(prevented: boolean): void }) {
  const [value, setValue] = useState<string | null>(null);
  return (
    <div role="presentation" onKeyDown={(event) => event.key === "Enter" && onKey(event.defaultPrevented)}>
      <ReferencePicker
        entities={["Supplier"]}
        label="供应商"
        value={value}
        change={(chosen) => {
          setValue(chosen);
          change(chosen);
        }}
      />
    </div>
  );
}

describe("a scanner types faster than anything can be found", () => {
  // As fast as events come: no search has settled when Enter arrives.
  const scanner = () => userEvent.setup({ delay: null });

  test("what it has typed is found and chosen, and Enter is nobody else's", async () => {
    const [change, onKey] = [vi.fn(), vi.fn()];
    renderConsole(<Picker change={change} onKey={onKey} />, { handlers });
    const user = scanner();
    await user.type(await screen.findByRole("combobox", { name: "供应商" }), "6901028075831{Enter}");
    expect(onKey).toHaveBeenCalledExactlyOnceWith(true);
    await waitFor(() => expect(change).toHaveBeenCalledExactlyOnceWith("sup_A"));
  });

  test("the product of the search before is not chosen", async () => {
    const change = vi.fn();
    renderConsole(<Picker change={change} onKey={() => undefined} />, { handlers });
    const user = scanner();
    const input = await screen.findByRole("combobox", { name: "供应商" });
    await user.type(input, "6901028075831");
    expect(await screen.findByRole("option", { name: "甲医药" })).toBeTruthy();
    await user.clear(input);
    await user.type(input, "6901028075848{Enter}");
    await waitFor(() => expect(change).toHaveBeenLastCalledWith("sup_B"));
    expect(change).not.toHaveBeenCalledWith("sup_A");
  });

  test("what is found by nothing chooses nothing, and adds nothing", async () => {
    const [change, onKey] = [vi.fn(), vi.fn()];
    const { api } = renderConsole(<Picker change={change} onKey={onKey} />, { handlers });
    await scanner().type(await screen.findByRole("combobox", { name: "供应商" }), "6900000000000{Enter}");
    await waitFor(() => expect(api.named("Search").some(({ variables }) => variables.text === "6900000000000")).toBe(true));
    expect(change).not.toHaveBeenCalled();
    expect(onKey).toHaveBeenCalledExactlyOnceWith(true);
  });
});
