"""What the codes of a judgement mean, in a plain sentence each, for the command line."""

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
    "SIG-20": "the certificate does not lead to a trusted one; name those you trust with --trust",
    "SIG-21": "the certificate has expired, and no time stamp proves that it was valid when it was used",
    "SIG-22": "the certificate has been revoked",
    "PDF-01": "the file is not a PDF",
    "PDF-02": "the PDF is damaged and opens only after repair, or not at all",
    "PDF-03": "the PDF is locked with a password",
    "PDF-04": "the file is empty",
    "PDF-05": "the PDF stopped the program that reads it",
    "PDF-06": "the PDF takes too long to read",
    "PDF-07": "the file is too large",
    "PDF-09": "there is no such file",
}
_DETAILED = frozenset({"SIG-12"})
"""Codes whose finding says in words of its own what exactly was found."""


def why(code: str, found: str) -> str:
    """A sentence for the code of a judgement, with what was found where that says more."""
    sentence = _SENTENCES.get(code, found)
    return f"{sentence}: {found}" if code in _DETAILED and found and found != sentence else sentence
