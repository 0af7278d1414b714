/** Lines that are concepts and give no card, though they could be asked: for the documentation. */
export const NOT_ASKED: readonly { readonly says: string; readonly lines: string; readonly notes?: readonly string[] }[] = [
  { says: "A question is no answer.", lines: "- **Planting** — how deep must a root go?" },
  { says: "A note that is linked with a list of what it holds, or with two things of which nothing is said. A definition behind a link is asked.", lines: "- [[Soil notes]] — compost, worms, past exams\n- [[Beds]] — boards and nails\n- [[Humus]] — a dark part of soil", notes: ["Soil notes", "Beds", "Humus"] },
  { says: "Works among works, each with its authors.", lines: "- [[The Tall Oak]] — Ada Root\n- [[Ash and Elm]] — Bo Leaf, Cy Stem\n- [[A Year of Moss]] — Flo Twig" },
  { says: "An advice.", lines: "- **Always water the roots** — plants need less of it than one thinks" },
  { says: "What only says where something is.", lines: "- **Plans** — [[Garden diary]]\n- **Tools** — see part 2" },
  { says: "What stands below a heading, or in a map, for what is to be done or found.", lines: "## Open questions\n- **Pond** — frogs, or fish\n## Next steps\n- **Second bed** — needs boards" },
  { says: "Maps and tags, by which notes are found.", lines: "- **Humus** — a dark part of soil\n- Botany MOC — leaves and what they do\n- `#soil` — all that is below" },
  { says: "When or where something is told.", lines: "- **Week 8** — roots and how they drink" },
  { says: "A label that asks nothing, not even with what stands above it. Others ask with it.", lines: "- **Grafting**\n  - **Example** — an apple on a quince\n  - **Purpose** — fruit after two years" },
  { says: "A term that its text goes on with.", lines: "- **Retries** with a delay, for seeds that fail" },
  { says: "What only gives a reason.", lines: "- **Watering** — because roots drink at night" },
  { says: "Who made a thing.", lines: "- [Roots in ten weeks](https://a.b/c) by Ada Root" },
  { says: "What somebody wrote of himself.", lines: "- **Moss** — I just let it grow in my garden" },
  { says: "A sentence in place of a name.", lines: "- [[How I learned to stop digging and to love the worms]] — worms loosen the soil", notes: ["How I learned to stop digging and to love the worms"] },
  { says: "A text that stands behind three terms and more.", lines: "- **Oak** — leaves, seeds, pests\n- **Ash** — leaves, seeds, pests\n- **Elm** — leaves, seeds, pests" },
  { says: "What somebody tells.", lines: "- **Osmosis** — The author describes how roots drink" },
];
