/** YAML read by the app itself, so that a property means to the plugin what it means everywhere else. */
import { parseYaml as parseByApp } from "obsidian";

/** Throws where the text is no YAML. */
export function parseYaml(yaml: string): unknown {
  return parseByApp(yaml) as unknown;
}
