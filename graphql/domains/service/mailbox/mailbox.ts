/**
 * The address at which customers write to customer service. An address with a signed plus part leads to one case: it is
 * given to nobody but those whom a reply was sent to.
 */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { setting } from "../../../platform/configuration.ts";

export interface Mailbox {
  /** As mail programs show it: "客户服务 <service@example.com>". */
  shown: string;
  address: string;
  local: string;
  domain: string;
}

/** The address itself, of "Name <address>" too. */
const addressIn = (shown: string): string => (/<([^<>]+)>/.exec(shown)?.[1] ?? shown).toLowerCase();

/** "service@example.com" of "service+case@example.com". */
function withoutPlus(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? address : address.slice(0, at).split("+", 1)[0]! + address.slice(at);
}

/** The mailbox, or undefined where none is configured: then nothing is sent about cases. */
export function serviceMailbox(): Mailbox | undefined {
  const shown = process.env.SERVICE_MAILBOX;
  if (!shown) return undefined;
  const address = addressIn(shown);
  const at = address.lastIndexOf("@");
  return { shown, address, local: address.slice(0, at), domain: address.slice(at + 1) };
}

const casePrefix = "svc_";
const macLength = 20;

const macOf = (id: string): string => {
  const key = new Uint8Array(hkdfSync("sha256", setting("WEBHOOK_KEY"), "", "addresses of service cases", 32));
  return createHmac("sha256", key).update(id).digest("hex").slice(0, macLength);
};

/** Address of one case. Letters are small, because servers on the way may make them so. */
export function addressOfCase(id: string, { local, domain }: Mailbox): string {
  return `${local}+${id.slice(casePrefix.length).toLowerCase()}.${macOf(id)}@${domain}`;
}

/** The case that one of these addresses leads to, where its signature is ours. */
export function caseOfAddresses(addresses: readonly string[]): string | undefined {
  for (const address of addresses) {
    const [, id, mac] = /\+([0-9a-z]{26})\.([0-9a-f]{20})@/.exec(address) ?? [];
    if (!id || !mac) continue;
    const caseId = `${casePrefix}${id.toUpperCase()}`;
    if (timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(caseId)))) return caseId;
  }
  return undefined;
}

/** Whether an address is one of the company's own, which never opens a case. */
export function isOwnAddress(address: string | undefined): boolean {
  const box = serviceMailbox();
  const sender = process.env.MAIL_FROM;
  const own = [...(box ? [box.address] : []), ...(sender ? [addressIn(sender)] : [])];
  return address !== undefined && own.includes(withoutPlus(address));
}
