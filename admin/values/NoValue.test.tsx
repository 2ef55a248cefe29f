import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import type { AttributeModel } from "../../graphql/schema/model.ts";
import { me, renderConsole } from "../test/renderConsole.tsx";
import { AttributeValue } from "./AttributeValue.tsx";

afterEach(cleanup);

const total: AttributeModel = { name: "total", path: "PurchaseOrder.total", kind: "money", label: { zh: "总金额", en: "Total" }, about: "", nullable: true, list: false };
const hidden = [{ entity: "PurchaseOrder", path: "total", seenBy: ["purchaser", "finance"] }];

test("a value that somebody's roles do not see looks unlike one that there is not, and says who sees it", async () => {
  const user = userEvent.setup();
  renderConsole(<AttributeValue attribute={total} holder={{ total: null }} />, { as: { ...me, hidden } });
  await user.hover(await screen.findByText("无权查看"));
  expect((await screen.findByRole("tooltip")).textContent).toBe("可查看的岗位：采购员、财务");
});

test("a value that there is not is a dash to those who would see it", async () => {
  renderConsole(<AttributeValue attribute={total} holder={{ total: null }} />);
  expect(await screen.findByText("—")).toBeTruthy();
  expect(screen.queryByText("无权查看")).toBeNull();
});
