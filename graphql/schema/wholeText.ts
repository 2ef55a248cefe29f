/**
 * Refuses text that is no Unicode text: half of a surrogate pair, as a program sends that cuts a text within a
 * character. The table cannot keep it, nor look for it. The parser refuses it in the document itself.
 */
import type { ApolloServerPlugin } from "@apollo/server";
import type { Context } from "../platform/context.ts";
import { refusalOf, responseOf } from "../platform/limits/refusals.ts";
import { rule } from "../platform/problem/problem.ts";

const brokenText = rule<{ field: string }>("BROKEN_TEXT", {
  message: { zh: ({ field }) => `变量 ${field} 含有不完整的字符`, en: ({ field }) => `The variable ${field} contains half of a character` },
  remedy: { zh: () => "请按完整的字符截取文本，再重新发送", en: () => "Cut texts between characters, then send it again" },
});

/** Where among the variables texts are broken, as paths such as `input.lines.0.note`. Variables may be nested however deep. */
export function brokenTexts(variables: object = {}): string[] {
  const broken: string[] = [];
  const left: [path: string, value: unknown][] = Object.entries(variables);
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && !value.isWellFormed()) broken.push(path);
    if (typeof value === "object" && value !== null) for (const [name, inner] of Object.entries(value)) left.push([`${path}.${name}`, inner]);
  }
  return broken.reverse();
}

export const wholeText: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ request, contextValue: { language } }) => {
      const broken = brokenTexts(request.variables);
      return broken.length > 0 ? responseOf(broken.map((field) => refusalOf(brokenText({ field }), language, { field })), 400) : null;
    },
  }),
};
