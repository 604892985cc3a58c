"""Where a stranger's file may send us: to the open network, never into our own.

A certificate names the services that tell of it. Were each address asked, a hostile one could have this desk
knock at doors inside the town hall.
"""

import ipaddress
import socket
from collections.abc import Collection, Iterator

from clerkdesk.adapters.trust.web import NoAnswerError

_EMBEDDED = ("ipv4_mapped", "sixtofour")  # IPv4 addresses in IPv6 ones (RFC 4291, 2.5.5; RFC 3056)


class OpenNetwork:
    """Lets through addresses everybody can reach, and the hosts the office has named as its own."""

    def __init__(self, own_hosts: Collection[str] = ()) -> None:
        self._own_hosts = frozenset(host.lower() for host in own_hosts)

    def demand_host(self, host: str, port: int) -> None:
        """Raise NoAnswerError when any address of a host is not one of the open network."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as trouble:
            raise NoAnswerError("unknown host") from trouble
        for *_, address in found:
            self.demand_address(host, str(address[0]))

    def demand_address(self, host: str, address: str) -> None:
        """Raise NoAnswerError when the address that was reached is not one of the open network."""
        if host.lower() in self._own_hosts:
            return
        try:
            number = ipaddress.ip_address(address.partition("%")[0])
        except ValueError as trouble:
            raise NoAnswerError("not an address") from trouble
        if not all(one.is_global and not one.is_multicast for one in _all_of(number)):
            raise NoAnswerError("not an address of the open network")


def _all_of(
    number: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> Iterator[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """An address, and those it leads to in the end; a mapped one is only as good as what it maps."""
    embedded = [getattr(number, name, None) for name in _EMBEDDED]
    if embedded[0] is None:
        yield number
    yield from (one for one in embedded if one is not None)
    if isinstance(number, ipaddress.IPv6Address) and number in _TRANSLATED:
        yield ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)


_TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052, 2.1
