"""Fetches an address within limits; the only room that uses the network.

guard        which hosts, ports and IP addresses may be asked
connecting   connections to the very IP address that was checked, within the time of one fetch
asking       fetch(): address -> Fetched, or Unreadable with the reason
robots       what a host's robots.txt allows to a program that follows links, and the pause between two requests

No request goes to a private network, whether the address names a private host, its name resolves to one or a page
redirects to one: a visitor who may add addresses must not reach hosts behind the firewall. Where the environment names
a proxy, the proxy makes the request, and only names and IP addresses that this machine can resolve are checked.
"""

from components.readers.fetch.asking import Answered, Busy, Edition, Fetched, Unchanged, fetch, is_address
from components.readers.fetch.guard import INTRANET

__all__ = ["INTRANET", "Answered", "Busy", "Edition", "Fetched", "Unchanged", "fetch", "is_address"]
