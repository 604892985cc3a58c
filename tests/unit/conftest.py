"""How many examples a rule is tried on: in a short run a tenth, the same in every run."""

import pytest
from hypothesis import HealthCheck, settings


def pytest_configure(config: pytest.Config) -> None:
    """Choose before the rules are read; ``./dev test --all`` is the run that leaves no mark out."""
    in_full = not config.getoption("markexpr")
    settings.register_profile(
        "clerkdesk",
        max_examples=100 if in_full else 10,
        derandomize=True,
        deadline=None,  # other programs share the machine
        suppress_health_check=[HealthCheck.function_scoped_fixture],  # the examples of a rule share a store
    )
    settings.load_profile("clerkdesk")
