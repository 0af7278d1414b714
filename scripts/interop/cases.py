"""
A learner with a collection of Anki, who imports exported files as Anki's window does it: packages with `update_notes`
and `update_notetypes` at “if newer”, texts with what their own headers say.
"""
import contextlib
import html
import os
import re
import socket
import subprocess
import sys
import tempfile
import time

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest
from anki.import_export_pb2 import ImportAnkiPackageUpdateCondition as Update
from anki.scheduler.v3 import CardAnswer

# What was exported, as `exports.ts` names it: the maps as they were, once more, as they were edited later, then without
# reverse cards, and with them again.
ORIGINAL, AGAIN, LATER, FEWER, ALL_TYPES = "original", "again", "later", "fewer", "all"
FULL_SYNC, FULL_DOWNLOAD, FULL_UPLOAD = 2, 3, 4


@contextlib.contextmanager
def sync_server(folder):
    """Anki's own server of collections, on this machine alone. Gives its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = dict(os.environ, SYNC_USER1="me:secret", SYNC_BASE=folder, SYNC_HOST="127.0.0.1", SYNC_PORT=str(port), RUST_LOG="error")
    server = subprocess.Popen([sys.executable, "-m", "anki.syncserver"], env=environment, stdout=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


class Learner:
    """A collection of its own, and what its owner does with it."""

    def __init__(self, folder, way):
        self.folder, self.way = folder, way
        self.col = Collection(os.path.join(tempfile.mkdtemp(dir=os.path.dirname(folder)), "collection.anki2"))

    def take(self, name, update_notes=Update.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER, merge_notetypes=False):
        path = os.path.join(self.folder, self.way, f"{name}.{self.extension}")
        if self.extension == "apkg":
            options = ImportAnkiPackageOptions(
                merge_notetypes=merge_notetypes, with_scheduling=False, with_deck_configs=False,
                update_notes=update_notes,
                update_notetypes=Update.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER)
            return self.col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
        metadata = self.col.get_csv_metadata(path=path, delimiter=None)
        return self.col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log

    def sync(self, server, upload):
        """`upload`: whose collection counts where the two are different ones."""
        auth = self.col.sync_login("me", "secret", server)
        required = self.col.sync_collection(auth, False).required
        if required in (FULL_SYNC, FULL_DOWNLOAD, FULL_UPLOAD):
            self.col.close_for_full_sync()
            self.col.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
            self.col.reopen(after_full_sync=True)

    @property
    def extension(self):
        return self.way.rsplit(" ", 1)[1].lstrip(".")

    def note(self, words):
        """The one note whose first field has these words."""
        found = [nid for nid in self.col.find_notes("") if words == text(self.col.get_note(nid).fields[0])]
        assert len(found) == 1, f"{len(found)} notes read “{words}”"
        return self.col.get_note(found[0])

    def answer(self, note, days):
        """A card that was learned, and asked again after some days."""
        for card in note.cards():
            card.start_timer()
            states = self.col._backend.get_scheduling_states(card.id)
            self.col.sched.answer_card(self.col.sched.build_answer(card=card, states=states, rating=CardAnswer.EASY))
            self.col.sched.set_due_date([card.id], str(days))

    def answer_all(self):
        for at, nid in enumerate(self.col.find_notes("")):
            self.answer(self.col.get_note(nid), at + 3)

    def edit(self, words, field, value):
        note = self.note(words)
        note.fields[field] = value
        self.col.update_note(note)

    def move(self, words, deck):
        self.col.set_deck([card.id for card in self.note(words).cards()], self.col.decks.id(deck))

    def tag(self, words, tag):
        note = self.note(words)
        note.tags.append(tag)
        self.col.update_note(note)

    def decks(self, beginning):
        """How many cards of their own the decks have whose names begin so."""
        return {deck.name: self.col.decks.card_count(deck.id, include_subdecks=False) for deck in self.col.decks.all_names_and_ids() if deck.name.startswith(beginning)}

    def state(self):
        """By guid: fields, tags, and of each card its deck and its whole schedule."""
        notes = [self.col.get_note(nid) for nid in self.col.find_notes("")]
        assert len({note.guid for note in notes}) == len(notes), "two notes have one guid"
        return {note.guid: {"id": note.id, "fields": note.fields, "tags": sorted(note.tags), "cards": [card_state(self.col, card) for card in note.cards()]} for note in notes}

    def guid(self, words):
        return self.note(words).guid


def card_state(col, card):
    return {"id": card.id, "ord": card.ord, "deck": col.decks.name(card.did), "schedule": [card.type, card.queue, card.due, card.ivl, card.factor, card.reps, card.lapses, card.flags, str(card.memory_state)]}


def text(field):
    return html.unescape(re.sub(r"<style.*?</style>|<[^>]*>", "", field, flags=re.S)).strip()


CASES = []
ALL = ("id", "fields", "tags", "ord", "deck", "schedule")


class NotForThisWay(Exception):
    """The case needs what this way to export has not."""


def case(name, must):
    def add(check):
        CASES.append((name, must, check))
        return check
    return add


def same(before, after, *keys):
    """What of the notes that were there is another now."""
    for guid, note in before.items():
        if guid not in after:
            yield f"{guid} is gone"
        for key in keys:
            old, new = part(note, key), part(after.get(guid, note), key)
            if old != new:
                yield f"{key} of {guid}: {old} became {new}"


def part(note, key):
    return [card[key] for card in note["cards"]] if key in ("schedule", "deck", "ord") else note[key]


def differing(wanted, found, what):
    if wanted != found:
        yield f"{what}: {found} instead of {wanted}"
