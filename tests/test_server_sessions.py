"""Who visits the pages: cookies, sessions that end, addresses that guess tokens; and what is decided and undone."""

from __future__ import annotations

from docparse.pipeline.serving import User
from docparse.server.tasks.asked import CheckOptions, CheckSettings, Upload
from docparse.server.tasks.views import seen_file
from docparse.server.web.kept import Choice, KeptDocument
from docparse.server.web.sessions import Sessions

SOMEBODY = User("an", "0" * 64)


class Clock:
    """Stands still until it is set."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_ten_wrong_tokens_bar_an_address_for_a_while() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    for _ in range(10):
        assert not sessions.is_barred("10.0.0.7")
        sessions.note_failure("10.0.0.7")
    assert sessions.is_barred("10.0.0.7")
    assert not sessions.is_barred("10.0.0.8")
    clock.now = 301
    assert not sessions.is_barred("10.0.0.7")


def test_a_session_ends_by_itself_and_when_it_is_closed() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    left, stayed = sessions.enter(SOMEBODY), sessions.enter(SOMEBODY)
    assert left.cookie != stayed.cookie
    sessions.close(left)
    assert sessions.known(left.cookie) is None
    clock.now = 11 * 3600
    assert sessions.known(stayed.cookie) is not None
    clock.now = 22 * 3600
    assert sessions.known(stayed.cookie) is not None
    clock.now = 35 * 3600
    assert sessions.known(stayed.cookie) is None


def test_without_users_only_cookies_of_this_server_count() -> None:
    sessions = Sessions()
    first = sessions.anybody(None)
    assert first.is_new
    again = sessions.anybody(first.cookie)
    assert not again.is_new
    assert (again.owner, again.token) == (first.owner, first.token)
    for forged in ("", "x", first.cookie[:-1], first.cookie.replace(".", ".0"), "ế.ế"):
        assert sessions.anybody(forged).owner != first.owner
    assert Sessions().anybody(first.cookie).owner != first.owner


def _untold(done: int, total: int, step: str) -> None:
    return


def kept() -> KeptDocument:
    upload = Upload(name="a.txt", content="Khôi thi đua, Khôi thi đua và sở triễn khai.".encode())
    analysis, seen, size = seen_file(_untold, upload, CheckOptions(model=False), CheckSettings(model=False))
    return KeptDocument(
        upload=upload, options=CheckOptions(), analysis=analysis, seen=seen, seen_size=size, pasted=False, at="08:00"
    )


def test_what_is_decided_goes_into_copies_and_is_undone() -> None:
    document = kept()
    first = document.seen.findings[0]
    assert first.text == "Khôi"
    assert len(first.same) == 2
    document.decide(list(first.same), Choice("accept"))
    document.decide([first.index], Choice("accept", "Khối"))
    document.decide([first.same[1]], Choice("ignore", word=True))
    assert [(one.index, one.replacement) for one in document.accepted] == [(first.index, "Khối")]
    assert [one.reason for one in document.ignored] == ["từ đúng, đã thêm vào từ điển"]
    assert first not in document.left()
    for _ in range(3):
        assert document.undo()
    assert document.choices == {}
    assert document.undo() == []
    assert not document.can_undo


def test_to_decide_the_same_again_is_nothing_to_undo() -> None:
    document = kept()
    document.decide([0], Choice("accept"))
    document.decide([0], Choice("accept"))
    document.undo()
    assert document.choices == {}


def test_what_is_shown_escapes_the_text() -> None:
    upload = Upload(name="a.txt", content="Khôi thi đua <script>alert(1)</script> \u202e & tổ chức.".encode())
    _, seen, _ = seen_file(_untold, upload, CheckOptions(model=False), CheckSettings(model=False))
    assert "<script" not in seen.text
    assert "\u202e" not in seen.text
