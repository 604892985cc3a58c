"""The door: a child process goes straight to its room, everybody else to the command line.

Kept free of imports: children start here, and each of their milliseconds is waited for.
"""

import sys

_CHILD_ROOMS = (
    "clerkdesk.adapters.pdf.child.serving",
    "clerkdesk.adapters.pdf.child.first_page",
    "clerkdesk.adapters.pades.child",
    "clerkdesk.adapters.keys.child",
    "clerkdesk.adapters.paper.child",
    "clerkdesk.app.devices",
)


def main() -> int:
    """Run a child room (``--child ROOM``) or the command line; returns the exit code.

    Whatever is at work here has residents' papers in memory: should it crash, no dump is left behind.
    """
    from clerkdesk.base.cores import no_core

    no_core()
    if len(sys.argv) == 3 and sys.argv[1] == "--child" and sys.argv[2] in _CHILD_ROOMS:
        import signal
        from importlib import import_module

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, who then lets us go
        import_module(sys.argv[2]).main()
        return 0
    try:
        if sys.argv[1:] and all(argument.lower().endswith(".pdf") for argument in sys.argv[1:]):
            return _glance()
        from clerkdesk.app.cli import main as command_line

        return command_line(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _glance() -> int:
    """Show files; the command line with all its verbs is loaded for troubles alone."""
    try:
        from clerkdesk.app.glance.verb import glance

        return glance(sys.argv[1:])
    except Exception as trouble:  # noqa: BLE001 - the last wall before the person
        from clerkdesk.app.cli import tell

        return tell(trouble)


if __name__ == "__main__":
    sys.exit(main())
