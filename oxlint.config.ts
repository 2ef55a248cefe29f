import { defineConfig, type OxlintOverride } from "oxlint";
import { arrowsByFiles } from "./infra/arrows.ts";

export default defineConfig({
  plugins: ["typescript", "import", "react", "jsx-a11y", "unicorn", "oxc", "vitest"],
  categories: { correctness: "error", suspicious: "error" },
  ignorePatterns: ["dist", "cdk.out", ".local"],
  rules: {
    "import/no-cycle": ["error", { ignoreTypes: true }],
    "import/no-named-as-default-member": "off",
    "import/no-unassigned-import": "off",
    "jsx-a11y/no-autofocus": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "no-new": "off",
    "no-underscore-dangle": "off",
    "react/exhaustive-effect-dependencies": "off",
    "react/incompatible-library": "off",
    "react/purity": "off",
    "react/react-in-jsx-scope": "off",
    "react/refs": "off",
    "react/static-components": "off",
    "typescript/no-explicit-any": "error",
    "typescript/no-extraneous-class": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/no-array-fill-with-reference-type": "off",
    "unicorn/no-array-reverse": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/prefer-add-event-listener": "off",
    "vitest/expect-expect": "off",
    "vitest/require-mock-type-parameters": "off",
    "vitest/no-conditional-expect": "off",
    "vitest/require-to-throw-message": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: [
    ...arrowsByFiles().map(({ files, arrows }): OxlintOverride => ({ files, rules: { "no-restricted-imports": arrows.length > 0 ? ["error", { patterns: arrows }] : "off" } })),
    { files: ["{graphql,functions,infra}/**/*.test.ts", "graphql/test/**"], rules: { "vitest/no-standalone-expect": "off" } },
  ],
});
