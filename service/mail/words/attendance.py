"""How people answer an invitation: that they come, that they do not, perhaps.

An answer is read only from a clause of which every word stands in these tables, folded as `domain.fold` \
    folds it; the
notation is that of `words.forms`. The words of the tables are also the vocabulary: `qzp` is a name that \
    it does not
have, `qzw` another such word, `qzt` a time of the day, `qzm` an address.
"""

from service.mail.words import words
from service.mail.words.calendar import DAYS_AHEAD, MONTHS, NUMBERS, WEEKDAYS
from service.mail.words.forms import any_of, form, forms


def _keys(table: dict[str, int]) -> str:
    return any_of(" ".join(word.replace(" ", "_") for word in sorted(table, key=len, reverse=True)))


_ADVERB = any_of("""
    gerne gjerne godt meget veldig rigtig helt_sikkert bestemt selvfoelgelig selvfolgelig selvsagt sjoelvsagt
    naturligvis klart absolut absolutt da bare lige nu alligevel allikevel likevel jeg vi saa ikke heller_ikke
    definitely certainly gladly still not
""")
SETS = {
    "WE": any_of("jeg vi i we"),
    "YOU": any_of("i du dere de you"),
    "ME": any_of("mig meg me os oss us"),
    "TO": any_of("at aa to"),
    "A": any_of("et en eit ein a an"),
    "MY": any_of("min mit mi mitt vores vaar my our"),
    "THE": any_of("the den det din jeres dykkar deres your denne dette this jeres"),
    "MEET": any_of("moedet moede moete"),
    "INVITATION": any_of("""invitationen invitation invitasjonen invitasjon indkaldelsen indkaldelse innkallingen
        innkallinga innkalling indbydelsen innbydelsen"""),
    "PERHAPS_NOT": f"(?:{_ADVERB}){{0,4}}",
    "ONE_ADVERB": _ADVERB,
    "NUMBER": f"(?:{_keys(NUMBERS)}|[0-9]{{1,2}} )",
    "N": "[0-9]{1,4} ",
    "WEEKDAY": _keys(WEEKDAYS),
    "MONTH": _keys(MONTHS),
    "AHEAD": _keys(DAYS_AHEAD),
    "DAY": "[0-9]{1,2}(?:th|st|nd|rd)? ",
    "SHORT": "[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})? ",
    "NAME": "qzp (?:qz[pw] ){0,3}",
    "STRANGE": "qz[pw] ",
    "CAN_COME": any_of("kan vil skal er bliver blir tager tar tek gaar"),
    "COME": any_of("""komme kome deltage delta deltaga vaere_med vere_med stille stille_op moede_op moete_opp dukke_op
        dukke_opp vaere_der vere_der vaere_til_stede vaere_tilstede vere_til_stades bli_med blive_med \
            tage_med naa_det
        naa_frem naa attend come join participate make_it be_there be_present take_part"""),
    "REGRETS": any_of("afbud avbud avbod forfall forfald afmelding avmelding frafald"),
    "MUST": any_of("""maa maatte vil bliver_noedt_til_at blir_noedt_til_aa er_noedt_til_at ser_mig_noedsaget_til_at
        er_noedsaget_til_at ser_meg_noedt_til_aa"""),
    "LOOK_INTO": any_of("""tjekke sjekke se_i check se_paa undersoege finde_ud_af afklare avklare spoerge spoerre
        snakke_med"""),
    "FINE": any_of("fint godt perfekt super bra flott fin"),
}

# Left out before a clause is read; the regret is remembered.
REGRET = words("dsv desv desvr desvaerre dessverre diverre unfortunately sadly beklageligvis regrettably")
FILLERS = REGRET | words("ogsaa jo dog derfor hermed herved altsaa skam virkelig faktisk really actually")
NEGATIONS = words("ikke not aldrig aldri never ingen inga")
# Alone, an answer to `Kommer du?`.
AFFIRMED = words("""
    gerne gjerne selvfoelgelig selvfolgelig selvsagt sjoelvsagt naturligvis klart absolut absolutt \
        definitely certainly
    absolutely gladly sagtens
""")
# Says nothing of coming or not.
COURTESY = forms(
    """
    mvh/vh/kh/bh/hilsen/hilsner/helsing/regards/cheers/venlig/vennlig/vennleg/venlige/bedste/beste/best/kind
    med_venlig_hilsen/med_vennlig_hilsen/med_vennleg_helsing/de_bedste_hilsner/best_regards/kind_regards
    tusind/tusen/mange/hjertelig/many/very_much/so_much/a_lot/saa_meget
    tak/thank_you skal_du_have/skal_du_ha/skal_i_have/paa_forhaand?
    tak/thank_you for/til THE? fine/kind/venlige/flotte/hyggelige/nice? INVITATION
    tak/thank_you for/til THE? mailen/mail/beskeden/besked/paamindelsen/reminderen/reminder/info/information/
        meldingen
    tak/thank_you for/til THE? oplysningen/paaminnelsen/e_posten/eposten
    ok/okay/okey/fint/fin/super/supert/perfekt/great/perfect/herligt/dejligt/flott/skoent/top/all_good
    modtaget/mottatt/noteret/notert/noted/please/venligst/vennligst/no_problem/intet_problem/selv_tak
    det lyder/hoeres godt/spaendende/fint/super/dejligt/spennende/bra/interessant ut/ud?
    sounds good/great
    ha_en/ha_ei/have_a/fortsat/fortsatt/rigtig/ha? god/nice/good/dejlig/fin/great dag/morgen/aften/kveld/
        weekend/helg
    god/nice/good/dejlig/fin ferie/sommer/paaske/jul/arbejdslyst/day/evening/morning/fornoejelse
    haaber/haaper/hope at? YOU/det faar/har/get/have/alle/maa_faa/bliver/blir* A rigtig? god/godt/fint/good/
        great/bra MEET/dag/tid/time
    """,
    SETS,
)

# Forms that say by themselves that somebody comes.
YES = (
    *forms(
        """
    ja/sure tak/thing?
    det/her? bliver/er/blir/kommer her? A? stort? ja tak?
    jeg? har meldt_mig_til/tilmeldt_mig/meldt_meg_paa/sagt_ja
    er? tilmeldt/paameldt
    accepteret/akseptert/godtatt/accepted/confirmed
    jeg accepterer/aksepterer
    i accept
    WE? takker/siger/sier/seier gerne? ja tak? til? invitationen/invitasjonen/at_deltage/at_komme/aa_delta?
    WE? bekraefter jeg? MY deltagelse/fremmoede/tilstedevaerelse/tilmelding
    WE? bekraefter/bekrefter jeg? at_jeg deltager/kommer/deltar
    WE? bekrefter mi/min? deltakelse/deltakelsen min?
    i confirm my attendance/participation
    bekraeftes min/vores deltagelse/tilmelding
    WE? tilmelder/melder WE? ME til/paa?
    saa? tilmeld/paameld/meld/skriv/saet/sett/set/foer gerne/bare/endelig/venligst? ME gerne/bare/endelig/
        venligst? paa/op/opp/til? listen/lista?
    vil/kan YOU venligst/ikke? tilmelde/skrive/saette/melde ME paa/til? listen/lista?
    please? sign_me_up/count_me_in/put_me_down/add_me/register_me please?
    YOU? can/kan? godt/trygt/roligt? regne/regn/regner/count/rekne/rekn bare/endelig/gerne? med/on/paa ME
    det/datoen/tidspunktet/dagen? passer ME? helt/rigtig? FINE
    det/datoen/tidspunktet/dagen? passer ME? helt/rigtig? FINE for/med ME
    that/this/it works
    that/this/it? works for/with me
    det? vil/vill/ville/skal jeg ikke gaa_glip_af
    jeg gaar ikke glip af det
    i? wouldnt/would_not/wont miss it/this/that for_the_world/for_anything?
    det/that? goer/gjoer jeg gerne?
    jeg har plads/tid i_kalenderen?
    jeg/vi er/bliver/blir helt? klar/frisk
    """,
        SETS,
    ),
    r"(?:jeg er paa|i am in|im in) \Z",
)

# A hope to meet: a yes where nothing else is said, and no more than kindness after a no.
WARM = forms(
    """
    qzup
    vi? ses/sees/sjaaast der?
    paa_gensyn
    see you there/then/all?
    WE? glaeder/gleder/gler jeg? ME meget/rigtig_meget/veldig/allerede? alle?
    WE? glaeder/gleder/gler jeg? ME meget/rigtig_meget/veldig/allerede? til det/at_se_jer/aa_se_dere/
        at_moedes/at_moede_jer/at_komme/aa_komme alle?
    WE? glaeder/gleder/gler jeg? ME meget/rigtig_meget/veldig/allerede? til at_deltage/aa_delta/dagen/at_ses/
        moedet/at_vaere_med
    i_am/im? looking_forward_to it/seeing_you/meeting_you/the_moedet all?
    det? bliver/blir godt/hyggeligt/spaendende/dejligt/hyggelig/skoent at_se_jer/at_moedes?
    """,
    SETS,
)

# The verbs; with a negation in their clause they say no.
ATTEND = (
    *forms(
        """
    kommer/kjem/deltager/deltar/deltek/stiller/deltaker/coming/attending/participating/moeter
    will_be_there/join_you/joining_you/be_joining/joining/komme_afsted/kommer_afsted/giver_moede
    COME
    CAN_COME PERHAPS_NOT der/til_stede/tilstede/til_stades
    moeder/dukker/stiller PERHAPS_NOT op/opp
    kan/vil/skal/faar PERHAPS_NOT moede/moete op/opp?
    """,
        SETS,
    ),
    form("CAN_COME PERHAPS_NOT med", SETS) + "(?!til |mindre |forbehold )",
    r"moeder (?!(?:\w+ )?moedet )",
)
CAN = forms(
    """
    kan/vil/skal/faar/can/could/will/shall/am/im/ill/id/would/would_like_to/have_time_to ONE_ADVERB?
    har/faar/finder/ser/har_faaet/fik PERHAPS_NOT ingen/inga/noget/noen? mulighed/anledning/mulighet/tid/
        hoeve/lejlighed/overskud/kapacitet for/til/i? at/aa/det?
    det/der/it? er/bliver/blir/is? not/ikke/ingen muligt/mulig/mogleg/mulighed/mulighet/possible for/to/at/
        aa/ME*
    oensker/ynskjer/oenskjer/lykkes/lykkedes/rekker/rekk/orker/want/wish/gider ONE_ADVERB? ONE_ADVERB? for/
        ME/det/TO/paa*
    naar/passer/faar/gaar/rekker PERHAPS_NOT det/til? ME?
    det? naar jeg/vi?
    passer/faar_til/skal_nok/gaar/det_gaar/faar_det_til/have_time
    have the? opportunity/time/chance/possibility to/of
    able_to/be_able_to/get_to/happy_to/glad_to/delighted_to/pleased_to
    """,
    SETS,
)
# With these a yes is a wish that a `men` may still disappoint.
WISH = forms(
    """
    vil/vill jeg? meget/veldig/rigtig/saa? gerne/gjerne
    would/id love/like to
    id/would be happy/glad/delighted/pleased to
    lyst til TO
    """,
    SETS,
)
NOT = forms("heller? ikke\nnot/aldrig/aldri/never/ingen/inga", SETS)
CANNOT = forms(
    """
    cannot/cant/wont/couldnt/unable_to/am_unable_to/will_be_unable_to/ikke_i_stand_til_at
    det? er/bliver? ME/for_mig? umuligt/umulig/impossible for/ME/TO*
    """,
    SETS,
)

NO = forms(
    """
    nej/no tak/thank_you?
    afvist/avslaatt/avslag/declined
    det/her? bliver/er/blir/kommer her? A? nej tak?
    WE? MUST? WE? nok? har_faaet/har_faatt/har_meldt/har_allerede_meldt/melde/melder/sende/sender/give/giver/
        gi/gir/meddele WE? ME/et? REGRETS/fra/af/av/pas for/fra? ME?
    et? REGRETS fra/for/hos? ME/min_side/vores_side/mit_vedkommende/min_del?
    et? REGRETS herfra/herifra
    WE? MUST? WE? takke/takker/sige/siger/si/sier/seie/seier? WE? nej tak?
    WE? MUST? WE? springe/springer/hoppe/hopper/staa/staar WE? over
    det? bliver/blir/foregaar/maa_blive/maa_bli/vert/gaar? uden/uten/utan/without ME
    YOU? maa/kan/faar/skal? undvaere/unnvaere/klare_jer_uden/klare_jer_foruden/klare_dere_uten ME?
    YOU? kan/skal/maa? regn/regne/rekn/rekne/count? ikke regn/regne? med/paa/on ME
    dont_count_on_me/count_me_out
    WE? MUST? WE? aflyse/aflyser/avlyse/avlyser/annullere/afmelde/afmelder/avmelde ME/min_deltagelse/
        min_deltakelse/min_tilmelding?
    WE? maa? traekker/traekke/trekker/trekke/trekk jeg? ME/min_tilmelding/paameldingen_min/min_paamelding/
        mit_tilsagn/min_deltagelse tilbage/tilbake?
    vil/kan/maa/kunne? YOU? venligst/vaer_venlig_at? slette/slet/slett/fjerne/fjern/afmelde/afmeld/melde/
        meld/stryge/stryg/stryk/avmelde/avmeld/tage/tag venligst? ME fra/af/av? listen/lista?
    i? have_to/will_have_to/am_going_to_have_to/must/need_to/ill_have_to decline/cancel/pass/send_my_regrets/
        give_my_apologies/skip
    i_decline/ill_pass/my_apologies/my_regrets/please_accept_my_apologies
    have_to_miss/going_to_miss/ill_miss/will_miss it/this/this_one
    not_this_time/ikke_mig/not_for_me
    det? bliver/blir/vert? ikke denne gang/gangen/gongen
    denne gang/gangen/gongen ikke
    det? bliver/blir? ikke noget? for/med mig/meg
    WE? udebliver/bliver_vaek/er_vaek/maa_passe/er_fravaerende
    det? kan/faar ikke faa? det? til TO? passe/haenge_sammen/gaa_op/gaa/gaa_opp/lykkes
    faar det ikke til TO?
    det/dagen/tidspunktet? passer ME? daarligt/daarlig/skidt/mindre_godt
    det/dagen/tidspunktet? passer daarligt/daarlig/skidt/mindre_godt for/med ME
    er/blev/ble/bliver? jeg? forhindret/forhindra/hindret/optaget/opptatt/oppteken/booket/dobbeltbooket \
        i_at_deltage/i_aa_delta/i_at_komme/i_aa_komme/fra_at_deltage/fra_at_komme/andetsteds/til_anden_side?
    """,
    SETS,
)
# What keeps somebody away: a no and its reason.
AWAY = forms(
    """
    er/ligger/blevet/blitt/er_blevet/er_blitt? jeg? stadig? syg/sygemeldt/sykemeldt/sjuk/sjukmeld/syk/
        bortrejst/bortreist/udenlands/utenlands
    er/ligger? jeg? stadig? paa ferie/sommerferie/vinterferie/efteraarsferie/barsel/orlov/reise/rejse/kursus/
        kurs/tjenesterejse/tjenestereise
    er? jeg? i_udlandet/i_utlandet/ude_at_rejse/ute_aa_reise
    har/holder/tager/tar jeg? ferie/fri/feriedag/barns_foerste_sygedag/barnets_foerste_sygedag/sygt_barn/
        sykt_barn
    i_am/am/im/ill_be/will_be on_holiday/on_vacation/on_leave/on_sick_leave/sick/ill/abroad/away/travelling/
        traveling/out_of_town/busy
    have a conflict
    """,
    SETS,
)
# Where it is regretted, this is a no as well.
ELSEWHERE = forms(
    """
    jeg? har/have allerede? A vigtig/vigtigt? andet/anden/annet/anna/annen/another/other/prior/vigtigt MEET/
        aftale/avtale/engagement/commitment/appointment/arrangement samtidig/samme_dag?
    have another moedet/engagement/commitment/appointment
    """,
    SETS,
)
# For an answer, or for its lateness.
SORRY = forms(
    """
    jeg? beklager meget?
    sorry/undskyld/unnskyld
    i_am/im? afraid/sorry/so_sorry/very_sorry that/but?
    i regret to_say? that?
    """,
    SETS,
)
# What only introduces the answer: `jeg må meddele, at …`.
ANNOUNCE = forms(
    """
    WE? maa/skal/vil/kan/ville/writing/skriver/lige/bare/gerne/for/TO* meddele/meddeler/sige/si/seie/
        fortaelle/oplyse/bekraefte/bekraefter/bekrefte/bekrefter jer/dere? at?
    WE? have_to/must/writing/just/to* say/confirm/inform_you/let_you_know/tell_you that?
    det? ser_ud_til/betyder/viser_sig at?
    it turns_out/looks_like/seems that?
    jeg er bange for at?
    """,
    SETS,
)
MAYBE = (
    *forms(
        """
    maaske/kanskje/maybe/perhaps/muligvis/muligens/formentlig/formentligt/sandsynligvis/sannsynligvis/
        antagelig/antageligvis
    antakeligvis/probably/possibly/nok/vistnok/eventuelt/evt/foreloebig/foreloepig/foerebels/tentativt/
        tentative/tentatively
    truleg/rimeligvis/vel/vist/formodentlig/umiddelbart/sikkert/forhaabentlig/hopefully/might/may/uvist/
        uafklaret/depends
    i_princippet/i_prinsippet/in_principle/som_udgangspunkt/i_udgangspunktet/i_utgangspunktet/indtil_videre
    saa_vidt_muligt/om_muligt/om_mulig/if_possible/saa_vidt_jeg_ved/efter_planen/enten/either/i_beste_fald/
        med_lidt_held
    WE? faar/hoerer jeg? det? foerst/fyrst at_vide/noget/besked?
    WE? ved/vet/veit jeg? det? foerst/fyrst
    jeg/i? er/am/im? still? ikke/not helt/100/quite? sikker/sure/certain paa/om/endnu/yet/if/whether/that/ennaa/enno*
    jeg? er? lidt/litt? usikker paa/om*
    jeg? er? lidt? i tvivl/tvil om?
    WE? haaber/haapar/haaper/hope/am_hoping/hoping meget/paa/jeg/da/TO/that/det/kunne/jeg_kan/stadig*
    WE? vil/skal/ll/ill/will? jeg? nok? proever/proeve/proev/proevar/forsoeger/forsoege/forsoeker/forsoeke/
        try/trying paa/TO/my_best/hvad_jeg_kan/det*
    WE? regner/rekner/reknar/satser/forventer/plan/planlaegger/expect/satsar/planlegger med/paa/stadig/TO/da/
        det*
    jeg? tror/trur/think/synes/tenker/taenker/believe godt/jeg/nok/at/ikke/det/i/so*
    WE? skal/maa/bliver_noedt_til_at/need_to/have_to/must/ill_have_to jeg? lige/foerst/fyrst/berre/bare* \
        LOOK_INTO det/MY/med/kalender/kalenderen/calendar/i/foerst/chef/leder/sjefen/chefen/boss*
    let me check
    WE? vender/kommer/melder/svarer/giver/kjem/skriver/gir jeg? lige? tilbage/tilbake/attende/senere/seinere/
        besked/beskjed/lyd med_svar/med_et_svar/senere/snarest/hurtigst_muligt/om_det/paa_det/senest*
    i? ill/will let_you_know/get_back_to_you later/soon?
    det? kommer/kjem an paa
    it? depends on?
    afhaenger_af/avhenger_av/med_forbehold/under_forbehold for?
    WE? kan? ikke sige/svare/love noget/det/noe/noko/paa_det? endnu/ennaa/enno?
    lover ikke noget
    jeg? har ikke besluttet/bestemt ME endnu?
    det? ser sort/ikke_godt/svaert/moerkt ud
    det_bliver_svaert/50/50_50/fifty_fifty
    det kan godt vaere at?
    det? er det? lidt/litt/stadig? ikke_sikkert/ikke_helt_sikkert/usikkert/uvist/uklart/ikke_afklaret om?
    WE? faar/maa/skal WE? se paa_det/om?
    WE? afventer/avventer/venter_paa svar?
    kan jeg? foerst svare/sige/give_svar/give_besked/gi_svar/gi_beskjed det?
    skal lige have det? afklaret
    """,
        SETS,
    ),
    form("WE? ved/vet/veit jeg? det? endnu? jeg? ikke", SETS)
    + "(?!hv|kva |kor )"
    + form("det/helt/endnu/ennaa/enno* om/hvorvidt?", SETS),
)
NEUTRAL = forms(
    """
    jeg/vi/me/i/we/us/os/det/der/her/da/bare/lige/nu/saa/gerne/gjerne/godt/meget/veldig/rigtig/helt/
        helt_sikkert/bestemt
    selvfoelgelig/selvfolgelig/selvsagt/sjoelvsagt/naturligvis/klart/absolut/absolutt/alligevel/allikevel/
        likevel/sagtens
    at/aa/to/and/og/for/endnu/igen/ellers/til/med/personligt/herfra/definitely/certainly/absolutely/gladly/
        of_course
    after_all/still/the/this/that/it/too/kun/only/there/all/yet/then/on/will/be/a/an/you/mig/meg/min/mit/mi/
        self/selv
    egen/denne_gang/denne_gangen/denne_gongen/this_time/vaere/vere/have/ha/faa/med_glaede/begge_dele/begge/
        som/kunne
    som_planlagt/som_aftalt/jamen/naa/oev/aerv/tja/hm/uha/herlig/haha/hihi/i_aar/naeste/dato/vores/dermed/
        100/100_procent
    hele_vejen/hundrede_procent/glaede/nok_engang
    til/i/paa/ved/at/for/to/the/det/dette/this/jeres/hele/dagens/foerste/naeste* MEET i_netvaerket/
        for_netvaerket?
    paa/den/i? det/dette/denne/that/the/den dag/dagen/tidspunkt/tidspunktet/day/date/time/dato/datoen
    om/i? formiddagen/eftermiddagen/aftenen/morgenen/formiddag/eftermiddag
    AHEAD
    i? naeste/neste/denne/next/this uge/uke/veke/week
    i? uge/uke/veke/week N
    THE? INVITATION
    fra min_side/vores_side/ME/skolen/skulen/vores_skole/min_del
    paa min/vores vegne
    for mit_vedkommende/vores_vedkommende/min_del
    """,
    SETS,
)
# What hides a condition in words that no table has: `jeg kommer om eg får fri`.
HANGING = words("bare berre om naar")
DAY = forms(
    """
    paa/on/den? WEEKDAY? paa? den/d/the? day=DAY of? month=MONTH N?
    on? month=MONTH day=DAY N?
    paa? WEEKDAY? den/d/the day=DAY
    den/d? short=SHORT
    paa/on/den/denne/this/i/nu_paa/naa_paa/foerstkommende/kommende? weekday=WEEKDAY formiddag/eftermiddag/
        ettermiddag/aften/kveld?
    """,
    SETS,
)
