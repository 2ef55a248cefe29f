import { entityByName, type EntityDeclaration } from "../../../table/entity.ts";
import type { Context } from "../../context.ts";
import { cleanInput } from "../../entity/validate.ts";
import { rule, type Finding } from "../../problem/problem.ts";
import type { Job } from "../job.ts";
import { pieceKey, readJson } from "../jobObjects.ts";
import { findReference } from "./findReference.ts";
import { importableAttributes, lostContent, readCell, type Reading } from "./importColumns.ts";
import type { ImportTable } from "./readTable.ts";

/** One row of the file as the create input would have it, or what keeps it from being one. */
export interface ReadRow {
  input: Record<string, unknown>;
  findings: Finding[];
}

const twiceInFile = rule<{ zh: string; en: string; value: string; row: number }>("TWICE_IN_FILE", {
  message: {
    zh: ({ zh, value, row }) => `${zh}“${value}”与第 ${row} 行重复`,
    en: ({ en, value, row }) => `${en} "${value}" is in row ${row} already`,
  },
});

export const tableKey = (job: Pick<Job, "id">): string => pieceKey(job, "rows");

/** Rows of an import's file, under the mapping and with the corrections of its job, by the numbers that they have there. */
export class RowReader {
  private readonly references = new Map<string, Promise<Reading>>();
  private readonly firstRows: Map<string, Map<string, number>>;
  /** Numbers of the rows, in their order. */
  readonly rows: readonly number[];

  private constructor(
    private readonly entity: EntityDeclaration,
    /** By row: the mapped attributes' texts. */
    private readonly texts: ReadonlyMap<number, Record<string, string>>,
  ) {
    this.rows = [...texts.keys()];
    this.firstRows = this.uniqueValues();
  }

  static async open(job: Job): Promise<RowReader> {
    const table = await readJson<ImportTable>(tableKey(job));
    if (!table) throw new Error(`The rows of ${job.id} are gone`);
    const columns = (job.mapping ?? []).map(({ header, value, attribute }) => ({ attribute, value, index: header ? table.headers.indexOf(header) : -1 }));
    const textsOf = (cells: readonly string[]) => Object.fromEntries(columns.map(({ attribute, value, index }) => [attribute, value ?? cells[index] ?? ""]));
    const texts = new Map(table.rows.map(({ row, cells }) => [row, textsOf(cells)]));
    for (const { row, attribute, value } of job.corrections ?? []) {
      const corrected = texts.get(row);
      if (corrected) corrected[attribute] = value ?? "";
    }
    return new RowReader(entityByName(job.listOf)!, texts);
  }

  textsOf(row: number): Record<string, string> {
    return this.texts.get(row)!;
  }

  /** Where each value that no two records may share is first. */
  private uniqueValues(): Map<string, Map<string, number>> {
    const [one = {}] = this.texts.values();
    const mapped = (this.entity.unique ?? []).filter((unique) => unique.split("+").every((attribute) => attribute in one));
    return new Map(
      mapped.map((unique) => {
        const first = new Map<string, number>();
        for (const [row, texts] of this.texts) {
          const value = this.uniqueValue(unique, texts);
          if (value && !first.has(value)) first.set(value, row);
        }
        return [unique, first];
      }),
    );
  }

  /** What the row would claim, or nothing where one of the attributes is empty. */
  private uniqueValue(unique: string, texts: Record<string, string>): string | undefined {
    const values = unique.split("+").map((attribute) => this.cleaned(attribute, texts[attribute]!));
    return values.every(Boolean) ? values.join(" · ") : undefined;
  }

  /** As it will be compared. */
  private cleaned(attribute: string, text: string): string {
    return String(cleanInput(this.entity.target, { [attribute]: text })[attribute] ?? "");
  }

  async read(row: number, ctx: Context): Promise<ReadRow> {
    const { importedRow } = this.entity;
    const input: Record<string, unknown> = importedRow ? { [importedRow]: row } : {};
    const findings: Finding[] = this.duplicates(row);
    for (const attribute of importableAttributes(this.entity)) {
      const text = this.textsOf(row)[attribute.name]?.trim();
      if (!text) continue;
      const lost = lostContent(attribute, text);
      if (lost) {
        findings.push(lost);
        continue;
      }
      const reading = attribute.reference ? await this.reference(ctx, attribute, text) : readCell(attribute, text);
      if ("finding" in reading) findings.push(reading.finding);
      else input[attribute.name] = reading.value;
    }
    return { input, findings };
  }

  private reference(ctx: Context, attribute: Parameters<typeof findReference>[1], text: string): Promise<Reading> {
    const key = `${attribute.name}\n${text}`;
    const known = this.references.get(key) ?? findReference(ctx, attribute, text);
    this.references.set(key, known);
    return known;
  }

  private duplicates(row: number): Finding[] {
    return [...this.firstRows].flatMap(([unique, first]) => {
      const value = this.uniqueValue(unique, this.textsOf(row));
      const earlier = value ? first.get(value) : undefined;
      const name = unique.split("+").at(-1)!;
      const attribute = importableAttributes(this.entity).find((one) => one.name === name);
      return value && earlier && earlier < row && attribute ? [twiceInFile({ ...attribute, value, row: earlier }, { field: name })] : [];
    });
  }
}
