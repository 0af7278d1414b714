/** The sources of evidence for the order to learn, strongest first. A source is one file and one line here. */
import type { EvidenceSource } from "./evidence";
import { asymmetry } from "./evidence/asymmetry";
import { drawn } from "./evidence/drawn";
import { mapOrder } from "./evidence/map-order";
import { property } from "./evidence/property";
import { remarks } from "./evidence/remarks";
import { statements } from "./evidence/statements";

export const EVIDENCE_SOURCES: readonly EvidenceSource[] = [drawn, property, remarks, statements, asymmetry, mapOrder];
