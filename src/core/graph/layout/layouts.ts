/** The ways to place a graph. The first is the default. Those with an `arrangeJob` stand in `slow-layouts`, too: a worker has only them. */
import type { Layout } from "../graph";
import { board } from "./board";
import { learningPath } from "./learning-path";
import { mindMap } from "./mind-map";
import { web } from "./web";

export const LAYOUTS: readonly Layout[] = [board, learningPath, mindMap, web];
