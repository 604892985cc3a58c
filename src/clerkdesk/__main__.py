"""The door: a child process goes straight to its room, everybody else to the command line.

Kept free of imports: children start here, and each of their milliseconds is waited for.
"""

import sys

_CHILD_ROOMS = (
    "clerkdesk.adapters.pdf.child",
    "clerkdesk.adapters.pades.child",
    "clerkdesk.adapters.keys.child",
    "clerkdesk.adapters.paper.child",
)


def main() -> int:
    """Run a child room (``--child ROOM``) or the command line; returns the exit code."""
    if len(sys.argv) == 3 and sys.argv[1] == "--child" and sys.argv[2] in _CHILD_ROOMS:
        from importlib import import_module

        import_module(sys.argv[2]).main()
        return 0
    from clerkdesk.app.cli import main as command_line

    return command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
