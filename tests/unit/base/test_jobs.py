"""Background work: what was decided is done, what nobody wants is not, and nothing stays for ever."""

import logging
import sys
import threading
from collections.abc import Iterator
from typing import NoReturn

import pytest

from clerkdesk.base.errors import Cancelled
from clerkdesk.base.jobs import Jobs, Lane, Progress


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    running = Jobs(lambda call: call())
    yield running
    running.close()


class Busy:
    """A lane with something in it that lasts until released."""

    def __init__(self, jobs: Jobs, lane: Lane = Lane.STORE) -> None:
        self._started, self._released = threading.Event(), threading.Event()
        jobs.run(lane, self._wait)
        assert self._started.wait(10)

    def _wait(self, _: Progress) -> None:
        self._started.set()
        self._released.wait(10)

    def release(self) -> None:
        self._released.set()


def settle(jobs: Jobs) -> None:
    """Wait until the lane has done what is queued."""
    ended = threading.Event()
    jobs.run(Lane.STORE, lambda _: ended.set())
    assert ended.wait(10)


def test_what_was_decided_is_done_though_its_page_closed_meanwhile(jobs: Jobs) -> None:
    busy, page, done = Busy(jobs), object(), []
    jobs.run(Lane.STORE, lambda _: done.append("approved"), done.append, owner=page, keep=True)
    jobs.run(Lane.STORE, lambda _: done.append("searched"), done.append, owner=page)
    jobs.forget(page)
    busy.release()
    settle(jobs)
    assert done == ["approved"]


def test_what_was_decided_is_done_though_the_desk_closes() -> None:
    jobs = Jobs(lambda call: call())
    busy, done = Busy(jobs), []
    jobs.run(Lane.STORE, lambda _: done.append("approved"), done.append, keep=True)
    jobs.run(Lane.STORE, lambda _: done.append("searched"), done.append)
    threading.Timer(0.1, busy.release).start()
    jobs.close()
    assert done == ["approved"]
    assert jobs.idle()


def test_a_decision_that_fails_after_its_page_closed_is_at_least_logged(
    jobs: Jobs, caplog: pytest.LogCaptureFixture, expected_errors: list[str]
) -> None:
    expected_errors.append("nobody listens")
    busy, page = Busy(jobs), object()
    jobs.run(Lane.STORE, lambda _: 1 / 0, on_fail=lambda _: None, owner=page, keep=True)
    jobs.forget(page)
    busy.release()
    settle(jobs)
    assert "nobody listens" in caplog.text


def test_a_stopped_job_ends_at_its_next_step(jobs: Jobs) -> None:
    busy, troubles = Busy(jobs), list[Exception]()
    number = jobs.run(Lane.STORE, lambda progress: progress.step(1, 2), on_fail=troubles.append)
    jobs.stop(number)
    busy.release()
    settle(jobs)
    assert [type(trouble) for trouble in troubles] == [Cancelled]


def test_nothing_is_taken_on_after_closing(jobs: Jobs) -> None:
    jobs.close()
    done = list[str]()
    jobs.run(Lane.STORE, lambda _: done.append("late"), keep=True)
    jobs.close()
    assert (done, jobs.idle()) == ([], True)


def test_runs_and_a_close_at_the_same_moment_meet_without_trouble() -> None:
    for _ in range(30):
        jobs = Jobs(lambda call: call())

        def run(jobs: Jobs = jobs) -> None:
            for _ in range(20):
                jobs.run(Lane.STORE, lambda _: None)

        runner = threading.Thread(target=run)  # what it raises fails the test
        runner.start()
        jobs.close()
        runner.join()


def test_work_that_would_end_the_thread_is_told_as_a_failure(jobs: Jobs) -> None:
    troubles = list[Exception]()
    jobs.run(Lane.STORE, lambda _: sys.exit(3), on_fail=troubles.append)
    settle(jobs)
    assert [str(trouble) for trouble in troubles] == ["SystemExit in a job"]


def test_a_screen_that_is_gone_leaves_no_job_behind(
    caplog: pytest.LogCaptureFixture, expected_errors: list[str]
) -> None:
    expected_errors.append("cannot be brought home")

    def gone(_: object) -> NoReturn:
        raise RuntimeError("Signal source has been deleted")

    jobs, ended = Jobs(gone), threading.Event()
    jobs.run(Lane.STORE, lambda _: None, lambda _: None)
    jobs.run(Lane.STORE, lambda _: ended.set())
    assert ended.wait(10)
    jobs.close()
    assert jobs.idle()
    assert caplog.text.count("cannot be brought home") == 2
    assert all(record.levelno == logging.ERROR for record in caplog.records)
