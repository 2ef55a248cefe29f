/** What no rule gives. */
const irregular: Record<string, string> = {
  begin: "began",
  bring: "brought",
  cancel: "cancelled",
  dry: "made a dry",
  freeze: "froze",
  fulfil: "fulfilled",
  hold: "held",
  log: "logged",
  lose: "lost",
  override: "overrode",
  read: "read",
  put: "put",
  send: "sent",
  set: "set",
  ship: "shipped",
  stop: "stopped",
  submit: "submitted",
  take: "took",
  unfreeze: "unfroze",
  useful: "found it useful",
  win: "won",
  withdraw: "withdrew",
};

/** What somebody did, from the English name of the action: "Withdraw" is "withdrew", "Send reminder" is "sent reminder". */
export function pastTense(action: string): string {
  const [verb = "", ...rest] = action.split(" ");
  return [pastOf(verb.toLowerCase()), ...rest].join(" ");
}

function pastOf(verb: string): string {
  if (irregular[verb]) return irregular[verb];
  if (verb.endsWith("e")) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
}
