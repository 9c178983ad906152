"""The words of the calendar and the clock in Danish, Norwegian (bokmål and nynorsk) and English, folded."""


def _numbered(first: int, rows: tuple[str, ...]) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


# 0 is Monday, as `date.weekday` counts
WEEKDAYS = _numbered(
    0,
    (
        "mandag maandag monday",
        "tirsdag tysdag tuesday",
        "onsdag wednesday",
        "torsdag thursday",
        "fredag friday",
        "loerdag lordag laurdag saturday",
        "soendag sondag sundag sunday",
    ),
)
# Some are words or names of their own ('man', 'sun', 'Tor'): believed only in front of a date.
SHORT_WEEKDAYS = _numbered(
    0,
    (
        "man mon",
        "tir tirs tys tue tues",
        "ons wed weds",
        "tor tors torsd thu thur thurs",
        "fre fri",
        "loer lau sat",
        "soen sun",
    ),
)
MONTHS = _numbered(
    1,
    (
        "januar january jan",
        "februar february feb febr",
        "marts mars march mar",
        "april apr",
        "maj mai may",
        "juni june jun",
        "juli july jul",
        "august aug",
        "september sept sep",
        "oktober october okt oct",
        "november nov",
        "december desember dec des",
    ),
)
NUMBERS = _numbered(
    1,
    (
        "en et ein ei eit one",
        "to two",
        "tre three",
        "fire four",
        "fem five",
        "seks six",
        "syv sju seven",
        "otte aatte eight",
        "ni nine",
        "ti ten",
        "elleve eleven",
        "tolv twelve",
        "tretten thirteen",
        "fjorten fourteen",
    ),
)
DAYS_AHEAD = {
    words.replace("_", " "): days
    for days, row in enumerate(
        (
            "i_dag idag today",
            "i_morgen imorgen i_morgon imorgon tomorrow",
            "i_overmorgen overmorgen i_overmorgon overmorgon day_after_tomorrow the_day_after_tomorrow",
        )
    )
    for words in row.split()
}

# Which of the weekdays or weeks to come
COMING = "foerstkommende foerstkomande kommende komande denne this coming nu_paa"
NEXT = "naeste neste next"
THIS = "denne this"
WEEK = "uge uke veke week"
DAYS = "dag dage dager dagar day days"
WEEKS = "uge uger uke uker veke veker week weeks"

# The clock
CLOCK = r"kl klokken klokka klokkan"
HOURS = r"time timer timar t hour hours hr hrs h"
MINUTES = r"minut minutter minutt minutta min minute minutes mins"
HALF_OF = "halv"  # 'halv to' is half past one
WHOLE_DAY = r"hele_dagen heile_dagen hel_dag heil_dag heldag heldags whole_day all_day the_whole_day full_day"

# Between two of a kind, and before all of them
UNTIL = r"til_og_med til to until till through tom t\.o\.m\."
EACH_DAY = (
    r"alle_dage alle_dager alle_dagar alle_gange alle_ganger alle_gonger begge_dage begge_dager begge_dagar"
    r" hver_gang kvar_gong hver_dag kvar_dag all_days both_days each_time each_day"
)
EVERY = EACH_DAY + " alle begge all each both"
TENTATIVE = (
    r"foreloebig\w* foreloepig\w* tentativ\w* foerebels\w* provisional provisionally med_forbehold under_forbehold"
    r" tbc evt eventuelt"
)
