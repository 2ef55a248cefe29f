/** Which addresses a webhook may lead to: none inside the network, whose services would take us for one of theirs. */
import ipaddr from "ipaddr.js";
import type { Label } from "../../schema/model.ts";
import { rule } from "../problem/problem.ts";

/** A setting for development machines only: allows loopback addresses and plain http. */
export const allowsPrivateTargets = (): boolean => process.env.ALLOW_PRIVATE_WEBHOOKS === "true";

/** Whether an IP address is one of the public internet: not loopback, private, link-local, reserved or mapped to such. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  // `::127.0.0.1`: addresses of IPv4 within IPv6, out of use since RFC 4291 §2.5.5.1, but some machines still take them.
  if (parsed instanceof ipaddr.IPv6 && parsed.parts.slice(0, 6).every((part) => part === 0)) return false;
  return parsed.range() === "unicast";
}

/** Ports of web servers. Any other may be that of a service which speaks something else and does what it is sent. */
const webPorts: readonly string[] = ["", "443", "8443"];

type TargetFault = "NO_ADDRESS" | "NOT_HTTPS" | "NOT_PUBLIC" | "UNUSUAL_PORT";

export const targetRefused = rule<{ fault: TargetFault; hint: Label }>("TARGET_REFUSED", {
  message: {
    zh: ({ fault }) => ({ NO_ADDRESS: "这不是有效的地址", NOT_HTTPS: "地址必须以 https 开头", NOT_PUBLIC: "地址不得指向内部网络", UNUSUAL_PORT: "只能使用端口 443 或 8443" })[fault],
    en: ({ fault }) => ({ NO_ADDRESS: "This is no address", NOT_HTTPS: "The address must begin with https", NOT_PUBLIC: "The address may not lead into a private network", UNUSUAL_PORT: "Only the ports 443 and 8443 may be used" })[fault],
  },
  remedy: { zh: ({ hint }) => hint.zh, en: ({ hint }) => hint.en },
});

/** Why a text cannot be the address of a webhook; undefined where it can, as far as that can be decided without DNS. */
export function faultOfTarget(text: string): TargetFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return "NO_ADDRESS";
  if (allowsPrivateTargets()) return undefined;
  if (url.protocol !== "https:") return "NOT_HTTPS";
  if (!webPorts.includes(url.port)) return "UNUSUAL_PORT";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isName = !ipaddr.isValid(host);
  if (isName ? /(^|\.)localhost$/i.test(host) || !host.includes(".") : !isPublicAddress(host)) return "NOT_PUBLIC";
  return undefined;
}
