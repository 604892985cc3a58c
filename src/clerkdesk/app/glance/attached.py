"""Taking a file out of a looked-at document, which belongs to no case: nobody has to note it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clerkdesk.adapters.blobs.from_outside import laid
from clerkdesk.base.jobs import Jobs, Lane
from clerkdesk.domain.attached_names import safe_name
from clerkdesk.ui.kit.banner import BannerLook
from clerkdesk.ui.kit.notices import Notices
from clerkdesk.ui.kit.theme import Tone
from clerkdesk.ui.viewing.orientation.attached import AttachedList
from clerkdesk.ui.viewing.orientation.attached_saving import SavingWish
from clerkdesk.usecases.contents import Contents


class AttachedSaver(QObject):
    """Saves what is wished from the list of attached files, and says so."""

    def __init__(self, attached: AttachedList, contents: Contents, jobs: Jobs, notices: Notices) -> None:
        super().__init__(attached)
        self._contents = contents
        self._jobs = jobs
        self._notices = notices
        attached.save_wished.connect(self.save)
        attached.offer_saving()

    def save(self, wish: SavingWish) -> None:
        """Save one file, of which somebody was warned, in the background."""
        contents = self._contents

        def work() -> str:
            content = contents.attached(wish.digest, wish.attachment.number)
            with laid(content, wish.folder, safe_name(wish.attachment.name)) as place:
                return place.name

        self._jobs.run(
            Lane.CONTENTS, lambda _: work(), self._saved, self._notices.show_trouble, owner=self, keep=True
        )

    def _saved(self, name: str) -> None:
        words = self.tr("{name} is saved").format(name=name)
        self._notices.say(BannerLook(words, tone=Tone.SUCCESS))
