"""The words for what something is said in: 'a news conference', 'an open letter'."""

CARRIES = frozenset("in during at on via through".split())  # before such a name
MEDIA = frozenset(
    """statement interview release conference tweet op-ed editorial column email e-mail post letter memo speech address
    remark testimony appearance briefing rally video submission brief call hall""".split()
)  # the last words of such names, in the singular
PUT_THERE = frozenset("put publish print include place set read appear sign".split())  # 'to put it in a letter'
