"""Messages, and the dialog of the server's address."""

from __future__ import annotations

from typing import Any

from com.sun.star.awt.MessageBoxType import INFOBOX

from docparse_office.server import Server
from docparse_office.texts import CANCEL, KEEP, NAME, SERVER, TOKEN

__all__ = ["ask_server", "say"]

_WIDTH, _HEIGHT = 240, 92
# com.sun.star.awt.MessageBoxButtons, PushButtonType, ExecutableDialogResults
_OK_BUTTON = 1
_ACCEPTS, _CANCELS = 1, 2
_ENTERED = 1


def say(context: Any, frame: Any, message: str) -> None:
    """A box with one button."""
    toolkit = context.ServiceManager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    toolkit.createMessageBox(frame.getContainerWindow(), INFOBOX, _OK_BUTTON, NAME, message).execute()


def ask_server(context: Any, frame: Any, now: Server) -> tuple[str, str] | None:
    """(address, token) as typed; None if the user changed their mind."""
    manager = context.ServiceManager
    model = manager.createInstanceWithContext("com.sun.star.awt.UnoControlDialogModel", context)
    model.Title, model.Width, model.Height = NAME, _WIDTH, _HEIGHT
    _add(model, "FixedText", "server_label", (6, 6, 228, 10), Label=SERVER)
    _add(model, "Edit", "server", (6, 17, 228, 14), Text=now.address)
    _add(model, "FixedText", "token_label", (6, 37, 228, 10), Label=TOKEN)
    _add(model, "Edit", "token", (6, 48, 228, 14), Text=now.token, EchoChar=ord("*"))
    _add(model, "Button", "keep", (120, 70, 54, 16), Label=KEEP, PushButtonType=_ACCEPTS, DefaultButton=True)
    _add(model, "Button", "cancel", (180, 70, 54, 16), Label=CANCEL, PushButtonType=_CANCELS)
    dialog = manager.createInstanceWithContext("com.sun.star.awt.UnoControlDialog", context)
    dialog.setModel(model)
    toolkit = manager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    dialog.createPeer(toolkit, frame.getContainerWindow())
    try:
        if dialog.execute() != _ENTERED:
            return None
        return dialog.getControl("server").getText(), dialog.getControl("token").getText()
    finally:
        dialog.dispose()


def _add(model: Any, kind: str, name: str, place: tuple[int, int, int, int], **properties: Any) -> None:
    control = model.createInstance(f"com.sun.star.awt.UnoControl{kind}Model")
    control.PositionX, control.PositionY, control.Width, control.Height = place
    for key, value in properties.items():
        setattr(control, key, value)
    model.insertByName(name, control)
