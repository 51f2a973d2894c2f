"""The proofreader of LibreOffice for Vietnamese: what is typed goes to the docparse server, paragraph by paragraph.

Nothing that goes wrong here may disturb who types: no server, no marks.
"""

from __future__ import annotations

import unohelper
from com.sun.star.lang import Locale, XServiceDisplayName, XServiceInfo
from com.sun.star.linguistic2 import ProofreadingResult, XLinguServiceEventBroadcaster, XProofreader

from docparse_office.options import chosen_server
from docparse_office.proofreading import REMEMBERED, error_of, listeners

_NAME = "org.docparse.office.Proofreader"
_SERVICE = "com.sun.star.linguistic2.Proofreader"


class Proofreader(unohelper.Base, XProofreader, XServiceInfo, XServiceDisplayName, XLinguServiceEventBroadcaster):
    """One for the whole office; ``doProofreading`` comes from a thread of its own."""

    def __init__(self, context, *arguments):
        self._context = context
        self._ignored = set()

    def isSpellChecker(self):
        return False

    def doProofreading(self, identifier, text, locale, start, suggested_end, properties):
        """All errors of the paragraph from ``start`` on: it is answered as one sentence."""
        result = ProofreadingResult()
        result.aDocumentIdentifier, result.aText, result.aLocale = identifier, text, locale
        result.nStartOfSentencePosition = start
        end = len(text.encode("utf-16-le", "surrogatepass")) // 2
        result.nBehindEndOfSentencePosition = result.nStartOfNextSentencePosition = end
        result.xProofreader = self
        result.aProperties = ()
        result.aErrors = self._errors(text, start) if locale.Language == "vi" else ()
        return result

    def _errors(self, text, start):
        try:
            matches = REMEMBERED.matches(chosen_server(self._context), text) if text.strip() else []
            errors = [error_of(match, text) for match in matches if match["offset"] >= start]
            return tuple(error for error in errors if error.aRuleIdentifier not in self._ignored)
        except Exception:
            return ()

    def ignoreRule(self, identifier, locale):
        self._ignored.add(identifier)

    def resetIgnoreRules(self):
        self._ignored.clear()

    def getLocales(self):
        return (Locale("vi", "VN", ""),)

    def hasLocale(self, locale):
        return locale.Language == "vi"

    def addLinguServiceEventListener(self, listener):
        listeners.append(listener)
        return True

    def removeLinguServiceEventListener(self, listener):
        if listener not in listeners:
            return False
        listeners.remove(listener)
        return True

    def getServiceDisplayName(self, locale):
        return "docparse"

    def getImplementationName(self):
        return _NAME

    def supportsService(self, name):
        return name == _SERVICE

    def getSupportedServiceNames(self):
        return (_SERVICE,)


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Proofreader, _NAME, (_SERVICE,))
