/** The kinds of cards: one file each, one line here. In the order in which a concept's cards stand. */
import type { CardType } from "./card";
import { definition } from "./types/definition";
import { reverse } from "./types/reverse";

export const CARD_TYPES: readonly CardType[] = [definition, reverse];
