/** The properties of notes, read by the parser that is given, and a problem for each note whose YAML cannot be read. */
import type { NotePath } from "../core/base/note-path";
import type { Problem } from "../core/base/problem";
import { propertiesOf, type ParseYaml, type ReadProperties } from "../core/text/properties";
import { isEqual } from "./equality";

export interface PropertyReader {
  /** Of a note's new text (null: gone); `hasOtherProblem` where that changed its problem. */
  read(path: NotePath, text: string | null): Pick<ReadProperties, "properties" | "unread"> & { readonly hasOtherProblem: boolean };
  hasProblem(path: NotePath): boolean;
  problems(): readonly Problem[];
}

export function createPropertyReader(parseYaml: ParseYaml): PropertyReader {
  const problems = new Map<NotePath, Problem>();
  return {
    read(path, text) {
      const before = problems.get(path);
      const { properties, unread, problem } = propertiesOf(text ?? "", parseYaml);
      const after = problem === null ? undefined : { path, ...problem };
      if (after === undefined) problems.delete(path);
      else problems.set(path, after);
      return { properties, unread, hasOtherProblem: before !== after && (before === undefined || after === undefined || !isEqual(before, after)) };
    },
    hasProblem: (path) => problems.has(path),
    problems: () => [...problems.values()],
  };
}
