"""Closed classes of French words that the reporting grammar reads: auxiliaries, determiners, adverbs, conjunctions."""

from components.languages.parsed import Parsed

HAVE = frozenset(
    """ai as a avons avez ont avais avait avions avaient aurai aura aurons auront aurait auraient eut eurent
    ait""".split()
)
BE = frozenset("suis est sommes sont étais était étaient sera seront serait seraient fut furent".split())
CONDITIONAL = frozenset("aurait auraient serait seraient aurais serais".split())
REFLEXIVE = frozenset("se s' me m' nous".split())
CLITICS = frozenset("l' le la les lui leur y en me m' te t' nous vous se s' ne n' n".split())
NEGATIONS = frozenset("ne n'".split())
NEGATED_BY = frozenset("pas jamais plus guère rien point aucun aucune nul nullement ni".split())
DETERMINERS = frozenset(
    """le la les l' un une des du de d' au aux ce cet cette ces son sa ses mon ma mes notre nos votre vos leur leurs
    quel quelle tout toute tous toutes aucun aucune chaque plusieurs quelques deux trois par en sans sous""".split()
)
ADVERBS = frozenset(
    """aussi alors ensuite toutefois cependant pourtant néanmoins également encore déjà même plutôt bien d'ailleurs
    surtout notamment enfin puis hier aujourd'hui demain récemment jadis souvent toujours maintenant ainsi là
    tout simplement finalement seulement pas plus jamais guère point longtemps autrefois presque tôt tard
    par trop très vraiment tellement assez désormais aussitôt sitôt auparavant soudain
    volontiers""".split()
)
ASIDES = (
    ("pour", "sa", "part"), ("de", "son", "côté"), ("à", "son", "tour"), ("par", "ailleurs"), ("en", "outre"),
    ("de", "plus"), ("du", "même", "souffle"), ("d'", "emblée"), ("sans", "détour"), ("en", "anglais"),
    ("en", "français"), ("d'", "ailleurs"), ("pour", "leur", "part"), ("de", "leur", "côté"), ("à", "leur", "tour"),
    ("tout", "de", "même"), ("malgré", "tout"), ("quant", "à", "lui"), ("quant", "à", "elle"), ("en", "revanche"),
    ("plus", "tôt"), ("plus", "tard"), ("à", "nouveau"), ("de", "nouveau"), ("tout", "haut"), ("pour", "autant"),
    ("en", "effet"), ("au", "passage"), ("en", "fin", "de", "compte"), ("sans", "ambages"), ("tout", "d'", "abord"),
    ("d'", "abord"), ("d'", "un", "mot"), ("d'", "une", "voix"), ("d'", "un", "trait"), ("d'", "un", "ton"),
    ("du", "bout", "des", "lèvres"),
    ("d'", "ores", "et", "déjà"), ("avec", "force"), ("sans", "hésiter"), ("sans", "broncher"), ("sans", "rire"),
    ("à", "chaud"), ("en", "substance"),
    ("de", "son", "propre", "aveu"), ("en", "soupirant"), ("en", "souriant"), ("en", "riant"),
)  # fmt: skip
DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
PARTS_OF_DAY = frozenset("matin soir midi après-midi dernier prochain soirée matinée".split())
MONTHS = frozenset("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split())
BEFORE_QUE = frozenset(
    """alors tandis afin bien parce pour avant dès sans tant lors après depuis ainsi plus moins autant tel telle tels
    ce même aussi à pendant aussitôt plutôt autre mieux pire encore""".split()
)  # 'alors que', 'plus que': no content begins after these
QUE = frozenset("que qu'".split())
ASKED = frozenset("si s' comment pourquoi combien".split())
CLAUSE_WORDS = frozenset(
    """que qu' qui dont où quand lorsque lorsqu' si puisque puisqu' car comme or donc parce quoique mais tandis
    ; :""".split()
)
APPOSED = frozenset("lui elle eux elles".split())
POSSESSIVES = frozenset("son sa ses leur leurs mon ma mes notre nos".split())
MARKS = frozenset(', ; : . ! ? … « » ( ) — – " “ ”'.split())
DASHES = frozenset("— –".split())


def low(parsed: Parsed) -> list[str]:
    """The tokens in lower case with straight apostrophes."""
    return [word.lower().replace("’", "'") for word in parsed.words]


def is_finite(parsed: Parsed, index: int) -> bool:
    """Whether a token is probably a finite verb: an auxiliary, or a verb that is no infinitive or participle."""
    token = parsed.doc[index]
    word = token.lower_.replace("’", "'")
    if word in HAVE or word in BE:
        return token.pos_ in ("AUX", "VERB") or word not in ("a", "as", "est")
    if token.pos_ == "ADV" and word.endswith("ent") and ("-" in word or not word.endswith(("ment", "souvent"))):
        return True  # 'les appels se multiplient': the small model takes many such verbs for adverbs
    if (
        token.pos_ not in ("VERB", "AUX")
        or (index and token.lower_[:1] != parsed.words[index][:1])
        or word.endswith(("er", "ir", "oir", "dre", "tre", "ire", "ant"))
    ):
        return False
    before = parsed.doc[index - 1].lower_ if index else ""
    return not (
        word.endswith(("é", "ée", "és", "ées", "u", "us", "is", "i"))
        and (before not in CLITICS and not word.endswith(("ait", "is")))
    )


def is_infinitive(parsed: Parsed, index: int) -> bool:
    """Whether a token is an infinitive."""
    token = parsed.doc[index]
    word = token.lower_
    if not word.endswith(("er", "ir", "re", "oir")) or len(word) < 3 or word[0].isupper() or not token.is_alpha:
        return False
    if token.pos_ in ("VERB", "AUX") or word in INFINITIVES:
        return True
    before = parsed.doc[index - 1] if index else None  # 'avoue dormir mal': tagged as a noun, but after a verb
    return before is not None and before.pos_ == "VERB" and not word.endswith("re")


INFINITIVES = frozenset("être avoir faire dire aller voir vouloir pouvoir devoir savoir mettre prendre venir".split())
