/**
 * The product with further entities, to see what a start and the console cost with them: a copy of its sources in a
 * temporary folder, with domains of generated documents. Nothing but the list of domains is changed there.
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "..");
const [entitiesInRoom, roomsInDomain] = [5, 2];

/** Copies the product into `folder` and adds `count` documents with a lifecycle, an enum, a reference and lists each. */
export async function withFurtherEntities(count: number, folder: string): Promise<void> {
  for (const part of ["graphql", "functions", "admin", "infra", "docs", "package.json", "package-lock.json", "tsconfig.json"]) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const names = Array.from({ length: count / entitiesInRoom / roomsInDomain }, (_, i) => `generated${i}`);
  for (const [i, name] of names.entries()) writeDomain(folder, name, i * entitiesInRoom * roomsInDomain);
  const list = join(folder, "graphql/domains/domains.ts");
  writeFileSync(list, names.map((name) => `import "./${name}/domain.ts";\n`).join("") + readFileSync(list, "utf8"));
  await promisify(execFile)(process.execPath, ["--import", "tsx", "graphql/schema/generate.ts"], { cwd: folder });
}

function writeDomain(folder: string, domain: string, first: number): void {
  const at = (path: string): string => join(folder, "graphql/domains", domain, path);
  const entities = Array.from({ length: entitiesInRoom * roomsInDomain }, (_, i) => ({ number: first + i, room: `room${Math.floor(i / entitiesInRoom)}` }));
  for (const { number, room } of entities) {
    mkdirSync(dirname(at(`${room}/x`)), { recursive: true });
    writeFileSync(at(`${room}/thing${number}.ts`), entityText(domain, number));
  }
  const rooms = [...new Set(entities.map(({ room }) => room))];
  for (const room of rooms) writeFileSync(at(`${room}/room.ts`), roomText(room, entities.flatMap((one) => (one.room === room ? [one.number] : []))));
  writeFileSync(
    at("domain.ts"),
    `import { declareDomain } from "../../platform/domain/domain.ts";
${rooms.map((room) => `import { ${room} } from "./${room}/room.ts";`).join("\n")}
declareDomain({ name: "${domain}", label: { zh: "生成的", en: "Generated" }, rooms: [${rooms.join(", ")}] });
`,
  );
}

const roomText = (room: string, numbers: readonly number[]): string => `
import { everyone } from "../../../platform/access/roleGroups.ts";
import { declareRoom } from "../../../platform/domain/domain.ts";
${numbers.map((number) => `import { Thing${number}Resolver } from "./thing${number}.ts";`).join("\n")}

export const ${room} = declareRoom({
  resolvers: [${numbers.map((number) => `Thing${number}Resolver`).join(", ")}],
  access: {
${numbers.map((number) => `    Thing${number}: { read: everyone, actions: { create: everyone, update: everyone, confirm: everyone, cancel: everyone } },`).join("\n")}
  },
});
`;

const attribute = (i: number): string => `
  @Attribute(() => String, { zh: "属性${i}", en: "Attribute ${i}", about: "What is said of the thing in the ${i}th place.", nullable: true, input: { maxLength: ${100 + i} } })
  text${i}?: string;
`;

const entityText = (domain: string, number: number): string => `
import { Attribute } from "../../../table/attribute.ts";
import { Entity, Reference } from "../../../table/entity.ts";
import { enumeration, type ValueOf } from "../../../table/enumeration.ts";
import { LocalDate, SafeInt } from "../../../table/scalars.ts";
import { NumberedDocument } from "../../../platform/entity/document.ts";
import { EntityResolver } from "../../../platform/entity/entityResolver.ts";
import { lifecycle, type Guard } from "../../../platform/lifecycle/lifecycle.ts";
import { rule } from "../../../platform/problem/problem.ts";
import { Employee } from "../../organization/people/employee.ts";

export const Thing${number}Status = enumeration("Thing${number}Status", "How far a thing is.", {
  DRAFT: { zh: "草稿", en: "Draft", about: "Nothing has been done." },
  DONE: { zh: "已完成", en: "Done", tone: "good", about: "It has been confirmed." },
  CANCELLED: { zh: "已取消", en: "Cancelled", tone: "bad", about: "It was cancelled." },
});
export type Thing${number}Status = ValueOf<typeof Thing${number}Status>;

const tooMany = rule("TOO_MANY_THINGS", {
  message: { zh: () => "数量超过一千", en: () => "There are more than a thousand" },
  remedy: { zh: () => "请分为几张单据", en: () => "Split it into several documents" },
});

const notTooMany: Guard<Thing${number}> = ({ quantity }) => (quantity > 1000 ? [tooMany()] : []);

const thingLifecycle = lifecycle<Thing${number}, Thing${number}Status>({
  states: Thing${number}Status,
  initial: "DRAFT",
  editable: ["DRAFT"],
  actions: {
    confirm: { label: { zh: "确认", en: "Confirm" }, about: "Confirms the thing.", from: "DRAFT", to: "DONE", tone: "primary", guards: [notTooMany] },
    cancel: { label: { zh: "取消", en: "Cancel" }, about: "Cancels the thing.", from: "DRAFT", to: "CANCELLED", tone: "danger" },
  },
});

@Entity<Thing${number}>({
  prefix: "th${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}",
  domain: "${domain}" as never,
  label: { zh: "物项${number}", en: "Thing ${number}" },
  about: "A generated document.",
  number: "T${String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))}",
  representation: "number",
  search: ["number"],
  lists: { all: ["createdAt"], status: ["createdAt"], employeeId: ["createdAt"] },
  lifecycle: thingLifecycle,
})
export class Thing${number} extends NumberedDocument {
  @Reference(() => Employee, { zh: "员工", en: "Employee", about: "Whose it is.", input: { required: true } })
  employeeId!: string;

  @Attribute(() => LocalDate, { zh: "日期", en: "Date", about: "When it is due.", nullable: true, input: true })
  dueOn?: string;

  @Attribute(() => SafeInt, { zh: "数量", en: "Quantity", about: "How many.", input: { required: true, min: 1, max: 100_000_000 } })
  quantity!: number;
${Array.from({ length: 6 }, (_, i) => attribute(i + 1)).join("")}
  @Attribute(() => Thing${number}Status, { zh: "状态", en: "Status", about: "How far it is." })
  override status!: Thing${number}Status;
}

export const Thing${number}Resolver = EntityResolver(Thing${number}, { create: true, update: true });
`;
