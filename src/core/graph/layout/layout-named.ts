import { normalizeText } from "../../text/normalize";
import type { Layout } from "../graph";
import { LAYOUTS } from "./layouts";

/** A layout by its id or its name as a person types it. The default for null, undefined for an unknown name. */
export function layoutNamed(typed: string | null): Layout | undefined {
  return typed === null ? LAYOUTS[0] : LAYOUTS.find(({ id, name }) => id === typed || normalizeText(name) === normalizeText(typed));
}
