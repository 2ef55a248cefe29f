import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Notice } from "../api/notifications.ts";
import { fault, type Handlers } from "../test/fakeApi.ts";
import { renderConsole } from "../test/renderConsole.tsx";
import { NoticeBell } from "./NoticeBell.tsx";
import PreferencesPage from "./PreferencesPage.tsx";

// The panel is loaded when it is first opened, which takes its time on a busy machine.

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const notice = (id: string, more: Partial<Notice> = {}): Notice => ({
  id,
  kind: "MENTIONED",
  text: `王丽在采购订单 ${id} 的评论中提到了您`,
  aboutTitle: id,
  unread: true,
  createdAt: "2026-11-22T00:00:00Z",
  about: { __typename: "PurchaseOrder", id: "po_1" },
  deliveries: [],
  ...more,
});

const page = (nodes: Notice[]) => ({ myNotices: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } });

describe("the bell", () => {
  const show = (handlers: Handlers) => renderConsole(<NoticeBell />, { handlers });

  test("says how many are unread; a notice opens its record, and is read by that", async () => {
    const user = userEvent.setup();
    const { api, router } = show({
      UnreadNotices: () => ({ unreadNotices: 2 }),
      MyNotices: () => page([notice("n1", { deliveries: [{ channel: "EMAIL", status: "FAILED" }] }), notice("n2", { unread: false, about: null })]),
      MarkNotices: () => ({ outcome: { unread: 1, problems: [] } }),
    });
    await user.click(await screen.findByRole("button", { name: "通知：2 条未读" }));
    const panel = within(await screen.findByRole("dialog", { name: "通知" }));
    const link = await panel.findByRole("link", { name: /n1/ });
    expect(panel.getByText("未能送达", { exact: false })).toBeTruthy();
    expect(panel.queryByRole("link", { name: /n2/ }), "whose record one may no longer see").toBeNull();
    await user.click(link);
    expect(router.state.location.pathname).toBe("/purchaseOrders/po_1/show");
    expect(api.named("MarkNotices")[0]!.variables.input).toEqual({ ids: ["n1"], unread: false });
    expect(await screen.findByRole("button", { name: "通知：1 条未读" })).toBeTruthy();
  });

  test("marks one as unread again, and all as read", async () => {
    const user = userEvent.setup();
    const { api } = show({
      UnreadNotices: () => ({ unreadNotices: 0 }),
      MyNotices: () => page([notice("n1", { unread: false })]),
      MarkNotices: () => ({ outcome: { unread: 1, problems: [] } }),
      MarkAllNoticesRead: () => ({ outcome: { unread: 0, problems: [] } }),
    });
    await user.click(await screen.findByRole("button", { name: "通知" }));
    await user.click(await screen.findByRole("button", { name: /^标为未读/ }));
    await waitFor(() => expect(api.named("MarkNotices")[0]!.variables.input).toEqual({ ids: ["n1"], unread: true }));
    await user.click(screen.getByRole("button", { name: "全部标为已读" }));
    await waitFor(() => expect(api.named("MarkAllNoticesRead")).toHaveLength(1));
  });

  test("with nothing to tell says so, and a fault of the API as well", async () => {
    const user = userEvent.setup();
    show({ UnreadNotices: () => ({ unreadNotices: 0 }), MyNotices: ({ unread }) => (unread ? fault("INTERNAL_SERVER_ERROR", "系统出现故障") : page([])) });
    await user.click(await screen.findByRole("button", { name: "通知" }));
    expect(await screen.findByText("没有通知。")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "未读" }));
    expect(await screen.findByText("系统出现故障")).toBeTruthy();
  });

  test("asks less and less often while nothing is new, again soon once something is, and never in a hidden tab", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let unread = 0;
    const { api } = show({ UnreadNotices: () => ({ unreadNotices: unread }) });
    const requestCount = () => api.named("UnreadNotices").length;
    await waitFor(() => expect(requestCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(10_500);
    expect(requestCount()).toBe(2);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(requestCount(), "twice as long").toBe(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(requestCount()).toBe(3);

    unread = 1;
    await vi.advanceTimersByTimeAsync(40_500);
    expect(requestCount()).toBe(4);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(requestCount(), "something was new").toBe(5);

    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    fireEvent(document, new Event("visibilitychange", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(requestCount()).toBe(5);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
    fireEvent(document, new Event("visibilitychange", { bubbles: true }));
    await waitFor(() => expect(requestCount()).toBe(6));
  });
});

describe("the settings", () => {
  const preferences = {
    version: 3,
    language: "zh",
    choices: [
      { kind: "APPROVAL_WAITING", bell: true, email: true, chat: false },
      { kind: "MENTIONED", bell: true, email: false, chat: false },
    ],
    email: "wang@example.com",
    chatsTo: null,
  };

  test("are saved as a whole, on the version that was shown; a conflict says so", async () => {
    const user = userEvent.setup();
    const { api } = renderConsole(<PreferencesPage />, {
      handlers: {
        MyNotificationPreferences: () => ({ myNotificationPreferences: preferences }),
        OwnChatWebhook: () => ({ chatWebhook: null }),
        SetNotificationPreferences: () => ({ outcome: { record: null, problems: [{ __typename: "ConflictProblem", code: "VERSION_CONFLICT", message: "此记录已被他人修改" }] } }),
      },
    });
    expect(await screen.findByText("邮件发送至 wang@example.com")).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "有人提到我：群机器人" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByText("此记录已被他人修改")).toBeTruthy();
    expect(api.named("SetNotificationPreferences")[0]!.variables.input).toEqual({
      version: 3,
      language: "zh",
      choices: [preferences.choices[0], { ...preferences.choices[1], chat: true }],
    });
    expect(screen.getByRole("checkbox", { name: "有人提到我：群机器人" })).toHaveProperty("checked", true);
  });

  test("take a robot's address in and never show it", async () => {
    const user = userEvent.setup();
    let webhook: object | null = null;
    const { api } = renderConsole(<PreferencesPage />, {
      handlers: {
        MyNotificationPreferences: () => ({ myNotificationPreferences: preferences }),
        OwnChatWebhook: () => ({ chatWebhook: webhook }),
        SetChatWebhook: () => {
          webhook = { id: "chathook_emp_1", ownerId: "emp_1", format: "WECOM", host: "qyapi.weixin.qq.com", active: true };
          return { outcome: { record: webhook, problems: [] } };
        },
      },
    });
    const address = await screen.findByLabelText("Webhook 地址");
    await user.type(address, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1");
    await user.click(screen.getByRole("button", { name: "设置" }));
    expect(await screen.findByText("qyapi.weixin.qq.com")).toBeTruthy();
    expect(api.named("SetChatWebhook")[0]!.variables.input).toMatchObject({ ownerId: "emp_1", format: "WECOM", secret: null });
    expect(address).toHaveProperty("value", "");
    expect(address.getAttribute("type")).toBe("password");
  });
});
