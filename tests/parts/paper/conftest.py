"""A typesetter, and data as a visit brings them."""

from collections.abc import Iterator

import pytest

from clerkdesk.adapters.paper.maker import TypstPaper
from clerkdesk.adapters.paper.typesetting import Typesetter
from clerkdesk.base.paths import resource


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    """The typesetter in this process."""
    return Typesetter(resource("templates"), resource("fonts"))


@pytest.fixture
def paper() -> Iterator[TypstPaper]:
    """The paper maker with its child process."""
    maker = TypstPaper(resource("templates"), resource("fonts"))
    yield maker
    maker.close()


@pytest.fixture
def data() -> dict[str, str]:
    """Data of an invented registration."""
    return {
        "town": "Stadt Musterstadt",
        "reference": "26-00001",
        "family_name": "Yılmaz",
        "given_names": "Ayşe",
        "move_in": "2026-11-15",
    }
