"""
The cases: what a learner has and does in Anki, what is imported after it, and what must come out.

    outcomes.py FOLDER     FOLDER has one folder for each way to export, with the files that `exports.ts` names

Prints one line of JSON: the version of Anki, and for each case its name, what must come out, and for each way the
sentences that say what came out otherwise.
"""
import json
import os
import re
import sys

import anki.buildinfo
from cases import AGAIN, CASES, LATER, ORIGINAL, Learner, case, differing, part, same, text

# Four items of a list, and two gaps of the author's.
CLOZES = 6
ALL = ("id", "fields", "tags", "ord", "deck", "schedule")


@case("new", "each card is a note with its words, deck and tags; a later export adds what is new")
def new(me):
    log = me.take(ORIGINAL)
    note = me.note("Paging")
    yield from differing(len(me.state()), len(log.new), "new notes")
    yield from differing("memory in blocks of one size", text(note.fields[1]).split("Systems")[0].removesuffix("Memory"), "answer")
    yield from differing("Systems::Memory", me.state()[note.guid]["cards"][0]["deck"], "deck")
    yield from differing(["card::definition", "exam", "moc::systems::memory"], sorted(note.tags), "tags")
    me.take(LATER)
    yield from differing(["Machines::Memory"], part(me.state()[me.guid("Mutex")], "deck"), "deck of the new note")


@case("unchanged", "nothing changes: no word, tag, deck, schedule")
def unchanged(me):
    me.take(ORIGINAL)
    me.answer_all()
    before = me.state()
    log = me.take(AGAIN)
    yield from differing(0, len(log.updated) + len(log.new), "notes written")
    yield from same(before, me.state(), *ALL)
    yield from differing(len(before), len(me.state()), "notes")


@case("edited in the map", "the new words arrive; id, deck and schedule stay")
def edited(me):
    me.take(ORIGINAL)
    me.answer_all()
    before, guid = me.state(), me.guid("Segmentation")
    me.take(LATER)
    after = me.state()
    yield from differing(True, "pieces of unequal size" in after[guid]["fields"][1], "new words")
    yield from same(before, after, "id", "ord", "deck", "schedule")


def untouched(me, front, is_reviewed=False):
    """A second export leaves this note, and whatever was learned of it, as they were."""
    me.take(ORIGINAL)
    if is_reviewed:
        me.answer_all()
    before, guid = me.state(), me.guid(front)
    me.take(LATER)
    yield from same({guid: before[guid]}, me.state(), *ALL)


@case("edited markup only", "the note stays as it is")
def markup(me):
    yield from untouched(me, "Swap")


@case("deleted in the map", "note and schedule stay")
def deleted(me):
    yield from untouched(me, "Register", is_reviewed=True)


@case("title of the map edited", "no second note; deck, tags and schedule stay")
def renamed(me):
    yield from untouched(me, "Paging", is_reviewed=True)
    me.note("Paging")


@case("moved to another heading", "no second note; deck, tags and schedule stay (by the study log, or the last export)")
def moved(me):
    me.take(ORIGINAL)
    me.answer_all()
    before, guid = me.state(), me.guid("Inode")
    me.take(LATER)
    yield from same({guid: before[guid]}, me.state(), *ALL)
    me.note("Inode")


@case("term reworded in the map", "no second note; the new term arrives, deck and schedule stay (by the study log, or the last package)")
def reworded(me):
    if me.way == "command .txt":
        raise NotForThisWay
    me.take(ORIGINAL)
    me.answer_all()
    before, guid = me.state(), me.guid("Bus")
    me.take(LATER)
    yield from differing(guid, me.guid("Backbone"), "id")
    yield from same({guid: before[guid]}, me.state(), "id", "ord", "deck", "schedule")


@case("words edited in Anki", "the learner's words stay, also where others of the map changed")
def words(me):
    me.take(ORIGINAL)
    me.answer_all()
    me.edit("Paging", 1, "my own words")
    before, guid = me.state(), me.guid("Paging")
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same({guid: before[guid]}, me.state(), *ALL)


@case("deck changed in Anki", "the cards stay where the learner put them, also edited ones")
def decks(me):
    me.take(ORIGINAL)
    for term in ("Paging", "Segmentation"):
        me.move(term, "Mine::Exam")
    before = me.state()
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same(before, me.state(), "deck", "schedule")


@case("tag added in Anki", "the learner's tag stays")
def tags(me):
    me.take(ORIGINAL)
    me.tag("Paging", "mine")
    before, guid = me.state(), me.guid("Paging")
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same({guid: before[guid]}, me.state(), "tags")


@case("tag added in Anki, words edited in the map", "text: the tag stays. Package: Anki replaces the tags of a note that it updates")
def tags_of_edited(me):
    me.take(ORIGINAL)
    me.tag("Segmentation", "mine")
    guid = me.guid("Segmentation")
    me.take(LATER)
    ours = ["card::definition", "moc::systems::memory"]
    yield from differing(sorted(ours + ["mine"] * (me.extension == "txt")), [tag.replace("machines", "systems") for tag in me.state()[guid]["tags"]], "tags")


@case("suspended and flagged in Anki", "stays so")
def flagged(me):
    me.take(ORIGINAL)
    cards = [card.id for card in me.note("Segmentation").cards()]
    me.col.sched.suspend_cards(cards)
    me.col.set_user_flag_for_cards(3, cards)
    before = me.state()
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same(before, me.state(), "schedule")


@case("field renamed in Anki", "edits of the map arrive in it; every schedule kept")
def field_renamed(me):
    me.take(ORIGINAL)
    me.answer_all()
    before, note = me.state(), me.note("Segmentation")
    kind = note.note_type()
    me.col.models.rename_field(kind, kind["flds"][1], "What it is")
    me.col.models.update_dict(kind)
    log = me.take(LATER)
    yield from differing(True, "pieces of unequal size" in me.state()[note.guid]["fields"][1], "new words")
    yield from differing(0, len(log.conflicting), "notes that Anki could not update")
    yield from same(before, me.state(), "id", "ord", "deck", "schedule")


@case("style and template edited in Anki", "stay so; edits of the map arrive")
def style_edited(me):
    me.take(ORIGINAL)
    kind, guid = me.note("Segmentation").note_type(), me.guid("Segmentation")
    kind["css"] += "\n.card { color: red }"
    kind["tmpls"][0]["qfmt"] += " mine"
    me.col.models.update_dict(kind)
    me.take(LATER)
    kept = me.note("Segmentation").note_type()
    yield from differing([True, True], ["color: red" in kept["css"], kept["tmpls"][0]["qfmt"].endswith(" mine")], "style and template")
    yield from differing(True, "pieces of unequal size" in me.state()[guid]["fields"][1], "new words")


@case("decks", "each once, the map's and those of its sections")
def each_deck(me):
    me.take(ORIGINAL)
    yield from differing(["Default", "Systems", "Systems::Disks", "Systems::Memory"], sorted(deck.name for deck in me.col.decks.all_names_and_ids()), "decks")
    yield from differing(["Systems"], part(me.state()[me.guid("Cache")], "deck"), "deck of a note outside all sections")


@case("all exports, one after another, twice", "nothing doubled, every schedule kept")
def twice(me):
    me.take(ORIGINAL)
    me.answer_all()
    before = me.state()
    me.take(LATER)
    many = len(me.state())
    for name in (AGAIN, LATER, AGAIN, ORIGINAL):
        me.take(name)
    yield from same(before, me.state(), "id", "ord", "deck", "schedule")
    yield from differing(many, len(me.state()), "notes")


@case("clozes", "one card each, which hides the gap and shows the answer")
def clozes(me):
    me.take(ORIGINAL)
    found = 0
    for nid in me.col.find_notes(""):
        note = me.col.get_note(nid)
        if note.note_type()["type"] == 1:
            found += 1
            card, = note.cards()
            yield from differing([True, True], ["[...]" in text(card.question()), "[...]" not in text(card.answer())], f"gap of {note.guid}")
    yield from differing(CLOZES, found, "cloze notes")


@case("pictures", "package: the files are there and shown, once each, also after a second import; a missing one is its name. Text: their names")
def pictures(me):
    for name in (ORIGINAL, AGAIN, LATER):
        me.take(name)
        folder = me.col.media.dir()
        shown = [re.findall(r'<img src="([^"]+)"', me.note(term).fields[1]) for term in ("Cylinder", "Platter")]
        yield from differing([1, 1] if me.extension == "apkg" else [0, 0], [len(one) for one in shown], "pictures shown")
        yield from differing(sorted({one for some in shown for one in some}), sorted(os.listdir(folder)), "files")
        yield from differing(True, "gone.png" in me.note("Spindle").fields[1], "name of the missing picture")
        yield from differing([], list(me.col.media.check().missing), "missing files")


@case("formulas, code, HTML", "shown as in Obsidian")
def shown(me):
    me.take(ORIGINAL)
    note = me.note("Heap")
    yield from differing([True] * 5, [part in note.cards()[0].answer() for part in ("<code>malloc(n)</code>", "\\(O(\\log n)\\)", "H<sub>2</sub>O", "<kbd>Ctrl</kbd>", "&lt;script&gt;")], "code, formula, sub, kbd, script")


class NotForThisWay(Exception):
    """The case needs what this way to export has not."""


def main():
    folder = sys.argv[1]
    rows = []
    for name, must, check in CASES:
        row = {"name": name, "must": must, "ways": {}}
        for way in sorted(os.listdir(folder)):
            me = Learner(folder, way)
            try:
                row["ways"][way] = list(check(me))
            except NotForThisWay:
                row["ways"][way] = None
            except Exception as error:
                row["ways"][way] = [f"{type(error).__name__}: {error}"]
            me.col.close()
        rows.append(row)
    print(json.dumps({"version": anki.buildinfo.version, "cases": rows}))


main()
