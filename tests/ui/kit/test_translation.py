"""A translation survives its file: an update lays a new one there while the desk runs."""

from pathlib import Path

from clerkdesk.base.paths import resource
from clerkdesk.ui.kit.translation import Translation


def test_words_are_still_found_after_the_file_was_emptied(tmp_path: Path) -> None:
    file = tmp_path / "clerkdesk_de.qm"
    file.write_bytes(resource("translations", "clerkdesk_de.qm").read_bytes())
    translation = Translation(file)
    file.write_bytes(b"")
    assert translation.found
    assert translation.translate("Actions", "Undo") == "Rückgängig"


def test_a_missing_or_damaged_file_is_not_found(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.qm"
    damaged.write_bytes(b"no translation")
    assert not Translation(tmp_path / "missing.qm").found
    assert not Translation(damaged).found
