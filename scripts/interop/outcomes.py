"""
The cases: what a learner has and does in Anki, what is imported after it, and what must come out.

    outcomes.py FOLDER     FOLDER has one folder for each way to export, with the files that `exports.ts` names

Prints one line of JSON: the version of Anki, and for each case its name, what must come out, and for each way the
sentences that say what came out otherwise.
"""
import json
import multiprocessing
import os
import re
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor

import anki.buildinfo
from cases import AGAIN, ALL, CASES, LATER, ORIGINAL, Learner, NotForThisWay, case, differing, part, same, sync_server, text

# Four items of a list, and three cards of the author's gaps.
CLOZES = 7


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


@case("term reworded in the map", "no second note; the new term arrives, deck and schedule stay (by the study log, or the last export)")
def reworded(me):
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


@case("tags alone edited in the map", "package: they arrive where nobody touched the note in Anki; a learner's tags and words stay. Text: tags stay as they were. Deck and schedule stay")
def tags_edited(me):
    me.take(ORIGINAL)
    me.answer_all()
    me.tag("Write back", "mine")
    me.edit("Spill", 1, "my own words")
    me.move("Prefetch", "Mine")
    before, guids = me.state(), [me.guid(term) for term in ("Prefetch", "Write back", "Spill")]
    for name in (AGAIN, LATER, LATER):
        me.take(name)
    after = me.state()
    yield from differing([me.extension == "apkg", True], [tag in after[guids[0]]["tags"] for tag in ("oral", "exam")], "tags")
    yield from same(before, after, "id", "ord", "deck", "schedule")
    yield from same({guid: before[guid] for guid in guids[1:]}, after, *ALL)


def put_together(me):
    """Of decks that stand twice, one with all cards, called as it was."""
    decks = me.col.decks
    for deck in sorted(decks.all_names_and_ids(), key=lambda deck: -len(deck.name)):
        single = "::".join(level.removesuffix("+") for level in deck.name.split("::"))
        if single == deck.name:
            continue
        if decks.by_name(single) is None:
            decks.rename(deck.id, single)
        else:
            me.col.set_deck(decks.cids(deck.id), decks.id(single))
            decks.remove([deck.id])


@case("two computers import different exports, and sync", "package: one note and card of each on both, with the reviews of the one and the edits of the map. Anki numbers decks itself, whatever numbers a package has, so they stand twice (`Systems+`, on each computer another one) until the learner puts their cards together there and there; then they stay so. Not for texts, whose notes Anki numbers, too")
def two_computers(me):
    if me.extension == "txt":
        raise NotForThisWay
    other = Learner(me.folder, me.way)
    with sync_server(tempfile.mkdtemp(dir=os.path.dirname(me.folder))) as server:
        me.col.decks.id("Mine")
        me.sync(server, upload=True)
        other.sync(server, upload=False)
        me.take(ORIGINAL)
        me.answer_all()
        before, guid = me.state(), me.guid("Segmentation")
        other.take(LATER)
        for one in (me, other, me):
            one.sync(server, upload=True)
        for one in (me, other):
            after = one.state()
            yield from same(before, after, "id", "ord", "schedule")
            yield from differing(True, "pieces of unequal size" in after[guid]["fields"][1], "new words")
            yield from differing([len(before) + (4 if me.way.startswith("plugin") else 3), len(after)], [len(after), one.col.card_count()], "notes and cards")
            yield from differing(True, one.col.decks.by_name("a__b__c MOC+") is not None, "a deck that stands twice")
        put_together(me)
        for one in (me, other):
            one.sync(server, upload=True)
        # The other computer has called them the other way round, and keeps the name of what stayed.
        yield from differing([False, True], [any(name.endswith("MOC+") for name in one.decks("")) for one in (me, other)], "decks that are called double")
        put_together(other)
        names = sorted(me.decks(""))
        for one in (other, me):
            one.sync(server, upload=True)
            one.take(LATER)
        for one in (me, other, me):
            one.sync(server, upload=True)
        for one in (me, other):
            yield from differing(names, sorted(one.decks("")), "decks")
            yield from same(before, one.state(), "id", "ord", "schedule")
            yield from differing(len(after), len(one.state()), "notes after one more import")
    other.col.close()


@case("suspended, buried and flagged in Anki", "stays so")
def flagged(me):
    me.take(ORIGINAL)
    cards = [card.id for card in me.note("Segmentation").cards()]
    me.col.sched.suspend_cards(cards)
    me.col.set_user_flag_for_cards(3, cards)
    me.col.sched.bury_cards([card.id for card in me.note("Paging").cards()])
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
    yield from differing(["Default", "Systems", "Systems::Disks", "Systems::Memory", "Systems::Signs", "a__b__c MOC", "a__b__c MOC::x"], sorted(deck.name for deck in me.col.decks.all_names_and_ids() if not deck.name.startswith(("C++", "Garden"))), "decks")
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
            if "seventy" in note.fields[0]:
                yield from differing([True, False], ["beats [how often] times (at rest) in [...] minute" in text(one) for one in (card.question(), card.answer())], "hint in the question, and not in the answer")
                yield from differing(True, "beats seventy times (at rest) in one minute" in text(card.answer()), "answer")
    yield from differing(CLOZES, found, "cloze notes")


@case("pictures", "package: the files are there and shown, once each, also after a second import; a missing one is its name. Text: their names")
def pictures(me):
    for name in (ORIGINAL, AGAIN, LATER):
        me.take(name)
        folder = me.col.media.dir()
        shown = [re.findall(r'<img src="(moc-[^"]+)"', " ".join(me.col.get_note(nid).fields)) for nid in me.col.find_notes("")]
        fields = [re.findall(r'<img src="([^"]+)"', me.note(term).fields[1]) for term in ("Cylinder", "Platter", "Latch", "Diagram")]
        yield from differing([me.extension == "apkg"] * 4, [len(one) == 1 for one in fields], "pictures shown")
        yield from differing(sorted({one for some in shown for one in some}), sorted(name for name in os.listdir(folder) if name.endswith(".png")), "files")
        yield from differing(True, "gone.png" in me.note("Spindle").fields[1], "name of the missing picture")
        yield from differing([], list(me.col.media.check().missing), "missing files")


@case("sounds and videos", "package: they are there and play with the answer, once each. Text: their names")
def sounds(me):
    for name in (ORIGINAL, AGAIN, LATER):
        me.take(name)
        for term, ending in (("Beep", ".mp3"), ("Hum", ".mp4")):
            card = me.note(term).cards()[0]
            played = [tag.filename for tag in card.answer_av_tags()]
            yield from differing([1 if me.extension == "apkg" else 0, []], [len(played), card.question_av_tags()], f"sounds of {term}")
            yield from differing(played, [one for one in os.listdir(me.col.media.dir()) if one.endswith(ending)], "files")
    yield from differing([[], []], [list(me.col.media.check().missing), list(me.col.media.check().unused)], "files that are missing, and that nothing shows")


@case("embeds of the web", "a picture stays one by its address, a page is a link; nothing is missing")
def web(me):
    for name in (ORIGINAL, AGAIN, LATER):
        me.take(name)
    yield from differing(True, '<img src="https://example.org/face.png?x=1&amp;y=2" alt="a face" width="90">' in me.note("Screen").cards()[0].answer(), "picture")
    yield from differing(True, '<a href="https://youtu.be/abc_def_ghi">' in me.note("Film").cards()[0].answer(), "page")
    yield from differing([], list(me.col.media.check().missing), "missing files")


@case("signs of Markdown in a map's name", "stay in deck and place")
def signs(me):
    me.take(ORIGINAL)
    note = me.note("Semaphore")
    yield from differing(["a__b__c MOC::x"], part(me.state()[note.guid], "deck"), "deck")
    yield from differing([True, True], ["a__b__c MOC" in text(note.cards()[0].answer()), "moc::a-b-c-moc::x" in note.tags], "place and tag")


@case("formulas, code, HTML", "shown as in Obsidian")
def shown(me):
    me.take(ORIGINAL)
    note = me.note("Heap")
    yield from differing([True] * 5, [part in note.cards()[0].answer() for part in ("<code>malloc(n)</code>", "\\(O(\\log n)\\)", "H<sub>2</sub>O", "<kbd>Ctrl</kbd>", "&lt;script&gt;")], "code, formula, sub, kbd, script")


# Cases of another file, behind these.
import habits  # noqa: E402, F401


def outcome(folder, at, way):
    me = Learner(folder, way)
    try:
        return list(CASES[at][2](me))
    except NotForThisWay:
        return None
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    finally:
        me.col.close()


def main():
    folder = sys.argv[1]
    ways = sorted(os.listdir(folder))
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as pool:
        found = [{way: pool.submit(outcome, folder, at, way) for way in ways} for at in range(len(CASES))]
        rows = [{"name": name, "must": must, "ways": {way: one.result() for way, one in by_way.items()}} for (name, must, _), by_way in zip(CASES, found)]
    print(json.dumps({"version": anki.buildinfo.version, "cases": rows}))


if __name__ == "__main__":
    main()
