/** In the place of `chinese-days`, in the bundles: its calendar is laid out when a day is first asked for, not at every start. */
export default {
  isWorkday: (date: string): boolean => (require("../node_modules/chinese-days/dist/index.es.js") as typeof import("chinese-days")).isWorkday(date),
};
