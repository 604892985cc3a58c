"""Settings in TOML: read strictly, written whole."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.base.errors import Unreachable, Unreadable
from clerkdesk.base.settings import DeskPreferences, OfficePolicy

ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)))


@pytest.fixture
def keeper(tmp_path: Path) -> TomlSettings:
    return TomlSettings(tmp_path / "office.toml", tmp_path / "desk.toml")


def test_without_files_everything_is_as_we_deliver_it(keeper: TomlSettings) -> None:
    assert keeper.policy() == OfficePolicy()
    assert keeper.preferences() == DeskPreferences()


def test_what_a_file_says_counts_and_the_rest_stays(keeper: TomlSettings, tmp_path: Path) -> None:
    (tmp_path / "office.toml").write_text('town = "Größenhausen"\nsize_limit_mb = 20\n', "utf-8")
    assert keeper.policy() == OfficePolicy(town="Größenhausen", size_limit_mb=20)


@given(
    desk=ANY_TEXT, theme=st.sampled_from(["light", "dark", "contrast"]), percent=st.integers(-(2**62), 2**62)
)
def test_what_is_kept_is_read_back(keeper: TomlSettings, desk: str, theme: str, percent: int) -> None:
    preferences = DeskPreferences(desk=desk, theme=theme, text_percent=percent)
    keeper.keep(preferences)
    assert keeper.preferences() == preferences


def test_a_kept_file_explains_itself_and_is_its_owners_alone(keeper: TomlSettings, tmp_path: Path) -> None:
    keeper.keep(DeskPreferences(desk="Schalter 3"))
    path = tmp_path / "desk.toml"
    assert '# Name of this desk, as in the history.\ndesk = "Schalter 3"\n' in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir()] == ["desk.toml"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('town = "A"\n\ntwon = "B"\n', "office.toml:3 unknown setting twon"),
        ("size_limit_mb = 'big'", "office.toml:1 size_limit_mb must be int"),
        ("# a remark\nsize_limit_mb = true", "office.toml:2 size_limit_mb must be int"),
        ("town = 1", "office.toml:1 town must be str"),
        ('town = "A"\n[seal]\nlevel = "B-T"', "office.toml:2 unknown setting seal"),
        ('town = "A"\nunit = broken', "office.toml:2 "),
        ('town = "A', "office.toml:1 "),
        ("size_limit_mb = " + "9" * 5000, "office.toml:0 not TOML"),
        ("x = " + "[" * 3000 + "]" * 3000, "office.toml:0 not TOML"),
        ('town = "A"\nsize_limit_mb = 0', "office.toml:2 size_limit_mb must be between"),
        ("pad_patience_minutes = 0", "office.toml:1 pad_patience_minutes must be between 1 and 60"),
        ("pad_patience_minutes = 61", "office.toml:1 pad_patience_minutes must be between 1 and 60"),
        ("size_limit_mb = -1", "office.toml:1 size_limit_mb must be between"),
        ('seal_level = "B-X"', "office.toml:1 seal_level must be one of B-B, B-T, B-LT, B-LTA"),
        ('seal_digest = "md5"', "office.toml:1 seal_digest must be empty or one of sha256, sha384, sha512"),
        ('tsa_url = "tsa.musterland.example"', "office.toml:1 tsa_url must be addresses"),
        ('tsa_url = "http://a.example/ ftp://b.example/"', "office.toml:1 tsa_url must be addresses"),
        ('tsa_url = "http://["', "office.toml:1 tsa_url must be addresses"),
        ('tsa_url = "http://name:word@a.example/"', "office.toml:1 tsa_url must be addresses"),
        ("online_checks = 1", "office.toml:1 online_checks must be bool"),
        ('online_hosts = "http://ocsp.town"', "office.toml:1 online_hosts must be names"),
        ('reference_pattern = "always"', "office.toml:1 reference_pattern must hold {number}"),
        ('reference_pattern = "{year}-{nr}"', "office.toml:1 reference_pattern must hold {number}"),
        ('reference_pattern = "{number.real}"', "office.toml:1 reference_pattern must hold {number}"),
        ('reference_pattern = "{number:999999999d}"', "office.toml:1 reference_pattern must hold {number}"),
        ('reference_pattern = "{number}{"', "office.toml:1 reference_pattern must hold {number}"),
        ('reference_pattern = "{number}\\n"', "office.toml:1 reference_pattern must be at most"),
    ],
)
def test_a_broken_file_is_refused_with_file_line_and_reason(
    keeper: TomlSettings, tmp_path: Path, text: str, hint: str
) -> None:
    (tmp_path / "office.toml").write_text(text, "utf-8")
    with pytest.raises(Unreadable, match="SET-01") as caught:
        keeper.policy()
    assert caught.value.hint.startswith(hint)


@pytest.mark.parametrize("pattern", ["{number}", "BB {year}/{number:6d}", "{year:02d}-{number:05d}"])
def test_a_pattern_of_references_is_the_offices_own(
    keeper: TomlSettings, tmp_path: Path, pattern: str
) -> None:
    (tmp_path / "office.toml").write_text(f'reference_pattern = "{pattern}"', "utf-8")
    assert keeper.policy().reference_pattern.format(year=26, number=417).endswith("417")


def test_a_database_of_its_own_is_not_offered_yet(keeper: TomlSettings, tmp_path: Path) -> None:
    (tmp_path / "office.toml").write_text('\ndatabase = "postgresql://server/office"', "utf-8")
    with pytest.raises(Unreadable, match=r"SET-03: office.toml:2 database must be empty"):
        keeper.policy()


@pytest.mark.parametrize("line", ['theme = "pink"', 'language = "fr"'])
def test_what_the_desk_does_not_offer_is_refused_and_the_rest_is_kept_by_whom_it_is_enough(
    keeper: TomlSettings, tmp_path: Path, line: str
) -> None:
    (tmp_path / "desk.toml").write_text(f'desk = "Schalter 3"\n{line}\ntile_memory_mb = 512\n', "utf-8")
    with pytest.raises(Unreadable, match=r"SET-01: desk.toml:2 .* must be one of"):
        keeper.preferences()
    understood, fault = keeper.understood()
    assert understood == DeskPreferences(desk="Schalter 3", tile_memory_mb=512)
    assert fault.startswith("desk.toml:2 " + line.split()[0])


def test_nothing_is_wrong_with_what_is_understood(keeper: TomlSettings, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text('theme = "dark"\n', "utf-8")
    assert keeper.understood() == (DeskPreferences(theme="dark"), "")


def test_of_a_file_that_is_no_toml_nothing_is_understood(keeper: TomlSettings, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text("theme = ", "utf-8")
    understood, fault = keeper.understood()
    assert understood == DeskPreferences()
    assert fault.startswith("desk.toml:1 ")


@pytest.mark.parametrize("megabytes", [0, 63, 4097])
def test_the_memory_for_pictures_of_pages_has_bounds(
    keeper: TomlSettings, tmp_path: Path, megabytes: int
) -> None:
    assert keeper.preferences().tile_memory_mb == 256
    (tmp_path / "desk.toml").write_text(f"tile_memory_mb = {megabytes}\n", "utf-8")
    with pytest.raises(Unreadable, match=r"SET-01: desk.toml:1 tile_memory_mb must be between 64 and 4096"):
        keeper.preferences()


def test_a_file_that_is_no_text_is_refused(keeper: TomlSettings, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_bytes(b'desk = "\xff"')
    with pytest.raises(Unreadable, match=r"SET-01: desk.toml:0 not UTF-8"):
        keeper.preferences()
    (tmp_path / "desk.toml").unlink()
    (tmp_path / "desk.toml").mkdir()
    with pytest.raises(Unreadable, match=r"SET-01: desk.toml:0 cannot be read"):
        keeper.preferences()


def test_preferences_that_cannot_be_written_leave_the_old_ones(keeper: TomlSettings, tmp_path: Path) -> None:
    away = TomlSettings(tmp_path / "office.toml", tmp_path / "away" / "desk.toml")
    with pytest.raises(Unreachable, match="SET-02"):
        away.keep(DeskPreferences())
    keeper.keep(DeskPreferences(desk="Schalter 7"))
    with pytest.raises(UnicodeEncodeError):
        keeper.keep(DeskPreferences(desk="\ud800"))
    assert keeper.preferences().desk == "Schalter 7"
