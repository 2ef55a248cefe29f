/** In the place of `chinese-days`, in the bundles: its calendar lies beside the function and is read when a day is first asked for. */

/** Given by `load.cjs`: it knows the scripts beside the function. */
declare const require: (script: string) => unknown;

const script = "./chinese-days.js";

export default {
  isWorkday: (date: string): boolean => (require(script) as typeof import("chinese-days")).isWorkday(date),
};
