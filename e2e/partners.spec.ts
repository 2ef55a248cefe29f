/** Partners' machines: an administrator connects one to its receiver and sees what becomes of it; a developer tries queries. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";
import { consoleUrl, partnerUrl } from "./addresses.ts";
import { ask, partnerToken } from "./api.ts";
import { expect, type Person, signIn, test } from "./person.ts";

interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
}

/** A receiver of a partner's, in this process. */
class Receiver {
  readonly received: Received[] = [];
  status = 204;
  private readonly server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      const headers = request.headers as Record<string, string>;
      this.received.push({ id: headers["webhook-id"]!, headers, body });
      response.writeHead(this.status).end("noted");
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/events`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const client = "华北制药接口";

test.describe.serial("a partner's machine", () => {
  const receiver = new Receiver();
  let administrator: Person;
  let address: string;

  test.beforeAll(async ({ browser }) => {
    address = await receiver.open();
    administrator = await signIn(browser, "system-administrator");
  });
  test.afterAll(() => receiver.close());

  test("is notified of events at an address that the administrator registers, under a secret that is shown once", async () => {
    const { page } = administrator;
    await administrator.openFrom("API 客户端", client);
    const form = page.getByRole("form", { name: "登记 Webhook 接收端" });
    await form.getByRole("textbox", { name: "地址" }).fill("10.0.0.1/events");
    await form.getByRole("checkbox", { name: "purchaseOrder.sent" }).check();
    await expect(form.getByRole("checkbox", { name: "salesOrder.shipped" })).toHaveCount(0);
    await form.getByRole("button", { name: "登记" }).click();
    await expect(form.getByText("这不是有效的地址")).toBeVisible();
    await form.getByRole("textbox", { name: "地址" }).fill(address);
    await form.getByRole("button", { name: "登记" }).click();
    const secret = await form.getByRole("textbox", { name: "签名密钥" }).inputValue();
    await form.getByRole("link", { name: "查看接收端" }).click();
    await expect(administrator.heading).toContainText(address);

    await page.getByRole("button", { name: "发送测试事件" }).click();
    await expect.poll(() => receiver.received.length).toBe(1);
    const [message] = receiver.received;
    expect(new Webhook(secret).verify(message!.body, message!.headers)).toMatchObject({ type: "webhook.test" });
  });

  test("has a log of what was sent to it and what it answered, from which it is sent again", async () => {
    const { page } = administrator;
    receiver.status = 503;
    await page.getByRole("button", { name: "发送测试事件" }).click();
    await expect.poll(() => receiver.received.length).toBe(2);
    receiver.status = 204;
    const deliveries = administrator.related("Webhook 推送记录");
    await expect(async () => {
      await administrator.refresh();
      await expect(deliveries.getByText("已送达")).toHaveCount(1, { timeout: 1_000 });
      await expect(deliveries.getByText("webhook.test")).toHaveCount(2, { timeout: 1_000 });
    }).toPass();

    await deliveries.getByRole("row").filter({ hasText: "已送达" }).getByRole("link").first().click();
    await expect(page.getByLabel("请求正文")).toContainText('"type": "webhook.test"');
    const attempts = administrator.related("Webhook 推送尝试");
    await expect(attempts.getByText("HTTP 204")).toHaveCount(1);
    await page.getByRole("button", { name: "重新推送" }).click();
    await expect.poll(() => receiver.received.length).toBe(3);
    // The same message id, so that a receiver can ignore the repetition.
    expect(receiver.received[2]!.id).toBe(receiver.received[0]!.id);
    expect(receiver.received[2]!.body).toBe(receiver.received[0]!.body);
    await expect(async () => {
      await administrator.refresh();
      await expect(attempts.getByText("HTTP 204")).toHaveCount(2, { timeout: 1_000 });
    }).toPass();
  });

  test("has the operations that it has registered on its page", async () => {
    const registered = "mutation ($input: RegisterOperationInput!) { registerOperation(input: $input) { problems { message } } }";
    const { data } = await ask(await partnerToken("partner-huabei"), registered, { input: { text: "query WhoAmI { me { displayName } }" } }, partnerUrl);
    expect(data).toEqual({ registerOperation: { problems: [] } });
    await administrator.openFrom("API 客户端", client);
    await administrator.related("登记的操作").getByRole("link", { name: "WhoAmI" }).click();
    await expect(administrator.heading).toContainText("WhoAmI");
    await expect(administrator.page.getByRole("main")).toContainText("query WhoAmI { me { displayName } }");
  });
});

test("a developer tries a query in the explorer, with a token", async ({ page }) => {
  await page.goto(`${consoleUrl}/developers.html?lang=en#explorer`);
  await page.locator(".graphiql-editor-tool .graphiql-editor:not(.hidden) .CodeMirror").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(JSON.stringify({ authorization: `Bearer ${await partnerToken("partner-huabei")}` }));
  await page.getByRole("button", { name: /^Execute query/ }).click();
  await expect(page.locator(".result-window")).toContainText(`"displayName": "${client}"`);
  await expect(page.locator(".result-window")).toContainText('"totalCount"');
});
