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

/** In order of suggestion; bare words last, since they take what no other key claims. */
export const FILTERS: readonly Filter[] = [inHeading, isState, tag, has, kind, near, depth, byId, words];
