"""Word lists from which the maker composes diplomatic prose in English."""


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ADJECTIVES = _listed(
    """
    accountable adequate affordable alternative ambitious annual applicable appropriate
    arbitrary armed balanced bilateral binding broad civilian climate-resilient coastal coherent
    collective commercial common comparable competent comprehensive confidential consistent
    constructive continental continuous contractual cooperative coordinated credible critical
    cross-border cultural cyclical decentralised decisive defensive deliberate democratic
    demographic dependable detailed developmental digital diplomatic disproportionate domestic
    durable dynamic early economic educational effective elected emerging enduring enforceable
    environmental equitable essential ethical exceptional existing expanded expeditious
    experimental external fair far-reaching financial fiscal flexible formal fragile fresh full
    functional fundamental future gender-responsive genuine geographic global gradual grave
    growing harmful harmonised historic holistic human humanitarian illicit immediate impartial
    inclusive incremental independent indigenous indirect indiscriminate individual industrial
    informal innovative institutional integrated intangible intensive interim intergovernmental
    internal international interoperable irreversible joint judicial landlocked large-scale
    lasting lawful legal legitimate liberal local logistical long-term macroeconomic mandatory
    marine maritime material meaningful medical medium-term methodical military minor mobile
    modern monetary multilateral mutual national natural negotiated neutral non-discriminatory
    normative notable nutritional objective official ongoing open operational orderly organised
    parliamentary participatory peaceful permanent phased planned pluralistic political
    practical precautionary predictable preferential preliminary preventive principled private
    procedural productive professional progressive proportionate provincial prudent public
    qualified rapid reciprocal regional regular regulatory reliable renewable representative
    resilient respective responsible restorative rigorous rural safe scientific seasonal secure
    selective separate shared simplified social sound sovereign specialised stable statutory
    strategic strong structural substantial sufficient supplementary sustainable systematic
    tangible targeted technical temporary territorial thematic timely traditional transitional
    transnational transparent triangular unacceptable unconditional underlying unilateral
    universal unprecedented unresolved urban urgent useful valid verifiable viable vital
    voluntary vulnerable widespread worldwide youth-led
    """
)

NOUNS = _listed(
    """
    access accession accountability accreditation achievement adaptation adherence adjustment
    administration adoption advancement agenda agreement agriculture aid airspace alliance
    allocation amnesty appeal approach arbitration archive arrangement assessment assistance
    authority autonomy awareness balance ballot barrier benchmark biodiversity blockade border
    budget burden capability capacity ceasefire certification channel charter child citizenship
    claim coalition code codification cohesion collaboration commerce commission commitment
    committee communication community compensation competence compliance concern conciliation
    conclusion conduct conference confidence conflict consensus consent conservation
    consolidation constituency consultation contingency contribution control convention convoy
    cooperation coordination corridor council court credit crisis culture custom database
    deadline debate debt decision declaration defence deforestation delegation delimitation
    delivery demarcation demining deployment desertification detention deterrence development
    dialogue dignity diligence disarmament disaster disclosure displacement dispute disruption
    diversity doctrine donor drought education efficiency election embargo emergency emission
    employment energy enforcement engagement enlargement environment epidemic equality equipment
    equity escalation evacuation evaluation evidence examination exchange expenditure expertise
    exploitation export facilitation family famine finance fishery fleet follow-up forest
    framework freedom frequency frontier fund gap genocide governance government grant grievance
    growth guarantee guidance guideline habitat harassment harbour harm harmonisation hazard
    health heritage hostage housing identity immunity impact implementation impunity incentive
    incident inclusion income indicator infrastructure initiative innovation inquiry inspection
    instability institution instruction instrument insurance integration integrity intervention
    inventory investigation investment island judge judgment jurisdiction justice knowledge
    labour landmine language law leadership legislation legitimacy liability liberty licence
    literacy litigation livelihood logistics maintenance management mandate manufacture market
    measure mechanism mediation mediator medicine membership memorandum methodology migrant
    migration milestone minister ministry minority mission mitigation mobility moderation
    modernisation monitoring monument moratorium mortality navigation negotiation network
    neutrality norm notification nutrition oath objective obligation observance observer
    occupation ocean office operation opportunity oversight ownership pandemic panel parity
    parliament participation partner partnership passage pastoralist payment peace peacebuilding
    peacekeeping pension permit persecution personnel perspective petition pipeline platform
    pledge policy pollution population portfolio poverty practice precaution precursor
    preparedness presidency prevention principle prisoner privacy procedure procurement
    production programme progress prohibition proliferation property proposal prosecution
    prosperity protection protocol provision quota radiation railway rapporteur ratification
    reconciliation reconstruction recovery reduction reform refugee regime region registration
    regulation rehabilitation reintegration relief remittance remuneration repatriation report
    repository representation reprisal reservoir resilience resource response responsibility
    restitution restoration restraint review revision right risk river roadmap rule safeguard
    safety sanction sanctuary sanitation satellite scholarship science seabed secretariat sector
    security seminar settlement shelter shipment shortage signature site smuggling society
    solidarity solution sovereignty spectrum stability stakeholder standard station stewardship
    stockpile storage strategy strengthening subsidy summit supervision supply support
    surveillance survey survivor sustainability system tariff task taxation teacher technology
    telecommunication tension territory testimony testing threat threshold tolerance torture
    tourism trade tradition trafficking training transfer transformation transit transition
    transmission transparency transport treaty trial tribunal trust tsunami universality
    university vaccination verification verdict vessel victim vigilance violation violence visa
    vocation volunteer vulnerability warehouse warning waste water weapon welfare wetland
    wildlife witness woman work workforce workshop youth zone
    """
)

VERBS = _listed(
    """
    acknowledge address advance affirm appreciate approve assess await back bear-in-mind
    build-upon call-for champion cherish commend condemn confirm consider consolidate
    continue-to-support contribute-to cultivate defend demand denounce deplore discourage
    emphasise encourage endorse enhance envisage establish examine expand expect explore
    express-support-for facilitate favour firmly-reject follow foster highlight honour identify
    implement improve insist-on intensify introduce invite join-the-call-for launch
    look-forward-to maintain monitor note observe oppose pay-tribute-to place-on-record praise
    preserve prioritise promote propose protect pursue reaffirm recall recognise recommend
    reconfirm regret reiterate reject remain-seized-of request respect restate salute
    see-merit-in sponsor stand-by strengthen stress subscribe-to support take-note-of take-up
    underline underscore uphold urge value voice-concern-about welcome
    """
)

ADVERBS = _listed(
    """
    again also always clearly collectively consistently constantly deeply duly equally
    especially expressly firmly frankly fully further gladly gratefully hereby jointly likewise
    moreover once-more openly particularly publicly repeatedly resolutely similarly sincerely
    solemnly steadfastly strongly therefore thus unequivocally unreservedly warmly
    wholeheartedly
    """
)

SUBJECTS = (
    "We",
    "Our delegations",
    "Our Governments",
    "The States that make this statement",
    "Our countries",
    "The co-sponsors of this statement",
    "We collectively",
    "The undersigned",
    "Our ministers",
    "Those who join us",
)

GERUNDS = _listed(
    """
    acknowledging anticipating avoiding bearing broadening building challenging combining
    complementing covering deepening defining delaying drawing easing embracing enabling
    encouraging engaging ensuring exceeding extending financing following fostering generating
    granting guiding helping hosting improving including informing inspiring involving keeping
    leaving linking maintaining matching measuring meeting obstructing offering opening
    overcoming overseeing permitting preparing preserving preventing providing publishing
    pursuing raising reaching rebuilding reflecting reinforcing relieving renewing replacing
    respecting restoring reversing securing seeking sharing shielding simplifying speeding
    sustaining taking testing tracing undermining upholding using weighing widening withholding
    yielding
    """
)

MODALS = _listed(
    """
    can-anchor can-improve can-unlock cannot-replace cannot-justify continues-to-hamper
    could-accelerate deserves does-not-affect ends-with ensures had-reached has-advanced
    has-delayed has-outpaced helps-to-shape is-central-to is-no-excuse-for is-bound-to
    is-tied-to leads-to may-endanger may-require merits might-disturb must-accompany must-guide
    must-include must-precede must-reflect needs ought-to-inform remains-vital-for requires
    rests-on serves shall-respect should-extend-to should-underpin stands-or-falls-with
    threatens undermines will-determine will-open would-strengthen
    """
)

LINKS = _listed(
    """
    above-and-beyond across after against ahead-of along-with alongside amid around as-part-of
    as-regards at-the-expense-of before behind beyond by-means-of concerning despite during for
    from in in-favour-of in-line-with in-parallel-with in-place-of in-pursuit-of in-spite-of
    in-support-of in-the-face-of in-the-light-of in-the-spirit-of instead-of on on-top-of over
    pending regarding short-of since through throughout together-with towards under until upon
    with with-a-view-to with-respect-to within without
    """
)

DETERMINERS = ("the", "a", "any", "every", "our", "their", "this", "such", "no", "each", "all")

PLACES = _listed("basin bay corridor delta district gulf highlands peninsula plateau valley")

SYLLABLES = _listed(
    """
    bal bel bor dar del dor far fen gal gor hal har jor kal kar kel kor lam lan lor mal mar mel
    mor nar nel nor pal par per qar ral ren rov sal sar sel sor tal tar tel tor ul val var vel
    vor wen yar zal zan zor
    """
)

SALUTATIONS = ("Mr. President,", "Madam Chair,", "Mr. Chair,", "Excellencies,", "Madam President,")

CLOSINGS = (
    "I thank you, Mr. President.",
    "I thank you, Madam Chair.",
    "Thank you, Mr. Chair.",
    "We request that this statement be attached to the journal of the day.",
    "I thank you.",
)
