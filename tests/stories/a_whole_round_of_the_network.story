A whole round of a network of four firms: the host, the items, the agenda, a correction, thanks, and a story that may be told.
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Dorte Riis
Virksomhed: Korsør Tømrerfirma
E-mail: dorte@korsoer-toemrer.example
---- then
handled registration eligible-and-complete
letter welcome to dorte@korsoer-toemrer.example
member dorte@korsoer-toemrer.example in runde
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@runde.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Elin Bro
Virksomhed: Korsvang Bageri
E-mail: elin@korsvang.example
---- then
handled registration eligible-and-complete
letter welcome to elin@korsvang.example
member elin@korsvang.example in runde
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@runde.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Finn Dahl
Virksomhed: Dahls VVS
E-mail: finn@vvs.example
---- then
handled registration eligible-and-complete
letter welcome to finn@vvs.example
member finn@vvs.example in runde
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@runde.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Grethe Ko
Virksomhed: Malermester Ko
E-mail: grethe@maler.example
---- then
handled registration eligible-and-complete
letter welcome to grethe@maler.example
member grethe@maler.example in runde
---- clock +1 hours
---- then
clock hosting joined hosting joined hosting joined hosting joined
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Subject: Forårsmøde
Proved-by: mx.runde.example

MØDE Forårsmøde
Dato: torsdag d. 21. maj 2026
Tid: 13-15.30

Vel mødt til en eftermiddag om lærlinge.
---- then
handled secretariat commands
letter preview to jonas@runde.example
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Answers: preview
Proved-by: mx.runde.example

JA
---- then
handled held sent
letter invite to dorte@korsoer-toemrer.example
letter invite to elin@korsvang.example
letter invite to finn@vvs.example
letter invite to grethe@maler.example
letter command-reply to jonas@runde.example
---- clock +38 days
---- then
clock hosting asked-to-host
letter host-request to dorte@korsoer-toemrer.example
says Vil Korsør Tømrerfirma være vært for dette møde?
says 4 er inviteret
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Answers: host-request

Hej Jonas

Det kan vi ikke denne gang, vi bygger om.

Mvh Dorte
---- then
handled hosting declined
letter host-request to dorte@korsoer-toemrer.example
says Jeres tur kommer igen til et senere møde
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to elin@korsvang.example
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@runde.example
Answers: host-request

Kan vi bytte med Dahls VVS?
---- then
handled hosting swap-asked
letter host-request to elin@korsvang.example
letter host-request to finn@vvs.example
says Korsvang Bageri spørger, om Dahls VVS vil være vært
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@runde.example
Answers: host-request

Ja gerne, lokale 2, der er parkering bag bygningen.

Hilsen Finn
---- then
handled hosting swapped
letter host-request to finn@vvs.example
subject I har byttet
letter host-request to elin@korsvang.example
says Dahls VVS er vært torsdag 21. maj 2026 i stedet for Korsvang Bageri
---- clock +1 minutes
---- then
clock hosting placed
letter invite-update to dorte@korsoer-toemrer.example
says Hvor: Dahls VVS, lokale 2
says Parkering: der er parkering bag bygningen
letter invite-update to elin@korsvang.example
letter invite-update to finn@vvs.example
letter invite-update to grethe@maler.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@runde.example
Answers: invite

Jeg kommer, men er vegetar
---- then
handled attendance answered
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Answers: invite

Jeg kommer
---- then
handled attendance answered
---- clock +21 days
---- then
clock agenda_items call-for-items agenda_items call-for-items agenda_items call-for-items agenda_items call-for-items
letter call-for-items to dorte@korsoer-toemrer.example
says senest mandag 11. maj 2026 kl. 12.00
letter call-for-items to elin@korsvang.example
letter call-for-items to finn@vvs.example
letter call-for-items to grethe@maler.example
---- file stilladser.txt
Hvad vi har lært om stilladser.
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@runde.example
Answers: call-for-items
Attach: stilladser.txt

Hej Jonas

Vi har to punkter:

1) Stilladser, 20 min
2) Affald på byggepladsen, et kvarter

Mvh Grethe
---- then
handled agenda_items item
letter item-receipt to grethe@maler.example
says Punkt: Affald på byggepladsen Minutter: 15
says Vi har også fået stilladser.txt
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@runde.example
Answers: call-for-items

Kan vi tale om fravær blandt lærlinge? 25 min.
---- then
handled agenda_items item
letter item-receipt to elin@korsvang.example
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Answers: call-for-items

Vi søger en lærling til august.
---- then
handled agenda_items item
letter item-receipt to dorte@korsoer-toemrer.example
says Opslag: Vi søger en lærling til august
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@runde.example
Answers: call-for-items

Vi tilbyder en uge i praktik til lærlinge fra andre fag.
---- then
handled agenda_items item
letter item-receipt to finn@vvs.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@runde.example
Answers: item-receipt

Jeg trækker punktet om affald.
---- then
handled agenda_items withdrawn
letter item-receipt to grethe@maler.example
says »Affald på byggepladsen« er taget af igen
---- clock +7 days
---- then
clock presenters presenter-asked presenters presenter-asked
letter ask-details to grethe@maler.example
letter ask-details to elin@korsvang.example
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@runde.example
Answers: ask-details

Tekst: Hvad gør I, når en lærling bliver væk?
---- then
handled presenters presented
letter changed to elin@korsvang.example
---- clock +5 days
---- then
clock presenters presenter-reminded
letter ask-details to grethe@maler.example
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@runde.example
Answers: call-for-items

Kan vi også tale om varmepumper?
---- then
handled agenda_items late-item
letter item-receipt to finn@vvs.example
says Fristen for mødet torsdag 21. maj 2026 var mandag 11. maj 2026 kl. 12.00
---- clock +2 days
---- then
clock hosting head-count agenda agenda-due
letter host-reminder to finn@vvs.example
says Antal: 2 Mad: 1 vegetar
letter preview to jonas@runde.example
says - Søger: Vi søger en lærling til august (Dorte Riis, Korsør Tømrerfirma
attached dagsorden-2026-05-21.pdf
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Answers: preview
Proved-by: mx.runde.example

JA
---- then
handled held sent
letter agenda to dorte@korsoer-toemrer.example
subject Dagsorden: Forårsmøde, torsdag 21. maj 2026
says kl. 13.10, 20 minutter, v/ Grethe Ko, Malermester Ko
says - senere: Korsør Tømrerfirma (står for tur)
says Vedhæftet er også stilladser.txt.
attached stilladser.txt dagsorden-2026-05-21.pdf
letter agenda to elin@korsvang.example
letter agenda to finn@vvs.example
letter agenda to grethe@maler.example
letter command-reply to jonas@runde.example
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Subject: Et punkt til
Proved-by: mx.runde.example

PUNKT
Titel: Valg til styregruppen
Fra: Jonas Bech
Minutter: 10
Møde: Forårsmøde
---- then
handled secretariat commands
letter command-reply to jonas@runde.example
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Subject: Dagsorden
Proved-by: mx.runde.example

DAGSORDEN
---- then
handled secretariat commands
letter preview to jonas@runde.example
---- mail
From: Jonas Bech <jonas@runde.example>
To: netvaerk@runde.example
Answers: preview
Proved-by: mx.runde.example

JA
---- then
handled held sent
letter agenda to dorte@korsoer-toemrer.example
subject Rettet dagsorden: Forårsmøde
says Nyt på dagsordenen: - 4: Valg til styregruppen
says Markedspladsen begynder kl. 14.05 i stedet for kl. 13.55
letter agenda to elin@korsvang.example
letter agenda to finn@vvs.example
letter agenda to grethe@maler.example
letter command-reply to jonas@runde.example
---- clock +5 days
---- then
clock reminders reminded reminders reminded
letter reminder to dorte@korsoer-toemrer.example
letter reminder to grethe@maler.example
---- clock +4 days
---- then
clock agenda_items taken agenda_items taken agenda_items taken hosting hosted hosting thanked minutes minutes-wanted
letter host-thanks to finn@vvs.example
says Tak, fordi Dahls VVS lagde hus til Forårsmøde torsdag 21. maj 2026 for 2 gæster
letter command-reply to jonas@runde.example
---- clock +6 days
---- then
clock marketplace what-came marketplace what-came
letter follow-up to dorte@korsoer-toemrer.example
says Blev det til noget?
letter follow-up to finn@vvs.example
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Answers: follow-up

Vi mødte Dahls VVS, og nu deler vi en lærling om tag og varme.
---- then
handled marketplace story
letter follow-up to dorte@korsoer-toemrer.example
says Må vi dele historien? Svar ja eller nej
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@runde.example
Answers: follow-up

Ja
---- then
handled marketplace shared
letter follow-up to dorte@korsoer-toemrer.example
says Sekretariatet må nu dele historien
