/** A file that is only ever made new: where its name is taken, the next number is. */
import type { Edited, VaultDoor } from "./vault-door";
import { plain, type Placed } from "./write-note";

/** More files of one name than this are somebody's mistake, not exports. */
const MOST = 1000;

/** `path` without its ending, `ending` with its dot. What stands there already and says the same is left as it is. */
export async function writeNewFile(door: VaultDoor, path: string, ending: string, text: string): Promise<Placed> {
  for (let nth = 1; nth <= MOST; nth++) {
    const place = `${path}${nth === 1 ? "" : ` ${nth}`}${ending}`;
    const there = await door.read(place);
    if (there !== null && there !== text) continue;
    const edited: Edited = await door.edit(place, (old) => old === null || old === text ? plain(text) : { kind: "refused", why: `“${place}” was just written by somebody else.` });
    return { ...edited, path: place };
  }
  return { kind: "refused", why: `There are ${MOST} files named “${path}” already.`, path: `${path}${ending}` };
}
