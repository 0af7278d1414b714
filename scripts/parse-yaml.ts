/** YAML read outside of the app: by the `yaml` package, with the settings under which it answers as the app does. */
import { parse } from "yaml";

/** Throws where the text is no YAML. What is only doubtful, as an unknown tag, is passed over in silence. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml, { logLevel: "error" }) as unknown;
}
