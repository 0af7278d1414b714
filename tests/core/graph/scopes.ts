/** Every section and map of the sample vault, and of the reference vault where it is present, in every layout; in slow ones some. */
import { buildGraph } from "../../../src/core/graph/build-graph";
import { estimateText } from "../../../src/core/graph/measure";
import type { PictureRequest } from "../../../src/core/graph/picture";
import { graphForLayout } from "../../../src/core/graph/shaped";
import type { ConceptIndex } from "../../../src/core/index/concept-index";
import { LAYOUTS, RELATIONS } from "../../../src/core/registry";
import { readFolder } from "../../../scripts/folder-vault";
import { sharedIsHere, sharedVault } from "../../shared-vault";
import { indexOf } from "../index/vault-of";
import { isTried } from "../runs";

const SAMPLE = Object.fromEntries(readFolder("examples/systems-vault").notes.map(({ path, text }) => [path, text]));

export const VAULTS: readonly (readonly [name: string, files: Record<string, string>])[] = [["the sample", SAMPLE], ...sharedIsHere ? [["the reference vault", sharedVault()] as const] : []];

/** With the large vault, which has the maps of the reference vault and four more. */
export const LARGE_VAULTS: typeof VAULTS = [["the sample", SAMPLE], ...sharedIsHere ? [["the large vault", sharedVault("vault-large")] as const] : []];

const indexes = new Map<Record<string, string>, Promise<ConceptIndex>>();

/** The same index for the same files: what was found in it once, such as relations, is not looked for again. */
export function indexOfVault(files: Record<string, string>): Promise<ConceptIndex> {
  const known = indexes.get(files) ?? indexOf(files);
  indexes.set(files, known);
  return known;
}

const made = new Map<Record<string, string>, Promise<readonly PictureRequest[]>>();

/** The same list for the same files: many tests look at it, and some layouts are slow; of those not every scope is there. */
export function requestsOf(files: Record<string, string>): Promise<readonly PictureRequest[]> {
  const known = made.get(files) ?? makeRequests(files);
  made.set(files, known);
  return known;
}

async function makeRequests(files: Record<string, string>): Promise<readonly PictureRequest[]> {
  const index = await indexOfVault(files);
  const scopes = index.maps.flatMap(({ path, concepts }) => [null, ...new Set(concepts.map(({ headingPath }) => headingPath[0] ?? ""))].map((section) => ({ map: path, heading: section === null ? null : [section] })));
  return scopes.flatMap((scope, at) => {
    const found = buildGraph(index, scope, "", RELATIONS, ({ term }) => term.length % 2 === 0 ? "known" : "new");
    return LAYOUTS.filter((layout) => layout.arrangeJob === undefined || isTried(scope, at)).map((layout): PictureRequest => {
      const title = scope.heading?.[0] ?? scope.map;
      const graph = graphForLayout(layout, found, title, new Set());
      return { graph, layout, boxes: layout.arrange(graph, { width: 1200, height: 800 }, estimateText), title, index, relations: RELATIONS };
    });
  });
}
