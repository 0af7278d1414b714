import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withSigns } from "../../../src/core/text/formula-signs";

describe("a formula in a name", () => {
  it.each([
    ["$\\int_0^1 x$", "∫₀¹ x"],
    ["The integral $\\int_a^b f(x)\\,dx$ of $f$", "The integral ∫ₐᵇ f(x) dx of f"],
    ["$\\sum_{i=1}^{n} a_{ij}$", "∑ᵢ₌₁ⁿ aᵢⱼ"],
    ["$f: \\mathbb{R}^n \\to \\mathbb{R}$", "f: ℝⁿ → ℝ"],
    ["$\\frac{a}{b}$ and $\\frac{a + b}{2}$", "a/b and (a + b)/2"],
    ["$\\sqrt{2}$, $\\sqrt{x+1}$", "√2, √(x+1)"],
    ["$\\alpha \\le \\beta \\neq \\infty$", "α ≤ β ≠ ∞"],
    ["$A \\subset B$, $x \\in A$, $a \\cdot b$", "A ⊂ B, x ∈ A, a · b"],
    ["$\\text{rank}(A) = r$", "rank(A) = r"],
    ["$\\lim_{x \\to 0} \\sin x$", "lim_(x → 0) sin x"],
    ["$e^{i\\pi}$, $x^{2k}$, $x_Q$, $x_{Qa}$", "e^(iπ), x²ᵏ, x_Q, x_Qa"],
    ["$\\frac{1}{n^2} = \\frac{\\pi^2}{6}$, $\\frac{1}{2n}$", "1/n² = π²/6, 1/(2n)"],
    ["$O(n \\log n)$", "O(n log n)"],
    ["$\\vec{v}$ and $\\overline{AB}$", "v⃗ and AB"],
    ["$$E = mc^2$$", "E = mc²"],
    ["$\\{x \\mid x > 0\\}$", "{x ∣ x > 0}"],
    ["$\\left( \\frac{1}{n} \\right)$", "( 1/n )"],
    ["$f'(x)$", "f′(x)"],
  ])("%s reads %s", (name, shown) => {
    expect(withSigns(name)).toBe(shown);
  });

  it.each([
    ["$\\begin{pmatrix} 1 & 0 \\end{pmatrix}$", "\\begin{pmatrix} 1 & 0 \\end{pmatrix}"],
    ["$\\unknown{x}$", "\\unknown{x}"],
    ["$\\frac{a}$", "\\frac{a}"],
    ["$a}$", "a}"],
    ["$x^$", "x^"],
  ])("%s stays as it is written, without its marks, since something in it is not known", (name, shown) => {
    expect(withSigns(name)).toBe(shown);
  });

  it.each(["From $5 to $6", "US$", "`$x$` in code", "Paging", ""])("%s has none", (name) => {
    expect(withSigns(name)).toBe(name);
  });

  it("never throws, whatever stands in it", () => {
    const parts = fc.constantFrom("\\", "{", "}", "^", "_", "$", "frac", "\\frac", "\\sqrt", "x", " ", "[", "&", "\\mathbb", "'", "1", "é", "😀");
    fc.assert(fc.property(fc.array(parts, { maxLength: 14 }), (some) => { expect(typeof withSigns(`$${some.join("")}$`)).toBe("string"); }));
    for (const opening of ["{", "\\sqrt", "^", "\\frac{"]) expect(withSigns(`$${opening.repeat(50_000)}x$`)).toContain("x");
  });
});
