"""Words that a school, a company or an agency bears in its name, folded; and what a private mail domain is."""

from service.mail.words import words

ORGANISATION_WORDS = words(
    """
    skole skolen skolan skoler skolerne skule skulen gymnasium gymnasiet gymnas htx hhx stx college school
    university universitet universitetet akademi academy center centeret centre senter senteret
    kommune kommunen fylkeskommune a s aps as asa ans da sa amba i ivs ltd limited llc inc gmbh ab
    oy plc forbund forbundet forening foreningen direktorat direktoratet directorate tilsyn tilsynet
    etat etaten styrelse styrelsen ministerium departementet institut institutt institute
    instituttet firma firmaet fond fonden stiftelsen stiftelse agency authority council ministry
    department observatory bibliotek museum hospital sygehus region regionen hotel kro vaerksted
    mejeri gartneri gartneriet vvs entreprise byg byggeri maskinfabrik fabrik fabrikken transport
    rengoering campus euc amu vuc sosu uddannelsescenter utdanning uddannelse uddannelser
    kursuscenter ungdomsskole hoejskole efterskole friskole folkehoegskole hoegskole hoegskolen
    fagskole fagskolen fagskule videregaaende handelsskole malerfirma toemrerfirma auto autolakering
    autovaerksted jobcenter laug mestre group holding consulting solutions systems services trust
    association union industri industries teknik tekniske erhverv erhvervsskole erhvervsskoler
    landbrugsskole produktionsskole skoleforening kompetanse opplaeringskontor opplaeringskontoret
    plejehjem plejecenter bosted bageri bageriet slagter slagteri slagteren koebmand apotek apoteket
    tandlaege laegehus murer murerfirma tagdaekning smedje smedjen smedeforretning autohus bilhus
    el elektro installation installationer anlaeg anlaegsgartner entreprenoer entreprenoerfirma
    staal beton traelast toemmerhandel boghandel trykkeri trykkeriet spedition logistik logistikk
    service renovation ejendomme ejendom boligselskab boligforening sparekasse forsikring
    revision raadgivning arkitekter ingenioerer partners logistics engineering foundation hospitality
    efteruddannelse produktionshoejskole kostskole lilleskole realskole privatskole sproggcenter sprogcenter
    barnehage boernehus boernehave fritidscenter kulturhus museet biblioteket teater teatret sykehus
    sjukehus sykehuset helseforetak politiet skatteetaten nav vegvesen lageret motors
    energi energy forsyning fjernvarme
    """
)
ORGANISATION_ENDINGS = (
    "skole",
    "skolen",
    "skoler",
    "skolerne",
    "skolan",
    "skule",
    "skulen",
    "gymnasium",
    "gymnasiet",
    "direktoratet",
    "tilsynet",
    "etaten",
    "senteret",
    "centret",
    "centeret",
    "center",
    "forbundet",
    "foreningen",
    "firma",
    "fabrik",
    "fabrikken",
    "verket",
    "verksemda",
    "vesenet",
    "ombudet",
    "ombodet",
    "nemnda",
    "registeret",
    "senter",
    "senteret",
    "centret",
    "centeret",
    "kommune",
    "styrelsen",
    "universitetet",
    "instituttet",
    "huset",
    "college",
    "akademi",
    "bageri",
    "mejeri",
    "vaerk",
    "bageriet",
    "slagteri",
    "vaerket",
    "vaerksted",
    "firmaet",
    "gruppen",
    "service",
    "butikken",
    "handel",
    "gartneri",
    "entreprise",
    "selskab",
    "selskabet",
    "hospital",
    "sykehus",
    "hotel",
    "hotell",
    "kroen",
    "raadet",
    "verk",
    "instituttet",
    "hjemmet",
    "klinik",
    "klinikken",
)
# Endings of an authority's name that are enough for a single word with a capital: `i Havnetilsynet`.
AGENCY_ENDINGS = (
    "direktoratet",
    "tilsynet",
    "etaten",
    "verket",
    "vaerket",
    "verksemda",
    "registeret",
    "styrelsen",
    "ombudet",
    "ombodet",
    "inspektoratet",
    "departementet",
)
PRIVATE_DOMAINS = words(
    """
    gmail.com googlemail.com outlook.com outlook.dk hotmail.com hotmail.dk hotmail.no live.dk
    live.com live.no msn.com icloud.com me.com mac.com yahoo.com yahoo.dk yahoo.no yahoo.co.uk
    proton.me protonmail.com pm.me gmx.com gmx.net gmx.de mail.com mail.dk aol.com online.no
    broadpark.no getmail.no lyse.net altibox.no jubii.dk ofir.dk stofanet.dk tdcadsl.dk mail.tele.dk
    tele.dk post.tele.dk post.cybercity.dk youmail.dk fibermail.dk webspeed.dk privat.dk c.dk
    tutanota.com tuta.io hey.com fastmail.com zoho.com start.no frisurf.no outlook.no hotmail.co.uk
    ymail.com rocketmail.com telia.com nrk.net kabelmail.dk bbsyd.dk energimail.dk waoomail.dk
    sol.dk city.dk
    """
)
SHARED_LOCAL_PARTS = words(
    """
    info kontor kontoret post postmottak mail skole skolen admin administration reception
    sekretariat sekretariatet kontakt contact office hej hei firmapost firmamail postkasse
    hovedpostkasse booking salg faktura bogholderi support service hr it helpdesk team netvaerk
    nettverk studieadm studievejledning noreply no-reply
    """
)
