"""Where a stranger's file may send us: to the open network, never into our own.

A certificate names the services that tell of it. Were each address asked, a hostile one could have this desk
knock at doors inside the town hall.
"""

import ipaddress
import socket
from collections.abc import Collection, Iterator

from clerkdesk.adapters.trust.web import NoAnswerError, NotLetError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_UNICAST = ipaddress.IPv6Network("2000::/3")  # all that is given out to everybody (RFC 4291, 2.4; IANA)
_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052, 2.1
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)  # RFC 5214, 6.1


class OpenNetwork:
    """Lets through addresses everybody can reach, and the hosts the office has named as its own."""

    def __init__(self, own_hosts: Collection[str] = ()) -> None:
        self._own_hosts = frozenset(host.lower() for host in own_hosts)

    def demand_host(self, host: str, port: int) -> None:
        """Raise NotLetError when any address of a host is not one of the open network; NoAnswerError."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as trouble:
            raise NoAnswerError("unknown host") from trouble
        for *_, address in found:
            self.demand_address(host, str(address[0]))

    def demand_address(self, host: str, address: str) -> None:
        """Raise NotLetError when the address that was reached is not one of the open network."""
        if host.lower() in self._own_hosts:
            return
        try:
            number = ipaddress.ip_address(address.partition("%")[0])
        except ValueError as trouble:
            raise NotLetError("not an address") from trouble
        if not all(map(_open, _all_of(number))):
            raise NotLetError("not an address of the open network")


def _open(number: Address) -> bool:
    given_out = number.version == 4 or number in _UNICAST
    return given_out and number.is_global and not number.is_multicast


def _all_of(number: Address) -> Iterator[Address]:
    """An address, and those it leads to in the end; one that only carries another is as good as that one."""
    if isinstance(number, ipaddress.IPv4Address):
        yield number
        return
    last = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    if number.ipv4_mapped is not None or number in _TRANSLATED:  # RFC 4291, 2.5.5.2
        yield last
        return
    yield number
    if number.sixtofour is not None:  # RFC 3056
        yield number.sixtofour
    if (int(number) >> 32) & 0xFFFFFFFF in _ISATAP:
        yield last
