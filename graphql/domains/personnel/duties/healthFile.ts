/** The scan of a health check, apart from its conclusion: the person and HR see it, and nobody else. PIPL §§28–29 */
import { Attribute, type Personal } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { Node } from "../../../table/node.ts";
import { LocalDate } from "../../../table/scalars.ts";
import { requireRight } from "../../../platform/access/access.ts";
import { EntityResolver, type Preparation } from "../../../platform/entity/entityResolver.ts";
import { File } from "../../../platform/file/file.ts";
import type { Finding } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";
import { HealthCheck } from "./healthCheck.ts";

const scan: Personal = { purpose: "HEALTH", keepYears: 5, since: "checkedOn", demandedBy: { zh: "GSP 健康档案保存要求", en: "GSP on keeping health files" } };

@Entity<HealthFile>({
  prefix: "hfile",
  domain: "personnel",
  label: { zh: "健康档案文件", en: "Health file" },
  about: "The scan of a health check.",
  clause: "药品管理法 §50",
  representation: "number",
  confidential: true,
  lists: { all: ["createdAt"], employeeId: ["createdAt"], healthCheckId: ["createdAt"] },
})
export class HealthFile extends Node {
  @Attribute(() => String, { zh: "单号", en: "Number", about: "Number of the health check." })
  number!: string;

  @Reference(() => HealthCheck, { zh: "健康检查", en: "Health check", about: "The check that it is the scan of.", input: { required: true, once: true } })
  healthCheckId!: string;

  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Who was examined." })
  employeeId!: string;

  @Attribute(() => LocalDate, { zh: "检查日期", en: "Checked on", about: "Date of the check, from which its retention counts." })
  checkedOn!: string;

  @Reference(() => File, { zh: "扫描件", en: "Scan", about: "The scan; null once its retention has ended.", nullable: true, personal: scan, input: { required: true, once: true } })
  fileId?: string;
}

async function prepare({ record, ctx }: Preparation<HealthFile>): Promise<Finding[]> {
  const { number, employeeId, checkedOn } = (await ctx.loader.load<HealthCheck>(record.healthCheckId))!;
  Object.assign(record, { number, employeeId, checkedOn });
  requireRight(ctx.principal, HealthFile, "create", record);
  return [];
}

export const HealthFileResolver = EntityResolver(HealthFile, { create: true, prepare });
