// The catalog reviews a plugin with this rule set, so it is ours too; no rule is switched off in the plugin's own code. The
// rules that ask what type a value has are the dear ones: oxlint checks them for all code, with TypeScript 7, in a tenth of
// the time. It also has ESLint's own rules, with the same options. `.oxlintrc.json` lists them all.
import { readFileSync } from "node:fs";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import obsidianmd from "eslint-plugin-obsidianmd";
import tseslint from "typescript-eslint";

const CHECKED_BY_OXLINT = Object.keys(JSON.parse(readFileSync(new URL(".oxlintrc.json", import.meta.url), "utf8")).rules)
  // The syntax of TypeScript has a rule of its own for what is never used.
  .map((rule) => rule.replace(/^typescript\/|^(?=no-unused-vars$)/, "@typescript-eslint/"));

export default defineConfig([
  globalIgnores(["main.js", "node_modules/", "**/dist/", ".cache/", "test-results/", "examples/"]),
  ...obsidianmd.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mts"],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...Object.fromEntries(CHECKED_BY_OXLINT.map((rule) => [rule, "off"])),
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // Node programs and tests never reach a vault: what guards the plugin's runtime does not apply to them.
    files: ["scripts/**/*.ts", "scripts/**/*.mts", "tests/**/*.ts", "*.config.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      ...Object.fromEntries(Object.keys(obsidianmd.rules).map((rule) => [`obsidianmd/${rule}`, "off"])),
      "import/no-extraneous-dependencies": "off",
      "import/no-nodejs-modules": "off",
      "no-restricted-globals": "off",
      "no-restricted-imports": "off",
      "no-console": "off",
      "no-new-func": "off",
      "no-undef": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.node } },
    rules: { "obsidianmd/no-nodejs-modules": "off", "import/no-extraneous-dependencies": "off", "import/no-nodejs-modules": "off", "no-console": "off", "obsidianmd/rule-custom-message": "off" },
  },
  {
    files: ["manifest.json"],
    extends: [tseslint.configs.disableTypeChecked],
    plugins: { obsidianmd },
    languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: [".json"] } },
    rules: { "obsidianmd/validate-manifest": "error", "@typescript-eslint/no-unused-expressions": "off" },
  },
]);
