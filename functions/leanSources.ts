/**
 * What the functions leave out of their own sources. The schema comes prebuilt with its descriptions, so those in the
 * declarations are never read; and names that the bundle shortens are needed of declared types and of errors alone.
 */
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Plugin } from "esbuild";
import { walk, type Node } from "estree-walker";
import MagicString from "magic-string";
import { parseAst } from "vite";

const graphql = join(import.meta.dirname, "..", "graphql") + sep;
const setFunctionName = { path: join(import.meta.dirname, "setFunctionName.ts"), local: "setFunctionName" };

const errorClass = "NamedError";

interface Placed {
  start: number;
  end: number;
}

type Class = Extract<Node, { type: "ClassDeclaration" }>;

const descriptions = new Set(["about", "description"]);

/** Descriptions are sentences; a name, such as `about: "customerId"`, is needed at run time. */
const isSentence = (text: string | null | undefined): boolean => /[.…]$/.test(text ?? "");

/** `about: "What it means."`: a text that only describes the schema. Texts that are shown at run time are written by language. */
function isDescription(node: Node): boolean {
  if (node.type !== "Property" || node.computed || node.key.type !== "Identifier" || !descriptions.has(node.key.name)) return false;
  const { value } = node;
  if (value.type === "TemplateLiteral") return isSentence(value.quasis.at(-1)!.value.cooked);
  return value.type === "Literal" && typeof value.value === "string" && isSentence(value.value);
}

/** Classes that decorators declare something of: types of the schema are named after them. */
const isDeclared = (node: Node): node is Class => node.type === "ClassDeclaration" && ((node as unknown as { decorators?: unknown[] }).decorators?.length ?? 0) > 0;

/** Errors of ours: logs call them by the names of their classes. */
const isError = (node: Node): node is Class => node.type === "ClassDeclaration" && node.superClass?.type === "Identifier" && node.superClass.name === errorClass;

/** The source without descriptions, and with the names of declared classes and of errors. Exported for its test. */
export function lean(source: string): string {
  const text = new MagicString(source);
  let named = false;
  walk(parseAst(source, { lang: "ts" }) as Node, {
    enter(node) {
      const { start, end } = node as unknown as Placed;
      if (isDescription(node)) {
        const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
        text.remove(start, end + comma);
        this.skip();
      } else if (isDeclared(node) || isError(node)) {
        const { start: body } = node.body as unknown as Placed;
        text.appendRight(body + 1, ` static { ${setFunctionName.local}(this, ${JSON.stringify(node.id.name)}); }`);
        named = true;
      }
    },
  });
  if (named) text.prepend(`import { ${setFunctionName.local} } from ${JSON.stringify(setFunctionName.path)};`);
  return text.toString();
}

export const leanSources: Plugin = {
  name: "lean sources",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => (path.startsWith(graphql) ? { contents: lean(await readFile(path, "utf8")), loader: "ts" } : undefined));
  },
};
