/**
 * Kinds of edits of a vault, each with the truth of what became of the concepts that it touched. Nothing here knows how
 * concepts are matched.
 */
import { bulletsOf, sampleVault, sectionsOf, siblingsOf, type ModelBullet, type ModelSection, type ModelVault } from "./vault-model";

export interface VaultEdit {
  readonly kind: Kind;
  /** Shares of what there is to choose from. */
  readonly at: number;
  readonly to: number;
  readonly word: number;
}

/** Bullets that an edit touched, or whose place it touched. Null: there was nothing for it to do. */
type Act = (vault: ModelVault, edit: VaultEdit) => readonly ModelBullet[] | null;

const NAMES = ["Quiet Lantern", "Amber Harbour", "Velvet Orchard", "Copper Meadow", "Silver Thicket", "Hollow Bridge", "Distant Ferry", "Patient Mill", "Crooked Chimney", "Gentle Quarry", "Restless Weir", "Sunken Terrace"];
const SAYINGS = ["something that nobody had written about so far", "the part of a day that is left for rest", "a habit of those who live near large rivers", "what remains when all the guests have gone home", "one of the reasons why clocks were once built", "the smallest amount that a merchant would sell"];
const WORDS = ["often", "mostly", "gladly", "indeed", "again", "there"];
const SIGNS = ["🌱", "🔥", "⭐", "🧅"];

/** What the laws follow: the concept is the same afterwards. */
export const FOLLOWED = {
  rename: onOne((bullet, edit) => { bullet.term = some(NAMES, edit.word); }, (bullet, vault) => wordsIn(bullet.definition) >= 4 && (bullet.address !== null || !hasSibling(vault, bullet, 0.5))),
  typo: onOne((bullet, { to }) => { bullet.term = withTypo(bullet.term, to); }, ({ term, definition }) => wordsIn(definition) >= 4 && /[a-z]{6}/i.test(term)),
  plural: onOne((bullet) => { bullet.term = bullet.term.endsWith("s") ? bullet.term.slice(0, -1) : `${bullet.term}s`; }, ({ definition }) => wordsIn(definition) >= 4),
  touch: onOne((bullet, { to, word }) => { bullet.definition = withWord(bullet.definition, to, some(WORDS, word)); }, ({ definition }) => wordsIn(definition) >= 4),
  redefine: onOne((bullet, { word }) => { bullet.definition = some(SAYINGS, word); }, (bullet, vault) => wordsIn(bullet.definition) >= 4 && !isAtNamesake(vault, bullet)),
  "emoji behind": onOne((bullet, { word }) => { bullet.term += ` ${some(SIGNS, word)}`; }),
  swap: swapped,
  move: moved(({ sections }, own) => sections.filter((section) => section !== own)),
  "move to another map": moved((own, _section, vault) => vault.filter((map) => map !== own).flatMap(({ sections }) => sections)),
  "touch and move": touchedAndMoved,
  "rename heading": headed((section, { word }) => { section.heading = some(NAMES, word); }),
  "emoji behind a heading": headed((section, { word }) => { section.heading += ` ${some(SIGNS, word)}`; }),
  "rename map": renamedMap,
  "reword what has an address": onOne((bullet, { word }) => { Object.assign(bullet, { term: some(NAMES, word), definition: some(SAYINGS, word) }); }, ({ address }) => address !== null),
  "sort a section": headed(({ bullets }) => { bullets.sort((a, b) => a.term < b.term ? -1 : 1); }),
  "move a section to another map": movedSection,
  "exchange headings": exchangedHeadings,
  "exchange maps": exchangedMaps,
  "merge maps": mergedMaps,
  "enter before a block id": entered,
  merge: merged,
  "rename an item above": itemRenamed,
} as const satisfies Record<string, Act>;

/** What the laws forbid to follow: the concept is gone, whatever stands there now. */
export const ORPHANED = {
  delete: replaced(() => []),
  replace: replaced((_bullet, { word }) => [fresh(some(NAMES, word), some(SAYINGS, word))]),
  "another number": replaced(({ term, definition }, { word }) => [fresh(`${term} ${2 + Math.floor(word * 8)}`, definition)], isFirstName),
  "the opposite": replaced(({ term, definition }) => [fresh(`Non-${term.charAt(0).toLowerCase()}${term.slice(1)}`, definition)], isFirstName),
  "another name": replaced(({ term, definition }, { word }) => [fresh(term.replace(/ at .*/, ` at ${some(["Oslo", "Lima", "Turin"], word)}`), definition)], ({ term }) => term.includes(" at ")),
  "another one of its kind": replaced(({ definition }, { word }) => [fresh(some(NAMES, word), definition)], (bullet, vault) => bullet.address === null && wordsIn(bullet.definition) >= 4 && hasSibling(vault, bullet, 0.7)),
  "the same label elsewhere": relabelled,
  "another item above": itemReplaced,
} as const satisfies Record<string, Act>;

/** Nobody is touched. */
export const ADDED = {
  add: inserted((_bullet, { word }) => fresh(some(NAMES, word), some(SAYINGS, word))),
  "add one alike": inserted(({ term, definition }, { to, word }) => fresh(`${term} ${some(["cache", "school", "room"], word)}`, definition === "" ? "" : withWord(definition, to, some(WORDS, word)))),
  copy: inserted((bullet) => structuredClone(bullet), (bullet) => bullet.origin !== null && isRecognisable(bullet)),
  "copy a map": copiedMap,
  "repeat a section": repeatedSection,
} as const satisfies Record<string, Act>;

/** What moves or copies many at once: several of these in one look may leave texts that say nothing of where they came from. */
export const LARGE: readonly Kind[] = ["move a section to another map", "exchange headings", "exchange maps", "merge maps", "copy a map", "repeat a section"];

/** Beside a copy of its old text nobody could follow one that reads otherwise. */
export const COPIED: readonly Kind[] = ["copy", "copy a map", "repeat a section"];

export type Kind = keyof typeof FOLLOWED | keyof typeof ORPHANED | keyof typeof ADDED;

export const ACTS: Readonly<Record<Kind, Act>> = { ...FOLLOWED, ...ORPHANED, ...ADDED };

function some<T>(list: readonly [T, ...T[]] | readonly T[], share: number): T {
  const found = list[Math.floor(share * list.length)];
  if (found === undefined) throw new Error("There is nothing to choose from.");
  return found;
}

function fresh(term: string, definition: string): ModelBullet {
  return { origin: null, home: null, term, definition, address: null, blockId: null, children: [] };
}

function wordsIn(text: string): number {
  return text.split(" ").filter((word) => word !== "").length;
}

/** Whether something beside it is told in the same words, but for a share of them. */
function hasSibling(vault: ModelVault, bullet: ModelBullet, share: number): boolean {
  const words = new Set(bullet.definition.split(" "));
  return siblingsOf(vault, bullet).some(({ definition }, at, all) => all[at] !== bullet && definition.split(" ").filter((word) => words.has(word)).length >= share * Math.max(words.size, wordsIn(definition)));
}

/** Two letters inside a word change places, or one is left out. */
function withTypo(text: string, share: number): string {
  const at = 1 + (/[a-z]{6}/i.exec(text)?.index ?? 0) + Math.floor(share * 3);
  return share < 0.5 ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

function withWord(text: string, share: number, word: string): string {
  const words = text.split(" ");
  words.splice(1 + Math.floor(share * words.length), 0, word);
  return words.join(" ");
}

function chosen(vault: ModelVault, at: number, may: (bullet: ModelBullet) => boolean = () => true): ModelBullet | null {
  const bullets = bulletsOf(vault).filter(may);
  return bullets.length === 0 ? null : some(bullets, at);
}

/** One that was there at the start: of a new one, nobody could tell from the texts what it read as before it was edited. */
function onOne(act: (bullet: ModelBullet, edit: VaultEdit) => void, may: (bullet: ModelBullet, vault: ModelVault) => boolean = () => true): Act {
  return (vault, edit) => {
    const bullet = chosen(vault, edit.at, (one) => one.origin !== null && may(one, vault));
    if (bullet !== null) act(bullet, edit);
    return bullet === null ? null : [bullet];
  };
}

function replaced(by: (bullet: ModelBullet, edit: VaultEdit) => ModelBullet[], may: (bullet: ModelBullet, vault: ModelVault) => boolean = () => true): Act {
  return (vault, edit) => {
    const bullet = chosen(vault, edit.at, (one) => one.children.length === 0 && may(one, vault));
    if (bullet === null) return null;
    const list = siblingsOf(vault, bullet);
    list.splice(list.indexOf(bullet), 1, ...by(bullet, edit));
    return [bullet];
  };
}

function inserted(make: (bullet: ModelBullet, edit: VaultEdit) => ModelBullet, may?: (bullet: ModelBullet) => boolean): Act {
  return (vault, edit) => {
    const bullet = chosen(vault, edit.at, may);
    const section = some(sectionsOf(vault), edit.to);
    if (bullet !== null) section.bullets.splice(Math.floor(edit.word * (section.bullets.length + 1)), 0, make(bullet, edit));
    return [];
  };
}

function swapped(vault: ModelVault, { at }: VaultEdit): readonly ModelBullet[] | null {
  const bullet = chosen(vault, at, (one) => siblingsOf(vault, one).at(-1) !== one);
  if (bullet === null) return null;
  const list = siblingsOf(vault, bullet);
  const [other] = list.splice(list.indexOf(bullet) + 1, 1);
  if (other !== undefined) list.splice(list.indexOf(bullet), 0, other);
  return [bullet, ...other === undefined ? [] : [other]];
}

/** What was there at the start, and reads like nothing else: a new one that is moved to where another of its name stood would be that one, redefined. */
function isMovable(vault: ModelVault, bullet: ModelBullet): boolean {
  return bullet.origin !== null && isSingle(vault, bullet) && isRecognisable(bullet);
}

/**
 * Whether its text tells it from its namesakes, should it come where one of them stood. Without a definition it reads as
 * that one did (law 0). With one that is wholly new it is that one, redefined: term and place are two groups (law 5), and
 * nothing that it says was there before (law 1). So of one with a namesake either the definition is exchanged or the map.
 */
function isRecognisable({ home, definition }: ModelBullet): boolean {
  return home === null || (definition !== "" && !SAYINGS.some((saying) => saying.split(" ").every((word) => definition.includes(word))));
}

function isAtNamesake(vault: ModelVault, bullet: ModelBullet): boolean {
  return bullet.home !== null && vault.findIndex((map) => bulletsOf([map]).includes(bullet)) !== bullet.home;
}

/** Of several equal texts nobody could follow one that left the item above it. */
function isSingle(vault: ModelVault, bullet: ModelBullet): boolean {
  return bullet.definition !== "" && bulletsOf(vault).filter(({ term, definition }) => term === bullet.term && definition === bullet.definition).length === 1;
}

function moved(to: (map: ModelVault[number], section: ModelSection, vault: ModelVault) => ModelSection[], act: (bullet: ModelBullet, edit: VaultEdit) => void = () => undefined): Act {
  return (vault, edit) => {
    const bullet = chosen(vault, edit.at, (one) => isMovable(vault, one));
    const map = vault.find(({ sections }) => bullet !== null && bulletsOf([{ name: "", sections }]).includes(bullet));
    const section = map?.sections.find(({ bullets }) => bullet !== null && bulletsOf([{ name: "", sections: [{ heading: "", bullets }] }]).includes(bullet));
    if (bullet === null || map === undefined || section === undefined) return null;
    const targets = to(map, section, vault);
    if (targets.length === 0) return null;
    const list = siblingsOf(vault, bullet);
    list.splice(list.indexOf(bullet), 1);
    const target = some(targets, edit.to);
    target.bullets.splice(Math.floor(edit.word * (target.bullets.length + 1)), 0, bullet);
    act(bullet, edit);
    return [bullet];
  };
}

/** A term with another word, and the bullet put elsewhere in its map. */
function touchedAndMoved(vault: ModelVault, edit: VaultEdit): readonly ModelBullet[] | null {
  const act = moved(({ sections }, own) => sections.filter((section) => section !== own), (bullet) => { bullet.term = `${bullet.term} explained`; });
  const bullets = bulletsOf(vault).filter((one) => isMovable(vault, one) && wordsIn(one.definition) >= 4);
  if (bullets.length === 0) return null;
  const all = bulletsOf(vault).filter((one) => isMovable(vault, one));
  return act(vault, { ...edit, at: all.indexOf(some(bullets, edit.at)) / all.length + 1e-9 });
}

function headed(act: (section: ModelSection, edit: VaultEdit) => void): Act {
  return (vault, edit) => {
    const section = some(sectionsOf(vault), edit.at);
    act(section, edit);
    return bulletsOf([{ name: "", sections: [section] }]).filter((bullet) => isSingle(vault, bullet));
  };
}

function renamedMap(vault: ModelVault, edit: VaultEdit): readonly ModelBullet[] | null {
  const map = some(vault, edit.at);
  const name = `${some(NAMES, edit.word)} MOC`;
  if (vault.some((other) => other.name === name)) return null;
  map.name = name;
  return bulletsOf([map]);
}

/** Enter in front of `^id`: the id stands at the next bullet, which is a new one. */
function entered(vault: ModelVault, edit: VaultEdit): readonly ModelBullet[] | null {
  const bullet = chosen(vault, edit.at, ({ blockId, children }) => blockId !== null && children.length === 0);
  if (bullet === null) return null;
  const list = siblingsOf(vault, bullet);
  list.splice(list.indexOf(bullet) + 1, 0, { ...fresh(some(NAMES, edit.word), some(SAYINGS, edit.word)), blockId: bullet.blockId });
  bullet.blockId = null;
  return [bullet];
}

/** The next bullet's text is put behind this one's, which is the same with more to say. Of two alike it could be either. */
function merged(vault: ModelVault, edit: VaultEdit): readonly ModelBullet[] | null {
  const bullet = chosen(vault, edit.at, (one) => one.definition !== "" && one.address === null && canMerge(one, siblingsOf(vault, one)[siblingsOf(vault, one).indexOf(one) + 1]));
  if (bullet === null) return null;
  const list = siblingsOf(vault, bullet);
  const [next] = list.splice(list.indexOf(bullet) + 1, 1);
  bullet.definition += `; ${next?.term ?? ""}: ${next?.definition ?? ""}`;
  return [bullet];
}

/** Of one that was renamed before, the texts tell nothing but the new name. */
function isFirstName({ term }: ModelBullet): boolean {
  return !NAMES.some((name) => term.startsWith(name));
}

function canMerge(bullet: ModelBullet, next: ModelBullet | undefined): boolean {
  return next !== undefined && next.children.length === 0 && !next.term.startsWith(bullet.term);
}

/**
 * A template's label goes here, and comes in another map below a heading of the same name, with another definition. One
 * that was there at the start, and of a name that nobody else had: a label that comes where another of its name stood, or
 * stood itself, would be that one, redefined.
 */
function relabelled(vault: ModelVault, edit: VaultEdit): readonly ModelBullet[] | null {
  const bullet = chosen(vault, edit.at, ({ origin, term, children, definition }) => origin !== null && children.length === 0 && definition !== "" && bulletsOf(sampleVault()).filter((other) => other.term === term).length < 2);
  const own = vault.find((map) => bullet !== null && bulletsOf([map]).includes(bullet));
  const other = vault.find((map) => map !== own);
  if (bullet === null || own === undefined || other === undefined) return null;
  const home = sampleVault().findIndex((map) => bulletsOf([map]).some(({ term }) => term === bullet.term));
  if (home !== -1 && home !== vault.indexOf(own)) return null;
  const heading = own.sections.find(({ bullets }) => bulletsOf([{ name: "", sections: [{ heading: "", bullets }] }]).includes(bullet))?.heading ?? "";
  const list = siblingsOf(vault, bullet);
  list.splice(list.indexOf(bullet), 1);
  other.sections.push({ heading, bullets: [fresh(bullet.term, some(SAYINGS, edit.word))] });
  return [bullet];
}

function itemRenamed(vault: ModelVault, { at, word }: VaultEdit): readonly ModelBullet[] | null {
  const item = chosen(vault, at, (one) => isMovable(vault, one) && one.children.length > 0 && !hasSibling(vault, one, 0.5));
  if (item !== null) item.term = some(NAMES, word);
  return item === null ? null : [item, ...item.children];
}

/** What stands below it says the same of another concept. */
function itemReplaced(vault: ModelVault, { at, word }: VaultEdit): readonly ModelBullet[] | null {
  const item = chosen(vault, at, (one) => one.origin !== null && one.children.length > 0 && isSingle(vault, one));
  if (item === null) return null;
  const list = siblingsOf(vault, item);
  list.splice(list.indexOf(item), 1, { ...fresh(some(NAMES, word), some(SAYINGS, word)), children: item.children.map((one) => ({ ...one, origin: null })) });
  return [item, ...item.children];
}

function singlesIn(vault: ModelVault, sections: readonly ModelSection[]): readonly ModelBullet[] {
  return bulletsOf([{ name: "", sections: [...sections] }]).filter((bullet) => bullet.origin !== null && isSingle(vault, bullet));
}

/** Whether among some is a new one of a name that was there at the start: where one of that name stood, it would be that one, redefined. */
function hasNamesake(sections: readonly ModelSection[]): boolean {
  const terms = new Set(bulletsOf(sampleVault()).map(({ term }) => term));
  return bulletsOf([{ name: "", sections: [...sections] }]).some(({ origin, term }) => origin === null && terms.has(term));
}

/** Not to where its labels have namesakes below a heading of the same name. */
function movedSection(vault: ModelVault, { at, to }: VaultEdit): readonly ModelBullet[] | null {
  const map = some(vault, at);
  const section = some(map.sections, to);
  const target = some(vault.filter((other) => other !== map), to);
  if (map.sections.length < 2 || hasNamesake([section]) || target.sections.some(({ heading }) => heading === section.heading)) return null;
  map.sections.splice(map.sections.indexOf(section), 1);
  target.sections.push(section);
  return singlesIn(vault, [section]);
}

function exchangedHeadings(vault: ModelVault, { at, to }: VaultEdit): readonly ModelBullet[] | null {
  const { sections } = some(vault, at);
  const [one, other] = [some(sections, to), sections[0]];
  if (other === undefined || one === other) return null;
  [one.heading, other.heading] = [other.heading, one.heading];
  return singlesIn(vault, [one, other]);
}

function exchangedMaps(vault: ModelVault, { at, to }: VaultEdit): readonly ModelBullet[] | null {
  const one = some(vault, at);
  const other = some(vault, to);
  if (one === other || hasNamesake([...one.sections, ...other.sections])) return null;
  [one.name, other.name] = [other.name, one.name];
  return singlesIn(vault, [...one.sections, ...other.sections]);
}

/** All of a map is put below another, and it goes. Not where a label comes below a heading of its own name: it reads as one that stood there did. */
function mergedMaps(vault: ModelVault, { at, to }: VaultEdit): readonly ModelBullet[] | null {
  const one = some(vault, at);
  const other = some(vault, to);
  const isSecond = ({ heading, bullets }: ModelSection): boolean => other.sections.some((section) => section.heading === heading) && !bullets.every(isRecognisable);
  if (one === other || vault.length < 3 || hasNamesake(one.sections) || one.sections.some(isSecond)) return null;
  vault.splice(vault.indexOf(one), 1);
  other.sections.push(...one.sections);
  return singlesIn(vault, one.sections);
}

/** What is in the copy is nobody that was there: the original has them all. */
function copiedMap(vault: ModelVault, { at, word }: VaultEdit): readonly ModelBullet[] | null {
  const map = some(vault, at);
  const name = word < 0.5 ? `Copy of ${map.name}` : `${map.name.replace(" MOC", "")} 2 MOC`;
  if (vault.some((other) => other.name === name)) return null;
  const sections = structuredClone(map.sections);
  for (const bullet of bulletsOf([{ name, sections }])) bullet.origin = null;
  vault.push({ name, sections });
  return [];
}

/** Which of both is the original, nobody could tell. */
function repeatedSection(vault: ModelVault, { at, to, word }: VaultEdit): readonly ModelBullet[] | null {
  const { sections } = some(vault, at);
  sections.splice(Math.floor(word * (sections.length + 1)), 0, structuredClone(some(sections, to)));
  return [];
}
