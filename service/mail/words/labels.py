"""What people write before a colon or on top of a column, folded, and the detail that it announces."""

_WHICH = (
    "direkte direct arbejds arbejde arbeids arbeid jobb job privat work office tjeneste firma kontor".split()
)
_NUMBER = (
    "telefon tlf telefonnummer telefonnr nummer nr mobil mobilnummer mobilnr mobiltelefon phone number mobile line"
).split()

LABELS: dict[str, str] = {
    label: field
    for field, labels in {
        "name": "navn,name,namn,fulde navn,fullt navn,full name,kontaktperson,kontakt,contact,"
        "contact person,deltager,deltaker,"
        "medarbejder,medarbeider,person,for og efternavn,for og etternavn,navn paa deltager,"
        "medlem,ny kontaktperson,new member,navn paa kontaktperson,navn paa kontaktpersonen,kontaktpersonens navn,"
        "namn paa kontaktperson,navn paa medlem,name of contact person,deltagerens navn",
        "first": "fornavn,first name,given name",
        "last": "efternavn,etternavn,last name,surname,family name",
        "title": "stilling,titel,title,tittel,stillingsbetegnelse,stillingsbetegn,"
        "stillingsbet,funktion,funksjon,rolle,role,position,"
        "job title,jobtitel,"
        "stillingstittel,stilling titel,stilling tittel,job,yrkestittel",
        "organisation": "skole,virksomhed,virksomhet,organisation,organisasjon,firma,arbejdsplads,arbeidsplass,"
        "institution,institusjon,"
        "company,school,employer,etat,verksemd,arbeidsgiver,arbeidsgivar,arbejdsgiver,"
        "ansaettelsessted,skole virksomhed,skule,"
        "organization,agency,uddannelsesinstitution,bedrift,ansat hos,ansat ved,ansat paa,"
        "arbejdssted,skolens navn,firmanavn,firma skole,virksomhed skole",
        "phone": "telefon,tlf,tlf nr,telefonnummer,telefonnr,mobil,mobilnummer,mobilnr,mobiltelefon,"
        "mobil nr,phone,mobile,cell,mob,tel,"
        "phone number,mobile number,cell phone,direkte,direkte nummer,direkte tlf,t,m,nummer,nr,"
        "telephone,bil,biltlf,biltelefon,mobiltlf,tlf mobil,telefon mobil,mobil tlf",
        "email": "e mail,email,mail,e post,epost,mailadresse,e mailadresse,e postadresse,epostadresse,"
        "e mail adresse,mail adresse,email address,e",
        "network": "netvaerk,nettverk,network,gruppe,netvaerket,nettverket,oensket netvaerk,"
        "oensker netvaerk,hvilket netvaerk,networks,tilmelding til,tilmeldes",
    }.items()
    for label in labels.split(",")
} | {f"{which}{space}{number}": "phone" for which in _WHICH for number in _NUMBER for space in ("", " ")}
