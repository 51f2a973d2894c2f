"""The settings LibreOffice runs with here: nothing in a document runs, nothing is fetched, nothing is remembered.

Settings that a version of LibreOffice does not know are passed over by it.
"""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import quoteattr

__all__ = ["blocked_network", "write_profile"]

# Nothing listens on the discard port: whatever a document asks for over the network is refused at once.
_NOWHERE, _PORT = "127.0.0.1", 9

# (node, property, value); see the schemas in LibreOffice's officecfg/registry/schema.
_SETTINGS: tuple[tuple[str, str, bool | int | str], ...] = (
    # Macros: the highest level, and off altogether.
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", 3),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", True),
    ("Office.Common/Security/Scripting", "OfficeBasic", 0),
    ("Office.Common/Security/Scripting", "ExecutePlugins", False),
    ("Office.Common/Security/Scripting", "DisablePythonRuntime", True),
    # Objects, links and pictures from elsewhere.
    ("Office.Common/Security/Scripting", "DisableActiveContent", True),
    ("Office.Common/Security/Scripting", "DisableOLEAutomation", True),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", True),
    ("Office.Writer/Content/Update", "Link", 0),
    ("Office.WriterWeb/Content/Update", "Link", 0),
    ("Office.Calc/Content/Update", "Link", 1),
    ("Inet/Settings", "ooInetProxyType", 2),
    ("Inet/Settings", "ooInetNoProxy", ""),
    ("Inet/Settings", "ooInetHTTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPProxyPort", _PORT),
    ("Inet/Settings", "ooInetHTTPSProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetHTTPSProxyPort", _PORT),
    ("Inet/Settings", "ooInetFTPProxyName", _NOWHERE),
    ("Inet/Settings", "ooInetFTPProxyPort", _PORT),
    # Nothing is kept for later, nobody is told.
    ("Office.Recovery/AutoSave", "Enabled", False),
    ("Office.Recovery/RecoveryInfo", "Enabled", False),
    ("Office.Common/History", "PickListSize", 0),
    ("Office.Common/Misc", "CrashReport", False),
    ("Office.Common/Misc", "CollectUsageInformation", False),
    ("Office.Common/Misc", "FirstRun", False),
    ("Office.Common/Misc", "ShowTipOfTheDay", False),
    ("Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments", "AutoCheckEnabled", False),
)

# LibreOffice keeps its choice of a Java machine in a file that is named for the system it runs on.
_SYSTEMS = ("Linux_X86_64", "Linux_AARCH64", "Windows_X86_64", "Windows_x86", "MacOSX_X86_64", "MacOSX_AARCH64")
_NO_JAVA = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<java xmlns="http://openoffice.org/2004/java/framework/1.0" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
    '<enabled xsi:nil="false">false</enabled>\n</java>\n'
)


def write_profile(folder: Path) -> None:
    """Make ``folder`` a profile for ``-env:UserInstallation``."""
    config = folder / "user" / "config"
    config.mkdir(parents=True)
    registry = folder / "user" / "registrymodifications.xcu"
    registry.write_text(_registry(), encoding="utf-8", newline="\n")
    for system in _SYSTEMS:
        (config / f"javasettings_{system}.xml").write_text(_NO_JAVA, encoding="utf-8", newline="\n")


def blocked_network() -> dict[str, str]:
    """Environment variables that send what ignores the profile's proxy the same way."""
    nowhere = f"http://{_NOWHERE}:{_PORT}"
    names = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
    return {spelled: nowhere for name in names for spelled in (name, name.upper())} | {"no_proxy": "", "NO_PROXY": ""}


def _registry() -> str:
    items = "".join(_item(*setting) for setting in _SETTINGS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{items}</oor:items>\n"
    )


def _item(node: str, name: str, value: bool | int | str) -> str:
    written = str(value).lower() if isinstance(value, bool) else str(value)
    path = quoteattr(f"/org.openoffice.{node}")
    return f'<item oor:path={path}><prop oor:name="{name}" oor:op="fuse"><value>{written}</value></prop></item>\n'
