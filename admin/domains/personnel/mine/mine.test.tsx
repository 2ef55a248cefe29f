import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import productModel from "virtual:console-model";
import { me, renderConsole } from "../../../test/renderConsole.tsx";
import { type Duty, gridOf, lightOf } from "./dutyGrid.ts";
import DutyGridPage from "./DutyGridPage.tsx";
import MyPage from "./MyPage.tsx";

afterEach(cleanup);

const duty = (personId: string, required: string, values: Partial<Duty> = {}): Duty => ({ id: `oblig_${personId}_${required}_${values.expiresOn ?? ""}`, title: `要求${required}`, status: "CURRENT", expiresOn: "2027-05-01", personId, person: { displayName: `员工${personId}` }, ...values });

test("what several roles ask for is one column; those who lack most come first, and of two roles' duties the one that is due first counts", () => {
  const { requirements, rows } = gridOf([
    duty("a", "1"),
    duty("b", "1", { status: "LAPSED", expiresOn: "2026-11-01" }),
    duty("b", "2", { expiresOn: "2027-03-01" }),
    duty("b", "2", { expiresOn: "2026-12-01" }),
  ]);
  expect(requirements).toEqual(["要求1", "要求2"]);
  expect(rows.map(({ personId, lacking }) => [personId, lacking])).toEqual([["b", 1], ["a", 0]]);
  expect(rows[0]!.duties.get("要求2")!.expiresOn).toBe("2026-12-01");
  expect(rows[1]!.duties.has("要求2")).toBe(false);
});

test("a duty is due soon from thirty days before its date on, that day included", () => {
  const soonUntil = "2026-12-22";
  expect(["2026-12-22", "2026-12-23"].map((expiresOn) => lightOf({ status: "CURRENT", expiresOn }, soonUntil))).toEqual(["soon", "good"]);
  expect(lightOf({ status: "LAPSED", expiresOn: "2027-01-01" }, soonUntil)).toBe("lacking");
});

const whole = (nodes: object[]) => ({ obligations: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });

test("the grid says in words who lacks what, and whose runs out when", async () => {
  renderConsole(<DutyGridPage />, { of: productModel, handlers: { DutyGrid: () => whole([duty("甲", "1", { status: "LAPSED", expiresOn: "2026-11-01" }), duty("乙", "1", { expiresOn: "2026-12-01" }), duty("乙", "2")]) } });
  expect(await screen.findByText("2 人，其中 1 人有未完成的要求。")).toBeTruthy();
  const [, first, second] = within(screen.getByRole("table")).getAllByRole("row");
  expect(within(first!).getByText("未完成，2026/11/01 到期")).toBeTruthy();
  expect(within(first!).getByText("—")).toBeTruthy();
  expect(within(second!).getByText("2026/12/01 到期")).toBeTruthy();
  expect(within(second!).getByText("至 2027/05/01")).toBeTruthy();
});

const nothing = { nodes: [] };
const none = { obligations: nothing, trainingSessions: nothing, exams: nothing, examAttempts: nothing, trainingRecords: nothing, courseProposals: nothing, careerPlans: nothing, appraisals: nothing, appraisalResults: nothing, rewards: nothing, actionItems: nothing };

test("my page asks for my own records only, and says where there are none", async () => {
  const { api } = renderConsole(<MyPage />, { of: productModel, handlers: { MyPage: () => none } });
  expect(await screen.findByText("目前没有上岗要求。")).toBeTruthy();
  expect(screen.getByText("还没有奖励。")).toBeTruthy();
  expect(api.named("MyPage")[0]!.variables).toEqual({ me: me.id, today: me.today });
});

test("my page says what is due by when, which exams are open, and what my work came to", async () => {
  renderConsole(<MyPage />, {
    of: productModel,
    locale: "en",
    handlers: {
      MyPage: () => ({
        ...none,
        obligations: { nodes: [{ id: "oblig_1", title: "Cold chain", status: "CURRENT", expiresOn: "2026-12-01", blockedOn: "2026-12-08" }] },
        exams: { nodes: [{ id: "exam_1", title: "GSP 2026", closesOn: "2026-12-31", attemptsLeft: 2 }] },
        appraisalResults: { nodes: [{ id: "ares_1", displayName: "KH-1", publishedOn: "2026-07-10", total: 8_876, band: "A" }] },
      }),
    },
  });
  expect(await screen.findByText(/the role cannot be used from/)).toBeTruthy();
  expect(screen.getByText(/2 attempts left/)).toBeTruthy();
  expect(screen.getByText(/88\.76 points, band A/)).toBeTruthy();
});
