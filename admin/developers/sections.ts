import type { Label } from "../../graphql/schema/model.ts";

/** The pages for partners' developers, in the order in which they are read. */
export const sections = {
  "getting-started": { zh: "快速开始", en: "Getting started" },
  explorer: { zh: "查询工具", en: "Explorer" },
  reference: { zh: "接口参考", en: "Reference" },
  errors: { zh: "错误与问题", en: "Errors" },
  carriers: { zh: "承运商接入", en: "For carriers" },
  "own-data": { zh: "变更贵方资料", en: "Change your own data" },
  limits: { zh: "限制", en: "Limits" },
  webhooks: { zh: "通知", en: "Webhooks" },
  changelog: { zh: "变更记录", en: "Changelog" },
} as const satisfies Record<string, Label>;

export type Section = keyof typeof sections;

export const isSection = (name: string): name is Section => name in sections;
