"""What the codes and values of a judgement mean, in a plain English sentence each, for programs that ask."""

from collections.abc import Sequence

from clerkdesk.domain.changes import Change, Changed
from clerkdesk.domain.signatures import Kind, SignatureFinding

_SENTENCES = {
    "SIG-01": "the file, or a signature in it, is damaged and cannot be read",
    "SIG-02": "something was added after the newest signature, which does not cover it",
    "SIG-03": "there are time stamps in the file, but no signature",
    "SIG-04": "the file is encrypted, so its signatures cannot be checked",
    "SIG-05": "the check was given up: it took too long or used too much memory",
    "SIG-06": "the file once held a signature that was taken out of it",
    "SIG-07": "the signature is of a kind this program does not know",
    "SIG-08": "the signature was made with an outdated algorithm",
    "SIG-09": "the signature does not cover all of the file as it was when it was signed",
    "SIG-10": "two fields of the file share one signature",
    "SIG-11": "the content is not what was signed, or the signature itself was changed",
    "SIG-12": "the file was changed after it was signed, in a way the signature forbids",
    "SIG-13": "the file was changed after it was signed, in a way nobody can vouch for",
    "SIG-14": "a form was filled in after the last signature",
    "SIG-15": "programs may read different documents from this file",
    "SIG-16": "a time stamp no longer fits the file: something was changed after it was set",
    "SIG-20": "the certificate does not lead to a trusted one; name those you trust with --trust",
    "SIG-21": "the certificate has expired, and it is not proven that it was still good when it was used",
    "SIG-22": "the certificate has been revoked",
    "SIG-23": "the trusted list that vouches for the certificate has run out",
    "SIG-24": "who issued the certificate was not in good standing on the trusted list at that time",
    "SIG-25": "the certificate is made for something else than signing documents",
    "SIG-26": "the certificate was not valid yet at that time",
    "SIG-27": "what is drawn in the field was made for another field, version or document",
    "PDF-01": "the file is not a PDF",
    "PDF-02": "the PDF is damaged and opens only after repair, or not at all",
    "PDF-03": "the PDF is locked with a password",
    "PDF-04": "the file is empty",
    "PDF-05": "the PDF stopped the program that reads it",
    "PDF-06": "the PDF takes too long to read",
    "PDF-07": "the file is too large",
    "PDF-09": "there is no such file",
    "PDF-10": "the file cannot be opened: it is a folder, or reading it is not allowed",
    "PDF-14": "the PDF has no pages",
}
_CHANGES = {
    Changed.EVIDENCE: "time stamps, validation data or descriptions of the document were added",
    Changed.FILLED_IN: "form fields were filled in or signed",
    Changed.FIELD: "field {field} was changed",
    Changed.ANNOTATED: "annotations were added",
    Changed.PAGE: "the content of a page was changed",
    Changed.PAGES_ADDED: "pages were added",
    Changed.PAGES_REMOVED: "pages were removed",
    Changed.LOCKED: "the locked field {field} was changed",
    Changed.UNEXPLAINED: "the file was changed in a way that no rule explains",
}
_CERTAIN = (Changed.PAGE, Changed.PAGES_ADDED, Changed.PAGES_REMOVED, Changed.LOCKED)


def why(code: str, found: str, signatures: Sequence[SignatureFinding] = ()) -> str:
    """A sentence for the code of a judgement, with what was certainly changed since the signatures."""
    sentence = _SENTENCES.get(code, found)
    about = (one for finding in signatures if finding.code == code == "SIG-12" for one in finding.changes)
    certain = next((change_in_english(one) for one in about if one.kind in _CERTAIN), "")
    return f"{sentence}: {certain}" if certain else sentence


def change_in_english(change: Change, signatures: Sequence[SignatureFinding] = ()) -> str:
    """What came after a signature, in a file with these; what was signed is not called changed."""
    signed = next((one for one in signatures if one.field == change.field), None)
    if change.kind is Changed.FIELD and signed is not None:
        done = "signed" if signed.kind is Kind.SIGNATURE else "time stamped"
        return f"field {change.field} was {done}"
    return _CHANGES[change.kind].format(field=change.field)
