/** The lines `key: value` of a code block, or a sentence about the first line that is something else. */
export function readBlock(source: string, keys: readonly string[]): ReadonlyMap<string, string> | string {
  const given = new Map<string, string>();
  for (const line of source.split("\n").map((one) => one.trim()).filter((one) => one !== "")) {
    const [, key = "", value = ""] = /^([a-z]+)\s*:\s*(.*)$/i.exec(line) ?? [];
    if (!keys.includes(key.toLowerCase())) return `“${line}” is not understood. A line is one of: ${keys.map((one) => `“${one}: …”`).join(", ")}. An empty block is fine, too.`;
    if (value.trim() !== "") given.set(key.toLowerCase(), value.trim());
  }
  return given;
}
