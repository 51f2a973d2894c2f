"""Run by the Python that LibreOffice comes with: ``uno_changes.py PORT FOLDER``.

Opens each .docx of the folder twice in the LibreOffice that listens on the port, accepts all of its tracked
changes the first time and rejects them the second, and writes the text beside it: .accepted.txt, .rejected.txt.
"""

import os
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}


def connect(port):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:socket,host=127.0.0.1,port={port};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def leave():
    """End at once: the bridge's threads outlive the interpreter and may fall over while it is taken down."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def write_texts(services, path):
    desktop = services.createInstance("com.sun.star.frame.Desktop")
    dispatcher = services.createInstance("com.sun.star.frame.DispatchHelper")
    for name, command in COMMANDS.items():
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (setting("Hidden", True),))
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        target = path.with_suffix(f".{name}.txt").as_uri()
        how = (setting("FilterName", "Text (encoded)"), setting("FilterOptions", "UTF8"))
        document.storeToURL(target, how)
        document.close(True)


if __name__ == "__main__":
    manager = connect(sys.argv[1]).ServiceManager
    for found in sorted(Path(sys.argv[2]).glob("*.docx")):
        write_texts(manager, found)
    leave()
