/** In the place of `ipaddr.js`, in the bundles: the library lies beside the function and is read when a webhook's address is first looked at. */
import type ipaddr from "ipaddr.js";

/** Given by `load.cjs`: it knows the scripts beside the function. */
declare const require: (script: string) => unknown;

const script = "./ip-addresses.js";
const library = (): typeof ipaddr => require(script) as typeof ipaddr;

export default {
  isValid: (address: string): boolean => library().isValid(address),
  process: (address: string): ReturnType<typeof ipaddr.process> => library().process(address),
  get IPv6(): typeof ipaddr.IPv6 {
    return library().IPv6;
  },
};
