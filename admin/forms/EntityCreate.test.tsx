import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Link, Route, Routes } from "react-router";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renderConsole } from "../test/renderConsole.tsx";
import EntityCreate from "./EntityCreate.tsx";

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

const pathFor = (name: string) => `/suppliers/create?${new URLSearchParams({ source: JSON.stringify({ name }) })}`;
const pages = (
  <>
    <Link to={pathFor("甲")}>甲</Link>
    <Link to={pathFor("乙")}>乙</Link>
    <Routes>
      <Route path="/suppliers/create" element={<EntityCreate />} />
    </Routes>
  </>
);
const nameInput = () => screen.findByRole<HTMLInputElement>("textbox", { name: /^名称/ });

test("a draft belongs to what it was begun for", async () => {
  const user = userEvent.setup();
  renderConsole(pages, { resource: "suppliers", path: pathFor("甲") });
  await user.type(await nameInput(), "未保存");
  await waitFor(() => expect(Object.values({ ...sessionStorage }).join()).toContain("甲未保存"));
  await user.click(screen.getByRole("link", { name: "乙" }));
  await waitFor(async () => expect((await nameInput()).value).toBe("乙"));
  await user.click(screen.getByRole("link", { name: "甲" }));
  await waitFor(async () => expect((await nameInput()).value).toBe("甲未保存"));
});
