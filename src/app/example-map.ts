/** A small map to try things on, written as a new note of the vault. */
import { mapAt } from "../core/index/concept-index";
import { strings } from "../core/base/strings";
import { notePath } from "../core/base/note-path";
import { MAP_PROPERTY } from "../core/map/map-rule";
import { done, refusal } from "./outcomes";
import type { Outcome } from "./services";
import { editNote, plain, undoOf, type AppContext } from "./write-note";

/** @format */
const PATH = notePath("Example map.md");

/** A map by its property, since the settings may name maps by other words. @format */
const TEXT = `---
${MAP_PROPERTY}: true
---
# How learning works

An example of a map: headings are sections, bullets are concepts. Delete the note whenever you like.

## Memory
### What happens
- **Memory trace** — what an experience leaves behind in the brain
- **Working memory** — holds the few things that you think of right now
- **Long-term memory** — keeps what left a memory trace, for days or for a lifetime
- **Forgetting curve** — how fast a memory trace fades when nobody uses it: quickly at first, slowly afterwards
### What helps
- **Recall** — getting something out of long-term memory without looking, which makes its memory trace stronger
- **Chunk** — several things that count as one in working memory, as the letters of a word do

## Practice
### When
- **Spacing effect** — the same time of learning brings more when days lie between
- **Spaced repetition** — recall at growing intervals, each time shortly before the forgetting curve would win
- **Cramming** — learning all at once, without the spacing effect
### How
- **Flashcard** — a question on one side and its answer on the other, made for recall
- **Interleaving** — mixing kinds of tasks, so that one has to choose the method each time
- **Elaboration** — asking why something is so, which ties it to what is in long-term memory already
`;

/** Refused where another note has its name. */
export async function createExample(context: AppContext): Promise<Outcome> {
  await context.liveIndex.settled();
  const edited = await editNote(context, PATH, (old) => old === null || old === TEXT ? plain(TEXT) : { kind: "refused", why: strings.done.exampleThere });
  if (edited.kind === "refused") return refusal(edited.why, edited.path);
  const map = mapAt(context.liveIndex.current(), edited.path);
  return done(strings.done.example(map?.concepts.length ?? 0), edited.path, edited.kind === "written" ? undoOf(context, [edited]) : null);
}
