"""A dossier (hồ sơ trình) checked together: submission, draft, annexes, slip, comments and answers."""

from docparse.compare.dossier.answers import Disposition
from docparse.compare.dossier.comment_rows import CommentRow
from docparse.compare.dossier.dossier import Dossier, check_dossier
from docparse.compare.dossier.draft_changes import ChangeState
from docparse.compare.dossier.facts import Fact, FactKind, FactRow
from docparse.compare.dossier.roles import ROLES, Role, guess_role, guess_roles
from docparse.compare.dossier.statements import DOSSIER_GRAVITY, DOSSIER_KINDS, DossierKind, DossierStatement

__all__ = [
    "DOSSIER_GRAVITY",
    "DOSSIER_KINDS",
    "ROLES",
    "ChangeState",
    "CommentRow",
    "Disposition",
    "Dossier",
    "DossierKind",
    "DossierStatement",
    "Fact",
    "FactKind",
    "FactRow",
    "Role",
    "check_dossier",
    "guess_role",
    "guess_roles",
]
