"""The entries of the docparse menu: "service:org.docparse.office.Commands?check", "…?remove", "…?word", "…?options".

"quietly" behind the name ("check quietly") shows no message: for macros.
"""

from __future__ import annotations

import unohelper
from com.sun.star.lang import XServiceInfo
from com.sun.star.task import XJobExecutor

from docparse_office import texts
from docparse_office.comments import changing, remove_comments
from docparse_office.dialogs import ask_server, say
from docparse_office.options import chosen_server, keep_server
from docparse_office.proofreading import REMEMBERED, check_again
from docparse_office.server import Refused, Server, Unreachable, clean_address
from docparse_office.whole_check import check_document

_NAME = "org.docparse.office.Commands"


class Commands(unohelper.Base, XJobExecutor, XServiceInfo):
    """Does what the menu says with the document in front."""

    def __init__(self, context, *arguments):
        self._context = context

    def trigger(self, wanted):
        name, _, how = wanted.partition(" ")
        desktop = self._context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", self._context)
        said = self.said_of(name, desktop.getCurrentComponent())
        if said and how != "quietly":
            say(self._context, desktop.getCurrentFrame(), said)

    def said_of(self, name, document):
        """Does it, and gives what the user is to be told."""
        work = {"check": self._check, "remove": self._remove, "word": self._word, "options": self._options}[name]
        if document is None or not document.supportsService("com.sun.star.text.TextDocument"):
            return texts.NOT_TEXT
        try:
            return work(document)
        except Unreachable:
            return texts.AWAY.format(address=chosen_server(self._context).address)
        except Refused as fault:
            return texts.refused(fault)

    def _check(self, document):
        shown = document.getCurrentController().getFrame().createStatusIndicator()
        shown.start(texts.CHECKING, 1)
        try:
            return check_document(document, chosen_server(self._context))
        finally:
            shown.end()

    def _remove(self, document):
        with changing(document, texts.NAME):
            return texts.removed(remove_comments(document, resolved=True))

    def _word(self, document):
        chosen = document.getCurrentSelection()
        word = chosen.getByIndex(0).getString().strip() if hasattr(chosen, "getByIndex") else ""
        if not word or "\n" in word:
            return texts.NO_WORD
        new = chosen_server(self._context).add_word(word)
        self._start_anew()
        return texts.word_added(word, new)

    def _options(self, document):
        asked = ask_server(self._context, document.getCurrentController().getFrame(), chosen_server(self._context))
        if asked is None:
            return None
        address = clean_address(asked[0])
        if address is None:
            return texts.WRONG_ADDRESS.format(written=asked[0])
        server = Server(address, asked[1].strip())
        keep_server(self._context, server)
        self._start_anew()
        return texts.connected(server.version())

    def _start_anew(self):
        REMEMBERED.forget()
        check_again()

    def getImplementationName(self):
        return _NAME

    def supportsService(self, name):
        return name == _NAME

    def getSupportedServiceNames(self):
        return (_NAME,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Commands, _NAME, (_NAME,))
