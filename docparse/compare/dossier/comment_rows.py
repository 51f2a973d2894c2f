"""Comment by comment: who makes it, what was answered, and where in the draft the answer shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from docparse.compare.dossier.answers import Answer, Disposition, answers_of
from docparse.compare.dossier.asked_changes import AskedChange, asked_change
from docparse.compare.dossier.draft_changes import ChangeState, Made, made_in, unchanged_place
from docparse.compare.dossier.draft_words import DraftWords
from docparse.compare.dossier.letters import AGREES, Comment, comments_of
from docparse.compare.dossier.roles import Role
from docparse.compare.dossier.statements import DossierStatement
from docparse.compare.statements import Passage
from docparse.compare.subject_words import subject_words, weight_of
from docparse.lexicon.folding import fold_name
from docparse.values import Analysis

__all__ = ["CommentRow", "comment_rows", "comment_statements"]

# So much of the words of a comment, of the shorter telling of it, stands where it is answered; more where another is
# named as the one who makes it.
_SAME, _SAME_OF_OTHERS = 0.5, 0.8
# Words of asking, of which every comment consists.
_OF_ASKING = re.compile(
    r"\b(?:đề nghị|kiến nghị|bổ sung|chỉnh sửa|sửa đổi|sửa|thay|bằng|thành|cụm từ|nội dung|tại|vào|điểm|khoản|điều|mục|"
    r"dự thảo|cơ quan soạn thảo|xem xét|nghiên cứu|rà soát|điều chỉnh|bỏ|lược bỏ|vì|như sau)\b",
    re.IGNORECASE,
)
_SHOWN = 160
# Fewer words are a heading or a form to be filled in.
_FEWEST_WORDS = 4
_DRAFTED: tuple[Role, ...] = ("draft", "annex", "submission")
# Where something other than the draft was to be changed.
_OF_ANOTHER = re.compile(
    r"\b(?:tại|vào|trong|của)\s+(?:nội dung\s+)?(?:dự thảo\s+)?"
    r"(?:tờ trình|báo cáo|bản thuyết minh|thuyết minh|hồ sơ|đề cương)\b",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentRow:
    """``letter``: where the comment is made, ``comment`` where it is told with its answer; None where it is not.

    ``change`` tells of an accepted comment whether the draft shows it, ``place`` where.
    """

    commenter: str | None
    text: str
    letter: Passage | None
    comment: Passage | None
    answer: Passage | None
    answer_text: str
    disposition: Disposition | None
    change: ChangeState | None
    place: Passage | None
    asked: str = ""


@dataclass(frozen=True, slots=True)
class _Drafts:
    """``last``: the drafts as they are now; ``versions``: of one paper that is there twice, both, the last one last."""

    last: Mapping[int, DraftWords]
    annexes: Mapping[int, DraftWords]
    submissions: Mapping[int, DraftWords]
    versions: Sequence[tuple[int, Analysis, DraftWords]]

    @classmethod
    def of(cls, analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> _Drafts:
        drafts, annexes, submissions = (
            {place: DraftWords(analyses[place]) for place in _with(roles, role)} for role in _DRAFTED
        )
        names = {fold_name(f"{analyses[place].header.type} {analyses[place].header.title}") for place in drafts}
        if len(drafts) != 2 or len(names) != 1:
            return cls(drafts, annexes, submissions, ())
        last = max(drafts)
        versions = [(place, analyses[place], own) for place, own in drafts.items()]
        return cls({last: drafts[last]}, annexes, submissions, versions)


def comment_rows(analyses: Sequence[Analysis], roles: Sequence[Role | None]) -> list[CommentRow]:
    """The answered comments in the order of the answers, then those without an answer in the order of the letters."""
    answers = [answer for place in _with(roles, "response") for answer in answers_of(analyses[place], place)]
    comments = [comment for place in _with(roles, "comments") for comment in comments_of(analyses[place], place)]
    made = _matched(comments, answers)
    drafts = _Drafts.of(analyses, roles)
    rows = [_answered(answer, made.get(number), drafts) for number, answer in enumerate(answers)]
    matched = set(made.values()) | set(_told_again(comments, answers, made))
    return rows + [_unanswered(comment) for comment in comments if comment not in matched]


def comment_statements(rows: Sequence[CommentRow], roles: Sequence[Role | None]) -> Iterator[DossierStatement]:
    """Comments without an answer, and those that were accepted and do not show in the draft."""
    drafts = _with(roles, "draft")
    # Where nothing is read as an answer, nothing can be said of what lacks one.
    responses = sorted({row.answer.document for row in rows if row.answer is not None})
    for row in rows:
        said = [("commenter", row.commenter or ""), ("comment", _shown(row.text))]
        passages = [passage for passage in (row.letter, row.comment, row.answer, row.place) if passage is not None]
        if row.comment is None:
            if responses and row.letter is not None:
                yield DossierStatement(
                    kind="comment_without_answer", documents=tuple(responses), passages=(row.letter,), said=tuple(said)
                )
        elif not row.answer_text:
            if row.comment.document not in responses or AGREES.match(row.text) or len(row.text.split()) < _FEWEST_WORDS:
                continue
            yield DossierStatement(
                kind="answer_blank", documents=(row.comment.document,), passages=tuple(passages), said=tuple(said)
            )
        elif row.change in ("not made", "elsewhere"):
            yield DossierStatement(
                kind="accepted_without_change" if row.change == "not made" else "accepted_elsewhere",
                documents=tuple([row.place.document] if row.place else drafts),
                passages=tuple(passages),
                said=(*said, ("answer", _shown(row.answer_text)), ("asked", row.asked)),
            )


def _with(roles: Sequence[Role | None], *wanted: Role) -> list[int]:
    return [place for place, role in enumerate(roles) if role in wanted]


def _answered(answer: Answer, comment: Comment | None, drafts: _Drafts) -> CommentRow:
    made = _made(answer, comment, drafts)
    return CommentRow(
        commenter=answer.commenter or (comment.commenter if comment else None),
        text=answer.comment_text,
        letter=comment.passage if comment else None,
        comment=answer.comment,
        answer=answer.answer if not _BLANK.fullmatch(answer.answer_text) else None,
        answer_text=answer.answer_text if not _BLANK.fullmatch(answer.answer_text) else "",
        disposition=answer.disposition,
        change=made.state if made else None,
        place=made.place if made else None,
        asked=made.asked if made else "",
    )


def _unanswered(comment: Comment) -> CommentRow:
    return CommentRow(
        commenter=comment.commenter, text=comment.text, letter=comment.passage, comment=None, answer=None,
        answer_text="", disposition=None, change=None, place=None,
    )  # fmt: skip


def _made(answer: Answer, comment: Comment | None, drafts: _Drafts) -> Made | None:
    """What the draft shows; of a comment that was accepted in part only what the answer itself says was changed."""
    if answer.disposition not in ("accepted", "partly") or AGREES.match(answer.comment_text):
        return None
    asked = _asked(answer, comment)
    made = made_in(asked, drafts.last, drafts.annexes)
    if made.state == "not made" and _OF_ANOTHER.search(f"{answer.comment_text} {answer.answer_text}"):
        # It is the submission, or a report that is not here, that was to be changed.
        there = made_in(asked, drafts.submissions, {}) if drafts.submissions else made
        return there if there.state == "made" else Made("to look at")
    if made.state == "to look at" and answer.disposition == "accepted":
        same = unchanged_place(asked, drafts.versions)
        return Made("not made", same) if same else made
    return made


def _asked(answer: Answer, comment: Comment | None) -> AskedChange:
    """The answer's own words of what was changed go before those of the comment."""
    own, told = asked_change(answer.answer_text), asked_change(answer.comment_text)
    places = own.places or told.places or asked_change(answer.about).places
    if answer.disposition == "partly" or own.is_telling:
        return AskedChange(own.wanted, own.unwanted, places)
    if not told.is_telling and comment is not None:
        told = asked_change(comment.text)
    return AskedChange(told.wanted, told.unwanted, places or told.places)


def _matched(comments: Sequence[Comment], answers: Sequence[Answer]) -> dict[int, Comment]:
    """For each answer, by number, the comment that it answers; the pairs most alike come first."""
    found = [
        (share, number, at)
        for at, comment in enumerate(comments)
        for number, answer in enumerate(answers)
        if (share := _share(comment, answer)) is not None
    ]
    made: dict[int, Comment] = {}
    taken: set[int] = set()
    for _, number, at in sorted(found, key=lambda one: (-one[0], one[1:])):
        if number not in made and at not in taken:
            made[number] = comments[at]
            taken.add(at)
    return made


def _told_again(
    comments: Sequence[Comment], answers: Sequence[Answer], made: Mapping[int, Comment]
) -> Iterator[Comment]:
    """Comments whose words stand in a row that answers another one, too."""
    for comment in comments:
        if any((_share(comment, answers[number]) or 0) >= _SAME_OF_OTHERS for number in made):
            yield comment


def _share(comment: Comment, answer: Answer) -> float | None:
    """How far ``answer`` tells of ``comment``; None where it does not."""
    mine, theirs = _told_words(comment.text), _told_words(answer.comment_text)
    fewer = min(weight_of(mine), weight_of(theirs))
    share = weight_of(mine & theirs) / fewer if fewer else 0.0
    least = _SAME if _is_of(comment, answer) else _SAME_OF_OTHERS
    return share if share >= least else None


@lru_cache(maxsize=10_000)
def _told_words(text: str) -> frozenset[str]:
    return subject_words(_OF_ASKING.sub(" ", text)).words


def _is_of(comment: Comment, answer: Answer) -> bool:
    """True if the answer names the one who made the comment, among others or with the letter's number."""
    if not comment.commenter or not answer.commenter:
        return False
    mine, theirs = subject_words(comment.commenter).words, subject_words(answer.commenter).words
    return mine <= theirs or theirs <= mine


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rsplit(' ', 1)[0]} …"
