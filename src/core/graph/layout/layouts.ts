/** The ways to place a graph. The first is the default. */
import type { Layout } from "../graph";
import { board } from "./board";
import { mindMap } from "./mind-map";
import { web } from "./web";

export const LAYOUTS: readonly Layout[] = [board, mindMap, web];
