"""A land with services, and a server that misbehaves."""

from collections.abc import Iterator

import pytest

from tests.fakes.lasting import curve_office, office, rsa_office
from tests.fakes.misbehaving import BadServer, a_bad_server

__all__ = ["bad", "curve_office", "office", "rsa_office"]


@pytest.fixture
def bad() -> Iterator[BadServer]:
    """A server that says what the test tells it to."""
    with a_bad_server() as server:
        yield server
