"""Which hosts, ports and IP addresses may be asked: those of the public network, and those that the user allows.

Private hosts that are allowed are listed in the environment variable PARALLEL49_INTRANET, separated by commas.
"""

import os
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from components.readers.base import Unreadable

INTRANET = "PARALLEL49_INTRANET"
PORTS = (80, 443, 8080, 8443)  # of the public network; behind others stand mail servers, databases and the like
UNICAST = ip_network("2000::/3")  # RFC 4291: all that is public in IPv6, but for addresses that carry an IPv4 one
DOCUMENTATION = ip_network("3fff::/20")  # RFC 9637
NAT64 = ip_network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
PROTOCOLS = (ip_network("192.0.0.0/24"), ip_network("192.88.99.0/24"))  # RFC 6890, RFC 7526: of protocols, not hosts
ISATAP = (0x5EFE, 0x02005EFE)  # RFC 5214: the third quarter of such an address; the last is an IPv4 address


def checked(address: str) -> SplitResult:
    """The parts of a web address; raises Unreadable if it names a user or a port that is not asked."""
    parts = urlsplit(address)
    if parts.username is not None or parts.password is not None:
        raise Unreadable("cannot be fetched: the address names a user before its host")
    port = parts.port
    if port is not None and port not in PORTS and not is_allowed(parts.hostname or ""):
        raise Unreadable(f"cannot be fetched: port {port} is not asked; pages stand at {', '.join(map(str, PORTS))}")
    return parts


def is_allowed(host: str) -> bool:
    """Whether the environment names a host that may be asked wherever it is."""
    return host.lower() in {name.strip().lower() for name in os.environ.get(INTRANET, "").split(",")} - {""}


def numbers_of(host: str, port: int) -> list[str]:
    """The IP addresses of a host; raises Unreadable if one of them is private and the host is not allowed."""
    numbers = [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not is_allowed(host) and not all(map(is_public, numbers)):
        raise Unreadable(f"{host} is on a private network and is not asked; {INTRANET} may name it")
    return numbers


def is_public(number: str) -> bool:
    """Whether an IP address is public, and also the IPv4 address that it may carry (6to4, NAT64, ISATAP)."""
    address = ip_address(number.partition("%")[0])
    if isinstance(address, IPv4Address):
        return _is_public_4(address)
    if address in NAT64:
        return _is_public_4(_last_quarter(address))
    carried = address.sixtofour or (_last_quarter(address) if _is_isatap(address) else None)
    if carried is not None and not _is_public_4(carried):
        return False
    return address.is_global and address in UNICAST and address not in DOCUMENTATION


def _is_public_4(address: IPv4Address) -> bool:
    return address.is_global and not address.is_multicast and not any(address in network for network in PROTOCOLS)


def _is_isatap(address: IPv6Address) -> bool:
    return (int(address) >> 32) & 0xFFFFFFFF in ISATAP


def _last_quarter(address: IPv6Address) -> IPv4Address:
    return IPv4Address(int(address) & 0xFFFFFFFF)
