// The catalog reviews a plugin with this rule set, so it is ours too; no rule is switched off in the plugin's own code. The
// rules that ask what type a value has are the dear ones: oxlint checks them for all code, with TypeScript 7, in a tenth of
// the time. It also has ESLint's own rules, with the same options. `.oxlintrc.json` lists them all.
import { readFileSync } from "node:fs";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import obsidianmd from "eslint-plugin-obsidianmd";
import tseslint from "typescript-eslint";

const CHECKED_BY_OXLINT = Object.keys(JSON.parse(readFileSync(new URL(".oxlintrc.json", import.meta.url), "utf8")).rules)
  // The syntax of TypeScript has rules of its own for these.
  .map((rule) => rule.replace(/^typescript\/|^(?=no-(?:unused-vars|unused-expressions|array-constructor)$)/, "@typescript-eslint/"));

export default defineConfig([
  // Node programs and tests never reach a vault: what guards the plugin there does not apply to them. Oxlint reads them all.
  globalIgnores(["main.js", "node_modules/", "**/dist/", ".cache/", "test-results/", "examples/", "tests/", "scripts/**/*.ts", "**/*.mts", "*.config.ts"]),
  ...obsidianmd.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: Object.fromEntries(CHECKED_BY_OXLINT.map((rule) => [rule, "off"])),
  },
  {
    // The rule asks of each member of anything whether it is of the app, and since when. Neither folder may see the app
    // (the architecture test holds that), and asking there took half of the whole step.
    files: ["src/core/**/*.ts", "src/app/**/*.ts"],
    rules: { "obsidianmd/no-unsupported-api": "off" },
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
