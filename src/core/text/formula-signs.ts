/**
 * Formulas in names, as signs: `$\int_0^1 x$` → ∫₀¹ x. For names that are drawn or spoken, where nothing draws a formula;
 * what is compared, found or written stays as it was. A formula with anything that is not known here stays as it is
 * written, without its marks.
 */
import { literalsIn } from "./literals";
import { oneLine } from "./normalize";

/** A name with its formulas as signs. */
export function withSigns(name: string): string {
  if (!name.includes("$")) return name;
  let [text, end] = ["", 0];
  for (const { from, to, shown } of literalsIn(name)) {
    if (name.charAt(from) !== "$") continue;
    const formula = shown.replace(/^\$+|\$+$/g, "").trim();
    text += name.slice(end, from) + (new Formula(formula).read() ?? formula);
    end = to;
  }
  return text + name.slice(end);
}

/** As TeX names them, and the signs, one for each name. */
const LETTERS = pairs(/* @data */ "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega",
  "α β γ δ ε ε ζ η θ ϑ ι κ λ μ ν ξ π ρ σ ς τ υ φ φ χ ψ ω Γ Δ Θ Λ Ξ Π Σ Υ Φ Ψ Ω");
const SIGNS = pairs(/* @data */ "int iint oint sum prod partial nabla infty le leq ge geq ne neq approx sim simeq cong equiv propto to rightarrow leftarrow Rightarrow Leftarrow Leftrightarrow leftrightarrow implies iff mapsto in notin ni subset subseteq supset supseteq cup cap setminus emptyset varnothing forall exists nexists neg lnot land wedge lor vee oplus otimes times cdot div pm mp ast star circ bullet ldots cdots dots vdots perp parallel mid angle langle rangle lfloor rfloor lceil rceil ell hbar Re Im aleph prime dagger ll gg prec succ models vdash top bot therefore because deg degree triangle square dashv uparrow downarrow",
  "∫ ∬ ∮ ∑ ∏ ∂ ∇ ∞ ≤ ≤ ≥ ≥ ≠ ≠ ≈ ∼ ≃ ≅ ≡ ∝ → → ← ⇒ ⇐ ⇔ ↔ ⇒ ⇔ ↦ ∈ ∉ ∋ ⊂ ⊆ ⊃ ⊇ ∪ ∩ ∖ ∅ ∅ ∀ ∃ ∄ ¬ ¬ ∧ ∧ ∨ ∨ ⊕ ⊗ × · ÷ ± ∓ ∗ ⋆ ∘ • … ⋯ … ⋮ ⊥ ∥ ∣ ∠ ⟨ ⟩ ⌊ ⌋ ⌈ ⌉ ℓ ℏ ℜ ℑ ℵ ′ † ≪ ≫ ≺ ≻ ⊨ ⊢ ⊤ ⊥ ∴ ∵ deg ° △ □ ⊣ ↑ ↓");
const WORDS = new Set(/* @data */ "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh log ln lg exp lim limsup liminf max min sup inf arg argmax argmin det dim ker gcd lcm hom Pr mod".split(" "));
/** Commands that say only how letters look, or how large something is. */
const LOOKS = new Set(/* @data */ "text textbf textit textrm mathrm mathbf mathit mathsf mathtt mathcal mathfrak mathscr boldsymbol bm operatorname mbox displaystyle textstyle left right big Big bigg Bigg bigl bigr limits nolimits".split(" "));
const DOUBLE = pairs("R N Z Q C P H", "ℝ ℕ ℤ ℚ ℂ ℙ ℍ");
/** Marks above one letter. */
const ABOVE = new Map([["hat", "\u0302"], ["bar", "\u0304"], ["overline", "\u0304"], ["tilde", "\u0303"], ["vec", "\u20D7"], ["dot", "\u0307"], ["ddot", "\u0308"]]);
const RAISED = signs("0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ′∗∘", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᶲᵡ′*°");
const LOWERED = signs("0123456789+-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

function pairs(names: string, found: string): ReadonlyMap<string, string> {
  const all = found.split(" ");
  return new Map(names.split(" ").map((name, n) => [name, all[n] ?? name]));
}

function signs(plain: string, small: string): ReadonlyMap<string, string> {
  const all = [...small];
  return new Map([...plain].map((sign, n) => [sign, all[n] ?? sign]));
}

/** How deep groups stand in each other; deeper ones nobody reads in a name. */
const DEEPEST = 8;

class Formula {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Null where something in it is not known. */
  read(): string | null {
    const text = this.group(false, 0);
    return text === null || this.at < this.source.length ? null : oneLine(text);
  }

  private group(isInner: boolean, depth: number): string | null {
    if (depth > DEEPEST) return null;
    let text = "";
    while (this.at < this.source.length) {
      if (this.source.charAt(this.at) === "}") return isInner ? text : null;
      const next = this.atom(depth);
      if (next === null) return null;
      text += next;
    }
    return isInner ? null : text;
  }

  private atom(depth: number): string | null {
    const sign = this.source.charAt(this.at++);
    switch (sign) {
      case "{": {
        const inner = this.group(true, depth + 1);
        this.at++;
        return inner;
      }
      case "^": return this.script("^", RAISED, depth);
      case "_": return this.script("_", LOWERED, depth);
      case "~": return " ";
      case "'": return "′";
      case "&": case "%": case "#": return null;
      case "\\": return this.command(depth);
      default: return sign;
    }
  }

  /** What a command or a script takes: a group, or one sign. */
  private argument(depth: number): string | null {
    while (this.source.charAt(this.at) === " ") this.at++;
    return depth <= DEEPEST && this.at < this.source.length ? this.atom(depth + 1)?.trim() ?? null : null;
  }

  private script(mark: string, small: ReadonlyMap<string, string>, depth: number): string | null {
    const inner = this.argument(depth);
    if (inner === null) return null;
    const letters = [...inner.replace(/\s+/g, "")].map((letter) => small.get(letter));
    if (letters.every((letter) => letter !== undefined)) return letters.join("");
    return mark + (mark === "_" ? bracketed(inner) : [...inner].length === 1 ? inner : `(${inner})`);
  }

  private command(depth: number): string | null {
    const [name = ""] = /^(?:[A-Za-z]+\*?|.)/u.exec(this.source.slice(this.at)) ?? [];
    this.at += name.length;
    if (/^[{}%$&#_|]$/.test(name)) return name === "|" ? "‖" : name;
    if (/^[,:;! ]$|^q?quad$/.test(name)) return name === "!" ? "" : " ";
    const plain = name.replace(/\*$/, "");
    if (LOOKS.has(plain)) return "";
    if (WORDS.has(plain)) return plain + (/^\s*[A-Za-z\\]/.test(this.source.slice(this.at)) ? " " : "");
    return LETTERS.get(name) ?? SIGNS.get(name) ?? this.taking(name, depth);
  }

  /** Commands that take something. */
  private taking(name: string, depth: number): string | null {
    const mark = ABOVE.get(name);
    if (!/^(?:[dt]?frac|sqrt|mathbb|binom)$/.test(name) && mark === undefined) return null;
    if (name === "sqrt" && this.source.charAt(this.at) === "[") return null;
    const first = this.argument(depth);
    if (first === null) return null;
    if (name === "mathbb") return DOUBLE.get(first) ?? first;
    if (name === "sqrt") return `√${bracketed(first)}`;
    if (mark !== undefined) return [...first].length === 1 ? first + mark : first;
    const second = this.argument(depth);
    if (second === null) return null;
    return name === "binom" ? `(${first} ${second})` : `${bracketed(first)}/${bracketed(second)}`;
  }
}

/** In brackets, if it is more than a name or a number with what is raised or lowered beside it. */
function bracketed(text: string): string {
  return /^(?:[\p{L}\p{M}]+|[\d.]+|.)[\p{No}\p{Lm}⁺⁻⁼⁽⁾₊₋₌₍₎]*$/u.test(text) ? text : `(${text})`;
}
