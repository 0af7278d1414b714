import { afterEach, describe, expect, it } from "vitest";
import { dateText, dateWithYear, decimalNumber, percentage, setLocale, wholeNumber } from "../../../src/core/base/language";

const NOVEMBER_24 = 20_781;

describe("numbers and dates", () => {
  afterEach(() => { setLocale("en"); });

  it("are English at first, as in tests and on the command line", () => {
    expect([wholeNumber(1834), decimalNumber(1.64), decimalNumber(2.04), percentage(0.84), dateText(NOVEMBER_24), dateWithYear(NOVEMBER_24 * 86_400_000)]).toEqual(["1,834", "1.6", "2", "84%", "Nov 24", "Nov 24, 2026"]);
  });

  it("are written as the app's language has them", () => {
    setLocale("de");
    expect([wholeNumber(1834), decimalNumber(1.64), percentage(0.84), dateText(NOVEMBER_24)]).toEqual(["1.834", "1,6", "84\u00a0%", "24. Nov."]);
  });

  it("are English where the language has no name that a machine knows", () => {
    setLocale("not a language");
    expect(wholeNumber(1834)).toBe("1,834");
  });
});
