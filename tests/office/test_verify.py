"""The verb verify: one verdict per file, the exit code of the worst, and never a traceback."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import clerkdesk
from clerkdesk.app.cli import main
from clerkdesk.app.reasons import why
from clerkdesk.base.paths import Profile, resource
from tests.fakes import bad_files
from tests.fakes.handmade import add_signature_field
from tests.fakes.papers import blank_paper, mark
from tests.office.conftest import SmallOffice, start_verb
from tests.office.test_crash import slow_to_read

LETTER = resource("samples", "unknown_letter.pdf")
SOURCE = Path(clerkdesk.__file__).parent
FILE_KEYS = {"file", "verdict", "integrity", "trust", "code", "reason", "signatures"}
SIGNATURE_KEYS = FILE_KEYS - {"file", "verdict", "signatures"} | {
    "field", "kind", "signer", "time", "time_proven", "level", "changes",
}  # fmt: skip


@pytest.fixture(scope="module")
def papers(office: SmallOffice, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A file for every verdict."""
    folder = tmp_path_factory.mktemp("papers")
    unsigned = blank_paper(folder / "unsigned.pdf")
    valid, invalid, unclear = (folder / f"{name}.pdf" for name in ("valid", "invalid", "unclear"))
    office.desk.adapters.sealer.seal(unsigned, valid, [mark()], "B-B")
    bad_files.tampered(valid, invalid)
    bad_files.continued(valid, unclear)
    return {"valid": valid, "invalid": invalid, "unclear": unclear, "unsigned": unsigned}


@pytest.fixture(autouse=True)
def lent_children(office: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Here ``verify`` borrows the office's child processes: starting two for each call takes a second."""
    lent = office.desk.adapters
    monkeypatch.setattr("clerkdesk.app.verify.PadesExaminer", lambda: Lent(lent.examiner))
    monkeypatch.setattr("clerkdesk.app.verify.PdfProcess", lambda: Lent(lent.check_reader))


class Lent:
    """An adapter that its borrower cannot close."""

    def __init__(self, adapter: object) -> None:
        self._adapter = adapter

    def __getattr__(self, name: str) -> object:
        return getattr(self._adapter, name)

    def close(self) -> None:
        """Leave it open: it is not the borrower's."""


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (["valid"], 0),
        (["valid", "unsigned"], 3),
        (["unsigned", "unclear", "valid"], 2),
        (["valid", "invalid", "unclear", "unsigned"], 1),
    ],
)
def test_verify_ends_with_the_code_of_the_worst_file(
    own_profile: Profile,
    papers: dict[str, Path],
    capsys: pytest.CaptureFixture[str],
    names: list[str],
    code: int,
) -> None:
    assert main(["verify", *(str(papers[name]) for name in names)]) == code
    said = [line for line in capsys.readouterr().out.splitlines() if not line.startswith(" ")]
    assert [line.removeprefix(f"{papers[n]}: ").split()[0] for n, line in zip(names, said, strict=True)] == [
        name.upper() for name in names
    ]


def test_verify_prints_one_object_per_file_with_the_keys_it_promises(
    own_profile: Profile, papers: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--json", *map(str, papers.values()), "nowhere.pdf"]) == 1
    said = {one["file"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert list(said) == [*map(str, papers.values()), "nowhere.pdf"]
    assert all(set(one) >= FILE_KEYS for one in said.values())
    verdicts = {name: said[str(path)]["verdict"] for name, path in papers.items()}
    assert verdicts == {name: name for name in papers}
    assert said["nowhere.pdf"] | {"reason": "", "as_of": ""} == {
        "schema_version": 1, "file": "nowhere.pdf", "as_of": "", "verdict": "unclear",
        "integrity": "unclear", "trust": "none", "code": "PDF-09", "reason": "", "signatures": [],
        "empty_fields": [],
    }  # fmt: skip
    (signature,) = said[str(papers["valid"])]["signatures"]
    assert set(signature) >= SIGNATURE_KEYS
    assert (signature["kind"], signature["level"], signature["time_proven"]) == ("signature", "B-B", False)
    assert "Musterstadt" in signature["signer"]


def test_verify_trusts_only_what_it_is_told_to(
    office: SmallOffice, papers: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "nowhere"))
    valid = str(papers["valid"])
    assert main(["verify", valid]) == 2
    assert "trust unknown" in capsys.readouterr().out
    assert main(["verify", valid, "--trust", str(office.town.root_pem)]) == 0
    raw = tmp_path / "root.der"
    raw.write_bytes(office.town.root_der)
    assert main(["verify", valid, "--trust", str(raw)]) == 0
    for bad in (LETTER, tmp_path / "nowhere.pem", bad_files.empty(tmp_path / "empty.pem"), tmp_path):
        assert main(["verify", valid, "--trust", str(bad)]) == 64
        assert "TRU-01" in capsys.readouterr().err
    assert not (tmp_path / "nowhere").exists()


def test_files_and_certificates_may_be_named_in_any_order(
    office: SmallOffice, papers: dict[str, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("CLERKDESK_PROFILE", str(tmp_path / "nowhere"))
    root, valid, unsigned = (
        str(path) for path in (office.town.root_pem, papers["valid"], papers["unsigned"])
    )
    for words in (
        [valid, "--trust", root],
        ["--trust", root, valid],
        ["--trust", root, root, valid],
        ["--trust", root, "--", valid],
        ["--trust", root, "--json", valid],
        ["--trust", root, "--trust", root, valid],
    ):
        assert main(["verify", *words]) == 0, words
    assert main(["verify", "--trust", root, valid, unsigned]) == 3
    capsys.readouterr()
    for words in (["--trust", root], ["--trust", root, "nowhere.pdf"], ["--json"]):
        assert main(["verify", *words]) == 64, words
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("usage: clerkdesk verify FILE...")


def test_every_code_of_a_judgement_has_its_sentence(
    own_profile: Profile, papers: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--json", *(str(papers[name]) for name in ("invalid", "unclear"))]) == 1
    for line in capsys.readouterr().out.splitlines():
        judged = json.loads(line)
        assert judged["code"] and " " in judged["reason"], judged
    named = re.compile(r"\b(?:SIG|PDF)-\d\d\b")
    judges = [
        *SOURCE.glob("adapters/pades/*.py"),
        SOURCE / "domain/signatures.py",
        SOURCE / "registry/judging.py",
    ]
    codes = {code for file in judges for code in named.findall(file.read_text("utf-8"))}
    assert len(codes) > 15
    for code in codes:
        assert why(code, "KeyError") != "KeyError", code


def test_a_damaged_certificate_in_the_office_is_left_out_and_named_by_the_doctor(
    own_profile: Profile, papers: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    (own_profile.trusted / "damaged.crt").write_bytes(b"\x30\x82\x03\xe8" + bytes(1000))
    assert main(["verify", str(papers["valid"])]) == 0
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "PROBLEM  trust        TRU-01: damaged.crt" in said
    assert "ok       forms" in said


def test_nothing_in_a_file_can_forge_a_line_or_command_the_terminal(
    own_profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    evil, name = tmp_path / "a\nb.pdf: VALID\x1b[2J.pdf", "field\nc.pdf: VALID\x1b[2J"
    add_signature_field(blank_paper(evil), name, (10, 10, 90, 40), signed=True)
    assert main(["verify", str(evil)]) in (1, 2)
    said = capsys.readouterr().out
    assert not [line for line in said.splitlines()[1:] if not line.startswith(" ")]
    assert "\x1b" not in said
    assert r"field\x0ac.pdf: VALID\x1b[2J" in said
    assert main(["verify", "--json", str(evil)]) in (1, 2)
    assert json.loads(capsys.readouterr().out)["signatures"][0]["field"] == name


@pytest.mark.parametrize("padding", [8 << 20, 600 << 20])
def test_what_is_padded_with_nothing_is_answered_in_seconds(
    padding: int, papers: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    padded = tmp_path / "padded.pdf"
    padded.write_bytes(papers["valid"].read_bytes())
    with padded.open("r+b") as file:
        file.truncate(padded.stat().st_size + padding)
    assert main(["verify", "--json", str(padded)]) == 2
    answer = json.loads(capsys.readouterr().out)
    assert (answer["verdict"], answer["code"]) == ("unclear", "SIG-01" if padding < 500_000_000 else "PDF-07")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("name", "code"), [("nosuch.pdf", "PDF-09"), ("empty.pdf", "PDF-04"), ("text.pdf", "PDF-01")]
)
def test_what_is_no_pdf_is_called_so(
    name: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "text.pdf").write_text("Sehr geehrte Damen und Herren")
    assert main(["verify", "--json", str(tmp_path / name)]) == 2
    assert json.loads(capsys.readouterr().out)["code"] == code


def test_a_name_that_is_no_text_is_printed_all_the_same(own_profile: Profile, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/Anmeldung-\xfc.pdf"
    Path(os.fsdecode(odd)).write_bytes(LETTER.read_bytes())
    for more, expected in ([], b"UNSIGNED"), (["--json"], b'"unsigned"'):
        command = [sys.executable, "-m", "clerkdesk", "verify", *more, odd]
        done = subprocess.run(
            command, capture_output=True, env={**os.environ, "PYTHONUTF8": "0"}, check=False
        )
        assert (done.returncode, done.stderr) == (3, b"")
        assert expected in done.stdout


def test_a_reader_who_leaves_early_ends_the_verb_quietly(
    own_profile: Profile, papers: dict[str, Path]
) -> None:
    with start_verb("verify", *[papers["unsigned"]] * 40) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.wait(30) == 74
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_ctrl_c_ends_a_verb_without_a_word(
    own_profile: Profile, tmp_path: Path, papers: dict[str, Path]
) -> None:
    slow = slow_to_read(tmp_path / "slow.pdf")
    with start_verb("verify", papers["unsigned"], slow, slow) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: parent and children alike
        assert process.wait(10) == 130
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_a_folder_is_no_damaged_file(
    own_profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--json", str(tmp_path)]) == 2
    assert json.loads(capsys.readouterr().out)["code"] == "PDF-10"


def test_without_a_certificate_that_was_named_nothing_is_judged_and_nothing_else_is_said(
    own_profile: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "a.pdf"), "--trust", str(tmp_path / "nix.pem")]) == 64
    assert capsys.readouterr().err == (
        "clerkdesk: TRU-01: A trusted certificate cannot be read (nix.pem: there is no such file). "
        "Nothing was judged.\n"
    )
