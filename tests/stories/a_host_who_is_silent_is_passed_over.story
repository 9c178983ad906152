Whoever is asked and says nothing is reminded, then the next is asked and the secretariat told; who stands aside is passed
over; when nobody is left, the secretariat hears how to set a host.
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@skift.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Dorte Riis
Virksomhed: Korsør Tømrerfirma
E-mail: dorte@korsoer-toemrer.example
Telefon: 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to dorte@korsoer-toemrer.example
member dorte@korsoer-toemrer.example in skift
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@skift.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Elin Bro
Virksomhed: Korsvang Bageri
E-mail: elin@korsvang.example
Telefon: 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to elin@korsvang.example
member elin@korsvang.example in skift
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@skift.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Finn Dahl
Virksomhed: Dahls VVS
E-mail: finn@vvs.example
Telefon: 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to finn@vvs.example
member finn@vvs.example in skift
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Subject: Tilmelding

Hej

Jeg vil gerne melde mig ind i Flere Faglærte.

Navn: Grethe Ko
Virksomhed: Malermester Ko
E-mail: grethe@maler.example
Telefon: 28 17 04 63
---- then
handled registration eligible-and-complete
letter welcome to grethe@maler.example
member grethe@maler.example in skift
---- clock +1 hours
---- then
clock hosting joined hosting joined hosting joined hosting joined
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Subject: Til jer
Proved-by: mx.skift.example

MØDE Forårsmøde
Dato: torsdag d. 21. maj 2026
Tid: 13-15

Vi ses.
---- then
handled secretariat commands
letter preview to jonas@skift.example
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Answers: preview
Proved-by: mx.skift.example

JA
---- then
handled held sent
letter invite to dorte@korsoer-toemrer.example
letter invite to elin@korsvang.example
letter invite to finn@vvs.example
letter invite to grethe@maler.example
letter command-reply to jonas@skift.example
---- clock +38 days
---- then
clock hosting asked-to-host
letter host-request to dorte@korsoer-toemrer.example
---- clock +5 days
---- then
clock hosting host-reminded
letter host-reminder to dorte@korsoer-toemrer.example
says har ikke hørt fra jer
---- clock +5 days
---- then
clock hosting silent-host
letter alert to jonas@skift.example
says Korsør Tømrerfirma har ikke svaret på, om de vil være vært
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to elin@korsvang.example
says Vil Korsvang Bageri være vært for dette møde?
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@skift.example
Answers: host-request

Først efter sommerferien
---- then
handled hosting aside
letter host-request to elin@korsvang.example
says til og med søndag 9. august 2026
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to finn@vvs.example
says Vil Dahls VVS være vært for dette møde?
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@skift.example
Answers: host-request

Vi har ikke plads til at være vært
---- then
handled hosting aside
letter host-request to finn@vvs.example
says bliver ikke spurgt om at være vært fremover
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to grethe@maler.example
says Vil Malermester Ko være vært for dette møde?
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Answers: host-request

Ja, hvis vi kan flytte til kl. 10
---- then
handled hosting conditional
letter handover to jonas@skift.example
says hvis vi kan flytte til kl. 10
letter handover to grethe@maler.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Answers: host-request

Nej, ikke denne gang
---- then
handled hosting declined
letter host-request to grethe@maler.example
---- clock +1 minutes
---- then
clock hosting nobody-to-host
letter alert to jonas@skift.example
subject Der mangler en vært
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Answers: alert
Proved-by: mx.skift.example

VÆRT Korsør
---- then
handled secretariat commands
letter host-request to dorte@korsoer-toemrer.example
says Sekretariatet har sat Korsør Tømrerfirma som vært
letter command-reply to jonas@skift.example
---- clock +1 hours
---- then
clock
---- clock +1 days
---- then
clock hosting placed
letter invite-update to dorte@korsoer-toemrer.example
says Hvor: Korsør Tømrerfirma
letter invite-update to elin@korsvang.example
letter invite-update to finn@vvs.example
letter invite-update to grethe@maler.example
