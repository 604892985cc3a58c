"""The words we do not use, each with the one word we use instead.

One German word of the office is one English word here. A second word for the same thing hides
half of the code from whoever searches for it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from tests.house.identifiers import given_names, snake
from tests.house.sources import Source

OFFICE = ("clerkdesk.domain", "clerkdesk.ports", "clerkdesk.registry", "clerkdesk.usecases", "clerkdesk.ui")
HOUSE = ("clerkdesk",)


@dataclass(frozen=True)
class Rule:
    """Forbidden words (snake_case, | between them), the right word, and the rooms where it matters."""

    wrong: str
    right: str
    rooms: tuple[str, ...] = HOUSE

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as whole words of a name, in singular or plural."""
        return re.compile(rf"(^|_)({self.wrong})(e?s)?(_|$)")


RULES = (
    # People and places
    Rule("citizen|burgher|buerger", "resident"),
    Rule("customer|client|visitor", "resident or applicant", OFFICE),
    Rule("petitioner|requester|claimant|antragsteller", "applicant"),
    Rule("user|employee|official|officer|operator|staff_member|sachbearbeiter", "clerk or person", OFFICE),
    Rule("custodian|legal_guardian|parental", "guardian"),
    Rule("caretaker|caregiver|betreuer", "carer"),
    Rule("workstation|workplace|arbeitsplatz", "desk"),
    Rule("deputy|stand_in|vertretung", "substitution"),
    # The file
    Rule("records_office|registratur", "registry"),
    Rule("population_registry|residents?_register|melderegister", "population_register"),
    Rule("line_of_business|specialist_(system|application|app)|fachverfahren", "specialist_program"),
    Rule("workflow|process_definition|vorgangsart", "procedure"),
    Rule("filing_plan|file_scheme|classification_scheme|aktenplan", "file_plan"),
    Rule("binder|case_folder|office_file|akte", "dossier"),
    Rule("matter|ticket|work_item|vorgang", "case", OFFICE),
    Rule("docket|case_number|file_number|file_reference|aktenzeichen", "reference"),
    Rule("in_tray|mailbox|postbox|posteingang|postkorb", "inbox"),
    Rule("follow_up|tickler|wiedervorlage", "resubmission"),
    Rule("archive_case|put_to_file|zda", "file_away"),
    Rule("storage_period|retention_time|keep_period|aufbewahrungsfrist", "retention_period"),
    Rule("weeding|aussonderung", "disposal"),
    Rule("shredding|vernichtung", "destruction"),
    Rule("disclosure_block|privacy_lock|auskunftssperre", "information_block"),
    Rule("audit_(log|trail)|event_log|historie", "history"),
    # Circulation and approval
    Rule("distribution_list|geschaeftsgang", "circulation"),
    Rule("decree|verfuegung", "directive"),
    Rule("co_?sign|counter_?sign|mitzeichnung", "sign_off"),
    Rule("freigabe|clearance", "approval"),
    Rule("rejection|zurueckweisung", "return", OFFICE),
    Rule("dual_control|two_man|two_person|four_eye(?!s)|vier_augen", "four_eyes"),
    # Signing
    Rule("scribble|handwriting|unterschrift", "ink"),
    Rule("signet|(?<!time_)stamp(?!ed)|siegel", "seal", OFFICE),
    Rule("signing_pad|sign_pad|sig_pad|signature_tablet", "signature_pad"),
    Rule("pad_session|signing_session", "sitting"),
    Rule("arrival_form|registration_slip|meldeschein", "registration_form"),
    Rule("meldebestaetigung|registration_receipt", "registration_confirmation"),
    Rule("meldebescheinigung|registration_proof", "registration_certificate"),
    Rule("landlord_(certificate|declaration)|wohnungsgeberbestaetigung", "landlord_confirmation"),
    Rule("pick_?up|abholung", "collection"),
    Rule("carbon_copy|customer_copy|own_copy|belegexemplar", "applicant_copy"),
    # Money
    Rule("tariff|price_list|gebuehr", "fee or fee_schedule"),
    Rule("cash_reference|payment_number|kassenzeichen", "payment_reference"),
    Rule("cash_slip|quittung", "receipt"),
    Rule("storno|void_payment|cancel_payment|charge_?back", "reversal"),
    Rule("reimbursement|erstattung", "refund"),
    Rule("cash_register|cash_desk|zahlstelle|kasse", "till"),
    Rule("cash_box|lade", "drawer"),
    Rule("cashiers_office|gemeindekasse", "treasury"),
    Rule("end_of_day|z_report|cash_close|kassenabschluss", "day_closing"),
    Rule("ledger_account|buchungsstelle", "budget_line"),
    # The depot
    Rule("building_yard|works_yard|bauhof", "depot"),
    Rule("overseer|gang_leader|vorarbeiter", "foreman"),
    Rule("job_order|auftrag", "work_order"),
    Rule("time_entry|time_booking|zeitbuchung|leistung", "work_entry"),
    Rule("work_gang|squad|kolonne", "crew"),
    Rule("vehicle|machinery|geraet|fahrzeug", "equipment", OFFICE),
    Rule("taetigkeit", "activity"),
    Rule("cost_center|kostenstelle", "cost_centre"),
    Rule("cost_unit|cost_carrier|kostentraeger", "cost_object"),
    Rule("hour_rate|hourly_wage|stundensatz", "hourly_rate"),
    Rule("profitability|cost_benefit|wirtschaftlichkeit", "make_or_buy"),
    Rule("works_council|personalrat", "staff_council"),
)
# A dossier is never called File; the file system's files and registry/case_file keep their word.
NEVER_A_CLASS = {"File": "Dossier", "Folder": "Dossier", "User": "Person", "Session": "Sitting"}


def wrong_words(sources: Iterable[Source]) -> list[str]:
    """Every name that uses a word of its own for a thing that has one."""
    return [
        f"{source.at(line)} {name}: say {rule.right}"
        for source in sources
        for line, name in given_names(source)
        for rule in broken_rules(snake(name))
        if any(_inside(source.room, room) for room in rule.rooms)
    ]


def wrong_classes(sources: Iterable[Source]) -> list[str]:
    """Classes on the office's floors that take the file system's or the web's word for an office thing."""
    return [
        f"{source.at(line)} {name}: say {NEVER_A_CLASS[name]}"
        for source in sources
        if any(_inside(source.room, room) for room in OFFICE)
        for line, name in given_names(source)
        if name in NEVER_A_CLASS
    ]


@cache
def broken_rules(words: str) -> tuple[Rule, ...]:
    """The rules a name in snake_case breaks, wherever it may stand."""
    return tuple(rule for rule in RULES if rule.pattern.search(words))


def _inside(name: str, room: str) -> bool:
    return name == room or name.startswith(room + ".")
