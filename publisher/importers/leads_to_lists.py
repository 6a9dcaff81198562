"""The words in front of a list of signatories: "Endorsed, as of 1 May 2024, by:".

There is no end of ways to write them, but all are made of the same few words: who (states,
participants), what they did (endorse, sign, join), to what (this statement), and when. A lead of
nothing else says that those who follow issue the text; "donors that support this work" or
"countries that signed the Accords" has a word that does not belong.
"""

import re

_WORD = re.compile(r"\w+(?:[-‑'’]\w+)*")
_MOST_WORDS = 30
_UNITED_STATES = re.compile(r"Estados Unidos|[ÉE]tats Unis", re.IGNORECASE)  # a name, not a word


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who follows, and what they did: a lead has one of these.
_TELLING = _words("""
    endorse endorses endorsed endorsing endorsement endorsements sign signs signed signing join
    joins joined joining subscribe subscribed subscribing cosponsor cosponsored cosponsoring
    co-sponsor co-sponsored co-sponsoring adhere adhered adhering associate associated associating
    support supported supporting issued issuing adopt adopts adopted adopting make makes made making
    agreed approved participate participating participants participant partners signatories
    signatory endorsers adherents alphabetical
    signent signé signée souscrivent souscrit adhèrent adhéré appuient signataires adhérents
    participants associés associent
    firman firmado firmada suscriben suscrito suscrita adhieren adherido respaldan apoyan firmantes
    signatarios signatarias adherentes participantes
    assinam assinado assinada subscrevem subscrito aderem aderido apoiam signatários signatárias
""")
_OTHERS = _words("""
    countries country states state governments government parties party nations members member
    organisations organizations leaders delegations
    statement declaration communiqué communique principles pledge commitment commitments text
    letter initiative joint present political
    the this that these those following follows of by with to in on for from and as at so far have
    has been is are was were also who which below here a an its their our itself themselves date
    dates today now current currently initial original list order behalf include includes
    including all full
    january february march april may june july august september october november december
    pays états etats gouvernements gouvernement déclaration communiqué principes texte liste
    les le la l des du d de par à au aux suivants suivantes se s sont ont été ce cette présente est
    et conjointe commune
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    países estados gobiernos gobierno declaración comunicado principios texto lista
    los las el del por a al siguientes esta este presente conjunta conjunto son es han ha sido y
    que
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    governos governo declaração princípios os o as do da dos das pelos pelas pelo pela seguintes
    são é e foi
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
""")


def end_of_lead(paragraph: str) -> int | None:
    """Where such words at the start of a paragraph end; None where there are none."""
    is_telling = False
    for number, found in enumerate(_WORD.finditer(paragraph)):
        word = found[0].casefold()
        is_name = _UNITED_STATES.match(paragraph, found.start())
        if is_name or not (word in _TELLING or word in _OTHERS or word[0].isdigit()):
            return found.start() if is_telling else None
        if number == _MOST_WORDS:
            return None
        is_telling |= word in _TELLING
    return len(paragraph) if is_telling else None
