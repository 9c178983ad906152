"""Sentences by what they ask for and the mailbox they come to, one a line."""

JOIN = {
    "forening": """
Jeg vil gerne tilmeldes IT-netværket.
Jeg kunne tænke mig at deltage i IT-netværket.
Må jeg være med i IT-netværket?
Kan jeg komme på listen til IT-netværket?
Jeg ønsker at blive medlem af IT-netværket.
Jeg vil være med i IT-netværket.
Jeg melder mig under fanerne i IT-netværket.
Tilmelding IT-netværket
Hermed min tilmelding til IT-netværket.
I får hermed min tilmelding til IT-netværket.
Jeg tilmelder mig IT-netværket.
Jeg vil tilmelde mig IT-netværket.
Jeg skal være med i IT-netværket fremover.
Jeg skal fremover repræsentere skolen i IT-netværket.
Jeg er vores nye repræsentant i IT-netværket.
Jeg er ny kontaktperson for skolen i IT-netværket.
Jeg er blevet udpeget til at deltage i IT-netværket for vores skole.
Fra nu af er det mig, der deltager i IT-netværket.
Vil I tilføje mig til IT-netværket?
Kan I registrere mig som deltager i IT-netværket?
Vær venlig at sætte mig på distributionslisten for IT-netværket.
Sæt mig endelig på maillisten for IT-netværket.
Skriv mig på, tak - IT-netværket.
Optag mig venligst i IT-netværket.
Jeg anmoder om optagelse i IT-netværket.
Jeg søger optagelse i IT-netværket.
Jeg vil gerne have invitationer til møderne i IT-netværket fremover.
Jeg vil gerne modtage indkaldelser fra IT-netværket.
Må jeg få en plads i IT-netværket?
Vi vil gerne have en plads i IT-netværket, og det bliver mig, der kommer.
Jeg vil meget gerne med i IT-netværket.
Jeg vil med i IT-netværket!
Jeg vil gerne indgå i IT-netværket.
Jeg vil gerne knyttes til IT-netværket.
Jeg vil gerne ind i IT-netværket.
Jeg kunne godt tænke mig at være en del af IT-netværket.
Det kunne være fint at blive en del af IT-netværket - vil I skrive mig op?
Jeg håber, at jeg kan blive optaget i IT-netværket.
Jeg takker ja til at være med i IT-netværket.
Ja tak til en plads i IT-netværket.
Regn med mig i IT-netværket.
Jeg deltager gerne i IT-netværket. Skriver I mig på?
Er det okay, at jeg kommer med i IT-netværket? Så skriv mig på.
Undertegnede ønsker hermed at indtræde i IT-netværket.
Vil I ikke nok sætte mit navn på listen over medlemmer af IT-netværket?
I must count me in for the IT network.
I would like to be added to the IT network.
Please register me as a member of the IT network.
Please sign me up for the IT network.
Kindly include me in the IT network.
I'd be glad to take part in the IT network.
I want to be part of the IT network.
I wish to enrol in the IT network.
May I join the IT network?
I hereby apply for membership of the IT network.
I am the new contact person for our school in the IT network.
Could you put my name down for the IT network?
I'd love to join the IT network.
I will be representing our school in the IT network from now on.
""",
    "fagfolk": """
Vi vil gerne melde os ind i Flere Faglærte.
Vores firma vil gerne være med i Flere Faglærte, og jeg bliver kontaktperson.
Vi er et vvs-firma og vil gerne deltage i Flere Faglærte.
Skriv os op som medlem af Flere Faglærte.
Vi tilmelder os hermed Flere Faglærte.
Vi melder os gerne ind i Flere Faglærte.
Vi vil gerne støtte op om Flere Faglærte og være med fra næste møde.
Vi hopper gerne med i Flere Faglærte - skriv os på listen.
Jeg vil gerne være med i jeres netværk.
Jeg vil gerne på jeres liste over deltagere i netværket.
Tag mig med i Flere Faglærte.
Jeg vil gerne inviteres med i Flere Faglærte.
""",
    "etat": """
Jeg vil gjerne bli med i Etatsgruppen.
Jeg ønsker å være med i Etatsgruppen.
Kan dere melde meg på Etatsgruppen?
Kan du legge meg til i Etatsgruppen?
Sett meg på lista for Etatsgruppen, takk.
Jeg melder meg herved inn i Etatsgruppen.
Herved melder jeg meg på Etatsgruppen.
Jeg skal representere etaten vår i Etatsgruppen.
Jeg er ny kontaktperson for oss i Etatsgruppen.
Jeg er oppnevnt som kontaktperson i Etatsgruppen.
Jeg overtar som kontaktperson i Etatsgruppen.
Det er jeg som skal være kontaktperson i Etatsgruppen heretter.
Vi ønsker å delta i Etatsgruppen, og kontaktpersonen blir jeg.
Jeg vil gjerne stå på e-postlista til Etatsgruppen.
Vennligst registrer meg som deltaker i Etatsgruppen.
Jeg søker om opptak i Etatsgruppen.
Kunne dere tatt meg med i Etatsgruppen?
Jeg kunne tenke meg å delta i Etatsgruppen.
Får jeg lov å bli med i Etatsgruppen? Sett meg i så fall på lista.
Påmelding til Etatsgruppen: meg selv.
Jeg har lyst til å bli med i Etatsgruppen.
Fint om dere fører meg opp i Etatsgruppen.
Jeg vil gjerne motta innkallingene til Etatsgruppen.
Eg vil gjerne vere med i Etatsgruppa.
Eg ynskjer å bli med i Etatsgruppa.
Kan de melde meg på Etatsgruppa?
Set meg opp på lista for Etatsgruppa.
Eg melder meg inn i Etatsgruppa.
Eg skal vere kontaktperson i Etatsgruppa for oss.
Eg er ny kontaktperson i Etatsgruppa.
Ver så snill å føre meg opp i Etatsgruppa.
Kan eg få vere med i Etatsgruppa?
Eg tek over som kontaktperson i Etatsgruppa.
Eg vil gjerne stå på lista til Etatsgruppa.
Kan de leggje meg til i Etatsgruppa?
Please add me to Etatsgruppen.
I would like to become a member of Etatsgruppen.
""",
}
LEAVE = {
    "forening": """
Jeg vil gerne afmeldes IT-netværket.
Jeg ønsker ikke længere at være med i IT-netværket.
Vil I slette mig fra IT-netværkets liste?
Tag mig venligst af listen for IT-netværket.
Jeg melder mig hermed ud af IT-netværket.
Jeg udtræder af IT-netværket.
Jeg trækker mig fra IT-netværket.
Jeg må desværre forlade IT-netværket.
Jeg er ikke længere med i IT-netværket - slet mig venligst.
Fjern mig fra IT-netværket.
Jeg stopper i IT-netværket.
Jeg fratræder min plads i IT-netværket.
Jeg skal ikke være med i IT-netværket mere.
Jeg skal ikke længere have mails fra IT-netværket.
Jeg vil gerne ud af IT-netværket.
Jeg siger min plads i IT-netværket op.
Afmelding fra IT-netværket.
Jeg opsiger hermed mit medlemskab af IT-netværket.
Stryg mig fra maillisten for IT-netværket.
Please remove me from the IT network.
I would like to leave the IT network.
Please take me off the IT network's mailing list.
I no longer wish to be part of the IT network.
I'm withdrawing from the IT network.
Please cancel my membership of the IT network.
Please unsubscribe me from the IT network.
""",
    "etat": """
Jeg vil meldes ut av Etatsgruppen.
Jeg ønsker ikke å være med i Etatsgruppen lenger.
Kan dere ta meg av lista for Etatsgruppen?
Vennligst fjern meg fra Etatsgruppen.
Jeg trekker meg fra Etatsgruppen.
Jeg melder meg av Etatsgruppen.
Stryk meg fra lista til Etatsgruppen.
Jeg slutter i Etatsgruppen.
Eg vil meldast ut av Etatsgruppa.
Kan de ta meg bort frå lista til Etatsgruppa?
Eg trekkjer meg frå Etatsgruppa.
Eg vil ikkje vere med i Etatsgruppa lenger.
Eg ynskjer å bli stroken frå lista til Etatsgruppa.
""",
}
RIGHTS = {
    "access": """
Hvad har I registreret om mig?
Hvilke oplysninger har I om mig?
Jeg vil gerne have indsigt i mine personoplysninger.
Jeg anmoder om indsigt efter artikel 15.
Kan I sende mig en kopi af alt, hvad I har på mig?
Jeg vil gerne se, hvad der står om mig hos jer.
Jeg beder om en oversigt over de data, I behandler om mig.
Hva har dere lagret om meg?
Jeg ber om innsyn i personopplysningene mine.
Jeg vil ha innsyn etter GDPR artikkel 15.
Kva opplysningar har de om meg?
What data do you hold about me?
I would like a copy of my personal data.
Please tell me what information you have on me.
I am making a subject access request.
""",
    "erase": """
Slet alle mine oplysninger.
Jeg vil gerne slettes helt fra jeres systemer.
Vil I slette alt, hvad I har om mig?
Jeg gør brug af min ret til at blive glemt.
Jeg ønsker mine data slettet.
Vil I venligst glemme alt om mig?
Jeg anmoder om sletning efter artikel 17.
I bedes slette mine persondata.
Slett alt dere har om meg.
Jeg vil ha mine personopplysninger slettet.
Eg vil at de slettar alle opplysningane om meg.
Please erase all my data.
Delete everything you have about me.
I want you to delete my personal data.
I invoke my right to be forgotten.
""",
}
COLLEAGUE = {
    "forening": """
Vil I tilmelde Bo Lund (bolu@mosedal-ts.example) til IT-netværket?
Min kollega Bo Lund vil gerne være med i IT-netværket. Hans mail er bolu@mosedal-ts.example.
Bo Lund, bolu@mosedal-ts.example, skal tilmeldes IT-netværket.
Bo Lund skal med i IT-netværket (bolu@mosedal-ts.example).
Tilmeld venligst Bo Lund til IT-netværket, mail: bolu@mosedal-ts.example.
Jeg vil gerne tilmelde min kollega Bo Lund til IT-netværket: bolu@mosedal-ts.example
Jeg vil gerne have Bo Lund (bolu@mosedal-ts.example) med i IT-netværket.
Vi har ansat Bo Lund som it-chef, og han vil gerne med i IT-netværket. Mail: bolu@mosedal-ts.example
Fremover er det Bo Lund (bolu@mosedal-ts.example), der repræsenterer os i IT-netværket.
Vores nye it-chef hedder Bo Lund og skal på listen til IT-netværket: bolu@mosedal-ts.example
Vores repræsentant i IT-netværket bliver Bo Lund, bolu@mosedal-ts.example.
Vi har valgt Bo Lund (bolu@mosedal-ts.example) som vores kontaktperson i IT-netværket.
Vi udpeger Bo Lund, bolu@mosedal-ts.example, til IT-netværket.
Kontaktperson for IT-netværket hos os: Bo Lund, bolu@mosedal-ts.example.
På vegne af Bo Lund vil jeg bede jer skrive ham på listen til IT-netværket. Mail: bolu@mosedal-ts.example
Bo Lund (bolu@mosedal-ts.example) har bedt mig om at tilmelde ham til IT-netværket.
Bo Lund ønsker at blive medlem af IT-netværket. Han kan kontaktes på bolu@mosedal-ts.example.
Skriv Bo Lund på listen til IT-netværket. Adressen er bolu@mosedal-ts.example.
Please add my colleague Bo Lund (bolu@mosedal-ts.example) to the IT network.
Bo Lund would like to join the IT network. His e-mail is bolu@mosedal-ts.example.
On behalf of Bo Lund I would like to register him for the IT network: bolu@mosedal-ts.example
Our new contact person in the IT network is Bo Lund, bolu@mosedal-ts.example.
""",
    "etat": """
Kan dere melde på Bo Lund (bo.lund@kunnskapsdir.example) i Etatsgruppen?
Vår nye kontaktperson i Etatsgruppen er Bo Lund, bo.lund@kunnskapsdir.example.
Bo Lund (bo.lund@kunnskapsdir.example) skal være vår kontaktperson i Etatsgruppen.
Kunnskapsdirektoratet oppnevner Bo Lund, bo.lund@kunnskapsdir.example, til Etatsgruppen.
Kollegaen min Bo Lund ønsker å være med i Etatsgruppen. E-post: bo.lund@kunnskapsdir.example
Legg til Bo Lund på lista til Etatsgruppen: bo.lund@kunnskapsdir.example
Kan de setje Bo Lund på lista for Etatsgruppa? bo.lund@kunnskapsdir.example
Bo Lund vil gjerne vere med i Etatsgruppa. E-posten er bo.lund@kunnskapsdir.example.
Vi ber om at Bo Lund (bo.lund@kunnskapsdir.example) blir tatt opp i Etatsgruppen.
Det blir Bo Lund som representerer oss i Etatsgruppen, bo.lund@kunnskapsdir.example.
""",
}
CHANGE = {
    "forening": """
Jeg har fået nyt mobilnummer: 61 22 33 44.
Mit nye telefonnummer er 61 22 33 44.
Mit nummer er ændret til 61 22 33 44.
Jeg har skiftet nummer, det er nu 61 22 33 44.
Kan I rette mit telefonnummer til 61 22 33 44?
Vil I opdatere mit nummer i listen? Det er 61 22 33 44.
Fra mandag træffes jeg på 61 22 33 44.
Mit nummer på deltagerlisten er forkert; det skal være 61 22 33 44.
Bemærk mit nye direkte nummer 61 22 33 44.
Jeg har fået ny titel og er nu it-chef.
Jeg er blevet forfremmet til it-chef. Vil I rette det i listen?
Min stilling er ændret til it-chef.
Please note that my new phone number is 61 22 33 44.
My phone number has changed to 61 22 33 44.
Please update my number to 61 22 33 44.
""",
    "etat": """
Jeg har fått nytt mobilnummer: 911 22 334.
Nytt nummer: 911 22 334.
Kan dere endre nummeret mitt til 911 22 334?
Nummeret mitt er endret til 911 22 334.
Eg har fått nytt nummer: 911 22 334.
Eg har bytta nummer til 911 22 334.
Jeg har ny tittel: avdelingsdirektør.
""",
}
NOTHING = {
    "forening": """
Hvordan bliver man medlem af IT-netværket?
Hvem kan være med i IT-netværket?
Hvad koster det at være med i IT-netværket?
Kan man være med i IT-netværket uden at arbejde på en skole?
Hvornår er næste møde i IT-netværket?
Vi overvejer at melde os ind i IT-netværket.
Måske vil vi være med i IT-netværket.
Jeg er allerede medlem af IT-netværket.
Jeg er med i IT-netværket og har fået ny chef.
Jeg er glad for at være med i IT-netværket.
Jeg vil gerne høre mere om IT-netværket.
Jeg vil gerne vide, om jeg kan blive medlem af IT-netværket.
Jeg vil gerne tilmeldes konferencen.
Jeg vil gerne tilmeldes IT-netværkets møde den 3. maj.
Jeg vil gerne afmelde mig mødet i IT-netværket.
Jeg kan ikke deltage i mødet i IT-netværket.
Jeg vil gerne afmelde nyhedsbrevet.
Vi vil gerne være værter for IT-netværket.
Jeg vil gerne sætte et punkt på dagsordenen i IT-netværket.
Jeg vil gerne have referatet fra IT-netværket.
Jeg har ikke tilmeldt mig IT-netværket.
Jeg vil ikke tilmeldes IT-netværket.
Jeg skal ikke med i IT-netværket alligevel.
Hvis I har plads, kunne jeg være interesseret i IT-netværket.
Tak for en god dag i IT-netværket.
Jeg vil gerne bede om deltagerlisten for IT-netværket.
Min kollega overvejer at blive medlem af IT-netværket.
Hvor mange er med i IT-netværket?
Er der plads til flere i IT-netværket?
Hvor tilmelder man sig IT-netværket?
Har I modtaget min tilmelding til IT-netværket?
Tak for optagelsen i IT-netværket!
Bliver jeg automatisk medlem af IT-netværket?
How do I join the IT network?
Is it possible to join the IT network without being a teacher?
What does membership of the IT network cost?
I am already a member of the IT network.
We are considering joining the IT network.
When does the IT network meet?
I would like to know more about the IT network.
I cannot attend the meeting of the IT network.
Vores netværk er nede, kan I hjælpe?
Jeg vil gerne være en del af jeres team.
Vi vil gerne deltage i jeres konference.
Jeg vil gerne melde et hul i vejen.
Skriv mig op til lejligheden.
Jeg vil gerne søge stillingen som konsulent.
Kan I sætte mig på ventelisten til kurset?
Jeg vil gerne på jeres nyhedsbrev.
Kan I tage mig med til frokosten?
Husk at tilmelde jer sommerfesten.
Du kan tilmelde dig vores webinar her.
""",
    "etat": """
Hvordan blir man med i Etatsgruppen?
Når er neste møte i Etatsgruppen?
Jeg kan ikke komme på møtet i Etatsgruppen.
Vi vurderer å bli med i Etatsgruppen.
Jeg er allerede med i Etatsgruppen.
Jeg vil gjerne melde meg på seminaret.
Meld deg på vårt nyhetsbrev!
Jeg melder forfall til møtet i Etatsgruppen.
Kan vi ha to kontaktpersoner i Etatsgruppen?
Takk for at jeg fikk være med i Etatsgruppen.
Jeg vil gjerne vite mer om Etatsgruppen.
Korleis blir ein med i Etatsgruppa?
Eg lurer på om vi kan vere med i Etatsgruppa.
Eg kan ikkje kome på møtet i Etatsgruppa.
Kven er kontaktperson i Etatsgruppa hos oss?
Who is our contact person in Etatsgruppen?
""",
}
