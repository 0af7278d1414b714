/** The filters of the filter box: adding one is a file beside this and a line here. */
import { depth } from "./depth";
import { has } from "./has";
import { byId } from "./id";
import { inHeading } from "./in";
import { isState } from "./is";
import { kind } from "./kind";
import { near } from "./near";
import { tag } from "./tag";
import { words } from "./words";
import type { Filter } from "./filter";

/** In the order of suggestions. Bare words are last, since they match what no other key does. */
export const FILTERS: readonly Filter[] = [inHeading, isState, tag, has, kind, near, depth, byId, words];
