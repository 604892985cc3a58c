"""The office as one person has it at one desk: the bundle of everything they can do."""

from dataclasses import dataclass

from clerkdesk.domain.people import Actor
from clerkdesk.registry.augmenting import Augmenting
from clerkdesk.registry.rounds import Rounds
from clerkdesk.usecases.approvals import Approvals
from clerkdesk.usecases.cases import Cases
from clerkdesk.usecases.collecting import Collecting
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.copies import Copies
from clerkdesk.usecases.editing import Editing
from clerkdesk.usecases.exchange import Exchange
from clerkdesk.usecases.filing import Filing
from clerkdesk.usecases.form_rules import FormRules
from clerkdesk.usecases.inbox import Inbox
from clerkdesk.usecases.keys import Keys, SealKey
from clerkdesk.usecases.paper_signing import PaperSigning
from clerkdesk.usecases.people import People
from clerkdesk.usecases.sealing_files import SealingFiles
from clerkdesk.usecases.sending_back import SendingBack
from clerkdesk.usecases.signers import Signers
from clerkdesk.usecases.signing import Signing
from clerkdesk.usecases.viewing import Viewing


@dataclass(frozen=True)
class Office:
    """What ``desk.sign_in`` gives; the only room among the use cases that knows the others."""

    actor: Actor
    inbox: Inbox
    cases: Cases
    collecting: Collecting
    signing: Signing
    paper_signing: PaperSigning
    signers: Signers
    approvals: Approvals
    filing: Filing
    exchange: Exchange
    sending_back: SendingBack
    viewing: Viewing
    contents: Contents
    copies: Copies
    editing: Editing
    form_rules: FormRules
    people: People
    sealing_files: SealingFiles
    seal_key: SealKey
    keys: Keys
    rounds: Rounds
    augmenting: Augmenting
