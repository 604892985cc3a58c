"""What the codes of a judgement mean for a person: one table for single signatures, one for the file."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def for_signature(code: str) -> str:
    """Why one signature is not simply valid; a code nobody wrote words for gets general ones."""
    return {**_of_signatures(), **_of_certificates()}.get(code) or for_file(code)


def for_a_bad_file(code: str) -> str:
    """The same of a signature in a file that is invalid, where nothing softens what is wrong."""
    if code == "SIG-13":
        return translate("Findings", "Something was changed afterwards that nobody can vouch for.")
    return for_signature(code)


def for_file(code: str) -> str:
    """Why a file is not simply valid; a code nobody wrote words for gets general ones."""
    known = {**_of_files(), **_of_trust(), **_of_what_is_no_document()}
    return known.get(code) or translate("Findings", "It could not be checked with certainty.")


def _of_signatures() -> dict[str, str]:
    return {
        "SIG-01": translate("Findings", "This signature is damaged and cannot be read."),
        "SIG-02": translate("Findings", "This signature does not cover the file to its end."),
        "SIG-07": translate("Findings", "This signature is of a kind that this program does not know."),
        "SIG-08": translate("Findings", "This signature was made with a method that can be forged today."),
        "SIG-09": translate(
            "Findings", "This signature does not cover the whole document as it was when it was signed."
        ),
        "SIG-10": translate(
            "Findings", "Two fields share this one signature; it was made for one of them at most."
        ),
        "SIG-11": translate(
            "Findings", "The document is not what was signed, or the signature itself was changed."
        ),
        "SIG-12": translate(
            "Findings", "The document was changed afterwards, in a way this signature forbids."
        ),
        "SIG-13": translate(
            "Findings", "Something was changed afterwards that nobody can vouch for; it may be harmless."
        ),
        "SIG-14": translate(
            "Findings", "A form was filled in after this last signature; nobody has signed for that."
        ),
        "SIG-27": translate(
            "Findings", "What was written here was written in another field or for another document."
        ),
    }


def _of_certificates() -> dict[str, str]:
    return {
        "SIG-20": translate(
            "Findings", "Who issued the certificate is not known here; so it is not certain whose it is."
        ),
        "SIG-21": translate(
            "Findings", "The certificate has run out, and nothing proves that it was used before that."
        ),
        "SIG-22": translate("Findings", "The certificate was revoked."),
        "SIG-23": translate("Findings", "The trusted list that vouches for the certificate has run out."),
        "SIG-24": translate(
            "Findings", "The trusted list did not vouch for the certificate's issuer at that time."
        ),
        "SIG-25": translate(
            "Findings",
            "The certificate is made for something else than signing documents; it proves nothing.",
        ),
        "SIG-26": translate("Findings", "The certificate was not valid yet at that time."),
    }


def _of_files() -> dict[str, str]:
    return {
        "SIG-01": translate("Findings", "The file, or a signature in it, is damaged and cannot be read."),
        "SIG-02": translate(
            "Findings", "Something was added after the newest signature, which does not cover it."
        ),
        "SIG-03": translate("Findings", "The file holds time stamps, but nobody has signed it."),
        "SIG-04": translate("Findings", "The file is encrypted, so its signatures cannot be checked."),
        "SIG-05": translate("Findings", "The check took too long or too much memory, and was given up."),
        "SIG-06": translate("Findings", "The file once held a signature that was taken out of it."),
        "SIG-07": translate("Findings", "A signature is of a kind that this program does not know."),
        "SIG-08": translate("Findings", "A signature was made with a method that can be forged today."),
        "SIG-09": translate(
            "Findings", "A signature does not cover the whole document as it was when it was signed."
        ),
        "SIG-10": translate(
            "Findings", "Two fields share one signature; it was made for one of them at most."
        ),
        "SIG-11": translate("Findings", "The document is not what was signed, or a signature was changed."),
        "SIG-12": translate(
            "Findings", "The document was changed after it was signed, in a way a signature forbids."
        ),
        "SIG-13": translate(
            "Findings",
            "Something was changed after the signing that nobody can vouch for; it may be harmless.",
        ),
        "SIG-14": translate(
            "Findings", "A form was filled in after the last signature; nobody has signed for that."
        ),
        "SIG-15": translate(
            "Findings", "Different programs may show different documents from this one file."
        ),
        "SIG-16": translate(
            "Findings", "A time stamp no longer fits the file: something was changed after it was set."
        ),
        "SIG-27": translate("Findings", "A signature was written in another field or for another document."),
    }


def _of_trust() -> dict[str, str]:
    return {
        "SIG-20": translate(
            "Findings", "Who issued a certificate is not known here; so it is not certain whose it is."
        ),
        "SIG-21": translate(
            "Findings", "A certificate has run out, and nothing proves that it was used before that."
        ),
        "SIG-22": translate("Findings", "A certificate was revoked."),
        "SIG-23": translate("Findings", "The trusted list that vouches for a certificate has run out."),
        "SIG-24": translate("Findings", "The trusted list did not vouch for an issuer at that time."),
        "SIG-25": translate(
            "Findings", "A certificate is made for something else than signing documents; it proves nothing."
        ),
        "SIG-26": translate("Findings", "A certificate was not valid yet at that time."),
    }


def _of_what_is_no_document() -> dict[str, str]:
    return {
        "PDF-01": translate("Findings", "The file is not a PDF."),
        "PDF-02": translate(
            "Findings", "The PDF is damaged: programs open it only after a repair, each in its own way."
        ),
        "PDF-03": translate("Findings", "The PDF is locked with a password."),
        "PDF-04": translate("Findings", "The file is empty."),
        "PDF-05": translate("Findings", "The PDF stopped the program that was to read it."),
        "PDF-06": translate("Findings", "The PDF takes too long to read."),
        "PDF-07": translate("Findings", "The file is too large to be checked."),
        "PDF-09": translate("Findings", "There is no such file."),
        "PDF-10": translate(
            "Findings", "The file cannot be opened: it is a folder, or reading it is not allowed."
        ),
        "PDF-14": translate("Findings", "The PDF has no pages."),
        "BLB-01": translate("Findings", "The contents of the document are missing."),
        "BLB-02": translate("Findings", "The contents of the document are not what was kept."),
    }
