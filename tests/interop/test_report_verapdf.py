"""veraPDF judges our reports: PDF/A-3a and PDF/UA-1, whatever the files were called."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.base.paths import resource
from clerkdesk.domain.judged import JudgedFile
from clerkdesk.ui.kit.report_words import ReportFrame, report_words
from tests.fakes.findings import TOWN, broken, judged, signature, stamp, unclear
from tests.interop.java_judges import Vera

NOW = datetime(2026, 11, 24, tzinfo=UTC)
JUDGEMENTS = {
    "valid": judged(signature(), signature("seal"), stamp()),
    "invalid": judged(broken(), unclear()),
    "hostile": judged(signature(certificate=replace(TOWN, name="中文 \u202e الحسن " + "W" * 300))),
    "fifty": judged(*(signature(f"field{number}") for number in range(50))),
    "none": judged(guard_code="PDF-09"),
}


@pytest.fixture(scope="module")
def vera(tmp_path_factory: pytest.TempPathFactory) -> Vera:
    return Vera(tmp_path_factory.mktemp("verapdf"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("reports")
    judged_files = {
        name: JudgedFile(f"{name}.pdf", 1, "ab" * 32, judgement, NOW, NOW)
        for name, judgement in JUDGEMENTS.items()
    }
    paper = TypstPaper(resource("templates"), resource("fonts"))
    for name, files in {
        **{n: [f] for n, f in judged_files.items()},
        "all": list(judged_files.values()),
    }.items():
        data = report_words(files, ReportFrame("en", [TOWN], [], "ClerkDesk 1", NOW))
        paper.make_report("signature-report", data, folder / f"{name}.pdf")
    paper.close()
    return sorted(folder.iterdir())


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_every_report_is_archivable_and_accessible(vera: Vera, flavour: str, reports: list[Path]) -> None:
    assert len(reports) == 6
    assert vera.verdicts(flavour, reports) == {report.name: "PASS" for report in reports}
