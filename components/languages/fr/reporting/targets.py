"""Words that show whom a statement is about: a government that acts, talks with somebody."""

import re

OF_WHOM = re.compile(r"\s+(?:à propos de|au sujet de|de)\s+(?=[A-ZÀ-Þ])")
NOBODY = frozenset("eux nous moi vous tous tout tout le monde chacun lui elle".split())
GOVERNMENT_ACTS = re.compile(
    r"(?P<who>(?:[Ll]e |[Ll]['’]|[Ll]es )?(?:(?P<country>Canada|États-Unis)|Ottawa|Washington|Québec|"
    r"(?:gouvernement|administration) (?:fédérale?|canadien(?:ne)?|américaine?|libérale?|Carney|Trudeau|Trump|"
    r"québécois|"
    r"du Canada|du Québec|des États-Unis)|gouvernement))"
    r"(?:,? [\wé]+ment)? (?:n['’]|ne )?(?:a|ont|avait|aura|doit|doivent|devrait|devraient|devra|va|vont|peut|pourrait|"
    r"veut|voudrait|fait|tente|cherche|refuse|agit|écoutera|[a-zé]{3,}(?:ra|ront|rait|raient))\b"
)  # a government that does something
TALKS = re.compile(r"\b(?:appel|conversation|discussion|rencontre|entretien|échange|tête-à-tête)\b")
GOVERNS = re.compile(r"\b(?:minist(?:re|er)|president|présidente?)\b", re.I)
