/** Lines that are concepts and give no card, though they could be asked: for the documentation. */
export const NOT_ASKED: readonly { readonly says: string; readonly lines: string; readonly notes?: readonly string[] }[] = [
  { says: "A question is no answer.", lines: "- **Planting** — how deep must a root go?" },
  { says: "A note that is linked with a list of what it holds. A definition behind a link is asked.", lines: "- [[Soil notes]] — compost, worms, past exams\n- [[Humus]] — a dark part of soil", notes: ["Soil notes", "Humus"] },
  { says: "Works among works, each with its authors.", lines: "- [[The Tall Oak]] — Ada Root\n- [[Ash and Elm]] — Bo Leaf, Cy Stem\n- [[A Year of Moss]] — Flo Twig" },
  { says: "An advice.", lines: "- **Always water the roots** — plants need less of it than one thinks" },
  { says: "What only says where something is.", lines: "- **Plans** — [[Garden diary]]" },
  { says: "What somebody tells.", lines: "- **Osmosis** — The author describes how roots drink" },
];
