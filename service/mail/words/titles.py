"""Words that job titles end in or consist of, folded; Danish, Norwegian (both kinds) and English.

Source: written down from memory for this project, as first_names.py.
"""

from service.mail.words import words

TITLE_ENDINGS = words(
    """
    chef chefen leder lederen leiar leiaren direktoer direktoeren rektor rektoren forstander
    konsulent konsulenten koordinator koordinatoren administrator ansvarlig ansvarlige ansvarleg
    medarbejder medarbeider medarbeidar vejleder veileder raadgiver raadgjevar sekretaer assistent
    fuldmaegtig laerer laerar lektor adjunkt underviser arkitekt udvikler utvikler utviklar tekniker
    teknikar ingenioer mester formand bogholder regnskabsfoerer controller specialist partner pedel
    inspektoer kontaktperson souschef bestyrer ejer eier eigar indehaver direktrice supporter
    programmoer analytiker analytikar oekonom jurist advokat kok gartner smed toemrer elektriker
    manager director adviser advisor officer coordinator consultant engineer head teacher principal
    analyst developer secretary lecturer professor lead owner founder president sjef sjefen pedagog
    paedagog bibliotekar planlaegger koordinatar foerstekonsulent vaerkfoerer driftsleder overlaerer
    skoleleder kontorist kontorelev praktikant journalist redaktoer psykolog sosialraadgiver provst
    dekan prorektor vicerektor chefkonsulent projektleder prosjektleder prosjektleiar kasserer
    styrer dagleg tillidsrepraesentant tillitsvalgt studievejleder fagansvarlig overassistent
    kontorleder avdelingsleder cio cto ceo hr cfo coo webmaster datamatiker pressechef
    virksomhedskonsulent installatoer montoer forvalter forskar forsker researcher scientist analytiker
    statistiker okonom arkivar revisor kontroller kontrollant inspektor tilsynsfoerende planleggjar planlegger
    tilrettelaegger tilrettelegger kommunikatoer redaktor designer architect programmer administrativ controller
    saksbehandler sagsbehandler saksbehandlar sagsbehandlar byggeleder anlaegsgartner murermester toemrermester
    malermester smedemester elinstallatoer mekaniker maskinmester produktionschef vagtmester vaktmester driftsassistent
    tekstforfatter kurator rektorsekretaer formann nestleder naestformand viceforstander vicedirektoer visedirektoer
    direktorassistent stabschef kvartermester instruktoer instruktor vejlederen bogholderen laerling elev student
    stipendiat postdoc fagansvarlige fagleder fagkoordinator seniorkonsulent seniorraadgiver underdirektoer
    kontorassistent receptionist resepsjonist salgskonsulent saelger selger salgschef indkoeber innkjoeper
    kjoekkenchef koekkenchef
    sygeplejerske sykepleier sjukepleiar laege lege tandlaege dyrlaege fysioterapeut ergoterapeut provisor farmaceut
    landmand agronom forstkandidat bager bagermester slagtermester frisoer operatoer operator tekniskchef teknolog
    executive associate strategist facilitator evangelist trainer instructor dean provost registrar librarian clerk
    assistant accountant auditor bookkeeper technician electrician carpenter supervisor foreman
    buyer planner recruiter generalist representative spokesperson
    painter plumber bricklayer welder roofer glazier blacksmith locksmith joiner plasterer tiler mechanic driver
    maler murer snedker snekker blikkenslager tagdaekker brolaegger struktoer chauffoer vognmand kranfoerer roerlaegger
    svejser sveiser maskinist disponent speditoer bygger isolatoer lakerer gulvlaegger konduktoer tjener servitoer
    stilladsmontoer skorstensfejer toemrersvend murersvend malersvend snedkersvend smedesvend elektrikersvend
    """
)
_PARTS_ONLY = words(
    "hr head lead administrativ"
)  # they open a title, or stand in one, and name none by themselves
_NEVER_ENDINGS = _PARTS_ONLY | words("elev lege student dean")  # `college` is none
TITLE_ENDING_SET = frozenset(TITLE_ENDINGS) - _PARTS_ONLY
LONG_ENDINGS = tuple(
    sorted({word for word in TITLE_ENDINGS if len(word) >= 4 and word not in _NEVER_ENDINGS})
)
