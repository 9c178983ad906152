"""What people say besides when they answer an invitation: when, with whom, who instead; and on what it hangs."""

from service.mail.words import words
from service.mail.words.attendance import SETS as ANSWER_SETS
from service.mail.words.forms import any_of, form, forms

_COLLEAGUES = any_of("""
    kollega kollegaer kolleger kollegar kollegaen kollegaene colleague colleagues chef leder elev elever \
        medarbejder
    medarbejdere praktikant makker personer mand deltagere mann others more andre
""")
_SETS = ANSWER_SETS | {
    "GO": any_of("""gaa_igen gaa ga loebe smutte koere leave dra stikke tage_afsted af_sted afsted videre slutte forlade
        vaere_ude_af_doeren stoppe run hjem smutter gaar_igen gaar koerer loeber stopper leaving"""),
    "LATE": any_of("forsinket forsinka for_sent for_seint sent seint late delayed"),
    "LITTLE": any_of("""lidt litt ca 5 10 15 20 30 45 et_par a_bit a_little en_halv_time et_kvarter nogle noen minutter
        min minutes mins"""),
    "WHO": r"(?P<who>(?:\w+ ){1,7}?)",
    "PERSON": rf"(?:{_COLLEAGUES}(?:min )?(?:qz[pw] ){{0,3}}|{ANSWER_SETS['NAME']})",
    "ATTENDS": any_of("""kommer deltager deltar deltek moeder moeter stiller tager_med tar_med kjem er_med gaar
        vil_komme vil_deltage skal_med will_attend is_coming will_come will_be_there will_join attends comes
        is_attending will_participate will_be_attending can_come can_attend kan_komme kan_deltage kan_stille vil_moede
        tager_over dukker_op deltage er_der stiller_op moeder_op vil_delta can_go will_go bliver_med blir_med kan
        repraesenterer represents overtager"""),
    "TO_ATTEND": any_of("deltage komme delta moede moete stille attend come go repraesentere tage_med"),
    "REPRESENTS": any_of("""repraesenterer representerer represents erstatter will_represent vil_repraesentere replaces
        afloeser"""),
    "SENT": any_of("har_bedt har_spurgt har_faaet have_asked asked har_sendt har_udpeget"),
    "IN_MY_PLACE": any_of("""i_stedet_for_mig i_stedet_for_meg i_stedet_for i_stedet i_staden_for_meg i_staden istedet
        istedenfor i_mit_sted i_mitt_sted paa_mine_vegne paa_mine_vegner for_mig for_meg instead_of_me instead
        in_my_place on_my_behalf in_my_stead som_stedfortraeder som_vikar paa_min_plads i_min_plads \
            paa_vores_vegne
        for_os for_oss istedet_for_mig istedet_for"""),
    "MY_PLACE": any_of("min_plads plassen_min min_plass mit_sted my_place my_seat for_mig for_meg over"),
    "SUBSTITUTE": any_of("stedfortraeder vikar suppleant vara deputy substitute"),
    "FROM_THERE": "(?:fra|fraa|hos) (?:qz[pw] ){1,3}",
    "SOMEBODY": any_of("""nogen noen nokon anyone anybody der_er i_mangler i_har i_faar i_vil_have i_oensker du_har
        det_kan_hjaelpe you dere"""),
    "SOME": r"\w+ ",
    "END": r"\Z",
}

# When the writer goes; and when he comes, though it says `til`.
LEAVES_AT = form(
    "til/until/till/indtil/to/senest/by/GO kun/senest/ca/omkring/igen/allerede/about/by/before/foer/moedet* qzt END",
    _SETS,
)
COMES_AT = form("foer/before/not_until/foerst/fra/from kun/ca/omkring/ved/omtrent* qzt END", _SETS)
NOT_BEFORE = form("foer/before/until kun/ca/omkring? qzt", _SETS)
# Who is late comes.
LATE = forms(
    """
    er/bliver/blir/kommer/kjem/moeder/vil_blive/vil_vaere/kan_blive/will_be/ill_be/vert jeg/nok/maaske? \
        LITTLE* LATE paa_den/i_gang/til_moedet/til_moede?
    er/kan jeg? nok? foerst/tidligst? vaere? fremme/paa_plads ved/omkring/ca/foerst/fra* qzt
    """,
    _SETS,
)
# Something besides the answer that everybody who organises a meeting wants to know.
DETAIL = forms(
    """
    i/med/paa/by/on en? bil/tog/toget/bus/bussen/buss/cykel/sykkel/faergen/flyet/car/train/bike/foot
    start/begynd/begynn/byrj bare/endelig/gerne/gjerne? uden/uten/utan/without ME
    og/men/but? foerst/fyrst/fra/ca/cirka/omkring/omtrent/rundt/around/about/from/at/after/efter/etter/ved/
        til/indtil/until/by/kun/senest/not_until/not_before/ikke_foer/foer* qzt eller_deromkring?
    LITTLE* LATE/senere/seinare paa_den/i_gang/til_moedet/til_moede?
    WE? maa/skal/bliver_noedt_til_at/er_noedt_til_at/have_to/ill_have_to/need_to/must/gaar jeg/bare/gerne/
        nok* GO lidt/litt/a_bit/igen/allerede/senest/foer_tid/foer/tidligere/tidlig/tidligt/early/MEET/tid/
        derfra/fra*
    WE? smutter/gaar/koerer/loeber/stopper igen/lidt/foer/tidligt/tidligere/allerede/nok/derfra* qzt
    foerst/fyrst? efter/etter/after frokost/lunsj/lunch/pausen/middag
    foerst lidt? senere
    """,
    _SETS,
)
ONLINE = forms(
    """
    paa/via/over/by/on/gennem/med/pr/som? A/the? online/teams/zoom/link/linket/skaerm/skjerm/video/videolink/
        skype/google_meet/telefon/telefonen/phone
    digitalt/virtuelt/virtually/remotely/hjemmefra/paa_afstand
    """,
    _SETS,
)
IN_PERSON = forms("fysisk/in_person/in_the_room/paa_stedet/i_lokalet/physically", _SETS)
# Another occasion, or a part of this one: what is said of it is not said of the meeting.
ASIDE = forms(
    """
    jeg? har ikke noget/noe/noko/punkter/anything til/paa/at dagsordenen/dagsorden/programmet/eventuelt
    spise_med/fremover/i_fremtiden
    jeg? kan/har/fik/fikk bare? ikke finde/finne/aabne/aapne/se/faaet/laest/lest/modtaget/mottatt/open/find/
        read/received/get min/the/jeres/en? link/linket/lenken/lenka/mailen/dagsordenen/filen/bilagene/
        materialet/INVITATION
    til/i/paa/with/to/for/spise/have? med/the? middagen/middag/frokosten/frokost/lunsjen/lunsj/festen/
        spisningen/aftensmaden/aftensmad/rundvisningen/morgenmaden/morgenmad/overnatningen/overnatning/
        dinner/lunch/det_sociale/formoedet/kaffen/kagen/forplejning bagefter/efterfoelgende?
    til? naeste_gang/neste_gang/neste_gong/next_time/en_anden_gang/en_annen_gang/another_time/ein_annan_gong/
        en_anden_god_gang
    """,
    _SETS,
)
# The whole of it: who is not there for that is there.
WHOLE = forms(
    """
    i? hele/heile/the_whole/the_entire tiden/tida/dagen/moedet/time/day/seancen/forloebet
    fra start/starten/begyndelsen/begynnelsen
    helt? til slut/det_sidste/sidst/enden/slutt
    from_the_start/from_the_beginning/to_the_end/laenge/laengere/lenge/lenger
    """,
    _SETS,
)
# What was said earlier, or would have been: told, not answered.
PAST = forms(
    """
    jeg? skrev/sagde/havde/hadde/wrote/said/had/svarede/svarte/sa/meldte/meddelte/meldt/sagt/skrevet/svaret/
        svart/tidligere/foer/earlier/ellers/forleden foer/ja/nej/tidligere/i_gaar/forleden/ellers/godt/meldt/
        afbud/sagt/skrevet/forfall/earlier/no/yes/mig/til/fra/svaret/at/jeg/lovet*
    WE? ville/would_have/havde/skulle/hadde/kunne_godt jeg/gerne/gjerne/meget/ellers/ha/have/haft/rigtig/
        liked/loved/to/saa/elsket/at* COME/have_vaeret_med/vaeret_med/deltaget/kommet/vaert_med/deltatt/
        been_there/vaeret_der/haft_lyst/kunne/ha_vaert_med/vore_med
    glem/se_bort_fra/drop/ignorer/forget/ignore/disregard/gloem MY/det? sidste/forrige/tidligere/foerste/
        last/previous/earlier? mail/besked/svar/afbud/melding/message/jeg_skrev/sidste/e_post
    jeg? traekker/trekker mit afbud tilbage
    jeg? fortryder/angrer
    WE? kunne PERHAPS_NOT COME
    tak/thank_you for/til MEET/i_dag/sidst/denne_gang
    """,
    _SETS,
)
# How many come.
MORE = forms(
    """
    vi kommer/deltager/deltar/er/bliver/blir/kjem/deltek/stiller/tilmelder_os/moeder/vil_gerne_komme begge/
        alle/i_alt/nok/gerne* count=NUMBER personer/stk/mand/stykker/people/i_alt/mann/deltagere/af_os/
        av_oss? der_kommer/der_deltager/som_kommer/som_deltar? \
        FROM_THERE?
    count=two/three/four/five/to/tre/fire/fem of_us/av_oss/af_os will/are/vil/kommer/deltager?
    plus extra=NUMBER
    """,
    _SETS,
)
# Who comes along.
ALONG = forms(
    """
    sammen/together/saman? med/with/og/and NUMBER/MY/A/mine/et_par? andre/other/nye/anden? PERSON og/and? qzm?
    sammen/together/saman? med/with/og/and NUMBER/MY/A/mine/et_par? andre/other/nye/anden? PERSON og/and MY/
        A? PERSON qzm?
    tager/tar/tek/bringer/bring/har/tage/ta/bringing/medbringer jeg/gerne* NUMBER/MY/A/mine/et_par? andre/
        other/nye/anden? PERSON med/along?
    MY? kollega/colleague? NAME/kollega/colleague og/and jeg/i
    """,
    _SETS,
)
# What follows is the reason, or the condition.
BECAUSE = forms("paa_grund_af/paa_grunn_av/due_to/because_of/i_forbindelse_med/for_at", _SETS)
PROVIDED = forms(
    """
    med_mindre/paa_betingelse_af/paa_vilkaar/saa_laenge/saa_lenge/as_long_as/so_long_as/in_case/i_fald/
        i_tilfaelde_af
    kun_hvis/only_if/saa_snart/as_soon_as/alt_efter/afhaengigt_af/afhaengig_af/avhengig_av/depending_on/saa_sandt/saa_fremt
    under/med forudsaetning af
    """,
    _SETS,
)
CONDITION = words("hvis dersom saafremt medmindre unless if forudsat forutsatt provided providing saalaenge")
# A condition that is none: `hvis nogen vil køre med`.
OFFER = form("hvis/dersom/if SOMEBODY", _SETS)
SUBORDINATE = words("at om that whether som der hvor hvornaar hvem hvad hvilken naar")
THAT = words("at om that whether")
REASON = words("da fordi because since pga idet grundet ettersom eftersom siden selvom selv although though")
ALTERNATIVE = words("eller or")
CONJUNCTION = ALTERNATIVE | words("men but og and saa so")
ASKING = words("""
    er har kan maa vil skal hvor hvornaar hvem hvad hvordan hvorfor hvilken hvilke is are can may could \
        will would
    shall what where when who how do does kunne ville faar bliver kommer naar kva kven korleis kvar hva
    goer moedes which fik fikk
""")
# With nothing before it, a question or a condition: `kommer jeg`.
INVERTED = r"(?:kommer|kan|skal|deltager|deltar|vil|kjem|er|maa|can|will|am) (?:\w+ )?(?:jeg|vi|i|we) "
GREETING = words(
    "hej hei hi hello kaere kjaere dear hejsan heisann hallo goddag godmorgen heihei halloej hejsa"
)
GREETED = words("alle all igen dere du sammen i jer")
VALEDICTION = words("mvh vh kh bh hilsen hilsner helsing regards cheers hilsninger dbh best")
COLLEAGUE = words("""
    kollega kollegaen kollegaer kolleger colleague stedfortraeder stedfortraederen vikar suppleant leder chef
    medarbejder afloeser souschef vara substitute deputy
""")
# Who comes instead: in the sentence as a whole, its commas and brackets left out.
INSTEAD = forms(
    """
    IN_MY_PLACE ATTENDS WHO END
    WHO der/som/who? ATTENDS IN_MY_PLACE
    WHO der/som/who? ATTENDS SOME IN_MY_PLACE
    WHO der/som/who? ATTENDS SOME SOME IN_MY_PLACE
    WHO REPRESENTS ME
    WHO tager/tar/overtager/overtar/will_take/takes/is_taking/faar/tek MY_PLACE
    jeg/vi/i/we/ill/vil/men/saa gerne/jeg/vi/am/derfor* sender/sende/send/sending WHO IN_MY_PLACE/END
    SENT WHO om/til? TO TO_ATTEND SOME? IN_MY_PLACE
    giver/gir/overlader MY plads/plassen/plass til WHO END
    MY SUBSTITUTE WHO ATTENDS
    """,
    _SETS,
)
# The same, where the writer has said no.
INSTEAD_AFTER_NO = (
    *forms("det/that goer/gjoer WHO END\nmen/but/saa/og/and/so WHO ATTENDS", _SETS),
    r"\A" + form("WHO ATTENDS", _SETS),
)
CALENDAR_SUBJECTS = words(
    "accepteret godtatt akseptert accepted afvist avslaatt declined tentative foreloebig"
)
