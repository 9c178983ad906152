"""How the words of an answer to an invitation are spelled, and misspelled."""

from service.mail.words import words

# One spelling for what is written in many ways, and for compounds with the word behind.
CANONICAL = (
    (r"\w{1,30}(?:moede|moete)|\w{0,30}(?:moedet|moetet|moeterne|moederne|meeting|meetings)", "moedet"),
    (r"\w{0,30}(?:konference|konferansen?|konferencen|seminar|seminaret|webinar|webinaret)", "moedet"),
    (
        r"\w{0,30}(?:arrangement|arrangementet|event|eventet|workshop|workshoppen|samlingen|samlinga)",
        "moedet",
    ),
    (r"\w{0,20}(?:netvaerket|nettverket|gruppen|gruppa)", "netvaerket"),
    (r"ikk|ik|ikek|ikkje|ikkke|itte|ej|ikje|ikkj", "ikke"),
    (r"jeg|eg|jg|jeh|ieg|jei|undertegnede|underteikna", "jeg"),
    (r"ja+|jep+|jeps|jau|japs|jada|jaja|yes+|yep|yup|yeah|aye", "ja"),
    (r"nei|nej|nope|niks|nah|nix", "nej"),
    (r"hvis|vis|hvs", "hvis"),
    (r"tak+|takk+|thx|thanks|tks|taks", "tak"),
)
# What misspellings are taken for; no other word is guessed at.
REPAIRED = words("""
    kommer deltager deltage deltar deltek komme desvaerre dessverre diverre alligevel likevel afbud \
        forfall forhindret
    maaske kanskje tilmelder melder gerne gjerne invitationen indkaldelsen invitasjonen selvfoelgelig \
        unfortunately
    attend coming attending stedet kollega muligvis hilsen venlig vennlig moeder deltagelse mulighed ferie
""")
