"""The past tense of a verb given by its form in -ing: 'walking' -> 'walked', 'taking' -> 'took'."""

import re

IRREGULAR = dict(
    pair.split(":")
    for pair in """becoming:became beginning:began bidding:bid binding:bound breaking:broke
    bringing:brought broadcasting:broadcast building:built buying:bought casting:cast catching:caught
    choosing:chose coming:came costing:cost cutting:cut dealing:dealt doing:did drawing:drew driving:drove
    falling:fell feeding:fed feeling:felt fighting:fought finding:found fleeing:fled flying:flew
    forbidding:forbade forgetting:forgot freezing:froze getting:got giving:gave going:went growing:grew
    having:had hearing:heard hiding:hid hitting:hit holding:held hurting:hurt keeping:kept knowing:knew
    laying:laid leading:led leaving:left lending:lent letting:let losing:lost making:made meeting:met
    overseeing:oversaw overtaking:overtook paying:paid putting:put quitting:quit reading:read rebuilding:rebuilt
    retaking:retook riding:rode rising:rose running:ran saying:said seeing:saw seeking:sought selling:sold
    sending:sent setting:set shaking:shook shooting:shot showing:showed shutting:shut sinking:sank sitting:sat
    speaking:spoke spending:spent splitting:split spreading:spread standing:stood stealing:stole sticking:stuck
    striking:struck swearing:swore swinging:swung taking:took teaching:taught tearing:tore telling:told
    thinking:thought throwing:threw tying:tied undergoing:underwent understanding:understood
    undertaking:undertook undoing:undid upholding:upheld winning:won withdrawing:withdrew withholding:withheld
    writing:wrote dying:died lying:lay""".split()
)
Y_AFTER_CONSONANT = re.compile(r"(?<=[^aeiou])y$")


def past_of(participle: str) -> str:
    """The past tense of a verb by its form in -ing, in small letters."""
    word = participle.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    stem = Y_AFTER_CONSONANT.sub("i", word.removesuffix("ing"))
    return stem + ("d" if stem.endswith("e") else "ed")
