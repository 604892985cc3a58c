"""Wiring: every adapter is made here once and handed down by plain constructors."""

from dataclasses import dataclass

from clerkdesk.adapters.blobs.folder import FolderBlobs
from clerkdesk.adapters.exchange.folder import FolderReturn
from clerkdesk.adapters.exchange.sealed_folder import LocalSealedFolder
from clerkdesk.adapters.keys.holder import KeyProcess
from clerkdesk.adapters.pades.examiner import PadesExaminer
from clerkdesk.adapters.pades.relay import Services
from clerkdesk.adapters.pades.sealer import PadesSealer
from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.pdf.asking import Limits
from clerkdesk.adapters.pdf.contents import PdfContentsProcess
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.adapters.pdf.pictures import PictureProcess
from clerkdesk.adapters.pdf.reader import PdfProcess
from clerkdesk.adapters.rulebook.toml_rulebook import TomlRulebook
from clerkdesk.adapters.settings.toml import TomlSettings
from clerkdesk.adapters.store.unit_of_work import SqlStore, open_store
from clerkdesk.adapters.trust.folder import TrustedFolder
from clerkdesk.adapters.trust.stamps import HttpTimeStamps
from clerkdesk.app.anchoring import Anchorage
from clerkdesk.base.errors import Unreadable
from clerkdesk.base.key_places import KeyPlace, read_place
from clerkdesk.base.paths import Profile, resource
from clerkdesk.base.settings import OfficePolicy
from clerkdesk.domain.keys import PinPolicy
from clerkdesk.domain.people import Actor
from clerkdesk.domain.seals import Level
from clerkdesk.ports.clock import Clock
from clerkdesk.ports.vault import Vault
from clerkdesk.registry.augmenting import Augmenting
from clerkdesk.registry.case_file import CaseFile
from clerkdesk.registry.case_opening import CaseOpening
from clerkdesk.registry.form_making import FormMaking
from clerkdesk.registry.intake import Intake
from clerkdesk.registry.judging import Judging, KeptJudging
from clerkdesk.registry.last_look import LastLook
from clerkdesk.registry.plan import extend_plan
from clerkdesk.registry.renewing import Renewing
from clerkdesk.registry.rounds import Rounds
from clerkdesk.registry.sealing import Sealing, SealRules
from clerkdesk.usecases.approvals import Approvals
from clerkdesk.usecases.cases import Cases
from clerkdesk.usecases.collecting import Collecting
from clerkdesk.usecases.contents import Contents
from clerkdesk.usecases.copies import Copies
from clerkdesk.usecases.desk import SignIn
from clerkdesk.usecases.editing import Editing, EditingTools
from clerkdesk.usecases.exchange import Exchange
from clerkdesk.usecases.filing import Filing
from clerkdesk.usecases.form_rules import FormRules
from clerkdesk.usecases.inbox import Inbox
from clerkdesk.usecases.keys import Keys, SealKey
from clerkdesk.usecases.office import Office
from clerkdesk.usecases.paper_signing import PaperSigning
from clerkdesk.usecases.people import People
from clerkdesk.usecases.preferences import Preferences
from clerkdesk.usecases.sealing_files import SealBack, SealingFiles
from clerkdesk.usecases.sending_back import SendingBack
from clerkdesk.usecases.signers import Signers
from clerkdesk.usecases.signing import Signing
from clerkdesk.usecases.viewing import Viewing


@dataclass(frozen=True)
class Adapters:
    """The back of the house, one of each; what is dangerous runs in child processes."""

    store: SqlStore
    blobs: FolderBlobs
    page_reader: PdfProcess
    pad_reader: PdfProcess
    check_reader: PdfProcess
    print_reader: PdfProcess
    contents: PdfContentsProcess
    pictures: PictureProcess
    editor: PdfEditing
    keys: KeyProcess
    sealer: PadesSealer
    augmenter: PadesSealer
    examiner: PadesExaminer
    trust: Anchorage
    paper: TypstPaper
    rulebook: TomlRulebook
    returns: FolderReturn
    vault: Vault

    def close(self) -> None:
        """End all children and let go of the store; safe to call twice."""
        for adapter in (
            self.page_reader,
            self.pad_reader,
            self.check_reader,
            self.print_reader,
            self.contents,
            self.sealer,
            self.augmenter,
            self.examiner,
            self.paper,
        ):
            adapter.close()
        self.keys.lock()
        self.store.close()


def _adapters(profile: Profile, policy: OfficePolicy, vault: Vault) -> Adapters:
    limits = Limits(file_bytes=policy.size_limit_mb * 1_000_000)
    rule_folders = (profile.rules, resource())
    keys = KeyProcess(profile.seal_certificate)
    trust = Anchorage(TrustedFolder(profile.trusted).roots, profile.trusted_lists)
    services = Services(HttpTimeStamps(policy.tsa_url.split()), trust.evidence(policy.online_hosts))
    return Adapters(
        store=open_store(profile.store),
        blobs=FolderBlobs(profile.blobs, profile.work),
        page_reader=PdfProcess(limits, standby=True),
        pad_reader=PdfProcess(limits),
        check_reader=PdfProcess(limits),
        print_reader=PdfProcess(limits, on_paper=True),
        contents=PdfContentsProcess(limits),
        pictures=PictureProcess(limits),
        editor=PdfEditing(limits, resource("fonts", "NotoSans-Medium.ttf")),
        keys=keys,
        sealer=PadesSealer(keys, services, policy.seal_digest),
        augmenter=PadesSealer(keys, services),
        examiner=PadesExaminer(),
        trust=trust,
        paper=TypstPaper(resource("templates"), resource("fonts")),
        rulebook=TomlRulebook(rule_folders),
        returns=FolderReturn(),
        vault=vault,
    )


def demand_store(profile: Profile) -> None:
    """Raise Unreadable STO-06 when there are documents and no store: that office is not a new one."""
    empty = not profile.store.exists() or profile.store.stat().st_size == 0
    if empty and any(profile.blobs.iterdir()):
        raise Unreadable("STO-06", "documents without their store")


class Desk:
    """One desk and everything it stands on; ``sign_in`` makes a person's office of it."""

    def __init__(self, profile: Profile, vault: Vault, clock: Clock) -> None:
        profile.create()
        demand_store(profile)
        settings = TomlSettings(profile.office_policy, profile.desk_preferences)
        self.profile = profile
        self.clock = clock
        self.began = clock.now()
        self.policy = settings.policy()
        self.name = settings.preferences().desk
        self.preferences = Preferences(settings)
        self.adapters = _adapters(profile, self.policy, vault)
        self.adapters.blobs.sweep()
        extend_plan(self.adapters.store, self.adapters.rulebook.procedures.values())
        self.reception = SignIn(self.adapters.store, self.name, clock)
        policy = PinPolicy(self.policy.pin_policy)
        self.seal_key = SealKey(self.adapters.keys, vault, self.seal_place, policy)

    @property
    def seal_place(self) -> KeyPlace:
        """Where the office has its seal key."""
        profile = self.profile
        return read_place(self.policy.seal_key, profile.keys) if self.policy.seal_key else profile.seal_key

    def sign_in(self, person: str) -> Office:
        """Make the office of a person, by id, at this desk; Missing PEO-01."""
        return self._office(self.reception.sit_down(person))

    def augmenting(self) -> Augmenting:
        """What seals still lack, done for this desk whoever sits there, by a child process of its own."""
        back = self.adapters
        case_file = CaseFile(back.store, back.blobs, self.clock)
        return Augmenting(back.store, case_file, self._sealing(back.augmenter), self.clock, self.name)

    def renewing(self) -> Renewing:
        """The renewal of archive time stamps."""
        back = self.adapters
        case_file = CaseFile(back.store, back.blobs, self.clock)
        return Renewing(back.store, case_file, self._sealing(back.augmenter), self.clock)

    def rounds(self) -> Rounds:
        """What waits to be sent back, done for this desk whoever sits there."""
        back = self.adapters
        return Rounds(back.store, back.blobs, back.returns, self.clock, self.name, self.began)

    def pad_viewing(self) -> Viewing:
        """The pad's own view of documents: what the desk cuts off must not blank the resident's page."""
        return Viewing(self.adapters.blobs, self.adapters.pad_reader, viewer=None)

    def close(self) -> None:
        """Leave the desk; safe to call twice."""
        self.adapters.close()

    def judging(self, asking: bool = False) -> Judging:
        """The judge; where the policy allows it, an ``asking`` one asks authorities online."""
        back, policy = self.adapters, self.policy
        online = asking and policy.online_checks
        examiner = back.trust.asking(back.examiner, policy.online_hosts) if online else back.examiner
        return Judging(examiner, back.check_reader, back.trust.roots, back.trust.listed)

    def _sealing(self, sealer: PadesSealer) -> Sealing:
        rules = SealRules(Level(self.policy.seal_level), self.policy.town)
        back = self.adapters
        return Sealing(sealer, self.judging(), back.check_reader, back.blobs, rules, self.seal_key)

    def _seal_back(self, judging: Judging) -> SealBack:
        back = self.adapters
        return SealBack(back.sealer, back.keys, judging, back.check_reader, LocalSealedFolder())

    def _office(self, actor: Actor) -> Office:
        back, clock = self.adapters, self.clock
        case_file = CaseFile(back.store, back.blobs, clock)
        judging = self.judging(asking=True)
        kept = KeptJudging(judging, back.blobs)
        forms = FormMaking(back.blobs, back.paper, clock, self.policy)
        opening = CaseOpening(case_file, forms, clock, self.policy)
        limit = self.policy.size_limit_mb * 1_000_000
        intake = Intake(back.blobs, back.check_reader, judging, back.returns, limit)
        sealing = self._sealing(back.sealer)
        tools = EditingTools(back.editor, back.check_reader, self.policy.imprints, self.policy.town)
        last_look = LastLook(back.store, back.blobs, kept)
        return Office(
            actor=actor,
            inbox=Inbox(actor, back.store, case_file, clock),
            cases=Cases(actor, back.store, case_file, back.rulebook, opening, clock),
            collecting=Collecting(actor, case_file, back.rulebook, forms, clock),
            signing=Signing(actor, back.store, case_file, sealing, back.rulebook, clock),
            signers=Signers(actor, case_file, back.rulebook, forms, clock),
            paper_signing=PaperSigning(actor, case_file, intake, back.blobs, back.pictures),
            approvals=Approvals(actor, back.store, case_file, sealing, back.rulebook, clock),
            filing=Filing(actor, case_file, last_look, back.rulebook, clock),
            exchange=Exchange(actor, back.store, case_file, intake, opening, back.rulebook),
            sending_back=SendingBack(actor, back.store, case_file, intake, clock),
            viewing=Viewing(back.blobs, back.page_reader, actor.person),
            contents=Contents(back.blobs, back.contents, actor.person),
            copies=Copies(actor, back.store, case_file, back.blobs, back.print_reader, back.contents),
            editing=Editing(actor, back.store, case_file, back.blobs, tools, clock),
            form_rules=FormRules(actor, back.store, back.blobs, back.check_reader, back.rulebook, clock),
            people=People(actor, back.store, clock),
            sealing_files=SealingFiles(actor, back.store, clock, self._seal_back(judging), self.policy.town),
            seal_key=self.seal_key,
            keys=Keys(actor, self.seal_key),
            rounds=self.rounds(),
            augmenting=self.augmenting(),
        )
