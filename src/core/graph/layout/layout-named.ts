import { normalizeText } from "../../text/normalize";
import type { Layout } from "../graph";
import { LAYOUTS } from "./layouts";

/** By id, or by name as a person types it; the default where none is named, undefined where there is none of that name. */
export function layoutNamed(typed: string | null): Layout | undefined {
  return typed === null ? LAYOUTS[0] : LAYOUTS.find(({ id, name }) => id === typed || normalizeText(name) === normalizeText(typed));
}
