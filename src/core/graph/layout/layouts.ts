/** The ways to place a graph. The first is the default. Those with an `arrangeJob` stand in both lists: a worker has only them. */
import type { Layout } from "../graph";
import { board } from "./board";
import { learningPath } from "./learning-path";
import { mindMap } from "./mind-map";
import { web } from "./web";

export const LAYOUTS: readonly Layout[] = [board, learningPath, mindMap, web];

export const SLOW_LAYOUTS: readonly Layout[] = [web];
