/** Cards for Anki: as a package, which carries our own note types, and as text, which one can read. */
import type { CardExporter } from "../cards/card-exporter";
import { ankiNotes } from "./from-cards";
import { ankiPackage } from "./package";
import { ankiText } from "./text-form";

export const ANKI_PACKAGE: CardExporter = {
  id: "anki",
  name: "Anki package",
  suffix: "Anki",
  extension: "apkg",
  hasMedia: true,
  stepsPerCard: 1 / 3,
  *render(request) {
    const { bytes, cards, left } = yield* ankiPackage(yield* ankiNotes(request), request.now, new Map([...request.media.values()].map(({ name, bytes }) => [name, bytes])));
    return { content: bytes, cards, unchanged: 0, leftOut: left };
  },
};

export const ANKI_TEXT: CardExporter = {
  id: "anki-text",
  name: "Anki text",
  suffix: "Anki",
  extension: "txt",
  hasMedia: false,
  stepsPerCard: 1 / 25,
  *render(request) {
    const { text, cards, unchanged, left } = yield* ankiText(yield* ankiNotes(request));
    return { content: text, cards, unchanged, leftOut: left };
  },
};
