/** A long form asks for its abbreviation. */
import type { CardType } from "../card";
import { draftsOf } from "./abbreviation";

export const expansion: CardType = {
  id: "expansion",
  name: "Long form to abbreviation",
  hint: "How something is abbreviated, where the map spells it out.",
  role: "long",
  make: (concept, facts) => draftsOf(concept, facts, ({ short, long }) => ({ front: `What is “${long}” abbreviated to?`, back: short })),
  examples: [
    { bullet: "- **VFS (Virtual File System)** — Abstraction layer", gives: [{ front: "What is “Virtual File System” abbreviated to?", back: "VFS" }] },
    { bullet: "- **DNS Security** — DNS-over-HTTPS (DoH)", gives: [{ front: "What is “DNS-over-HTTPS” abbreviated to?", back: "DoH" }] },
    { bullet: "- **Signals** — SIGTERM, SIGKILL", gives: [] },
  ],
};
