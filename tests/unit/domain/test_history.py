"""The chain: any entry changed, removed, added or moved is found; erased values are not missed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.history import (
    FIRST,
    HistoryEntry,
    HistoryLine,
    HistoryValue,
    KeptValue,
    chain,
    commit,
    first_broken,
)
from clerkdesk.domain.rights import Act

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
SALTS = st.binary(min_size=16, max_size=16).map(bytes.hex)
VALUES = st.lists(st.builds(HistoryValue, TEXT, SALTS, TEXT), max_size=3)
MOMENTS = st.datetimes(
    min_value=datetime(1950, 1, 1),  # noqa: DTZ001
    max_value=datetime(2150, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=2))]),
)
ACTS = st.lists(
    st.tuples(MOMENTS, st.tuples(TEXT, TEXT), TEXT, st.sampled_from(Act), VALUES), min_size=1, max_size=6
)


def chained(acts: list[tuple[datetime, tuple[str, str], str, Act, list[HistoryValue]]]) -> list[HistoryEntry]:
    entries: list[HistoryEntry] = []
    for act in acts:
        entries.append(chain(entries[-1] if entries else None, *act))
    return entries


CHAINS = ACTS.map(chained)


@given(entries=CHAINS)
def test_an_untouched_chain_fits(entries: list[HistoryEntry]) -> None:
    assert first_broken(entries) is None
    assert [entry.number for entry in entries] == list(range(1, len(entries) + 1))
    assert entries[0].previous == FIRST


@given(entries=CHAINS, data=st.data())
def test_a_changed_entry_is_found_and_named(entries: list[HistoryEntry], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[index]
    changes: dict[str, object] = {
        "number": entry.number + 1,
        "at": entry.at + timedelta(microseconds=1),
        "person": entry.person + "x",
        "desk": entry.desk + "x",
        "case": entry.case + "x",
        "act": Act.APPROVE if entry.act is not Act.APPROVE else Act.RETURN,
        "commitments": (*entry.commitments, ("x", "0" * 64)),
        "previous": "1" * 64,
        "digest": "2" * 64,
    }
    name = data.draw(st.sampled_from(sorted(changes)))
    entries[index] = replace(entry, **{name: changes[name]})
    assert first_broken(entries) == index + 1


@given(entries=CHAINS, data=st.data())
def test_an_entry_removed_from_the_middle_is_found(entries: list[HistoryEntry], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(entries) - 1))
    gone = entries[:index] + entries[index + 1 :]
    # Only the end can be cut off unseen; that is what anchors are for.
    assert first_broken(gone) == (index + 1 if index < len(entries) - 1 else None)


@given(entries=CHAINS, data=st.data())
def test_a_changed_order_is_found(entries: list[HistoryEntry], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(entries))
    moved = next(
        (i for i, (one, other) in enumerate(zip(entries, mixed, strict=True)) if one is not other), None
    )
    assert first_broken(mixed) == (None if moved is None else moved + 1)


@given(entries=CHAINS, data=st.data())
def test_an_entry_slipped_in_is_found(entries: list[HistoryEntry], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(entries) - 1))
    before = entries[index - 1] if index else None
    false = chain(before, entries[index].at, ("somebody", "else"), "case", Act.APPROVE, [])
    assert first_broken([*entries[:index], false, *entries[index:]]) == index + 2


@given(values=VALUES)
def test_an_entry_holds_no_value_only_what_it_commits_to(values: list[HistoryValue]) -> None:
    entry = chain(None, datetime(2026, 11, 22, tzinfo=UTC), ("p", "d"), "c", Act.CHECK, values)
    assert entry.commitments == tuple((value.name, commit(value)) for value in values)


@given(salt=SALTS, other=SALTS, value=TEXT)
def test_equal_values_cannot_be_told_from_their_commitments(salt: str, other: str, value: str) -> None:
    same = commit(HistoryValue("a", salt, value)) == commit(HistoryValue("a", other, value))
    assert same is (salt == other)


def test_the_zone_of_a_moment_does_not_count() -> None:
    utc = datetime(2026, 11, 22, 12, tzinfo=UTC)
    there = utc.astimezone(timezone(timedelta(hours=2)))
    assert chain(None, utc, ("p", "d"), "c", Act.CHECK, []) == chain(
        None, there, ("p", "d"), "c", Act.CHECK, []
    )


def test_an_erased_value_reads_as_empty() -> None:
    line = HistoryLine(
        datetime(2026, 11, 22, tzinfo=UTC), "p", "Katrin Brandt", "d", Act.CHECK, (("paper", "pass"),)
    )
    assert line.value("paper") == "pass" and line.value("gone") == ""


def kept(acts: list[tuple[datetime, tuple[str, str], str, Act, list[HistoryValue]]]) -> list[KeptValue]:
    return [
        KeptValue(number, position, value)
        for number, act in enumerate(acts, 1)
        for position, value in enumerate(act[-1])
    ]


@given(acts=ACTS, data=st.data())
def test_values_may_be_erased_and_those_left_still_fit(acts: list, data: st.DataObject) -> None:
    left = [value for value in kept(acts) if data.draw(st.booleans())]
    assert first_broken(chained(acts), left) is None


@given(acts=ACTS, data=st.data())
def test_a_value_that_was_not_committed_to_is_found_at_its_entry(acts: list, data: st.DataObject) -> None:
    values = kept(acts)
    forged = HistoryValue("forged", data.draw(SALTS | st.just("no salt")), "x")
    number = data.draw(st.integers(1, len(acts)))
    position = data.draw(st.integers(0, len(acts[number - 1][-1])))
    others = [one for one in values if (one.number, one.position) != (number, position)]
    mixed = sorted([*others, KeptValue(number, position, forged)], key=lambda v: (v.number, v.position))
    assert first_broken(chained(acts), mixed) == number
    assert first_broken(chained(acts), [KeptValue(len(acts) + 1, 0, forged)]) == len(acts) + 1
