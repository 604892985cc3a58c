"""Procedures as data: what a file must say, and what is refused."""

import copy
from typing import Any

import pytest

from clerkdesk.domain.procedure_files import procedure_from
from clerkdesk.domain.procedures import (
    ApprovalMode,
    ProcedureFee,
    ReducedFee,
    Signer,
    SignerRole,
    StepId,
)
from clerkdesk.domain.seals import Level
from clerkdesk.domain.tables import RuleFault

WORDS = {"de": "Wort"}
WHOLE: dict[str, Any] = {
    "key": "dog-tax",
    "title": WORDS,
    "short": WORDS,
    "file_plan": "22-10 Hundesteuer",
    "steps": ["check", "sign", "fee", "approve", "file"],
    "approval": {"mode": "before"},
    "fee": {"cents": 1200, "source": "§ 3", "reduced": [{"under_age": 18, "cents": 0, "source": "§ 4"}]},
    "deadline_days": 5,
    "retention_years": 10,
    "papers": [{"key": "proof", "title": WORDS}],
    "forms": [
        {"key": "form", "title": WORDS, "fields": [{"name": "owner", "title": WORDS, "sentence": WORDS}]}
    ],
    "facts": [{"key": "dog", "label": WORDS}],
}


def changed(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """The whole procedure with one value set, or taken away where ``value`` is None."""
    values = copy.deepcopy(WHOLE)
    table: Any = values
    for key in path[:-1]:
        table = table[key]
    if value is None:
        del table[path[-1]]
    else:
        table[path[-1]] = value
    return values


def test_a_whole_procedure_is_read() -> None:
    procedure = procedure_from(WHOLE)
    assert procedure.steps == (StepId.CHECK, StepId.SIGN, StepId.FEE, StepId.APPROVE, StepId.FILE)
    assert procedure.approval is ApprovalMode.BEFORE
    assert procedure.fee == ProcedureFee(1200, "§ 3", (ReducedFee(18, 0, "§ 4"),))
    assert procedure.papers[0].required
    assert not procedure.asks_register
    form = procedure.form("form")
    assert form is not None and form.fields[0].name == "owner"
    assert procedure.facts == (("dog", WORDS),)


def test_steps_keep_the_order_of_the_file() -> None:
    values = changed(("steps",), ["sign", "check", "approve", "fee", "file"])
    assert procedure_from(values).steps[:2] == (StepId.SIGN, StepId.CHECK)


@pytest.mark.parametrize(
    ("path", "value", "place", "reason"),
    [
        (("key",), None, ("key",), "is missing"),
        (("key",), "Dog Tax", ("key",), "small letters"),
        (("colour",), "red", ("colour",), "not known"),
        (("approval", "who"), "Ada", ("approval", "who"), "not known"),
        (("fee", "cent"), 1, ("fee", "cent"), "not known"),
        (("fee", "reduced", 0, "age"), 1, ("fee", "reduced", 0, "age"), "not known"),
        (("papers", 0, "copy"), True, ("papers", 0, "copy"), "not known"),
        (("forms", 0, "fields", 0, "page"), 1, ("forms", 0, "fields", 0, "page"), "not known"),
        (("facts", 0, "title"), WORDS, ("facts", 0, "title"), "not known"),
        (("title",), {"en": "Word"}, ("title", "de"), "is missing"),
        (("title",), {"de": "Wort", "german": "Wort"}, ("title", "german"), "language code"),
        (("title",), {"de": " "}, ("title", "de"), "not be empty"),
        (("title",), "Wort", ("title",), "table of languages"),
        (("leika",), "99123", ("leika",), "14 digits"),
        (("leika",), 99115005104000, ("leika",), "must be a text"),
        (("steps",), ["check", "sing", "file"], ("steps",), "one of: check, sign"),
        (("steps",), ["check", "check", "file"], ("steps",), "twice"),
        (("steps",), ["file", "check"], ("steps",), "end with file"),
        (("steps",), ["check", "fee", "approve", "file"], ("steps",), "sign if"),
        (("steps",), ["check", "sign", "approve", "file"], ("steps",), "fee if"),
        (("steps",), ["check", "sign", "fee", "file"], ("steps",), "approve if"),
        (("fee",), None, ("steps",), "fee if"),
        (("fee", "cents"), 12.5, ("fee", "cents"), "whole number"),
        (("fee", "cents"), True, ("fee", "cents"), "whole number"),
        (("fee", "cents"), -1, ("fee", "cents"), "between"),
        (("fee", "source"), "", ("fee", "source"), "not be empty"),
        (("deadline_days",), 99999, ("deadline_days",), "between"),
        (("asks_register",), "yes", ("asks_register",), "true or false"),
        (("approval",), {"mode": "before", "sampled_percent": 5}, ("approval",), "sampled_percent"),
        (("papers",), {"key": "proof"}, ("papers",), "must be a list"),
        (("papers",), ["proof"], ("papers", 0), "must be a table"),
        (("papers",), WHOLE["papers"] * 2, ("papers",), '"proof" twice'),
        (("forms", 0, "key"), "signed-on-paper", ("forms",), "calls scans"),
        (("forms",), WHOLE["forms"] * 2, ("forms",), '"form" twice'),
        (("facts",), WHOLE["facts"] * 2, ("facts",), '"dog" twice'),
        *(
            (("facts", 0, "key"), key, ("facts",), f'"{key}", which the desk itself asks for')
            for key in ("applicant", "guardian-1", "carer", "represented-by", "collector", "unnamed")
        ),
        (("forms", 0, "fields"), WHOLE["forms"][0]["fields"] * 2, ("forms", 0, "fields"), '"owner" twice'),
        *(
            (
                ("forms", 0, "fields", 0, "sentence", "de"),
                f"Sie unterschreiben {wrong}.",
                ("forms", 0, "fields", 0, "sentence"),
                "de has a brace",
            )
            for wrong in ("{", "{}", "{0}", "{dog.owner}", "{dog!r:>999999999}", "{{dog}}")
        ),
        *(
            (("forms", 0, "fields", 0, *key), value, ("forms", 0, "fields", 0, *place), reason)
            for key, value, place, reason in (
                (("sentence", "de"), "Für {dog}.", ("sentence", "de"), "sentence_if_unknown.de"),
                (
                    ("sentence_if_unknown",),
                    {"de": "Für {dog}."},
                    ("sentence_if_unknown", "de"),
                    "have no {place}",
                ),
                (
                    ("sentence_if_unknown",),
                    {"de": "Ja.", "en": "Yes."},
                    ("sentence_if_unknown", "en"),
                    "no language",
                ),
            )
        ),
        (("forms", 0, "fields", 0, "role"), "clerk", ("forms", 0, "fields", 0, "role"), "one of: applicant"),
    ],
)
def test_a_wrong_procedure_is_refused_with_place_and_reason(
    path: tuple[str | int, ...], value: object, place: tuple[str | int, ...], reason: str
) -> None:
    with pytest.raises(RuleFault) as caught:
        procedure_from(changed(path, value))
    assert caught.value.path == place
    assert reason in caught.value.reason


def test_the_lowest_fee_that_fits_the_age_counts() -> None:
    fee = ProcedureFee(4600, "", (ReducedFee(24, 2760, ""), ReducedFee(18, 1000, "")))
    assert [fee.cents_at(age) for age in (17, 18, 23, 24, 90)] == [1000, 2760, 2760, 4600, 4600]


def test_the_place_of_a_fault_is_written_as_a_clerk_counts() -> None:
    assert (
        str(RuleFault(("forms", 0, "fields", 1, "role"), "is wrong")) == "forms[1].fields[2].role: is wrong"
    )


def test_a_procedure_may_say_how_long_its_seals_are_to_be_proven() -> None:
    assert procedure_from(WHOLE).seal_level is None
    assert procedure_from(changed(("seal_level",), "B-LTA")).seal_level is Level.B_LTA
    with pytest.raises(RuleFault, match="seal_level"):
        procedure_from(changed(("seal_level",), "B-X"))


def with_signers(signers: object, **changes: Any) -> dict[str, Any]:
    return {**copy.deepcopy(WHOLE), "signers": signers, **changes}


NO_APPROVAL = {"steps": ["check", "sign", "fee", "file"], "approval": {"mode": "none"}}
NO_PAD = {"steps": ["check", "fee", "approve", "file"], "forms": []}
APPROVED_FIRST = {"steps": ["approve", "sign", "fee", "file"]}
CLERKS_FIELD = {
    "forms": [
        {"key": "form", "title": WORDS, "fields": [{"name": "clerk", "title": WORDS, "sentence": WORDS}]}
    ]
}

COLLECTED = {
    "forms": [
        *WHOLE["forms"],
        {**WHOLE["forms"][0], "key": "receipt", "at": "hand-over"},
    ]
}
WITH_HAND_OVER = {"steps": ["check", "sign", "fee", "approve", "hand-over", "file"]}


def test_what_is_signed_at_hand_over_has_a_form_of_its_own() -> None:
    procedure = procedure_from({**WHOLE, **COLLECTED, **WITH_HAND_OVER})
    assert [form.at for form in procedure.forms] == [StepId.SIGN, StepId.HAND_OVER]


def test_who_signs_is_read_in_the_order_of_the_file() -> None:
    order = ["clerk", "resident", "supervisor", "seal"]
    assert procedure_from(with_signers(order)).signers == tuple(map(Signer, order))
    assert procedure_from(with_signers(["supervisor", "seal"], **NO_PAD)).signers == (
        Signer.SUPERVISOR,
        Signer.SEAL,
    )


def test_unless_it_is_said_the_resident_signs_and_the_seal_closes() -> None:
    assert procedure_from(WHOLE).signers == (Signer.RESIDENT, Signer.SEAL)
    assert procedure_from({**WHOLE, **NO_PAD}).signers == ()
    assert not procedure_from(WHOLE).open_to_others


@pytest.mark.parametrize(
    ("signers", "changes", "place", "reason"),
    [
        (["resident", "mayor"], {}, "signers", "one of: resident, clerk, supervisor, seal"),
        (["resident", "resident"], {}, "signers", "twice"),
        (["seal", "resident"], {}, "signers", "seal as the last"),
        (["resident", "seal", "supervisor"], {}, "signers", "seal as the last"),
        (["clerk", "seal"], {}, "signers", "resident if, and only if"),
        ([], {}, "signers", "resident if, and only if"),
        (["resident", "seal"], NO_PAD, "signers", "resident if, and only if"),
        (["clerk", "seal"], NO_PAD, "signers", "a form needs fields"),
        (["seal"], NO_PAD, "signers", "seal as the last of several"),
        (["resident", "supervisor"], NO_APPROVAL, "signers", 'approval mode must be "before"'),
        (["resident", "supervisor"], APPROVED_FIRST, "signers", "after sign among the steps"),
        (["supervisor", "resident", "seal"], {}, "signers", "after resident and clerk"),
        (["resident", "supervisor", "clerk"], {}, "signers", "after resident and clerk"),
        (["resident", "clerk"], CLERKS_FIELD, "forms", 'field "clerk" on the pad'),
        (["resident", "seal"], {"open_to_others": True}, "open_to_others", "seal closes the file"),
        (["resident", "seal"], COLLECTED, "forms", "neither at sign nor at a hand-over"),
        (["resident", "supervisor"], {**COLLECTED, **WITH_HAND_OVER}, "signers", "signed at hand-over"),
        (["resident"], {"open_to_others": "yes"}, "open_to_others", "true or false"),
    ],
)
def test_an_order_that_no_acts_could_keep_to_is_refused_with_its_place(
    signers: list[str], changes: dict[str, Any], place: str, reason: str
) -> None:
    with pytest.raises(RuleFault, match=reason) as fault:
        procedure_from(with_signers(signers, **changes))
    assert fault.value.path == (place,)


def with_rule(**rule: Any) -> dict[str, Any]:
    """The whole procedure with a rule about who signs its one field."""
    field = {**WHOLE["forms"][0]["fields"][0], **rule}
    return {**WHOLE, "forms": [{**WHOLE["forms"][0], "fields": [field]}]}


def test_who_signs_a_field_at_which_age_is_read() -> None:
    read = {
        "from_age": 16,
        "otherwise": "guardian-1",
        "instead": ["carer"],
        "instead_from": 18,
        "source": "§ 1",
    }
    spoken = {
        "sentence_for_another": {"de": "Für {name}."},
        "sentence_for_another_if_unknown": {"de": "Für sie."},
    }
    [form] = procedure_from(with_rule(**read, **spoken)).forms
    rule = form.fields[0].rule
    assert (rule.from_age, rule.otherwise) == (16, SignerRole.GUARDIAN_1)
    assert (rule.representatives(17), rule.representatives(18)) == ((), (SignerRole.CARER,))
    values = {"name": "Jonas"}
    assert form.fields[0].spoken_to(SignerRole.CARER, values) == {"de": "Für Jonas."}
    assert form.fields[0].spoken_to(SignerRole.CARER, {}) == {"de": "Für sie."}
    assert form.fields[0].spoken(values) == WORDS


def test_who_comes_to_the_pad_first_is_read_and_the_others_follow() -> None:
    assert procedure_from(WHOLE).pad_order == tuple(SignerRole)
    order = procedure_from({**WHOLE, "pad_order": ["guardian-1", "guardian-2"]}).pad_order
    assert order[:3] == (SignerRole.GUARDIAN_1, SignerRole.GUARDIAN_2, SignerRole.APPLICANT)
    assert set(order) == set(SignerRole)


@pytest.mark.parametrize(
    ("rule", "key", "reason"),
    [
        ({"from_age": 16}, "source", "say where it stands"),
        ({"instead": ["carer"]}, "source", "say where it stands"),
        ({"from_age": 16, "under_age": 16, "source": "§ 1"}, "under_age", "more than from_age"),
        ({"from_age": 200, "source": "§ 1"}, "from_age", "between 0 and 120"),
        ({"otherwise": "guardian-1"}, "otherwise", "needs from_age or under_age"),
        ({"from_age": 16, "otherwise": "applicant", "source": "§ 1"}, "otherwise", "own role"),
        ({"instead": ["applicant"], "source": "§ 1"}, "instead", "own role"),
        ({"instead": ["mayor"], "source": "§ 1"}, "instead", "one of: applicant"),
        ({"instead_from": 16}, "instead_from", "needs instead"),
        ({"optional": True}, "optional", "of the applicant"),
        (
            {"sentence_for_another": {"de": "Für {name}."}},
            "sentence_for_another",
            "sentence_for_another_if_unknown.de must say it without",
        ),
    ],
)
def test_a_rule_about_who_signs_that_makes_no_sense_is_refused_with_its_place(
    rule: dict[str, Any], key: str, reason: str
) -> None:
    with pytest.raises(RuleFault, match=reason) as fault:
        procedure_from(with_rule(**rule))
    assert fault.value.path[:5] == ("forms", 0, "fields", 0, key)
