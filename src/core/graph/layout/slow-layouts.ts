/** The jobs of slow layouts, by id: without their drawing, since a worker has only these. */
import type { Layout } from "../graph";
import { placeWebJob } from "./web-places";

export const SLOW_LAYOUTS: ReadonlyMap<string, NonNullable<Layout["arrangeJob"]>> = new Map([["web", placeWebJob]]);
