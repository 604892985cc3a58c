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


class Endless:
    """Work that takes no steps, and lasts until it is cut off."""

    def __init__(self) -> None:
        self.started, self._cut = threading.Event(), threading.Event()
        self.cuts = 0

    def work(self, _: Progress) -> None:
        self.started.set()
        assert self._cut.wait(10)
        raise Cancelled

    def cut_off(self) -> None:
        self.cuts += 1
        self._cut.set()


def test_what_nobody_waits_for_any_more_does_not_hold_up_its_lane(jobs: Jobs) -> None:
    endless, page = Endless(), object()
    jobs.run(Lane.STORE, endless.work, owner=page, cut_off=endless.cut_off)
    assert endless.started.wait(10)
    jobs.forget(page)
    settle(jobs)
    assert endless.cuts == 1


def test_what_has_ended_by_itself_is_not_cut_off_nor_is_what_comes_after(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerkdesk.base.jobs.PATIENCE", 0.05)
    page, other, cuts = object(), Endless(), list[str]()
    started, released = threading.Event(), threading.Event()

    def work(_: Progress) -> None:
        started.set()
        released.wait(10)

    jobs.run(Lane.STORE, work, owner=page, cut_off=lambda: cuts.append("cut"))
    jobs.run(Lane.STORE, other.work, cut_off=other.cut_off)
    assert started.wait(10)
    jobs.forget(page)
    released.set()
    assert other.started.wait(10)
    assert not threading.Event().wait(0.2)
    assert (cuts, other.cuts) == ([], 0)
    other.cut_off()


def test_what_only_waits_for_its_turn_is_not_cut_off(jobs: Jobs) -> None:
    busy, endless = Busy(jobs), Endless()
    number = jobs.run(Lane.STORE, endless.work, on_fail=lambda _: None, cut_off=endless.cut_off)
    jobs.stop(number)
    busy.release()
    settle(jobs)
    assert endless.cuts == 0
    assert not endless.started.is_set()


def test_who_presses_stop_need_not_wait_for_a_step(jobs: Jobs) -> None:
    endless, troubles = Endless(), list[Exception]()
    number = jobs.run(Lane.STORE, endless.work, on_fail=troubles.append, cut_off=endless.cut_off)
    assert endless.started.wait(10)
    jobs.stop(number)
    settle(jobs)
    assert [type(trouble) for trouble in troubles] == [Cancelled]


def test_closing_waits_for_no_work_that_can_be_cut_off() -> None:
    jobs, endless = Jobs(lambda call: call()), Endless()
    jobs.run(Lane.STORE, endless.work, on_fail=lambda _: None, cut_off=endless.cut_off)
    assert endless.started.wait(10)
    jobs.close()
    assert endless.cuts == 1


def test_work_that_comes_late_to_what_can_be_cut_off_is_cut_off_there(
    jobs: Jobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clerkdesk.base.jobs.PATIENCE", 0.05)
    endless, first = Endless(), threading.Event()

    def cut_off() -> None:
        if endless.started.is_set():
            endless.cut_off()
        first.set()

    def work(progress: Progress) -> None:
        assert first.wait(10)
        endless.work(progress)

    page = object()
    jobs.run(Lane.STORE, work, owner=page, cut_off=cut_off)
    while not any(job.running for job in jobs._jobs.values()):
        threading.Event().wait(0.001)
    jobs.forget(page)
    settle(jobs)
    assert endless.cuts == 1
