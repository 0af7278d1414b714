/** The term asks for its definition. */
import type { CardType } from "../card";
import { question } from "../question";

export const definition: CardType = {
  id: "definition",
  name: "Term to definition",
  role: "def",
  make: (concept, map) => concept.definition === "" ? { none: "the map gives no definition" } : { front: question(concept, map), back: concept.definition },
  examples: [
    { bullet: "- **Paging** — Memory in blocks of one size", front: "Paging", back: "Memory in blocks of one size" },
    { bullet: "- **Paging**", none: "the map gives no definition" },
  ],
};
