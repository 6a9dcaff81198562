"""Who made a treaty: sovereigns, governments and states of their time, in the words of theirs."""

from issuer_cases import WorldOn, codes, named

from publisher.importers.signatories import judge_issuers

BRITISH = (
    "His Majesty the King of the United Kingdom of Great Britain and Ireland and of the British "
    "Dominions beyond the Seas, Emperor of India"
)

# (what the case shows, date, title, paragraphs, codes)
CASES = [
    ("what else a sovereign rules over is nobody's party", "1912-05-14", "Declaration on Lights",
     ["His Majesty the German Emperor, King of Prussia, in the name of the German Empire; His "
      f"Majesty the King of the Belgians; the President of the French Republic; {BRITISH}; and His "
      "Majesty the King of Siam,", "Being desirous of light, have declared:"],
     "DEU BEL FRA GBR THA"),
    ("two sovereigns, one behind 'and'", "1923-04-30", "Convention between them on Seals",
     [f"{BRITISH}, and His Majesty the King of Norway, being desirous of seals, have agreed:"],
     "GBR NOR"),
    ("sovereigns in French", "1907-06-08", "CONVENTION CONCERNANT LES PHARES",
     ["Sa Majesté l'Empereur d'Allemagne, Roi de Prusse; le Président de la République Française; "
      "Sa Majesté l'Empereur de Toutes les Russies,", "Animés du désir de régler les phares,",
      "Sont convenus de ce qui suit:"], "DEU FRA RUS"),
    ("styles of states in French", "1926-06-12", "DÉCLARATION RELATIVE AU DANUBE",
     ["Les Gouvernements de la République d'Autriche, du Royaume de Hongrie, du Royaume des "
      "Serbes, Croates et Slovènes et de la République Tchécoslovaque,", "Déclarent:"],
     "AUT HUN YUG CSK"),
    ("a state that was called the United States too", "1910-08-11", "CONVENTION ON THE RIVER",
     ["The President of the United States of Brazil and the President of the Oriental Republic of "
      "Uruguay, desiring to settle the river, have agreed as follows:"], "BRA URY"),
    ("republics in the plural", "1923-02-07", "GENERAL TREATY OF PEACE",
     ["The Governments of the Republics of Guatemala, El Salvador and Honduras have agreed to "
      "conclude the present Treaty:"], "GTM SLV HND"),
    ("a preamble in paragraphs", "1996-03-29", "TREATY ON TRADE",
     ["The Republic of Armenia, the Kyrgyz Republic and the Russian Federation, hereinafter the "
      "Parties,", "Reaffirming their commitment to trade,", "Have agreed as follows:"],
     "ARM KGZ RUS"),
    ("each party on a line of its own", "1938-07-04", "DECLARATION RELATIVE TO PILGRIMS",
     ["His Imperial Majesty the Shahinshah of Iran,", "His Majesty the King of Iraq, and",
      "The President of the Republic of Turkey,", "Mindful of them,", "Have agreed to declare:"],
     "IRN IRQ TUR"),
    ("those who sign for bodies of state", "1955-05-14", "TREATY of Friendship in Fisheries",
     ["The Contracting Parties have agreed as follows:", "Fish.",
      "For the Presidium of the People's Assembly of the People's Republic of Albania:", "M. BERG",
      "For the State Council of the Polish People's Republic:", "J. DAHL"], "ALB POL"),
    ("a chairman of commissars", "1945-02-11", "REPORT OF THE CONFERENCE",
     ["The Prime Minister of the United Kingdom and the Chairman of the Council of People's "
      "Commissars of the Union of Soviet Socialist Republics have made the following statement."],
     "GBR SUN"),
    ("the undersigned for their governments", "1929-10-01", "PROTOCOLE DE CLÔTURE",
     ["Les soussignés, plénipotentiaires des Gouvernements de la Belgique, de la France et de la "
      "Suisse, réunis à Bâle, sont convenus de ce qui suit:", "L'Italie sera invitée."],
     "BEL FRA CHE"),
]  # fmt: skip


@named(CASES, "date", "title", "paragraphs", "expected")
def test_the_parties_to_a_treaty_are_read(
    date: str, title: str, paragraphs: list[str], expected: str, world_on: WorldOn
) -> None:
    assert codes(judge_issuers(title, paragraphs, world_on(date))) == expected.split()


def test_the_united_states_of_brazil_are_never_the_united_states(world_on: WorldOn) -> None:
    """Neither in a year in which nobody is called so any more."""
    words = "The President of the United States of Brazil and the President of Chile agree."
    assert codes(judge_issuers("Joint Declaration", [words], world_on("2021-05-05"))) == [
        "BRA",
        "CHL",
    ]


def test_ireland_is_no_party_where_it_ends_a_longer_name(world_on: WorldOn) -> None:
    """And neither is the state of today: each name counts in its time."""
    world = world_on("1912-05-14")
    found = world.find("United Kingdom of Great Britain and Ireland")
    assert found is not None and found.code == "GBR"
    assert world_on("1990-05-14").find("United Kingdom of Great Britain and Ireland") is None
