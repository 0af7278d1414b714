/** A picture of a graph as a file of its own in the study folder: always new, so that nothing that was moved in it by hand is lost. */
import { strings } from "../core/base/strings";
import { done, refusal } from "./outcomes";
import { writeNewFile } from "./new-file";
import type { Outcome } from "./services";
import type { AppContext } from "./write-note";

export async function savePicture({ settings, noteStore }: AppContext, name: string, extension: string, content: string | ArrayBuffer): Promise<Outcome> {
  const result = await writeNewFile(noteStore, `${settings.current().studyFolder}/${fileName(name)}`, `.${extension}`, content);
  if (result.kind === "refused") return refusal(result.why, result.path);
  return done(result.kind === "same" ? strings.graph.savedAlready(result.path) : strings.graph.saved(result.path), result.path);
}

/** Without what no file name may hold on one of the systems that share a vault, and what no link may hold. */
export function fileName(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, " ").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "");
  return plain.slice(0, 120).trim() || /* @format */ "Concept graph";
}
