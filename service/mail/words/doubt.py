"""What takes the force out of an act: denial, a question, a condition, deliberation, the past."""

from service.mail.words import one_of

# Of what follows in the same clause.
NEGATION = (
    r"\b(?:ikke|ikkje|ikk|aldrig|aldri|not|never|no longer|dont|don t|doesn t|won t|hverken|verken|heller ikke"
    r"|cannot|undlad at|ingen) (?:(?!(?:og|men|saa|and|but|so|derfor)\b)\w+ ){0,4}?\Z"
)
POLITE_NEGATION = (
    r"\b(?:kan|vil|kunne|ville|gider|maa|can|could|would) (?:i|du|dere|de|jeg|vi|dykk|you) (?:ikke|ikkje|not)\b"
)  # fmt: skip
CONDITION = r"\b(?:hvis|dersom|saafremt|if|unless|medmindre|med mindre)\b(?: \w+){0,12}? \Z"

DELIBERATION = (
    r"\b"
    + one_of(
        r"""overvej\w* enten anten either vurderer vurdere vurderar maaske kanskje taenker_paa tenker_paa tenkjer_paa
    foer_(?:vi|jeg|eg) inden_(?:vi|jeg) considering consider thinking_(?:of|about) might maybe perhaps not_sure
    ikke_(?:helt_)?sikker usikker ikke_(?:\w+_)?(?:bestemt|besluttet|afgjort) ikkje_(?:\w+_)?bestemt afventer
    avventer before_we before_i muligvis eventuelt evt droefter tager_stilling tar_stilling vender_tilbage"""
    )
    + r"\b"
)
UNDECIDED = (
    r"\b(?:foer|inden|before) (?:vi|jeg|eg|we|i) (?:\w+ )?(?:beslutte\w*|bestemme\w*|tager|tar|melder|decide\w*|siger"
    r"|sier)|\bafventer jeres\b|\bavventer svar\b|\b(?:tager|tar) (?:jeg|vi|eg) stilling\b"
)
ALREADY = (
    r"\b(?:tilmeldte|meldte|indmeldte|paameldte|har (?:\w+ ){0,4}?(?:tilmeldt|meldt|indmeldt|paameldt)"
    r"|(?:er|var|was|were|am) (?:\w+ ){0,2}?(?:tilmeldt|paameldt|indmeldt|registreret|registrert|signed up|registered)"
    r"|blev tilmeldt|ble paameldt|tak for (?:\w+ ){0,3}?(?:tilmelding\w*|optagelse)"
    r"|takk for (?:\w+ ){0,3}?(?:paamelding\w*|med)|fikk bli med|fik lov|bekraeft\w* (?:\w+ ){0,4}?tilmelding\w*"
    r"|allerede)\b"
)

# A question about joining in general. What `man` does is no wish, unless the wish was said before.
GENERIC_QUESTION = (
    r"\b"
    + one_of(
        r"""hvordan hvorledes korleis hvorfor kvifor how hvem kven who hvornaar when koster kostar cost costs
    er_det_muligt er_det_mulig er_det_mogleg is_it_possible kan_alle maa_alle can_anyone can_anybody hvad_skal
    hva_skal kva_skal hvad_kraever hva_krever what_does what_do what_is what_are hvor_mange hvor_meget hvor_mye which
    hvilke hvilket should_we skal_vi er_der_(?:plads|krav|nogen) er_det_(?:plass|krav|nokon|noen) kan_vi maa_vi can_we
    may_we could_we are_we er_vi hvad_med hva_med kan_skoler kan_virksomheder uden_at uten_aa utan_aa without
    selv_om selvom sjoelv_om even_if even_though eller_er_det kun_for bare_for or_is_it only_for"""
    )
    + r"\b"
)
ANYBODY = r"\b(?:man|ein kan|kan en|maa en|en kan)\b|\A(?:\w+ ){0,2}?(?:hvor|where|kvar|kor)\b"
ASKED_BACK = r"\A(?:\w+ )?(?:har|have|did|fik|fikk|fekk|mottok|modtog) (?:i|du|dere|de|you)\b"
INDIRECT_QUESTION = (
    r"\b"
    + one_of(
        r"""vide vite vita veta hoere hoeyre spoerge spoerre spoerje know ask wonder\w* undre\w* lure\w* lurer oplyse
    opplyse fortaelle fortelle finde_ud_af find_out finne_ut information_om informasjon_om information_about
    hoere_mere learn_more mere_om mer_om meir_om"""
    )
    + r"\b"
)

# Said to the one who reads, as in newsletters and invitations.
TO_THE_READER = (
    r"\b(?:tilmelding(?:en)? (?:sker|foregaar|senest|aaben|kan ske|er nu|via|paa|lukker|inden|frist)"
    r"|(?:tilmelding|paamelding|tilmeld|paameld)\w* (?:til|hos) (?:mig|meg|os|oss|undertegnede)"
    r"|paamelding(?:en)? (?:skjer|innen|via|her|stenger|frist)|tilmeldingsfrist\w*|paameldingsfrist\w*"
    r"|tilmeld (?:dig|jer)|tilmelde (?:dig|sig|jer)|meld (?:dig|deg|dere|jer|dykk)|paameld deg"
    r"|sign up (?:now|here|today|for free)|register (?:now|here|today|your)|(?:complete|confirm) your"
    r"|your registration|join us|join our"
    r"|skal (?:du|i|dere) (?:tilmelde|melde)|klik her|click here|klikk her)\b"
)
# `nej, vent, det er …`: what was said before it no longer holds.
CORRECTION = (
    r"(?:nej|nei|ups|oops|hov|rettelse|undskyld|unnskyld|beklager|sorry|no|vent|wait|eller rettere|korrektion"
    r"|(?:jeg|eg) (?:mener|meinte|mente)|i mean|i meant|actually)"
)
