/** A long form asks for its abbreviation. */
import { strings } from "../../base/strings";
import type { CardType } from "../card";
import { draftsOf } from "./abbreviation";

export const expansion: CardType = {
  id: "expansion",
  get name() { return strings.cardTypes.expansion.name; },
  get hint() { return strings.cardTypes.expansion.hint; },
  role: "long",
  isOfNames: true,
  make: (concept, facts) => draftsOf(concept, facts, ({ short, long }) => ({ front: /* @format */ `What is “${long}” abbreviated to?`, back: short })),
  examples: [
    { bullet: "- **VFS (Virtual File System)** — Abstraction layer", gives: [{ front: "What is “Virtual File System” abbreviated to?", back: "VFS" }] },
    { bullet: "- **DNS Security** — DNS-over-HTTPS (DoH)", gives: [{ front: "What is “DNS-over-HTTPS” abbreviated to?", back: "DoH" }] },
    { bullet: "- **Signals** — SIGTERM, SIGKILL", gives: [] },
  ],
};
