/** The card types: one file each, one line here. In the order of a concept's cards. */
import type { CardType } from "./card";
import { abbreviation } from "./types/abbreviation";
import { definition } from "./types/definition";
import { examples } from "./types/examples";
import { expansion } from "./types/expansion";
import { gaps } from "./types/gaps";
import { items } from "./types/items";
import { reverse } from "./types/reverse";
import { siblings } from "./types/siblings";
import { steps } from "./types/steps";
import { versus } from "./types/versus";

export const CARD_TYPES: readonly CardType[] = [definition, reverse, gaps, abbreviation, expansion, versus, steps, items, examples, siblings];
