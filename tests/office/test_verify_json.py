"""What ``verify --json`` promises: real answers fit the schema, and the schema says every key of them."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from clerkdesk.app.cli import main
from clerkdesk.base.paths import Profile, resource
from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.domain.seals import Chain
from tests.fakes import bad_files
from tests.fakes.findings import WHEN, broken, judged, signature, stamp, unclear
from tests.fakes.papers import blank_paper, mark
from tests.office.conftest import SmallOffice

SCHEMA: dict[str, Any] = json.loads(resource("standards", "verify.schema.json").read_text("utf-8"))
# A key may be added to these lists, together with the schema. None may ever go or be renamed.
FILE_KEYS = (
    "schema_version",
    "file",
    "as_of",
    "verdict",
    "integrity",
    "trust",
    "code",
    "reason",
    "signatures",
    "empty_fields",
)
SIGNATURE_KEYS = (
    "field", "kind", "signer", "time", "time_proven", "level", "integrity", "trust", "changes", "code",
    "reason", "verdict", "changed", "certificate", "digest", "time_proven_by", "revoked_at",
    "closes", "revoked_later", "revocation_checked", "trusted_list", "relied_on_until", "reason_given",
    "attestation",
)  # fmt: skip


@pytest.fixture(scope="module")
def papers(office: SmallOffice, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Files of every verdict, and some that are none."""
    folder = tmp_path_factory.mktemp("papers")
    unsigned = blank_paper(folder / "unsigned.pdf")
    valid, invalid, unclear = (folder / f"{name}.pdf" for name in ("valid", "invalid", "unclear"))
    office.desk.adapters.sealer.seal(unsigned, valid, [mark()], "B-B")
    bad_files.tampered(valid, invalid)
    bad_files.continued(valid, unclear)
    return [valid, invalid, unclear, unsigned, bad_files.empty(folder / "empty.pdf"), folder / "nowhere.pdf"]


def checker() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    return jsonschema.Draft202012Validator(SCHEMA)


def answers(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    assert main(["verify", "--json", *words]) in (0, 1, 2, 3)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def made_up() -> list[dict[str, Any]]:
    """Answers on what cannot be made here without services: time stamps, revocation, locks."""
    from clerkdesk.app.verdict_record import record_of

    judgements = (
        judged(signature(time_proven=True, revoked_at=WHEN, revoked_later=True), stamp()),
        judged(broken(), unclear("SIG-01", certificate=None, time=None, reason_given="")),
        judged(signature(), guard_code="PDF-02"),
    )
    files = [JudgedFile("a.pdf", 1, "", judgement, WHEN, WHEN) for judgement in judgements]
    return [json.loads(json.dumps(record_of(one.path, one.judgement, one.as_of))) for one in files]


def test_every_answer_fits_the_schema(
    own_profile: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    said = answers(capsys, *map(str, papers))
    assert [one["verdict"] for one in said] == [
        "valid",
        "invalid",
        "unclear",
        "unsigned",
        "unclear",
        "unclear",
    ]
    for one in (*said, *made_up()):
        checker().validate(one)
        assert set(one) == set(FILE_KEYS)
        for each in one["signatures"]:
            assert set(each) == set(SIGNATURE_KEYS)
            assert set(each) == set(SCHEMA["properties"]["signatures"]["items"]["properties"])


def test_the_words_come_along_when_a_language_is_named(
    own_profile: Profile, papers: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (said,) = answers(capsys, "--lang", "en", str(papers[0]))
    checker().validate(said)
    assert (said["words"]["language"], said["words"]["verdict"]) == ("en", "Valid")
    assert said["words"]["signatures"][0]["who"].startswith("Handwritten on the pad by Erika Mustermann")


def test_the_schema_demands_every_key() -> None:
    items = SCHEMA["properties"]["signatures"]["items"]
    assert set(SCHEMA["required"]) == set(FILE_KEYS)
    assert set(items["required"]) == set(SIGNATURE_KEYS)
    assert set(SCHEMA["properties"]) - {"words"} == set(FILE_KEYS)


@pytest.mark.parametrize("key", FILE_KEYS)
def test_an_answer_with_a_key_renamed_is_refused(key: str) -> None:
    said = made_up()[0]
    checker().validate(said)
    said[f"{key}_new"] = said.pop(key)
    with pytest.raises(jsonschema.ValidationError):
        checker().validate(said)


@pytest.mark.parametrize("key", SIGNATURE_KEYS)
def test_a_signature_with_a_key_renamed_is_refused(key: str) -> None:
    said = deepcopy(made_up()[0])
    said["signatures"][0][f"{key}_new"] = said["signatures"][0].pop(key)
    with pytest.raises(jsonschema.ValidationError):
        checker().validate(said)


def test_every_key_is_explained_to_people() -> None:
    told = Path(__file__).parents[2].joinpath("docs", "verify-json.md").read_text("utf-8")
    certificate = SCHEMA["properties"]["signatures"]["items"]["properties"]["certificate"]["properties"]
    assert [key for key in (*FILE_KEYS, *SIGNATURE_KEYS, *certificate) if f"`{key}`" not in told] == []


def test_every_kind_of_change_is_explained_to_people_and_programs() -> None:
    told = Path(__file__).parents[2].joinpath("docs", "verify-json.md").read_text("utf-8")
    changed = SCHEMA["properties"]["signatures"]["items"]["properties"]["changed"]["items"]["properties"]
    for kind in Changed:
        assert f"`{kind}`" in told
        assert str(kind) in changed["kind"]["description"]


def test_what_was_signed_is_not_called_changed() -> None:
    signed = (
        Change(Changed.FIELD, "office_seal"),
        Change(Changed.FIELD, "archive"),
        Change(Changed.FIELD, "fee"),
    )
    judgement = judged(signature(changes=signed), signature("office_seal"), stamp("archive"))
    from clerkdesk.app.verdict_record import record_of

    assert record_of("a.pdf", judgement, WHEN)["signatures"][0]["changes"] == [
        "field office_seal was signed",
        "field archive was time stamped",
        "field fee was changed",
    ]


def test_a_field_nobody_signed_yet_is_named(
    own_profile: Profile, office: SmallOffice, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, chain = tmp_path / "a.pdf", Chain(certified=True, later=(mark("office_seal"),))
    office.desk.adapters.sealer.seal(blank_paper(tmp_path / "form.pdf"), path, [mark()], "B-B", chain)
    (said,) = answers(capsys, "--lang", "en", str(path))
    assert (said["verdict"], said["empty_fields"]) == ("valid", ["office_seal"])
    told = "No signature closes the document yet. The signature field office_seal is still empty."
    assert told in said["words"]["sentences"]
