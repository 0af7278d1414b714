/** Cards for Anki: as a package, which carries our own note types, and as text, which one can read. */
import { strings } from "../base/strings";
import type { CardExporter } from "../cards/card-exporter";
import { ankiNotes } from "./from-cards";
import { ankiPackage } from "./package";
import { ankiText } from "./text-form";

export const ANKI_PACKAGE: CardExporter = {
  id: "anki",
  get name() { return strings.exporters.ankiPackage; },
  /** @format */
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
  get name() { return strings.exporters.ankiText; },
  /** @format */
  suffix: "Anki",
  extension: "txt",
  hasMedia: false,
  stepsPerCard: 1 / 25,
  *render(request) {
    const { text, cards, unchanged, left } = yield* ankiText(yield* ankiNotes(request));
    return { content: text, cards, unchanged, leftOut: left };
  },
};
