/** `id:moc-1a2b3c4d5e` — one concept by its id. The graph's menu writes it for several picked concepts. */
import { strings } from "../base/strings";
import type { Filter } from "./filter";

export const byId: Filter = {
  key: "id",
  get hint() { return strings.filters.id; },
  unlisted: true,
  suggest: () => [],
  concepts: (value) => {
    const wanted = value.toLowerCase();
    return /^moc-[0-9a-z]+$/.test(wanted) ? ({ id }) => id === wanted : null;
  },
  examples: [
    { text: "id:moc-0000000000", means: "one concept by its id; several of these show them all", finds: "" },
  ],
};
