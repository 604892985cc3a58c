"""Troubles on the command line: the code, and the sentence the desk would show for it."""

from clerkdesk.base.errors import ClerkDeskError


def in_words(trouble: ClerkDeskError) -> str:
    """One line: code, plain words, and in brackets what only this trouble can tell.

    The words are those of the desk's notices, in English, as everything on the command line.
    """
    hint = f" ({trouble.hint})" if trouble.hint else ""
    return f"{sentence_for(trouble.code)}{hint}"


def sentence_for(code: str) -> str:
    """A code with its words; alone where the notices cannot be loaded, for want of Qt's libraries."""
    try:
        from clerkdesk.ui.kit.notice_table import notice_for  # loads Qt, which only a trouble is worth
    except ImportError:
        return code
    notice = notice_for(code)
    return f"{code}: {notice.title.rstrip('.?')}. {notice.sentence}".rstrip()
