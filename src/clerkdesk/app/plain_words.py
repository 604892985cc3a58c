"""Troubles on the command line: the code, and the sentence the desk would show for it."""

from clerkdesk.base.errors import ClerkDeskError

_HERE = {
    "KEY-04": "The seal key is locked. Its passphrase or PIN was not given; it is asked for at a terminal.",
}
"""Where the desk's own sentence tells of a desk that is open."""


def in_words(trouble: ClerkDeskError) -> str:
    """One line: code, plain words, and in brackets what only this trouble can tell.

    The words are those of the desk's notices, in English, as everything on the command line.
    """
    hint = f" ({trouble.hint})" if trouble.hint else ""
    return f"{sentence_for(trouble.code)}{hint}"


def sentence_for(code: str) -> str:
    """A code with its words; alone where the notices cannot be loaded, for want of Qt's libraries."""
    if code in _HERE:
        return f"{code}: {_HERE[code]}"
    title, sentence = _words(code)
    return f"{code}: {title}. {sentence}".rstrip() if title else code


def title_for(code: str) -> str:
    """A code with what happened, and without what a desk would do about it later."""
    title, _ = _words(code)
    return f"{code}: {title}" if title else code


def _words(code: str) -> tuple[str, str]:
    """Title and sentence, empty where there are none."""
    try:
        from clerkdesk.ui.kit.notice_table import notice_for  # loads Qt, which only a trouble is worth
    except ImportError:
        return "", ""
    notice = notice_for(code)
    return notice.title.rstrip(".?"), notice.sentence
