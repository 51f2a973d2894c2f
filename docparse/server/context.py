"""What every endpoint needs: the settings, the workers, what is kept, whose word list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from docparse.pipeline.serving import ServerSettings, User, user_with
from docparse.pipeline.word_list_file import own_words_path
from docparse.registry.data_folder import data_folder
from docparse.server.store import Store
from docparse.server.tasks.asked import CheckSettings, WordFile
from docparse.server.workers import Pool

__all__ = ["Context"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One for a running server; in endpoints it is ``request.app.state.context``.

    ``end`` stops the server, where who visits is who started it.
    """

    settings: ServerSettings
    checks: CheckSettings
    pool: Pool
    store: Store
    end: Callable[[], None] | None = None

    def user_with(self, token: str) -> User | None:
        """Whose token it is."""
        return user_with(token, self.settings.users)

    def admits(self, user: User | None) -> bool:
        """True for everybody where no tokens are asked for, else for known users."""
        return user is not None or not self.settings.users

    def words_path(self, user: User | None) -> Path:
        """The word list of a user; without tokens that of whoever runs the server."""
        if user is None:
            return own_words_path()
        # Kept by name, so that a new token finds the old list; a name need not be one that files may have.
        readable = re.sub(r"[^A-Za-z0-9._-]", "_", user.name)[:40]
        return data_folder() / "server-words" / f"{readable}-{sha256(user.name.encode()).hexdigest()[:12]}.txt"

    def words_of(self, user: User | None) -> WordFile | None:
        """The list as it stands now; None where word lists are not heeded."""
        if not self.settings.own_words:
            return None
        path = self.words_path(user)
        try:
            changed = path.stat().st_mtime_ns
        except OSError:
            changed = 0
        return WordFile(path=str(path), changed=changed)
