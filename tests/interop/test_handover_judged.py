"""A form without fields, handed over, signed on the pad and returned, before other people's programs."""

from pathlib import Path

import pikepdf

from clerkdesk.app.demo.pretend_ca import PretendTown
from tests.interop.judges import EDITED, UNCHANGED, mutool, openssl, pdfsig
from tests.office.conftest import office, pretend_town
from tests.ui.app.conftest import (
    Counter,
    Program,
    counter,
    empty_profile,
    front,
    lender,
    profile,
    program,
    programs,
    vault,
)
from tests.ui.app.test_handing_over import approve

__all__ = [
    "counter",
    "empty_profile",
    "front",
    "lender",
    "office",
    "pretend_town",
    "profile",
    "program",
    "programs",
    "vault",
]  # fmt: skip


def test_all_agree_on_what_the_waiting_program_gets(
    counter: Counter, program: Program, pretend_town: PretendTown, tmp_path: Path
) -> None:
    form = program.print("specialist_program_registration.pdf", "Anmeldung 417.pdf")
    program.hand_over(form)
    counter.until_case("MUSTER-2026-00417")
    counter.tick_papers()
    counter.click_primary()
    counter.sign_all()
    approve(counter)
    assert program.outcome()[0] == 0
    signed = program.returned / form.name
    assert signed.read_bytes().startswith(form.read_bytes())
    assert [(one.valid, one.covers_all) for one in pdfsig(signed)] == [(True, False), (True, True)]
    assert mutool(signed) == [EDITED, UNCHANGED], "the ink, then the seal that closes the file"
    with pikepdf.open(signed) as made:
        for field in made.Root.AcroForm.Fields:
            byte_range = [int(value) for value in field.V.ByteRange]
            said = openssl(signed, byte_range, bytes(field.V.Contents), pretend_town.root_pem, tmp_path)
            assert "CMS Verification successful" in said, said
