/**
 * The main job: seven people take a new supplier with a licence scan to stock that can be sold. What happens once the
 * licence expires is overnight.spec.ts's.
 */
import { scan } from "../graphql/demo/scan.ts";
import { authorisedSeller } from "./arrange.ts";
import { daysFromToday } from "./days.ts";
import { expect, type Person, signIn, test } from "./person.ts";

const run = Date.now().toString(36).toUpperCase();
const supplier = `泰和医药有限公司${run}`;
const documents = [
  { 证照种类: "营业执照", 证照编号: `YY${run}`, 失效日期: daysFromToday(3000) },
  { 证照种类: "药品经营许可证", 证照编号: `JY${run}`, 失效日期: daysFromToday(1), 许可范围: ["化学药制剂", "抗生素"] },
  { 证照种类: "质量保证协议", 证照编号: `QA${run}`, 失效日期: daysFromToday(300) },
];
const titles = documents.map(({ 证照种类, 证照编号 }) => `${证照种类} ${证照编号}`);
const licence = titles[1]!;

let purchaser: Person;
let qaOfficer: Person;
let headOfQuality: Person;
let manager: Person;
let receiver: Person;
let inspector: Person;
let keeper: Person;

let supplierPath: string;
let inspectionPath: string;

test.describe.serial("from a new supplier to stock", () => {
  test.beforeAll(async ({ browser }) => {
    purchaser = await signIn(browser, "purchaser");
    qaOfficer = await signIn(browser, "qa-officer");
    headOfQuality = await signIn(browser, "head-of-quality");
    manager = await signIn(browser, "department-manager");
    receiver = await signIn(browser, "receiver");
    inspector = await signIn(browser, "inspector");
    keeper = await signIn(browser, "warehouse-keeper");
  });

  test("the purchaser enters a new supplier, which may not be submitted without its documents", async () => {
    await purchaser.goTo("供应商");
    await purchaser.page.getByRole("link", { name: "新建" }).click();
    await purchaser.fill({
      供应商编码: `TH-${run}`,
      名称: supplier,
      统一社会信用代码: `91110105${run}`,
      类型: "经营企业",
      地址: "北京市丰台区南四环西路 188 号",
      联系人: "沈月",
      联系电话: "010-80000188",
    });
    await purchaser.save();
    await expect(purchaser.heading).toHaveText(`供应商 ${supplier}`);
    await expect(purchaser.state).toContainText("草稿");
    supplierPath = new URL(purchaser.page.url()).pathname;

    const reasons = await purchaser.whyNot("提交首营审批");
    for (const { 证照种类 } of documents) await expect(reasons).toContainText(`${supplier}缺少${证照种类}`);
    await expect(reasons).toContainText("药品管理法§55");
    await expect(reasons).toContainText("解决办法：请登记该证照并由质量管理员审核");
    await purchaser.close(reasons);
  });

  for (const [i, document] of documents.entries()) {
    test(`the purchaser enters the ${titles[i]!.split(" ")[0]} with its scan and submits it`, async () => {
      await purchaser.visit(supplierPath);
      await purchaser.related("资质证照").getByRole("link", { name: "新建" }).click();
      await expect(purchaser.page.getByRole("combobox", { name: "所属单位" })).toHaveValue(supplier);
      await purchaser.fill({ ...document, 发证日期: daysFromToday(-400) });
      await purchaser.page.getByLabel("扫描件").setInputFiles({ name: `${document.证照编号}.pdf`, mimeType: "application/pdf", buffer: Buffer.from(scan(document.证照编号)) });
      await expect(purchaser.page.getByRole("button", { name: `${document.证照编号}.pdf` })).toBeVisible();
      await purchaser.save();
      await expect(purchaser.heading).toHaveText(`资质证照 ${titles[i]}`);
      await purchaser.act("提交审核");
      await expect(purchaser.state).toContainText("审核中");
    });
  }

  test("the QA officer compares the documents and approves them", async () => {
    for (const title of titles) {
      await qaOfficer.openTask(`资质证照 ${title}`);
      await qaOfficer.act("同意", { 意见: "与原件核对一致" });
    }
    // From its owner: the list of all licences has several pages.
    await qaOfficer.visit(supplierPath);
    await qaOfficer.page.getByRole("link", { name: licence }).first().click();
    await expect(qaOfficer.state).toContainText("有效");
    await expect(qaOfficer.page.getByText("与原件核对一致").first()).toBeVisible();
  });

  test("quality approves the supplier in two steps", async () => {
    await purchaser.visit(supplierPath);
    await purchaser.act("提交首营审批");
    await expect(purchaser.state).toContainText("首营审批中");

    await qaOfficer.openTask(`供应商 ${supplier}`);
    await qaOfficer.act("同意", { 意见: "资料齐全" });
    await headOfQuality.openTask(`供应商 ${supplier}`);
    await headOfQuality.act("同意", { 意见: "同意首营" });

    await purchaser.refresh();
    await expect(purchaser.state).toContainText("合格");
  });

  test("the purchaser attaches a photo and a report of the visit, and takes the photo back with a reason", async () => {
    await purchaser.visit(supplierPath);
    const files = purchaser.page.getByRole("region", { name: "附件" });
    const photo = { name: "厂区.png", mimeType: "image/png", buffer: Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64") };
    const report = { name: "考察报告.pdf", mimeType: "application/pdf", buffer: Buffer.from(scan("考察")) };
    const program = { name: "报告.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") };
    await files.locator("input[type=file]").first().setInputFiles([photo, report, program]);
    await expect(files.getByText("不接受此类型的文件")).toBeVisible();
    await files.getByRole("button", { name: "厂区.png", exact: true }).click();
    const preview = purchaser.page.getByRole("dialog", { name: "厂区.png" });
    await expect(preview.getByRole("img", { name: "厂区.png" })).toHaveJSProperty("naturalWidth", 1);
    await preview.getByRole("button", { name: "关闭" }).click();
    await files.getByRole("button", { name: "移除附件 厂区.png" }).click();
    const dialog = purchaser.page.getByRole("dialog", { name: "移除附件" });
    await dialog.getByLabel("移除理由").fill("拍到了他人");
    await dialog.getByRole("button", { name: "移除" }).click();
    await expect(files.getByRole("button", { name: "厂区.png", exact: true })).toHaveCount(0);
    await expect(files.getByRole("button", { name: "考察报告.pdf", exact: true })).toBeVisible();
    await expect(purchaser.page.getByText("原因：拍到了他人")).toBeVisible();
  });

  test("nothing is ordered before quality has verified who sells for the supplier", async () => {
    await draftOrder();
    const reasons = await purchaser.whyNot("提交");
    await expect(reasons).toContainText(`${supplier}没有有效的授权销售人员`);
    await purchaser.close(reasons);
    await authorisedSeller(/suppliers\/([^/]+)/.exec(supplierPath)![1]!);
  });

  test("the purchaser orders for more than 50,000 yuan and cannot approve it", async () => {
    await draftOrder();
    await expect(purchaser.fact("总金额")).toHaveText("¥62,500.00");
    await purchaser.act("提交");
    await expect(purchaser.state).toContainText("审批中");

    const reasons = await purchaser.whyNot("同意");
    await expect(reasons).toContainText("此操作需要角色");
    await expect(reasons).toContainText("解决办法：请由相应角色的同事办理，或申请角色授权");
    await purchaser.close(reasons);
  });

  test("the department manager approves it, and the purchaser sends it", async () => {
    const number = await orderNumber();
    await manager.openTask(`采购订单 ${number}`);
    await expect(manager.page.getByText("¥62,500.00").first()).toBeVisible();
    await manager.act("同意", { 意见: "同意采购" });

    await purchaser.refresh();
    await expect(purchaser.state).toContainText("已批准");
    await purchaser.act("发送给供应商");
    await expect(purchaser.state).toContainText("已发送");
  });

  test("the receiver counts the goods: some are missing, some are damaged", async () => {
    await receiver.openFrom("采购订单", await orderNumber());
    await receiver.page.getByRole("link", { name: "登记收货" }).click();
    await receiver.fill({
      收货货位: "R-A-01",
      送货单号: `SH${run}`,
      "批号（第 1 行）": `B${run}`,
      "生产日期（第 1 行）": daysFromToday(-60),
      "有效期至（第 1 行）": daysFromToday(670),
      "到货数量（第 1 行）": "4900",
      "破损数量（第 1 行）": "20",
    });
    await receiver.save();
    await expect(receiver.state).toContainText("草稿");
    await receiver.act("确认收货");
    await expect(receiver.state).toContainText("已收货");

    const line = receiver.page.getByRole("table", { name: /^明细/ }).getByRole("row", { name: `B${run}` });
    await expect(line.getByRole("cell")).toContainText(["1", "1", "阿莫西林胶囊", `B${run}`, "", "", "4,900", "20", "0", "4,880", "120"]);

    await purchaser.refresh();
    await expect(purchaser.state).toContainText("部分到货");
  });

  test("the receiver cannot inspect what they have received", async () => {
    await receiver.related("验收单").getByRole("link", { name: /^IN/ }).click();
    inspectionPath = new URL(receiver.page.url()).pathname;
    const reasons = await receiver.whyNot("判为合格");
    await expect(reasons).toContainText("此操作需要角色：验收员");
    await receiver.close(reasons);
  });

  test("the inspector completes the record and finds the batch in order", async () => {
    await inspector.visit(inspectionPath);
    const reasons = await inspector.whyNot("判为合格");
    for (const part of ["抽样数量", "外观", "包装标签", "随货同行单"]) await expect(reasons).toContainText(`尚未完成验收项目：${part}`);
    await inspector.close(reasons);

    await inspector.page.getByRole("link", { name: "编辑" }).click();
    await inspector.fill({ 抽样数量: "12", 外观合格: true, 包装标签合格: true, 随货同行单齐全: true, 验收说明: "抽样 12 盒，外观与包装完好" });
    await inspector.save();
    await inspector.act("判为合格");
    await expect(inspector.state).toContainText("验收合格");
  });

  test("the warehouse keeper puts it away, and it can be sold", async () => {
    await keeper.goTo("批次");
    await keeper.page.getByRole("link", { name: `B${run}` }).click();
    await keeper.related("上架单").getByRole("link", { name: /^PA/ }).click();
    await keeper.action("完成上架").click();
    await keeper.dialog.getByRole("button", { name: "添加一行" }).click();
    await keeper.fill({ "货位（第 1 行）": "A-02-01", "数量（第 1 行）": "4880" }, keeper.dialog);
    await keeper.dialog.getByRole("button", { name: "完成上架" }).click();
    await expect(keeper.state).toContainText("已上架");

    await keeper.goTo("批次");
    await keeper.page.getByRole("link", { name: `B${run}` }).click();
    await expect(keeper.state).toContainText("合格");
    await keeper.related("库存 ").getByRole("row", { name: "A-02-01" }).getByRole("link", { name: `B${run}` }).click();
    await expect(keeper.fact("货位")).toHaveText("A-02-01");
    await expect(keeper.fact("可用量")).toHaveText("4,880");
  });
});

/** As far as the page of the draft. */
async function draftOrder(): Promise<void> {
  await purchaser.goTo("采购订单");
  await purchaser.page.getByRole("link", { name: "新建" }).click();
  await purchaser.fill({ 供应商: supplier, 要求到货日: daysFromToday(14), 无利益冲突声明: true });
  await purchaser.page.getByRole("button", { name: "添加一行" }).click();
  await purchaser.fill({ "商品（第 1 行）": "阿莫西林胶囊", "数量（第 1 行）": "5000", "单价（第 1 行）": "12.50" });
  await purchaser.save();
  await expect(purchaser.heading).toHaveText(/^采购订单 PO/);
  await expect(purchaser.state).toContainText("草稿");
}

async function orderNumber(): Promise<string> {
  return (await purchaser.heading.innerText()).replace("采购订单 ", "");
}
