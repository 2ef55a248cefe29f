/** Where a folder is entered: a table, the people who act, and how scans are kept. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import pRetry from "p-retry";
import { Cast } from "../demo/cast.ts";
import { entityOf, type NodeClass } from "../table/entity.ts";
import type { Node } from "../table/node.ts";
import { recordKey, uniqueKey } from "../table/keys.ts";
import { fromRecordItem } from "../table/record.ts";
import type { Table } from "../table/table.ts";
import { UnitOfWork } from "../table/unitOfWork.ts";
import type { Role } from "../platform/access/role.ts";
import { pendingStep } from "../platform/approval/approval.ts";
import type { Context } from "../platform/context.ts";
import type { Document } from "../platform/entity/document.ts";
import { create, prepareOf, updateRecord } from "../platform/entity/entityResolver.ts";
import { File } from "../platform/file/file.ts";
import { contentTypeOf } from "../platform/file/fileContent.ts";
import { uploadAddress } from "../platform/file/fileStore.ts";
import { announceFile, confirmFile } from "../platform/file/upload.ts";
import { transition } from "../platform/lifecycle/transition.ts";
import type { Finding } from "../platform/problem/problem.ts";
import { NamedError } from "../table/namedError.ts";

/** What keeps a row from being entered, as the product says it. */
export class Refused extends NamedError {
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map((finding) => finding.message.en).join("; "));
  }
}

/** A document waits for a person without a deputy. */
export class Waiting extends NamedError {
  constructor(readonly role: Role) {
    super(`It waits for ${role}`);
  }
}

export interface WorldOptions {
  table: Table;
  now: Date;
  /** A rehearsal keeps scans in no bucket, and its people decide whatever is asked of them. */
  rehearsal: boolean;
  /** Whether decisions are made in the name of the people of the folder; otherwise the people themselves make them. */
  decides: boolean;
}

export class World {
  readonly cast: Cast;
  private readonly people = new Map<Role, string[]>();

  constructor(readonly options: WorldOptions) {
    this.cast = new Cast(options.table, options.now);
  }

  /** The same people at another time. */
  at(now: Date): World {
    const then = new World({ ...this.options, now });
    for (const [role, subjects] of this.people) for (const subject of subjects) then.employ(role, subject);
    return then;
  }

  /** Those who hold a role act in it, the first in the file first. */
  employ(role: Role, subject: string): void {
    this.people.set(role, [...(this.people.get(role) ?? []), subject]);
  }

  holders(role: Role): readonly string[] {
    return this.people.get(role) ?? [];
  }

  /** Somebody of these roles, the first role first. */
  holderOf(...roles: Role[]): string {
    const subject = roles.flatMap((role) => this.holders(role))[0];
    if (!subject) throw new Waiting(roles[0]!);
    return subject;
  }

  as(subject: string): Promise<Context> {
    return this.cast.as(subject);
  }

  async fresh<T extends Node>(id: string): Promise<T> {
    return fromRecordItem<T>((await this.options.table.get(recordKey(id)))!);
  }

  /** The record that has this value of a unique attribute. */
  async known<T extends Node>(target: NodeClass<T>, unique: string, value: string): Promise<T | undefined> {
    const claim = await this.options.table.get(uniqueKey(entityOf(target as Function).name, unique, value));
    return claim && this.fresh<T>(String(claim.recordId));
  }

  async create<T extends Node>(subject: string, target: NodeClass<T>, input: object): Promise<T> {
    const { record, findings } = await create(await this.as(subject), target, input);
    if (!record) throw new Refused(findings);
    return record;
  }

  async update<T extends Node>(subject: string, target: NodeClass<T>, { id }: Node, input: object): Promise<T> {
    const { record, findings } = await updateRecord(await this.as(subject), target, { ...input, id }, prepareOf(target));
    if (!record) throw new Refused(findings);
    return record;
  }

  /** The version is that which the action itself reads: nobody else has seen an earlier one. */
  async act<T extends Document>(subject: string, target: NodeClass<T>, action: string, { id }: Node, input: object = {}): Promise<T> {
    const ctx = await this.as(subject);
    const { version } = (await ctx.loader.load(id))!;
    const { record, findings } = await transition(ctx, target, action, { ...input, id, version });
    if (!record) throw new Refused(findings);
    return record;
  }

  /** Has every step decided by a person with its role; stops if real people decide, or if nobody holds the role. */
  async decide<T extends Document>(target: NodeClass<T>, { id }: Node): Promise<T> {
    let current = await this.fresh<T>(id);
    for (let step = pendingStep(current.approval); step; step = pendingStep(current.approval)) {
      if (!this.options.decides) throw new Waiting(step.role);
      current = await this.decideAs(step.role, target, current);
    }
    return current;
  }

  /** Has somebody of the role confirm what is compared with originals, and decided without a route. */
  async confirm<T extends Document>(role: Role, target: NodeClass<T>, action: string, { id }: Node, from: string): Promise<void> {
    const current = await this.fresh<T>(id);
    if (current.status !== from) return;
    if (!this.options.decides) throw new Waiting(role);
    await this.decideAs(role, target, current, action, {});
  }

  /** Requesters may not decide: of several people with the role, another one does. */
  private async decideAs<T extends Document>(role: Role, target: NodeClass<T>, { id }: T, action = "approve", input: object = { comment: "上线资料核对一致" }): Promise<T> {
    let refused: Refused | undefined;
    for (const subject of this.holders(role)) {
      try {
        return await this.act(subject, target, action, { id } as Node, input);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        refused ??= error;
      }
    }
    throw refused ?? new Waiting(role);
  }

  /** Keeps a scan of the folder, and answers its id. */
  async keepScan(subject: string, folder: string, path: string): Promise<string> {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const values = { fileName: basename(path), contentType: (await contentTypeOf(Buffer.from(bytes)))!, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
    const ctx = await this.as(subject);
    if (this.options.rehearsal) return this.rehearseScan(ctx, values);
    const { record, findings } = await announceFile(ctx, values);
    if (!record) throw new Refused(findings);
    const { url, method, headers } = await uploadAddress(record);
    // A connection that the store has closed meanwhile fails at its next use; what is put twice is there once.
    const sent = await pRetry(() => fetch(url, { method, headers: headers.map(({ name, value }): [string, string] => [name, value]), body: bytes }), { retries: 4, minTimeout: 50 });
    if (!sent.ok) throw new Error(`The file store answered ${sent.status}`);
    const confirmed = await confirmFile(await this.as(subject), { id: record.id });
    if (!confirmed.record) throw new Refused(confirmed.findings);
    return confirmed.record.id;
  }

  private async rehearseScan({ principal, today, requestId }: Context, values: Partial<File>): Promise<string> {
    const uow = new UnitOfWork(this.options.table, { actorId: principal.id, actorName: principal.name, at: this.options.now.toISOString(), requestId }, today);
    const file = uow.create(File, { ...values, status: "STORED" });
    await uow.commit({ action: "create" });
    return file.id;
  }
}
