import { describe, expect, it } from "vitest";
import { picturesIn } from "../../../src/core/text/pictures";

describe("a picture in a text", () => {
  it.each([
    ["a ![[x/a b.png]] c", [{ from: 2, to: 16, link: "x/a b.png", alt: "", width: null }]],
    ["![[a.png|200]]", [{ from: 0, to: 14, link: "a.png", alt: "", width: "200" }]],
    ["![[a.svg#dark|what|200x100]]", [{ from: 0, to: 28, link: "a.svg", alt: "what", width: "200" }]],
    ["![side (view)|40](x/a%20b.JPG \"title\")", [{ from: 0, to: 38, link: "x/a b.JPG", alt: "side (view)", width: "40" }]],
    ["![](<a (1).png>)", [{ from: 0, to: 16, link: "a (1).png", alt: "", width: null }]],
    ["![](a_(1).png)", [{ from: 0, to: 14, link: "a_(1).png", alt: "", width: null }]],
    ["x [![a|7](b.png)](https://a.b/c.png) [a](b.png)", [{ from: 3, to: 16, link: "b.png", alt: "a", width: "7" }]],
    ["![](100%.png)", [{ from: 0, to: 13, link: "100%.png", alt: "", width: null }]],
    ["![[song of a wren.mp3#t=20]] ![](a.mp4)", [{ from: 0, to: 28, link: "song of a wren.mp3", alt: "", width: null }, { from: 29, to: 39, link: "a.mp4", alt: "", width: null }]],
    ["![fern|80](https://a.b/c\\_d%20e?x=1#y)", [{ from: 0, to: 38, link: "https://a.b/c_d%20e?x=1#y", alt: "fern", width: "80" }]],
  ])("%s", (text, pictures) => { expect(picturesIn(text)).toEqual(pictures); });

  it("is none in code or of a note", () => {
    expect(picturesIn("`![[a.png]]` ![x](ftp://a.b/c.png) ![[Note]] ![[a.pdf]] [[a.png]] ![open](a.png ![[")).toEqual([]);
  });
});
