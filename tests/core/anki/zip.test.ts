import fc from "fast-check";
import { unzipSync } from "fflate";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { storedZip } from "../../../src/core/anki/zip";
import { runSync } from "../../../src/core/base/jobs";

const path = fc.string({ unit: fc.constantFrom(..."abc/._-01"), minLength: 1, maxLength: 20 }).filter((name) => !name.endsWith("/") && name !== "__proto__");
const files = fc.dictionary(path, fc.uint8Array({ maxLength: 300 }), { maxKeys: 6, noNullPrototype: true });

describe("a stored zip", () => {
  it("gives every file back to another program's reader", () => {
    fc.assert(fc.property(files, (some) => { expect(unzipSync(runSync(storedZip(some)))).toEqual(some); }));
  });

  it("has the checksum of each file, which readers compare", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      const zip = runSync(storedZip({ a: bytes }));
      expect(new DataView(zip.buffer).getUint32(14, true)).toBe(crc32(bytes));
    }), { numRuns: 50 });
  });

  it("is the same each time, whatever the zone and the hour", () => {
    const about = "1400000000000060212843beb7e801000000010000000500" + "0000";
    const [name, zeros] = [Buffer.from("a.txt").toString("hex"), "00".repeat(14)];
    expect(Buffer.from(runSync(storedZip({ "a.txt": new TextEncoder().encode("a") }))).toString("hex"))
      .toBe(`504b0304${about}${name}61504b01021400${about}${zeros}${name}504b0506000000000100010033000000240000000000`);
  });

  it("is written in small steps", () => {
    let steps = 0;
    for (const work = storedZip({ large: new Uint8Array(1 << 22) }); work.next().done !== true;) steps++;
    expect(steps).toBeGreaterThan(100);
  });
});
