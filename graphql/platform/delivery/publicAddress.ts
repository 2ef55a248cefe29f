/** Which addresses a chat webhook may lead to: none inside the house, whose services would take us for one of theirs. */
import ipaddr from "ipaddr.js";

/** Only a machine for development may be told to reach itself, and without TLS. */
export const allowsPrivateTargets = (): boolean => process.env.ALLOW_PRIVATE_WEBHOOKS === "true";

/** Whether an IP address is one of the public internet: not loopback, private, link-local, reserved or mapped to such. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/** Why a text cannot be the address of a webhook; undefined where it can, as far as it can be told without asking DNS. */
export function faultOfTarget(text: string): "NO_ADDRESS" | "NOT_HTTPS" | "NOT_PUBLIC" | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return "NO_ADDRESS";
  if (allowsPrivateTargets()) return undefined;
  if (url.protocol !== "https:") return "NOT_HTTPS";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isName = !ipaddr.isValid(host);
  if (isName ? /(^|\.)localhost$/i.test(host) || !host.includes(".") : !isPublicAddress(host)) return "NOT_PUBLIC";
  return undefined;
}
