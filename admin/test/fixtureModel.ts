import type { AttributeModel, EntityModel, Label, Model } from "../../graphql/schema/model.ts";

/** A model in small, with one attribute of every kind, so that the console's tests hold still while the real one grows. */

const label = (zh: string, en: string): Label => ({ zh, en });

function attribute(name: string, kind: AttributeModel["kind"], zh: string, en: string, more: Partial<AttributeModel> = {}): AttributeModel {
  return { name, kind, label: label(zh, en), about: en, nullable: !more.input?.required, list: false, ...more };
}

function entity(name: string, domain: string, zh: string, en: string, more: Partial<EntityModel> & Pick<EntityModel, "attributes">): EntityModel {
  const one = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    name,
    domain,
    label: label(zh, en),
    typed: zh,
    about: en,
    one,
    many: `${one}s`,
    create: `create${name}`,
    update: `update${name}`,
    representation: "name",
    filters: [],
    sorts: ["name", "createdAt"],
    defaultOrder: "CREATED_AT_DESC",
    actions: [],
    ...more,
  };
}

const name = attribute("name", "string", "名称", "Name", { input: { required: true, maxLength: 100 } });

export const fixtureModel: Model = {
  domains: {
    sales: { zh: "销售管理", en: "Sales" },
    catalogue: { zh: "商品与资质", en: "Catalogue" },
    supply: { zh: "供应链", en: "Supply chain" },
    organization: { zh: "组织与人员", en: "Organization" },
    collaboration: { zh: "协作", en: "Collaboration" },
    platform: { zh: "平台", en: "Platform" },
  },
  entities: {
    PurchaseOrder: entity("PurchaseOrder", "supply", "采购订单", "Purchase order", {
      clause: "五(一)3",
      typed: "采购订单\tcaigoudingdan\tcgdd",
      representation: "number",
      lifecycle: { enum: "PurchaseOrderStatus", initial: "DRAFT" },
      approval: "purchaseOrder",
      searched: true,
      kpis: [{ name: "supplierPunctuality", label: label("供应商准时到货率", "Suppliers on time"), about: "Lines on time.", cadence: "MONTH", direction: "HIGHER", owner: "supplyLead", part: label("准时行", "Lines on time"), whole: label("到货行", "Lines delivered"), money: false, list: { filter: {}, by: "expectedOn" } }],
      attributes: [
        attribute("number", "string", "订单号", "Number"),
        attribute("status", "enum", "状态", "Status", { enum: "PurchaseOrderStatus" }),
        attribute("supplierId", "reference", "供应商", "Supplier", { entity: "Supplier", as: "supplier", input: { required: true } }),
        attribute("expectedOn", "date", "预计到货日", "Expected on", { input: { required: true } }),
        attribute("total", "money", "总金额", "Total"),
        attribute("note", "text", "备注", "Note", { input: { maxLength: 500 } }),
        attribute("lines", "object", "明细", "Lines", {
          list: true,
          input: { required: true, minItems: 1, maxItems: 60 },
          attributes: [
            attribute("productId", "reference", "商品", "Product", { entity: "Product", as: "product", input: { required: true } }),
            attribute("quantity", "int", "数量", "Quantity", { input: { required: true, min: 1, max: 1_000_000 } }),
            attribute("unitPrice", "money", "单价", "Unit price", { input: { required: true, min: 0 } }),
          ],
        }),
        attribute("createdAt", "dateTime", "创建时间", "Created at"),
      ],
      filters: [
        { name: "supplierId", by: "equal", kind: "reference", label: label("供应商", "Supplier"), entity: "Supplier" },
        { name: "status", by: "equal", kind: "enum", label: label("状态", "Status"), enum: "PurchaseOrderStatus" },
        { name: "expectedOn", by: "range", kind: "date", label: label("预计到货日", "Expected on") },
        { name: "total", by: "range", kind: "money", label: label("总金额", "Total") },
      ],
      sorts: ["createdAt", "expectedOn", "total"],
      actions: [
        { name: "submit", mutation: "submitPurchaseOrder", label: label("提交", "Submit"), input: [], tone: "primary" },
        {
          name: "approve",
          mutation: "approvePurchaseOrder",
          label: label("批准", "Approve"),
          input: [attribute("comment", "text", "意见", "Comment", { input: {} })],
          tone: "primary",
        },
        {
          name: "reject",
          mutation: "rejectPurchaseOrder",
          label: label("驳回", "Reject"),
          input: [attribute("reason", "text", "原因", "Reason", { input: { required: true, minLength: 2 } })],
          tone: "danger",
        },
        { name: "withdraw", mutation: "withdrawPurchaseOrder", label: label("撤回", "Withdraw"), input: [], tone: "neutral" },
        {
          name: "delegate",
          mutation: "delegatePurchaseOrder",
          label: label("委托", "Delegate"),
          input: [attribute("employeeId", "reference", "委托给", "Delegate to", { entity: "Employee", as: "employee", input: { required: true } })],
          tone: "neutral",
        },
        { name: "send", mutation: "sendPurchaseOrder", label: label("发出", "Send"), input: [], tone: "primary" },
      ],
    }),
    Supplier: entity("Supplier", "supply", "供应商", "Supplier", {
      imports: ["name", "active"],
      attributes: [name, attribute("active", "boolean", "启用", "Active", { input: {} }), attribute("scopes", "enum", "经营范围", "Scopes", { enum: "StorageClass", list: true, input: {} })],
    }),
    Product: entity("Product", "supply", "商品", "Product", {
      attributes: [name, attribute("storageClass", "enum", "储存条件", "Storage class", { enum: "StorageClass", input: { required: true } })],
    }),
    Qualification: entity("Qualification", "supply", "资质证照", "Qualification", {
      representation: "number",
      attributes: [
        attribute("number", "string", "证号", "Number", { input: { required: true, pattern: "[A-Z0-9-]{3,30}" } }),
        attribute("supplierId", "reference", "供应商", "Supplier", { entity: "Supplier", as: "supplier", input: { required: true, once: true } }),
        attribute("expiresOn", "date", "有效期至", "Expires on", { input: { required: true } }),
        attribute("fileId", "file", "扫描件", "Scan", { entity: "File", as: "file", input: {} }),
      ],
      filters: [
        { name: "supplierId", by: "equal", kind: "reference", label: label("供应商", "Supplier"), entity: "Supplier" },
        { name: "ownerId", by: "equal", kind: "reference", label: label("所属单位", "Owner"), entity: "Supplier" },
        { name: "status", by: "equal", kind: "string", label: label("状态", "Status") },
        { name: "expiresOn", by: "range", kind: "date", label: label("有效期至", "Expires on") },
      ],
      sorts: ["expiresOn"],
      defaultOrder: "EXPIRES_ON_ASC",
    }),
    Group: entity("Group", "organization", "小组", "Group", { attributes: [name] }),
    SavedView: entity("SavedView", "collaboration", "视图", "Saved view", {
      attributes: [name],
      actions: [{ name: "remove", mutation: "removeSavedView", label: label("删除", "Remove"), input: [], tone: "danger" }],
    }),
    Job: entity("Job", "platform", "导入导出", "Job", {
      attributes: [name],
      actions: [
        { name: "readAgain", mutation: "readAgainJob", label: label("重新读取", "Read again"), input: [], tone: "neutral" },
        { name: "check", mutation: "checkJob", label: label("预检", "Dry run"), input: [], tone: "neutral" },
        { name: "run", mutation: "runJob", label: label("开始导入", "Import"), input: [], tone: "primary" },
        { name: "cancel", mutation: "cancelJob", label: label("取消", "Cancel"), input: [], tone: "danger" },
      ],
    }),
    ListPreference: entity("ListPreference", "collaboration", "列表偏好", "List preference", { attributes: [name] }),
    ApprovalTask: entity("ApprovalTask", "platform", "审批任务", "Approval task", {
      representation: "title",
      attributes: [
        attribute("title", "string", "标题", "Title"),
        attribute("documentType", "string", "单据类型", "Document type"),
        attribute("documentId", "reference", "单据", "Document", { as: "document" }),
        attribute("amount", "money", "金额", "Amount"),
        attribute("role", "string", "审批角色", "Role"),
        attribute("status", "string", "状态", "Status"),
        attribute("submittedById", "reference", "提交人", "Submitted by", { as: "submittedBy" }),
        attribute("dueAt", "dateTime", "时限", "Due"),
      ],
      filters: [
        { name: "status", by: "equal", kind: "string", label: label("状态", "Status") },
        { name: "queue", by: "equal", kind: "string", label: label("队列", "Queue") },
        { name: "submittedById", by: "equal", kind: "reference", label: label("提交人", "Submitted by") },
      ],
      sorts: ["dueAt", "createdAt"],
      defaultOrder: "DUE_AT_DESC",
    }),
    Employee: entity("Employee", "organization", "员工", "Employee", { attributes: [name] }),
  },
  enums: {
    PurchaseOrderStatus: {
      name: "PurchaseOrderStatus",
      about: "How far an order is",
      values: [
        { value: "DRAFT", label: label("草稿", "Draft"), tone: "neutral" },
        { value: "SUBMITTED", label: label("待审批", "Submitted"), tone: "info" },
        { value: "APPROVED", label: label("已批准", "Approved"), tone: "good" },
        { value: "SENT", label: label("已发出", "Sent"), tone: "good" },
      ],
    },
    Role: { name: "Role", about: "Role", values: [{ value: "purchaser", label: label("采购员", "Purchaser") }, { value: "finance", label: label("财务", "Finance") }] },
    NoticeKind: {
      name: "NoticeKind",
      about: "What a notice is about",
      values: [
        { value: "APPROVAL_WAITING", label: label("待我审批", "Approval waits"), tone: "warning" },
        { value: "MENTIONED", label: label("有人提到我", "Mentioned"), tone: "info" },
      ],
    },
    NoticeLanguage: { name: "NoticeLanguage", about: "Language", values: [{ value: "zh", label: label("中文", "Chinese") }, { value: "en", label: label("英文", "English") }] },
    ChatFormat: { name: "ChatFormat", about: "Format", values: [{ value: "WECOM", label: label("企业微信群机器人", "WeCom") }, { value: "DINGTALK", label: label("钉钉群机器人", "DingTalk") }] },
    DeliveryChannel: { name: "DeliveryChannel", about: "Channel", values: [{ value: "EMAIL", label: label("邮件", "E-mail") }] },
    JobStatus: {
      name: "JobStatus",
      about: "How far a job is",
      values: [
        { value: "WAITING", label: label("待您处理", "Waiting for you"), tone: "warning" },
        { value: "QUEUED", label: label("排队中", "Queued"), tone: "info" },
        { value: "RUNNING", label: label("进行中", "Running"), tone: "info" },
        { value: "DONE", label: label("已完成", "Done"), tone: "good" },
        { value: "FAILED", label: label("失败", "Failed"), tone: "bad" },
      ],
    },
    StorageClass: {
      name: "StorageClass",
      about: "Where a product is kept",
      values: [
        { value: "NORMAL", label: label("常温", "Room temperature") },
        { value: "COLD", label: label("冷藏", "Cold") },
      ],
    },
  },
};
