"""How mail programs say that somebody is away and until when, folded; `_` stands for a blank."""

# Being away; what denies it is no such word.
LEAVE = (
    r"\w{0,20}ferie(?:n|dage?)? fri orlov barsel\w{0,8} \w{0,10}permisjon fravaerende fravaer bortrejst bortreist vaek"
    r" borte vekke sygemeldt sykemeldt sykmeldt sjukmeldt (?:ude|ute|borte)_(?:af|av|fra)_(?:kontoret|huset)"
    r" paa_(?:kursus|kurs|tjenesterejse|tjenestereise|rejse|reise) lukket stengt"
    r" (?:ikke|ikkje)_(?:paa_(?:kontoret|arbejde|jobb)|til_?stede|til_stades)"
    r" (?:ikke|ikkje)_(?:tilgaengelig|tilgjengelig|tilgjengeleg|(?:at|aa)_tra?effe)"
    r" out_of_(?:the_|my_)?office not_in_the_office (?:not_|un)available away closed"
    r" on_(?:\w{2,10}_)?(?:leave|vacation|holidays?) travell?ing"
)
DENIED = ("ikke ", "ikke paa ", "ikkje ", "not ", "not on ", "never ")

# The day behind these is the last one away.
THROUGH = r"til_og_med t\.?o\.?m\.? through (?:until|to|up_to)_and_including"
# On the day behind these the person may well be there again.
UNTIL = r"(?:frem_|fram_|ind|inn)?til until till to"
NOT_BEFORE = r"(?:ikke|ikkje|not) foerst"
BEFORE = r"foer foerend before until till"

BACK = (
    r"tilbage tilbake attende retur back return(?:ing|s)? (?:at|aa)_tra?effe_ig(?:en|jen) tra?effes_ig(?:en|jen)"
    r" ig(?:en|jen)_(?:at|aa)_tra?effe paa_(?:kontoret|arbejde|arbeid|jobb?|plads|plass)_ig(?:en|jen)"
)
# What may stand between that and the day.
BETWEEN = (
    r"igen igjen again paa_(?:kontoret|arbejde|arbeid|jobb?|plads|plass) i_huset paa_mail"
    r" (?:in|to|at)_(?:the_office|work)"
    r" (?:fra|from|efter|etter|after)_(?:my_|min_)?(?:\w{0,20}ferie(?:n)?|orlov|permisjon|leave|vacation|holidays?)"
    r" fra_og_med fra from og"
)
FROM = r"fra_og_med fra from starting_on starting"
ANOTHER = r"kollega\w{0,8} vikar\w{0,6} colleagues?"
