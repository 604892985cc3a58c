"""Acts on what the whole office has: trusted lists, and forms it remembers."""

from collections.abc import Callable
from itertools import count

from clerkdesk.adapters.clock import SystemClock
from clerkdesk.adapters.trust.importing import ListImport
from clerkdesk.adapters.trust.kept_lists import KeptLists
from clerkdesk.base.ids import new_id
from clerkdesk.domain.pages import Place
from clerkdesk.usecases.form_rules import Proposal
from clerkdesk.usecases.office import Office
from clerkdesk.usecases.trusted_lists import TrustedLists
from tests.fakes.foreign_forms import foreign_form
from tests.fakes.trusted_list import Paper, a_publisher
from tests.office.conftest import SmallOffice

Attempt = Callable[[Office], object]
NUMBERS = count(1)


def lists_of(small: SmallOffice, office: Office) -> TrustedLists:
    keeper = ListImport(KeptLists(small.desk.profile.trusted_lists))
    return TrustedLists(office.actor, small.desk.adapters.store, SystemClock(), keeper)


def trust_list(small: SmallOffice) -> Attempt:
    publisher, folder = a_publisher(), small.desk.profile.root.with_name(new_id())
    folder.mkdir()
    path = Paper("DE", next(NUMBERS)).file(folder, publisher)
    return lambda office: lists_of(small, office).take_in(path, [publisher.certificate])


def distrust_list(small: SmallOffice) -> Attempt:
    publisher, folder = a_publisher(), small.desk.profile.root.with_name(new_id())
    folder.mkdir()
    keeper = ListImport(KeptLists(small.desk.profile.trusted_lists))
    keeper.take_in(Paper("DE", next(NUMBERS)).file(folder, publisher), [publisher.certificate])
    return lambda office: lists_of(small, office).remove("DE")


def proposed(small: SmallOffice) -> Proposal:
    """A rule for a form nobody knew, found on a further copy; none like it is kept."""
    for rule in small.clerk.form_rules.own():
        small.clerk.form_rules.drop(rule.key)
    folder = small.desk.profile.root / new_id()
    folder.mkdir()
    first, second = (foreign_form(folder / f"{at}.pdf", name) for at, name in enumerate(("Erika", "Max")))
    taken, place = small.clerk.exchange.take_in(first), Place(0, 60, 540, 200, 48)
    small.clerk.signing.place_field(taken.case.id, taken.document, place)
    digest = small.digest(taken.case)
    return small.clerk.form_rules.propose(digest, place, [second])


def keep_form_rule(small: SmallOffice) -> Attempt:
    made = proposed(small)

    def attempt(office: Office) -> None:
        office.form_rules.keep(made)
        small.clerk.form_rules.drop(made.rule.key)

    return attempt


def drop_form_rule(small: SmallOffice) -> Attempt:
    made = proposed(small)
    small.clerk.form_rules.keep(made)
    return lambda office: office.form_rules.drop(made.rule.key)
