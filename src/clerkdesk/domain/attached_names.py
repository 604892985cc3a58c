"""Names of files that lie in a document, as its maker gave them: made safe to show and to save under."""

from unicodedata import category, normalize

from clerkdesk.domain.documents import plain
from clerkdesk.domain.one_line import on_one_line

_NAMELESS = "Anlage"
_LONGEST, _LONGEST_ENDING = 120, 16  # bytes of UTF-8: room is left for a number, and for every file system
_RESERVED = frozenset('/\\:*?"<>|')
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
"""What Windows takes for a device, whatever ending follows (Naming Files, Paths, and Namespaces)."""
_WINDOWS = """exe com scr pif bat cmd cpl dll sys drv ocx msi msp msix appx msc mst gadget application
appref-ms js jse mjs vbs vbe wsf wsh wsc sct hta ps1 psm1 psd1 ps1xml psc1 reg inf lnk url scf website chm hlp
jar jnlp xll xla wll slk iqy settingcontent-ms library-ms search-ms searchconnector-ms theme themepack rdp
diagcab iso img vhd vhdx"""
_WITH_MACROS = """docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm accda accdb accde mde mdb ade adp
one"""
_ELSEWHERE = """sh bash zsh csh ksh fish run bin elf so appimage desktop deb rpm snap flatpakref flatpak app
command workflow dmg pkg dylib scpt applescript apk py pyc pyw pyz pl rb php lua tcl"""
_PAGES_WITH_SCRIPTS = "html htm xhtml shtml mht mhtml svg svgz xht"
_PROGRAMS = frozenset(f"{_WINDOWS} {_WITH_MACROS} {_ELSEWHERE} {_PAGES_WITH_SCRIPTS}".split())
"""Endings of what starts, installs or hides something that does."""


def safe_name(claimed: str) -> str:
    """A mere file name for what a document says a file in it is called.

    No folder, no sign that hides or turns what is read (Unicode TR 36, 2.5), none that a file system takes
    for its own, no device, not hidden, not too long; the ending that decides what opens it stays.

    >>> safe_name("..\\\\..\\\\Start/Rechnung\\u202efdp.exe"), safe_name("CON.txt"), safe_name(" . ")
    ('Rechnungfdp.exe', '_CON.txt', 'Anlage')
    """
    name = on_one_line(normalize("NFC", plain(claimed)).replace("\\", "/").rpartition("/")[2])
    name = "".join("_" if sign in _RESERVED or category(sign) in ("Co", "Cn") else sign for sign in name)
    name = _shortened(name.strip(". "))
    if not name:
        return _NAMELESS
    return f"_{name}" if name.partition(".")[0].rstrip().lower() in _DEVICES else name


def ending(name: str) -> str:
    """What follows the last dot of a file name, in small letters; empty when there is none.

    >>> ending("Rechnung.pdf.EXE"), ending("README")
    ('exe', '')
    """
    return name.rpartition(".")[2].strip().lower() if "." in name else ""


def may_run(name: str) -> bool:
    """Whether a file of this name could start something once somebody opens it.

    >>> may_run("Rechnung.pdf.exe"), may_run("Antrag.docm"), may_run("Rechnung.pdf")
    (True, True, False)
    """
    return ending(name) in _PROGRAMS


def _shortened(name: str) -> str:
    """Cut before the ending, at a whole letter."""
    if len(name.encode()) <= _LONGEST:
        return name
    stem, dot, last = name.rpartition(".")
    if not stem or len(last.encode()) > _LONGEST_ENDING:
        stem, dot, last = name, "", ""
    room = _LONGEST - len((dot + last).encode())
    return stem.encode()[:room].decode(errors="ignore").rstrip(". ") + dot + last
