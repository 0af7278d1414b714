/** `kind:names` — which relations are drawn; concepts stay. */
import { strings } from "../base/strings";
import type { Filter, FilterContext } from "./filter";
import { loose } from "./matching";

export const kind: Filter = {
  key: "kind",
  get hint() { return strings.filters.kind; },
  suggest: (context) => kindsOf(context).map(({ id }) => id),
  edges: (value, context) => {
    const wanted = loose(value);
    const meant = kindsOf(context).find(({ id, name }) => id === wanted || loose(name) === wanted);
    return meant === undefined ? null : (edge) => edge.kind === meant.id;
  },
  examples: [
    { text: "kind:names", means: "only those relations where one definition names another term", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive; Paging names LRU" },
    { text: "-kind:names", means: "all relations but those", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive; Keep-Alive links TCP" },
    { text: 'kind:mentions', means: "the name in the legend will do as well", finds: "Paging, LRU, Journaling, Inodes, TCP, Keep-Alive; Paging names LRU" },
  ],
};

function kindsOf({ kinds, edges }: FilterContext): readonly { readonly id: string; readonly name: string }[] {
  return kinds ?? [...new Set(edges.map((edge) => edge.kind))].map((id) => ({ id, name: id }));
}
