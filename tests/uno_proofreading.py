"""Run by the system's Python: a LibreOffice checks paragraphs and a whole document; what it found goes to a file.

Arguments: port of the office, a JSON file that says what to do, the file to write.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

_TRIES = 300
_PAUSE = 0.1
PARAGRAPH_BREAK = uno.getConstantByName("com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK")
PROOFREADING = uno.getConstantByName("com.sun.star.text.TextMarkupType.PROOFREADING")


def main(port: str, wanted: Path, made: Path) -> None:
    asked = json.loads(wanted.read_text(encoding="utf-8"))
    context = connect(port)
    create = context.ServiceManager.createInstanceWithContext
    said: dict[str, Any] = {"paragraphs": [], "marked": [], "whole": []}
    if "checker" in asked:
        said["checkers"] = checkers(create, context)
        checker = create(asked["checker"], context)
        said["paragraphs"] = [errors_of(checker, text) for text in asked["texts"]]
        said["marked"] = marked_in_document(create, context, asked["texts"])
    if "extension" in asked:
        said["whole"] = whole_document(create, context, asked)
        said["listed"] = list_word(create, context, asked)
    if "menu" in asked:
        said["menu"] = said_by_menu(create, context, asked)
    made.write_text(json.dumps(said), encoding="utf-8")
    # The bridge may fall over on the way out.
    sys.stdout.flush()
    os._exit(0)


def connect(port: str) -> Any:
    """The context of the office, which may still be starting."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_TRIES):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(_PAUSE)
    raise SystemExit(3)


def checkers(create: Any, context: Any) -> list[str]:
    """Who checks Vietnamese as this office is set up."""
    manager = create("com.sun.star.linguistic2.LinguServiceManager", context)
    return list(manager.getConfiguredServices("com.sun.star.linguistic2.Proofreader", vietnamese()))


def errors_of(checker: Any, text: str) -> list[dict[str, Any]]:
    """What is wrong in a paragraph; offsets as the office counts."""
    length = len(text.encode("utf-16-le")) // 2
    return [error_of(error, text) for error in checker.doProofreading("1", text, vietnamese(), 0, length, ()).aErrors]


def error_of(error: Any, text: str) -> dict[str, Any]:
    units = text.encode("utf-16-le")
    start, end = error.nErrorStart * 2, (error.nErrorStart + error.nErrorLength) * 2
    return {
        "rule": error.aRuleIdentifier,
        "words": units[start:end].decode("utf-16-le"),
        "suggestions": list(error.aSuggestions),
        "comment": error.aFullComment,
    }


def marked_in_document(create: Any, context: Any, texts: list[str]) -> list[list[dict[str, Any]]]:
    """The same paragraphs typed into a document and checked as the office itself does it."""
    desktop = create("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
    written = document.getText()
    cursor = written.createTextCursor()
    cursor.CharLocale = vietnamese()
    for number, text in enumerate(texts):
        if number:
            written.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        written.insertString(cursor, text, False)
    iterator = create("com.sun.star.linguistic2.ProofreadingIterator", context)
    flat = document.getFlatParagraphIterator(PROOFREADING, False)
    found, paragraph = [], flat.getFirstPara()
    while paragraph is not None:
        found.append(all_errors(iterator, document, paragraph, paragraph.getText()))
        paragraph = flat.getNextPara()
    document.close(True)
    return found


def all_errors(iterator: Any, document: Any, flat: Any, text: str) -> list[dict[str, Any]]:
    found, start, length = [], 0, len(text.encode("utf-16-le")) // 2
    while start < length:
        result = iterator.checkSentenceAtPosition(document, flat, text, vietnamese(), start, -1, -1)
        found.extend(error_of(error, text) for error in result.aErrors)
        if result.nStartOfNextSentencePosition <= start:
            break
        start = result.nStartOfNextSentencePosition
    return found


def whole_document(create: Any, context: Any, asked: dict[str, Any]) -> dict[str, Any]:
    """The check of the whole document by the extension's own modules.

    The document has no window: an office without its dialogs ("-nogui" of Debian) falls over when it is to draw
    comments.
    """
    sys.path.insert(0, asked["extension"])
    from docparse_office.comments import remove_comments
    from docparse_office.server import Server
    from docparse_office.whole_check import check_document

    server = Server(asked["server"])
    document = create("com.sun.star.comp.Writer.TextDocument", context)
    document.load((value("URL", asked["document"]), value("FilterName", "MS Word 2007 XML")))
    before = document.getText().getString()
    said: dict[str, Any] = {"summary": check_document(document, server), "comments": comments_of(document)}
    said["again"] = [check_document(document, server), len(comments_of(document))]
    said["away"] = [fault_of(document, Server("http://127.0.0.1:1")), len(comments_of(document))]
    decided = next(field for field in annotations(document) if field.getAnchor().getString())
    decided.Resolved = True
    said["decided"] = [decided.getAnchor().getString(), decided.Content]
    said["after"] = [check_document(document, server), len(comments_of(document))]
    said["removed"] = remove_comments(document, resolved=True)
    said["left"] = len(comments_of(document))
    said["untouched"] = document.getText().getString() == before
    document.dispose()
    return said


def fault_of(document: Any, server: Any) -> str:
    """What a check of the document with a server that does not answer ends with."""
    from docparse_office.whole_check import check_document

    try:
        return str(check_document(document, server))
    except Exception as fault:
        return type(fault).__name__


def said_by_menu(create: Any, context: Any, asked: dict[str, Any]) -> dict[str, str]:
    """What the menu tells the user where the check cannot be done."""
    sys.path[:0] = [asked["menu"], asked["menu"] + "/pythonpath"]
    from docparse_commands import Commands

    desktop = create("com.sun.star.frame.Desktop", context)
    commands, said = Commands(context), {}
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    for name, server in asked["servers"]:
        os.environ["DOCPARSE_SERVER"] = server
        said[name] = commands.said_of("check", document)
    said["nothing open"] = commands.said_of("check", None)
    document.close(True)
    return said


def list_word(create: Any, context: Any, asked: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """What is wrong before and after the first word of a document was added to the word list by the menu."""
    checker = create(asked["checker"], context)
    desktop = create("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    document.getText().setString(asked["unknown"])
    before = errors_of(checker, asked["unknown"])
    cursor = document.getText().createTextCursorByRange(document.getText().getStart())
    cursor.gotoEndOfWord(True)
    document.getCurrentController().select(cursor)
    create("org.docparse.office.Commands", context).trigger("word quietly")
    after = errors_of(checker, asked["unknown"])
    document.close(True)
    return [before, after]


def annotations(document: Any) -> list[Any]:
    fields = document.getTextFields().createEnumeration()
    found = []
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            found.append(field)
    return found


def comments_of(document: Any) -> list[list[str]]:
    """What each is fastened to, and what it says."""
    return [[field.getAnchor().getString(), field.Content] for field in annotations(document)]


def value(name: str, content: Any) -> Any:
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def vietnamese() -> Any:
    return Locale("vi", "VN", "")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
