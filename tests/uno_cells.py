"""Run by the Python that LibreOffice comes with: ``uno_cells.py PORT WORKBOOK CELLS``.

Opens the workbook in the LibreOffice that listens on the port, types what the JSON file CELLS holds into cells of the
first sheet (name of a cell → text, or {"day": ISO, "format": …} for a cell of its own kind), and saves
the workbook as .xlsx in its place.
"""

import datetime
import json
import sys
from pathlib import Path

import uno
from uno_changes import connect, leave, setting

EPOCH = datetime.date(1899, 12, 30)


def put(document, cell, value):
    if isinstance(value, str):
        # What is typed into a cell for text stays as it is.
        cell.setString(value)
        return
    formats = document.getNumberFormats()
    american = uno.createUnoStruct("com.sun.star.lang.Locale", "en", "US", "")
    key = formats.queryKey(value["format"], american, False)
    cell.NumberFormat = formats.addNew(value["format"], american) if key == -1 else key
    cell.setValue((datetime.date.fromisoformat(value["day"]) - EPOCH).days)


if __name__ == "__main__":
    services = connect(sys.argv[1]).ServiceManager
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    path = Path(sys.argv[2]).resolve()
    book = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (setting("Hidden", True),))
    sheet = book.Sheets.getByIndex(0)
    for name, content in json.loads(Path(sys.argv[3]).read_text(encoding="utf-8")).items():
        put(book, sheet.getCellRangeByName(name), content)
    book.storeToURL(path.as_uri(), (setting("FilterName", "Calc MS Excel 2007 XML"), setting("Overwrite", True)))
    book.close(True)
    leave()
