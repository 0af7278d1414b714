"""
Schedules review histories with the package `fsrs`, and compares with what the plugin's package gives.

    schedules.py FILE     histories with reviews (milliseconds, grade) and the plugin's stability, difficulty, due time

The plugin's package keeps the intervals of the four buttons apart: good comes at least a day after hard, easy a day
after good. So its interval may be later than the plain formula's, and then it is what that rule gives.
"""
import copy
import json
import sys
from datetime import datetime, timedelta, timezone
from importlib.metadata import version

from fsrs import Card, Rating, Scheduler, State

RELATIVE = 1e-4
SCHEDULER = Scheduler(enable_fuzzing=False)


def days_after(card, rating, when):
    after, _ = SCHEDULER.review_card(copy.copy(card), rating, when)
    return (after.due - when) / timedelta(days=1), after


def spaced(card, rating, when):
    """The interval of a button in days, with the four buttons kept apart."""
    days, after = days_after(card, rating, when)
    if card.state != State.Review or rating == Rating.Again:
        return days, after
    hard, good, easy = (days_after(card, one, when)[0] for one in (Rating.Hard, Rating.Good, Rating.Easy))
    hard = min(hard, good)
    good = max(good, hard + 1)
    easy = max(easy, good + 1)
    return {Rating.Hard: hard, Rating.Good: good, Rating.Easy: easy}[rating], after


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        histories = json.load(file)
    worst, wrong, apart, steps, lines = {"stability": 0.0, "difficulty": 0.0}, 0, 0, 0, []
    for at, history in enumerate(histories):
        card = Card(card_id=at)
        plain = interval = 0
        for millis, grade in history["reviews"]:
            when = datetime.fromtimestamp(millis / 1000, timezone.utc)
            plain = days_after(card, Rating(grade), when)[0]
            interval, card = spaced(card, Rating(grade), when)
        ours = (history["due"] - history["last"]) / 86_400_000
        differences = {key: abs(getattr(card, key) - history[key]) / getattr(card, key) for key in worst}
        for key, difference in differences.items():
            worst[key] = max(worst[key], difference)
        # Of steps in minutes the packages differ in one: after “hard” at the second step.
        is_step = card.state != State.Review
        steps += is_step and abs(ours - interval) > 1 / 1440
        is_same = is_step == (history["phase"] == "learning") and (is_step or abs(ours - interval) < 1e-6)
        apart += plain != interval
        if not is_same or max(differences.values()) > RELATIVE:
            wrong += 1
            if wrong <= 5:
                lines.append(f"history {at}: interval {ours} days, by fsrs {interval}; stability {history['stability']}, by fsrs {card.stability}; difficulty {history['difficulty']}, by fsrs {card.difficulty}")
    lines.append(f"intervals equal: {len(histories) - wrong} of {len(histories)} ({apart} of them kept a day apart from the button before); steps of minutes that differ: {steps}; largest relative difference: stability {worst['stability']:.1e}, difficulty {worst['difficulty']:.1e}")
    print(json.dumps({"version": version("fsrs"), "lines": lines, "wrong": wrong}))


main()
