"""
More cases: habits of a learner who works in Anki itself, and names and signs that maps may have.
"""
import os

from cases import AGAIN, ALL, ALL_TYPES, FEWER, LATER, ORIGINAL, NotForThisWay, Update, case, differing, part, same, text


@case("text imported over a package, and a package over a text", "no second note, nothing changed; what is new is added (Anki tells the others “conflicting”)")
def other_form(me):
    me.take(ORIGINAL)
    me.answer_all()
    before = me.state()
    me.way = me.way.replace(me.extension, "txt" if me.extension == "apkg" else "apkg")
    for name in (ORIGINAL, AGAIN, LATER):
        log = me.take(name)
    yield from same(before, me.state(), *ALL)
    yield from differing([True, len(before) + len(log.new)], [len(log.new) > 0, len(me.state())], "notes")


@case("deck renamed in Anki", "its cards, options and description stay; the old name stands again, empty, for what is new")
def deck_renamed(me):
    me.take(ORIGINAL)
    me.answer_all()
    decks = me.col.decks
    options = decks.add_config("Mine")["id"]
    deck = decks.by_name("Systems::Memory")
    decks.update_dict(deck | {"name": "Systems::Remember", "conf": options, "desc": "mine"})
    before = me.state()
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same(before, me.state(), "id", "ord", "deck", "schedule")
    kept = decks.by_name("Systems::Remember")
    yield from differing([options, "mine", deck["id"]], [kept["conf"], kept["desc"], kept["id"]], "options, description and id")
    yield from differing(0, me.decks("Systems").get("Systems::Memory"), "cards of the deck that came back")


@case("deck of that name, made in Anki before", "is the deck; its options and description stay")
def deck_before(me):
    decks = me.col.decks
    options = decks.add_config("Mine")["id"]
    id_before = decks.id("systems::Memory")
    decks.update_dict(decks.get(id_before) | {"conf": options, "desc": "mine"})
    for name in (ORIGINAL, AGAIN):
        me.take(name)
        kept = decks.get(id_before)
        yield from differing(["systems::Memory", options, "mine"], [kept["name"], kept["conf"], kept["desc"]], "name, options and description")
    yield from differing([True, 1], [decks.card_count(id_before, include_subdecks=False) > 0, len([name for name in me.decks(("systems", "Systems")) if name.lower() == "systems::memory"])], "cards, and decks of that name")


@case("title of the map edited, and its deck renamed so in Anki", "one tree of decks, with what is new in it")
def renamed_along(me):
    me.take(ORIGINAL)
    me.col.decks.rename(me.col.decks.id("Systems"), "Machines")
    me.take(LATER)
    yield from differing({}, me.decks("Systems"), "decks of the old name")
    yield from differing(["Machines::Memory"] * 2, [part(me.state()[me.guid(term)], "deck")[0] for term in ("Paging", "Mutex")], "decks")


@case("cards in a filtered deck", "stay there, and go back to their own deck")
def filtered(me):
    me.take(ORIGINAL)
    me.answer_all()
    before, decks = me.state(), me.col.decks
    cram = decks.get(decks.new_filtered("Cram"))
    decks.update_dict(cram | {"terms": [["deck:Systems::Memory", 100, 0]], "resched": False})
    me.col.sched.rebuild_filtered_deck(cram["id"])
    crammed = me.state()
    for name in (AGAIN, LATER):
        me.take(name)
        yield from same(crammed, me.state(), "id", "ord", "deck", "schedule")
    me.col.sched.empty_filtered_deck(cram["id"])
    yield from same(before, me.state(), "id", "ord", "deck", "schedule")


@case("deleted in Anki", "comes back with the next package, once. Text: only where its words changed since")
def deleted_there(me):
    me.take(ORIGINAL)
    guids = [me.guid(term) for term in ("Paging", "Segmentation")]
    me.col.remove_notes([me.note(term).id for term in ("Paging", "Segmentation")])
    for _ in range(2):
        me.take(LATER)
        yield from differing([me.extension == "apkg", True], [guid in me.state() for guid in guids], "whether it is back")


@case("field added in Anki", "it keeps its words; nothing doubled. Text: edits of the map arrive. Package: with *Merge note types*, which empties it in a note that changes")
def field_added(me):
    me.take(ORIGINAL)
    me.answer_all()
    kind, models = me.note("Segmentation").note_type(), me.col.models
    models.add_field(kind, models.new_field("Mine"))
    models.update_dict(kind)
    for term in ("Paging", "Segmentation"):
        me.edit(term, len(kind["flds"]) - 1, "my own words")
    before = me.state()
    me.take(LATER)
    note = me.note("Segmentation")
    yield from differing([me.extension == "txt", "my own words"], ["pieces of unequal size" in note.fields[1], note["Mine"]], "new words, and the learner's")
    yield from same(before, me.state(), "id", "ord", "deck", "schedule")
    if me.extension == "apkg":
        me.take(LATER, merge_notetypes=True)
        note = me.note("Segmentation")
        yield from differing([True, "", "my own words"], ["pieces of unequal size" in note.fields[1], note["Mine"], me.note("Paging")["Mine"]], "after a merge")
        yield from same(before, me.state(), "id", "ord", "deck", "schedule")


@case("note type changed in Anki", "the note stays as it is, and no second one comes")
def type_changed(me):
    me.take(ORIGINAL)
    me.answer_all()
    models, note = me.col.models, me.note("Segmentation")
    kind = models.copy(note.note_type())
    models.change(note.note_type(), [note.id], kind, {at: at for at in range(len(kind["flds"]))}, {0: 0})
    before = me.state()
    me.take(LATER)
    yield from same({note.guid: before[note.guid]}, me.state(), *ALL)
    me.note("Segmentation")


@case("imported with *Update notes: Never*", "package: words and tags of the learner stay everywhere, also where the map changed; what is new is added")
def never(me):
    if me.extension == "txt":
        raise NotForThisWay
    me.take(ORIGINAL)
    me.tag("Segmentation", "mine")
    before = me.state()
    log = me.take(LATER, update_notes=Update.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_NEVER)
    yield from same(before, me.state(), *ALL)
    yield from differing(True, len(log.new) > 0, "new notes")


@case("marked in Anki", "package: where the map's words changed, the mark goes as other tags do. Text: it stays")
def marked(me):
    me.take(ORIGINAL)
    for term in ("Paging", "Segmentation"):
        me.tag(term, "marked")
    me.take(LATER)
    yield from differing([True, me.extension == "txt"], ["marked" in me.note(term).tags for term in ("Paging", "Segmentation")], "marks")


@case("card type switched off, and on again", "its cards stay, with their schedules; no second ones. Without a log the learner's words in them go: the last export does not know them")
def switched(me):
    me.take(ORIGINAL)
    me.take(LATER)
    me.answer_all()
    guid, = [one for one, note in me.state().items() if one.endswith("-rev") and text(note["fields"][0]).endswith("memory in blocks of one size")]
    note = me.col.get_note(me.col.db.scalar("select id from notes where guid = ?", guid))
    note.fields[1] = "my own words"
    me.col.update_note(note)
    before = me.state()
    me.take(FEWER)
    yield from same(before, me.state(), *ALL)
    me.take(ALL_TYPES)
    yield from same(before, me.state(), "id", "ord", "deck", "schedule")
    yield from differing([len(before), me.way != "command .apkg"], [len(me.state()), me.state()[guid]["fields"][1] == "my own words"], "notes, and the learner's words")


@case("a number as term, defined in other words", "no second note; its schedule stays")
def number(me):
    me.take(ORIGINAL)
    me.answer_all()
    found = [nid for nid in me.col.find_notes("") if text(me.col.get_note(nid).fields[0]).startswith("404") and me.col.get_note(nid).guid.endswith("-def")]
    before = me.state()
    me.take(LATER)
    note = me.col.get_note(found[0])
    yield from differing([1, True], [len(found), "not found on the server" in note.fields[1]], "notes, and new words")
    yield from same({note.guid: before[note.guid]}, me.state(), "id", "ord", "deck", "schedule")


@case("a number as term, with something else to say", "by the study log: a note of its own, and the old one keeps words and history. Without a log it is the same note")
def other_number(me):
    me.take(ORIGINAL)
    me.answer_all()
    before = me.state()
    year, = [guid for guid, note in before.items() if "Granada falls" in note["fields"][1] and guid.endswith("-def")]
    me.take(LATER)
    after = me.state()
    other, = [guid for guid, note in after.items() if "Columbus lands" in note["fields"][1] and guid.endswith("-def")]
    yield from differing(me.way.startswith("command"), other == year, "whether it is the same note")
    yield from same({year: before[year]}, after, *(ALL if me.way.startswith("plugin") else ("id", "ord", "deck", "schedule")))


@case("terms that look like HTML, emoji, right to left, very long texts", "shown as they are, once each")
def odd(me):
    for name in (ORIGINAL, AGAIN):
        me.take(name)
    notes = [me.col.get_note(nid) for nid in me.col.find_notes("")]
    shown = [(term, next(note.cards()[0] for note in notes if note.guid.endswith("-def") and text(note.fields[0]).startswith(term))) for term in ("List<int>", "a < b", "🦊 Fox", "שורש", "Bulk")]
    yield from differing([True] * 5, [term in text(card.question()) for term, card in shown], "questions")
    answers = [card.answer() for _, card in shown]
    yield from differing([True] * 4 + [False], ["<b>numbers</b> &amp; &lt;script&gt;" in answers[0], "if b &gt; a" in answers[1], "👩‍👩‍👧" in answers[2], 'dir="auto">' in answers[3] and "words without end" in answers[4], any("<script" in one for one in answers)], "answers")
    yield from differing("", me.col.fix_integrity()[0].replace("Database rebuilt and optimized.", ""), "what Anki finds amiss")


@case("two maps of one name; colons and quotes in names, names of 300 bytes", "a deck and notes for each; colons make no decks, quotes go")
def names(me):
    me.take(ORIGINAL)
    gardens = [f"Garden MOC ({place})" for place in ("North", "South")]
    yield from differing(sorted([*gardens, *[f"{one}::Beds" for one in gardens]]), sorted(me.decks("Garden")), "decks")
    yield from differing([[f"{one}::Beds"] for one in gardens], sorted(part(note, "deck") for guid, note in me.state().items() if guid.endswith("-def") and "Mulch" in note["fields"][0]), "decks of one term")
    odd_decks = sorted(me.decks("C++"), key=len)
    yield from differing([2, True, True], [len(odd_decks), odd_decks[0].startswith("C++:std quoted of"), odd_decks[-1].removeprefix(odd_decks[0]).startswith("::std:vector and größe")], "decks")
