/**
 * Exports ten thousand cards to Anki in the plugin's own window: how long it takes, and how long it blocks the window.
 */
import { inChromium, NOTE, onStage } from "./graph/page";
import { short, type Row } from "./table";

const CONCEPTS = 5000;
/** About: of some of the made up texts no card is made. */
const CARDS = 2 * CONCEPTS;
const LONGEST = 50;

export function benchExporting(say: (sentence: string) => void): AsyncGenerator<Row, void> {
  return inChromium(say, (browser) => onStage(browser, CONCEPTS, async function* ({ pane }) {
    // The editor shows a screen of the map. In reading view the browser would lay all of it out anew for each message.
    await pane("prepare", NOTE);
    // The second time nothing is new, and nothing is added to the study log.
    const cards = `${CARDS.toLocaleString("en")} cards`;
    const first = await pane("work", "moc-study:export-anki-all", "cards of");
    const again = await pane("work", "moc-study:export-anki-all", "cards of");
    yield { what: `${cards} to an Anki package`, value: first.time / 1000, unit: "s", how: `again, unchanged ${short(again.time / 1000)} s` };
    yield { what: "longest task meanwhile", value: Math.max(0, ...first.tasks, ...again.tasks), unit: "ms", goal: { atMost: LONGEST }, how: "none of 50 ms counts as 0" };
  }));
}
