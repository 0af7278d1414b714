// The catalog reviews a plugin with this rule set, so it is ours too; no rule is switched off in the plugin's own code.
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import obsidianmd from "eslint-plugin-obsidianmd";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["main.js", "node_modules/", "**/dist/", ".cache/", "test-results/", "examples/"]),
  ...obsidianmd.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mts"],
    languageOptions: {
      globals: { ...globals.browser },
      // All files at once: with a program for the sources and one for the rest, types are worked out twice.
      parserOptions: { project: ["./tsconfig.lint.json"], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // Node programs and tests never reach a vault: what guards the plugin's runtime does not apply to them.
    files: ["scripts/**/*.ts", "scripts/**/*.mts", "tests/**/*.ts", "*.config.ts"],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      "obsidianmd/no-nodejs-modules": "off",
      "obsidianmd/prefer-window-timers": "off",
      "obsidianmd/prefer-create-el": "off",
      "obsidianmd/no-global-this": "off",
      "obsidianmd/hardcoded-config-path": "off",
      "obsidianmd/no-static-styles-assignment": "off",
      "obsidianmd/no-forbidden-elements": "off",
      "obsidianmd/rule-custom-message": "off",
      "obsidianmd/ui/sentence-case": "off",
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
