/** Texts of one kind that the compiler keeps from being taken for another kind. */

declare const brand: unique symbol;

/** A text of the kind `Name`. The mark is there for the compiler alone; at run time it is a plain string. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };
