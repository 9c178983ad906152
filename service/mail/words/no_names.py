"""Words that people write with a capital and that are no part of a name, folded."""

from service.mail.words import words

NO_NAMES = words(
    """
    hej hei hi hello dear kaere kjaere goddag god godmorgen goddagen til tak takk thanks thank med
    venlig vennlig vennleg hilsen hilsner helsing mvh vh kind best regards sincerely jeg vi eg i we
    min mine mit mitt vores vaar vaart vaare our my din dit jeres deres dykkar your the a an en et
    ein den det de denne dette this that these hun han ho he she they hendes hennes his her vil
    kan skal har er var bliver blir will can could would please venligst vennligst navn navnet namn
    name navne stilling tittel titel title mobil mobile tlf telefon phone tel mail email e epost
    post adresse address skole school firma organisation organisasjon virksomhed virksomhet company
    netvaerk netvaerket netvaerkene nettverk nettverket network gruppe gruppen gruppa sekretariat
    sekretariatet secretariat ny nye nyt new tilmelding paamelding registrering afmelding udmelding
    avmelding change endring aendring subject emne fra from sendt sent direkte direct cvr ean fax re
    sv vs fw fwd og and samt hvis naar if when kontakt kontaktperson contact mandag tirsdag onsdag
    torsdag fredag loerdag soendag januar februar marts mars april maj mai juni juli august
    september oktober november december desember monday tuesday wednesday thursday friday saturday
    sunday january february march may june july october fordi derfor desuden samtidig endelig
    forresten paa hos ved in on at for to as af av of fremover hermed here herved ogsaa also ellers
    men but nu no yes ja nej nei jo godt fint hyggelig dags vedr vedroerende ang angaaende outlook
    iphone ipad galaxy android samsung facebook linkedin instagram twitter teams danmark norge
    denmark norway hent get telefontid kontortid aabningstid afdeling afdelingen avdeling avdelingen
    administration administrationen postboks postbox dk ms mr postmottak kontoret kontor info
    reception front office desk bogholderi bogholderiet loenkontor loenkontoret receptionen kundeservice ledelsen
    direktionen salgsafdelingen support noreply team bestyrelsen personoplysninger gdpr it kvalitet kvalitets flere
    faglaerte etatsgruppen etatsgruppa ps obs nb fyi afloeser afloeseren efterfoelger arvtager
    kollega kollegaen tilfoej fjern slet opret tilmeld tilmelde meld registrer skriv add remove
    register join hvad hvordan hvem hvornaar hvor what how who which kva korleis kven mange bedste
    beste helsning hvilken hvilke der så saa som ligesom efter etter siden sidan inden innan foer
    under tag set sett saet put sign include enrol skriv legg giv gi ring send kan kunne could gider
    over mellem ifoelge iflg pr data undertegnede selv sjoelv self begge both
    """
)
