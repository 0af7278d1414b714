import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gap } from "../../../src/core/anki/cloze";
import { ankiClozeHtml, ankiHtml, withoutHtml } from "../../../src/core/anki/html";
import { oneLine } from "../../../src/core/text/normalize";
import { RUNS } from "../runs";

const SIDES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "emphasis becomes HTML": [
    ["**bold** and *it* __b__ _i_ ***x***", "<b>bold</b> and <i>it</i> <b>b</b> <i>i</i> <b><i>x</i></b>"],
    ["**a *b*** **a *b* c** **`c`**", "<b>a <i>b</i></b> <b>a <i>b</i> c</b> <b><code>c</code></b>"],
    ["~~s~~ ==m==", "<s>s</s> <mark>m</mark>"],
  ],
  "what only looks like emphasis stays": [
    ["snake_case_name 2 * 3 * 4, 2**3, ** a **, a == b == c", "snake_case_name 2 * 3 * 4, 2**3, ** a **, a == b == c"],
    ["\\*not\\* \\$5 C:\\new", "*not* $5 C:\\new"],
  ],
  "code is code, to the letter": [
    ["`a < b && **x** {{y}}` ``a ` b`` `open", "<code>a &lt; b &amp;&amp; **x** &#123;&#123;y&#125;&#125;</code> <code>a ` b</code> `open"],
    ["Loop:\n```js\nif (a < b) {\n\treturn `x`;\n}\n```\nafter", "Loop:<pre><code>if (a &lt; b) {\n    return `x`;\n}</code></pre>after"],
  ],
  "blocks stay blocks": [
    ["both\n\n> [!tip] Of **“and”**\n> only *both*\n\nafter", "both<blockquote>Of <b>“and”</b><br>only <i>both</i></blockquote>after"],
    ["truth\n\n| a | `b` |\n|---|:-:|\n| 0 < 1 | [[x\\|y]] |", "truth<table border=\"1\"><tr><th>a</th><th><code>b</code></th></tr><tr><td>0 &lt; 1</td><td>y</td></tr></table>"],
    ["one\n\ntwo\nthree\n\n$$x\n+ y$$", "one<br><br>two<br>three<br><br>\\[x\n+ y\\]"],
    ["> 5 MB", "&gt; 5 MB"],
    ["*\n>", "*<blockquote></blockquote>"],
    [">\n*", "<blockquote></blockquote>*"],
  ],
  "formulas are for MathJax": [
    ["costs $5 and $6, but $O(n)$ and $$x_1\n*y*$$", "costs $5 and $6, but \\(O(n)\\) and \\[x_1\n*y*\\]"],
    ["$\\frac{{a}}{b}$ where $a<b$ & $\\$$", "\\(\\frac{ {a} }{b}\\) where \\(a&lt; b\\) &amp; \\(\\$\\)"],
  ],
  "links and pictures are their text": [
    ["[[DNS|*names*]] [[Note]] [site](http://x_y_z(1)) ![[pic.png]] ![alt](a.png) <https://a_b_c/>", "<i>names</i> Note site pic.png alt https://a_b_c/"],
    ["[![alt](a.png)](https://x.y) [![[b.png]]](https://x.y)", "alt b.png"],
  ],
  "tags that Obsidian shows stay, from both ends": [
    ["H<sub>2</sub>O x<sup>**2**</sup> <kbd>Ctrl</kbd> <u>u</u> <MARK>m</MARK>", "H<sub>2</sub>O x<sup><b>2</b></sup> <kbd>Ctrl</kbd> <u>u</u> <mark>m</mark>"],
    ["<sub>a<sup>b</sup></sub> <u>open </sup> <sub class=\"x\">c `<sub>d</sub>`", "<sub>a<sup>b</sup></sub> &lt;u&gt;open &lt;/sup&gt; &lt;sub class=&quot;x&quot;&gt;c <code>&lt;sub&gt;d&lt;/sub&gt;</code>"],
    ["<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <del>d</del> <ins>n</ins> <small>l</small>", "<b>b</b> <i>i</i> <em>e</em> <strong>s</strong> <del>d</del> <ins>n</ins> <small>l</small>"],
    ["x < b and y > i", "x &lt; b and y &gt; i"],
  ],
  "their attributes do not": [
    ["<mark style=\"background: #FFB86CA6;\">a <font color='red' onclick=x>red</font> word</mark>", "<mark>a <font>red</font> word</mark>"],
    ["<a href=\"javascript:x\">b</a>", "<a>b</a>"],
    ["<span style=\"a *b\">c*</span>", "&lt;span style=&quot;a <i>b&quot;&gt;c</i>&lt;/span&gt;"],
  ],
  "signs that are written by name are those signs, but not in code": [
    ["a &lt; b&nbsp;&amp; c &#8594; &#x3b1; `&amp;`", "a &lt; b&nbsp;&amp; c &#8594; &#x3b1; <code>&amp;amp;</code>"],
    ["&lt;sub&gt;x&lt;/sub&gt; AT&T; &x_y; &; R&D", "&lt;sub&gt;x&lt;/sub&gt; AT&T; &amp;x_y; &amp;; R&amp;D"],
  ],
  "lines stay lines": [["a\nb\r\nc<br>d<br/>e\n", "a<br>b<br>c<br>d<br>e"]],
  "nothing in a text can be a tag, a field, a gap or a sound": [
    ['<script>alert("1")</script> &#91;sound:x]', "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &#91;sound:x]"],
    ["{{Front}} {{c1::no}} {{{ }}", "&#123;&#123;Front&#125;&#125; &#123;&#123;c1::no&#125;&#125; &#123;&#123;&#123; &#125;&#125;"],
    ["[sound:x.mp3] [latex]y[/latex] [anki:tts] [x]", "&#91;sound:x.mp3] &#91;latex]y[/latex] &#91;anki:tts] [x]"],
    ["a\u0000b\u001fc\ud800d \ufdd00\ufdd1", "abcd 0"],
  ],
};

describe.each(Object.entries(SIDES))("%s", (_title, cases) => {
  it.each(cases)("%j", (markdown, html) => { expect(ankiHtml(markdown)).toBe(html); });
});

describe("pictures that go along", () => {
  const shown = (markdown: string): string => ankiHtml(markdown, new Set(["a-1.png"]));

  it("are pictures, with what they show and their width; others become their text", () => {
    expect(shown("![[a-1.png]] x ![[a-1.png|side \"view\"|200]] ![[b.png]] `![[a-1.png]]`")).toBe("<img src=\"a-1.png\" alt=\"\"> x <img src=\"a-1.png\" alt=\"side &quot;view&quot;\" width=\"200\"> b.png <code>![[a-1.png]]</code>");
    expect(shown("[![view|20](a-1.png)](https://a.b) [![[a-1.png]]](x) [![b](b.png)](https://a.b) [a](a-1.png)")).toBe("<img src=\"a-1.png\" alt=\"view\" width=\"20\"> <img src=\"a-1.png\" alt=\"\"> b a");
    expect(ankiClozeHtml(gap(1, "![[a-1.png]]"), new Set(["a-1.png"]))).toBe("{{c1::<img src=\"a-1.png\" alt=\"\">}}");
  });
});

describe("what Anki plays", () => {
  it("has the form of Anki's sounds, for videos too, where the file goes along", () => {
    expect(ankiHtml("![[a-1.mp3|the call|200]] ![](b-2.mp4) ![[c.ogg]] [sound:a-1.mp3]", new Set(["a-1.mp3", "b-2.mp4"]))).toBe("[sound:a-1.mp3] [sound:b-2.mp4] c.ogg &#91;sound:a-1.mp3]");
    expect(ankiClozeHtml(gap(1, "![[a-1.mp3]]"), new Set(["a-1.mp3"]))).toBe("{{c1::[sound:a-1.mp3]}}");
  });
});

describe("embeds of the web", () => {
  it("are pictures, which Anki shows while it is online; what is none is a link", () => {
    expect(ankiHtml("![a \"leaf\"|80](https://a.b/c.png?x=1&y=2) [![](http://a.b/d)](https://e.f)")).toBe("<img src=\"https://a.b/c.png?x=1&amp;y=2\" alt=\"a &quot;leaf&quot;\" width=\"80\"> <img src=\"http://a.b/d\" alt=\"\">");
    expect(ankiHtml("![](https://youtu.be/x_y_z) ![the call](https://a.b/c.mp3#t=1) ![](javascript:x.png)")).toBe("<a href=\"https://youtu.be/x_y_z\">https://youtu.be/x_y_z</a> <a href=\"https://a.b/c.mp3#t=1\">the call</a> ");
    expect(ankiClozeHtml(gap(1, "![](https://a.b/c::d{{e}}$f)", "hint"))).toBe("{{c1::<img src=\"https://a.b/c&#58;&#58;d&#123;&#123;e&#125;&#125;$f\" alt=\"\">::hint}}");
  });
});

describe("gaps", () => {
  it.each([
    ["a {{c1::b}} c {{c2::d::hint}}", "a {{c1::b}} c {{c2::d::hint}}"],
    ["**{{c1::b}}** {{C3::`x`}}", "<b>{{c1::b}}</b> {{c3::<code>x</code>}}"],
    ["{{c3::a {{c4::b}} c}}", "{{c3::a {{c4::b}} c}}"],
    ["{{c1::$x^{2^{n}}$}} {{c2::{x}}}", "{{c1::\\(x^{2^{n} }\\)}} {{c2::{x&#125;}}"],
    ["$\\frac{{{c1::a}}}{b}$", "\\(\\frac{ {{c1::a}}}{b}\\)"],
    ["{{c1::`` ` }} ``}} {{c2::$}}$}}", "{{c1::<code>` &#125;&#125;</code>}} {{c2::\\(} }\\)}}"],
    ["`f({{c1::x}})` {{c2::`}`}}", "<code>f({{c1::x}})</code> {{c2::<code>}</code>}}"],
  ])("%j stays one", (markdown, html) => { expect(ankiClozeHtml(markdown)).toBe(html); });

  it.each([
    ["{{c1::open", "&#123;&#123;c1::open"],
    ["{{x}} }}", "&#123;&#123;x&#125;&#125; &#125;&#125;"],
    ["{{c0::a}} {{c500::b}}", "&#123;&#123;c0::a&#125;&#125; &#123;&#123;c500::b&#125;&#125;"],
  ])("%j is none", (markdown, html) => { expect(ankiClozeHtml(markdown)).toBe(html); });

  it("two colons in an answer don't begin a hint", () => {
    expect(gap(1, "std::vector, `a::b`", "not x::y")).toBe("{{c1::std\\:\\:vector, `a::b`::not x\\:\\:y}}");
    expect(ankiClozeHtml(gap(1, "std::vector, `a::b`", "not x::y"))).toBe("{{c1::std&#58;&#58;vector, <code>a&#58;&#58;b</code>::not x&#58;&#58;y}}");
  });

  it("what is a gap in the code or the formula of an answer is none within the gap around it", () => {
    expect(ankiClozeHtml(gap(2, "`{{c1::a}}` or $${{c1::b}}$"))).toBe("{{c2::<code>&#123;{c1&#58;&#58;a&#125;&#125;</code> or $\\({ {c1&#58;&#58;b} }\\)}}");
  });

  it("nor do those that meet where a link becomes its text", () => {
    expect(["[[sound:]]", "[[a:]]:b", "a:[[x|:b]]", "[a:](u):b", "a:[:b](u)", "<https://x:>", "a:[[]]", "a:![[|]]:b"].map((answer) => ankiClozeHtml(gap(1, answer, "hint"))))
      .toEqual(["sound&#58;", "a&#58;&#58;b", "a&#58;&#58;b", "a&#58;&#58;b", "a&#58;&#58;b", "https://x&#58;", "a&#58;", "a&#58;&#58;b"].map((inside) => `{{c1::${inside}::hint}}`));
  });
});

/** Marks of Markdown, HTML and Anki, thrown together. */
const WILD = fc.array(fc.oneof(fc.constantFrom(..."*_`$\\{}[]()<>&\"=~:#!\n\t", "{{", "}}", "{{c1::", "::", "**", "[[", "]]", "$$", "```\n", "<b>", "<span x=\"", "&lt;", "&#", "x2f;", "[sound:", "![](https://", "<sub>", "</sub>", "<kbd>", "</KBD>"), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 }).map((parts) => parts.join(""));

describe("whatever the text", () => {
  it("only our own tags and entities come out, and no control character", () => {
    fc.assert(fc.property(WILD, (text) => {
      for (const html of [ankiHtml(text), ankiClozeHtml(text)]) {
        expect(html.replace(/<(?:img src|a href)="https?:[^"<>]*"(?: alt="[^"<>]*"(?: width="\d+")?)?>|<\/?(?:a|b|i|s|code|mark|pre|sub|sup|kbd|u|em|strong|del|ins|small|font|span|blockquote|table|tr|th|td)>|<table border="1">|<br>|&(?:[a-z]+\d*|#\d+|#x[\da-f]+);/gi, "")).not.toMatch(/[<>&"\u{fdd0}\u{fdd1}]|(?!\n)\p{Cc}/u);
      }
    }), { numRuns: RUNS * 5 });
  });

  it("a plain side has nothing that Anki takes for a field or a gap", () => {
    fc.assert(fc.property(WILD, (text) => { expect(ankiHtml(text)).not.toMatch(/\{\{|\}\}|\[sound:/); }), { numRuns: RUNS * 5 });
  });

  it("the gaps that Anki sees are balanced: each begins, and ends", () => {
    fc.assert(fc.property(WILD, (text) => {
      let open = 0;
      for (const [mark] of ankiClozeHtml(text).matchAll(/\{\{c\d+::|\}\}|\{\{/g)) {
        expect(mark).not.toBe("{{");
        open += mark === "}}" ? -1 : 1;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
    }), { numRuns: RUNS * 5 });
  });

  it("a gap made around an answer is one gap, and holds that answer", () => {
    fc.assert(fc.property(WILD.map(oneLine), fc.constantFrom("", "hint", "::"), (answer, hint) => {
      const html = ankiClozeHtml(gap(12, answer, hint));
      const [, inside, shown] = /^\{\{c12::((?:(?!\{\{|\}\}|::)[^])*)(?:::((?:(?!\{\{|\}\}|::)[^])*))?\}\}$/.exec(html) ?? [];
      expect([withoutHtml(inside ?? "no gap"), withoutHtml(shown ?? "")]).toEqual([withoutHtml(ankiHtml(answer)), hint]);
    }), { numRuns: RUNS * 5 });
  });

  it("a text without any marks comes back as it was", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-zA-Zé中 ,.&<>"'{}()]*$/), (text) => {
      expect(withoutHtml(ankiHtml(text))).toBe(text.trim());
    }));
  });
});
