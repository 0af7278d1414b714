/**
 * A place in a list of any length, as a share of it, drawn from whole numbers. Nearly all floating-point numbers
 * between 0 and 1 are so small that only the first place would ever be drawn.
 */
import fc from "fast-check";

const PARTS = 10_000;

/** From 0 to just below 1, evenly distributed. */
export const share: fc.Arbitrary<number> = fc.noBias(fc.nat(PARTS - 1)).map((part) => part / PARTS);
