"""A server that misbehaves."""

from collections.abc import Iterator

import pytest

from tests.fakes.misbehaving import BadServer, a_bad_server


@pytest.fixture
def bad() -> Iterator[BadServer]:
    """A server that says what the test tells it to."""
    with a_bad_server() as server:
        yield server
