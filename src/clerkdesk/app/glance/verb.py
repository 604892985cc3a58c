"""The verb without a verb: files are shown as they lie there, with no store, no key, and no desk behind.

A clerk waits for the first page. So its reader is started before anything else, and what is not needed
for that page is imported after it was painted.
"""

import gc
import os
import sys
from collections.abc import Sequence

from clerkdesk.adapters.pdf.room import FIRST_PAGE
from clerkdesk.base.starting import start_child

SHOWN, NOT_SHOWN, NO_INPUT, NO_SCREEN = 0, 1, 66, 69
_NOWHERE, _NO_FILE = "PDF-09: no such file", "PDF-10: not a file, but a folder or a device"


def glance(arguments: Sequence[str]) -> int:
    """Show each file in a window of its own; returns when the last one closes.

    0 all could be shown, 1 one could not, 66 one is not there, 69 there is no screen.
    """
    there = [file for file in arguments if os.path.isfile(file)]  # noqa: PTH113 - pathlib can wait
    for other in (file for file in arguments if file not in there):
        is_there = os.path.lexists(other)
        print(f"clerkdesk: {_NO_FILE if is_there else _NOWHERE}: {other}", file=sys.stderr)
    if not there:
        return NO_INPUT
    if not _has_screen():
        print("clerkdesk: DSK-09: no screen: neither DISPLAY nor WAYLAND_DISPLAY is set", file=sys.stderr)
        return NO_SCREEN
    code = _show(there)
    return NO_INPUT if len(there) < len(arguments) else code


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def _show(names: Sequence[str]) -> int:
    begun = start_child(FIRST_PAGE, 1 << 20)
    sys.setswitchinterval(0.0005)  # what is ready is shown at once, whatever is being imported
    gc.disable()  # as the whole desk: it is tidied up on the window's thread, between events
    from pathlib import Path

    from clerkdesk.app.glance.first_look import FirstLook

    files = [Path(name) for name in names]
    look = FirstLook(files[0], begun)
    try:
        from clerkdesk.app.glance.front import GlanceFront

        front = GlanceFront(files, look)
        try:
            front.run()
        finally:
            front.close()
    finally:
        look.close()
    for file, code in front.refused.items():
        _tell(file.name, code)
    return NOT_SHOWN if front.refused else SHOWN


def _tell(file: str, code: str) -> None:
    """In English as every verb, whatever language the windows spoke."""
    from clerkdesk.app.reasons import why

    print(f"clerkdesk: {file}: {code}: {why(code, 'the file cannot be shown')}", file=sys.stderr)
