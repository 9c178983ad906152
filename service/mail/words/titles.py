"""Words that job titles end in or consist of, folded; Danish, Norwegian (both kinds) and English."""

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
    virksomhedskonsulent
    """
)
TITLE_ENDING_SET = frozenset(TITLE_ENDINGS) - {"hr", "head", "lead"}
LONG_ENDINGS = tuple(
    sorted({word for word in TITLE_ENDINGS if len(word) >= 4 and word not in {"head", "lead"}})
)
