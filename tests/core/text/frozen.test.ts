/** Recorded when these functions were set apart: an id that differs here would lose somebody's ticks and schedules. */
import { describe, expect, it } from "vitest";
import { itemKey, numberOf } from "../../../src/core/cards/item-number";
import { conceptId, headingId } from "../../../src/core/concept/concept";
import { frozenTerm, frozenWordsOf } from "../../../src/core/text/frozen";
import { bulletOf } from "../map/reading";

const MAP = "04 - Systems & `OS` MOC";

describe("the id of a concept never changes", () => {
  it.each([
    ["Paging", "moc-q2001jd0t4", "moc-5b1fmjswfk", "moc-8z8f92rpcn"],
    ["**Processes & Threads**", "moc-dk8a44qctj", "moc-pdrvpnk6ph", "moc-zken2b1w58"],
    ["[[OS/DNS#Zones|Domain names]]", "moc-1cax9j17fk", "moc-prb7rk29rb", "moc-ckg0w35697"],
    ["[[OS/Paging.md]]", "moc-q2001jd0t4", "moc-5b1fmjswfk", "moc-8z8f92rpcn"],
    ["`__init__`", "moc-8x2g3rxnwy", "moc-aeb3ketgp4", "moc-cqvy6s7tfq"],
    ["`a == b`", "moc-xvmpb8yzz3", "moc-bgd1bkptag", "moc-kam2tb5c5w"],
    ["``a ` b``", "moc-xvmpb8yzz3", "moc-bgd1bkptag", "moc-kam2tb5c5w"],
    ["`a\\\\\\\\b` \\*", "moc-dk7v9293ks", "moc-y9jvscmt99", "moc-43y5283y0h"],
    ["$\\\\{x\\\\}$ rule", "moc-ctswzsqqsn", "moc-sg2ce872ww", "moc-fyp11fwhps"],
    ["I/O Models (AIO)", "moc-d9ra4hssg8", "moc-4gdx26k7ba", "moc-5e4afscvm8"],
    ["C++", "moc-qbmfww48w7", "moc-wxz4hrg0ye", "moc-yq9dcs7e89"],
    ["*args* and __kwargs__", "moc-68m9jxpe65", "moc-92yv73ar20", "moc-eb72z8c4ny"],
    ["Ｗｉｄｅ ‘quotes’", "moc-d6ewmavaq1", "moc-174yh3hsk0", "moc-2w15mgdkgn"],
    ["日本語", "moc-674e6ehrx4", "moc-p0wased21w", "moc-wmxmz193k2"],
    ["\\=\\=", "moc-fbwxf4xkjq", "moc-w5xdqp60sf", "moc-zwdday9373"],
    ["`[[x]]` of [y](https://z.w)", "moc-7sxc911sd6", "moc-9njbm9wgwk", "moc-4z9q6hbhtt"],
    ["==marked== ~~struck~~", "moc-m3mw1q33mx", "moc-ry8p5t3txr", "moc-xtf9xvt416"],
  ])("of %s, under plain headings and under code", (head, ...ids) => {
    const headings = ["Memory", "**`__dict__`** & more ^h1", "`a\\\\\\\\b`"];
    expect(headings.map((heading) => conceptId(MAP, bulletOf(`# T\n## ${heading}\n- ${head} — x\n`).key))).toEqual(ids);
  });

  it("nor does that of a heading", () => {
    expect([headingId("Systems MOC", ["**Memory**", "`__x__`"]), headingId("`a == b` MOC", [])]).toEqual(["sec-jwnpvvzmjp", "sec-qw9wdw5wx5"]);
  });

  it("though a term of code that was empty to older versions has one of its own", () => {
    expect(frozenTerm("`==`")).toBe("");
    expect(new Set(["`==`", "`~~`"].map((head) => conceptId(MAP, bulletOf(`- ${head} — x\n`).key))).size).toBe(2);
  });
});

describe("the number of an item never changes", () => {
  it.each([
    ["Pipes", "pipe", "880876558"], ["shared memory", "shared memory", "683901740"], ["**Sockets** (stream)", "socket", "433377186"], ["`__init__`", "init", "722105218"],
    ["`a == b`", "a b", "172034715"], ["[[OS/Pipe|Pipes]]", "pipe", "880876558"], ["HTTPS", "https", "261836443"], ["CLASSES", "classes", "676524231"], ["Caches", "cache", "469368045"],
    ["C++ and C#", "c++ and c#", "439288972"], ["état d’âme", "état d âme", "209082071"], ["日本", "日本", "82870931"], ["``a ` b``", "a b", "172034715"], ["$x_1$", "x 1", "867982282"],
    ["( )", "( )", "132143119"], ["1. First", "1 first", "46759613"],
  ])("of %s", (item, key, number) => {
    expect([itemKey(item), numberOf(item)]).toEqual([key, number]);
  });

  it("whatever is mended in the words that are compared", () => {
    expect(["queries", "status", "analysis", "classes", "https", "is"].flatMap(frozenWordsOf)).toEqual(["querie", "statu", "analysi", "classe", "http", "is"]);
  });
});
