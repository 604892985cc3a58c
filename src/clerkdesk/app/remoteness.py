"""Whether somebody sits at this computer or far away: over many ways a pen arrives as a mouse."""

from collections.abc import Mapping

_ICA, _RDP = "ICA", "RDP"
_TOLD = {
    "XRDP_SESSION": "xrdp",
    "VNCDESKTOP": "VNC",
    "X2GO_SESSION": "X2Go",
    "NXSESSIONID": "NX",
    "ViewClient_Machine_Name": "Horizon",
}
"""What these ways set in the environment of a session, and their names."""


def way_here(environment: Mapping[str, str]) -> str:
    """Over what this session comes, by name; empty when it is at this computer as far as one can tell.

    >>> way_here({"SESSIONNAME": "RDP-Tcp#12"}), way_here({"SESSIONNAME": "Console"})
    ('RDP', '')
    >>> way_here({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "192.0.2.7 50000 192.0.2.8 22"})
    'X over SSH'
    """
    session = environment.get("SESSIONNAME", "").upper()  # Windows; Citrix calls its sessions ICA-...
    if session.startswith(_ICA):
        return "Citrix"
    if session.startswith(_RDP):
        return "RDP"
    for name, way in _TOLD.items():
        if environment.get(name):
            return way
    host, colon, _ = environment.get("DISPLAY", "").rpartition(":")
    if colon and host not in ("", "unix") and not host.startswith("/"):
        return "X over SSH" if environment.get("SSH_CONNECTION") else "X over the network"
    return ""
