Four organisations take turns: one says no, the next yes with a room; the host hears how many come and is thanked; then one
wants to swap, one stands aside, the secretariat sets another, and one says nothing.
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
subject Vil I være vært torsdag 21. maj 2026?
says Vil Korsør Tømrerfirma være vært for dette møde?
says 4 er inviteret
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@skift.example
Answers: host-request

Det kan vi desværre ikke denne gang, vi bygger om.
---- then
handled hosting declined
letter host-request to dorte@korsoer-toemrer.example
says Jeres tur kommer igen til et senere møde
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to elin@korsvang.example
says Vil Korsvang Bageri være vært for dette møde?
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@skift.example
Answers: host-request

Hvorfor os?
---- then
handled hosting explained
letter host-request to elin@korsvang.example
says Der er ikke holdt møder på skift, siden I kom med
says Korsør Tømrerfirma kunne ikke denne gang
---- mail
From: Elin Bro <elin@korsvang.example>
To: netvaerk@skift.example
Answers: host-request

Ja gerne, lokale 2, der er parkering bag bygningen.
---- then
handled hosting promised
letter host-request to elin@korsvang.example
says Sted: Korsvang Bageri, lokale 2
says Parkering: der er parkering bag bygningen
---- clock +1 minutes
---- then
clock hosting placed
letter invite-update to dorte@korsoer-toemrer.example
says Korsvang Bageri er vært for mødet
says Har du svaret, behøver du ikke svare igen
letter invite-update to elin@korsvang.example
letter invite-update to finn@vvs.example
letter invite-update to grethe@maler.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Answers: invite

Jeg kommer, men er vegetar
---- then
handled attendance answered
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@skift.example
Answers: invite

Jeg kommer
---- then
handled attendance answered
---- clock +35 days
---- then
clock hosting head-count agenda agenda-due
letter host-reminder to elin@korsvang.example
subject 2 kommer torsdag 21. maj 2026
says 1 vegetar
letter preview to jonas@skift.example
---- clock +6 days
---- then
clock reminders reminded reminders reminded agenda agenda-reminder
letter reminder to finn@vvs.example
letter reminder to grethe@maler.example
letter preview to jonas@skift.example
---- clock +1 days
---- then
clock
---- clock +1 days
---- then
clock held preview-lapsed hosting hosted hosting thanked minutes minutes-wanted
letter command-reply to jonas@skift.example
letter host-thanks to elin@korsvang.example
subject Tak, fordi I var vært: Forårsmøde
letter command-reply to jonas@skift.example
subject Hvad blev der sagt? Forårsmøde
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Subject: Til jer
Proved-by: mx.skift.example

MØDE Sommermøde
Dato: torsdag d. 18. juni 2026
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
---- clock +1 minutes
---- then
clock hosting asked-to-host
letter host-request to dorte@korsoer-toemrer.example
says Vil Korsør Tømrerfirma være vært for dette møde?
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@skift.example
Answers: host-request

Kan vi bytte med Dahls VVS?
---- then
handled hosting swap-asked
letter host-request to dorte@korsoer-toemrer.example
says Vi har spurgt Dahls VVS
letter host-request to finn@vvs.example
says Korsør Tømrerfirma spørger, om Dahls VVS vil være vært
---- mail
From: Finn Dahl <finn@vvs.example>
To: netvaerk@skift.example
Answers: host-request

Nej, det kan vi ikke
---- then
handled hosting swap-off
letter host-request to finn@vvs.example
says Der bliver ikke byttet
letter host-request to dorte@korsoer-toemrer.example
says er stadig hos Korsør Tømrerfirma
---- mail
From: Dorte Riis <dorte@korsoer-toemrer.example>
To: netvaerk@skift.example
Answers: host-request

Kan vi bytte med Malermester Ko?
---- then
handled hosting swap-asked
letter host-request to dorte@korsoer-toemrer.example
letter host-request to grethe@maler.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Answers: host-request

Ja, det vil vi gerne. Vi mødes i kantinen.
---- then
handled hosting swapped
letter host-request to grethe@maler.example
says Malermester Ko er vært for dette møde i stedet for Korsør Tømrerfirma
letter host-request to dorte@korsoer-toemrer.example
---- clock +1 minutes
---- then
clock hosting placed
letter invite-update to dorte@korsoer-toemrer.example
says Hvor: Malermester Ko, kantinen
letter invite-update to elin@korsvang.example
letter invite-update to finn@vvs.example
letter invite-update to grethe@maler.example
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Subject: Til jer
Proved-by: mx.skift.example

VÆRT Dahls VVS
Møde: Sommermøde
---- then
handled secretariat commands
letter host-request to grethe@maler.example
says Malermester Ko er fri denne gang
letter host-request to finn@vvs.example
says Sekretariatet har sat Dahls VVS som vært
letter command-reply to jonas@skift.example
says Malermester Ko har fået at vide, at de er fri denne gang
---- mail
From: Jonas Bech <jonas@skift.example>
To: netvaerk@skift.example
Answers: command-reply
Proved-by: mx.skift.example

FORTRYD
---- then
handled secretariat commands
letter host-request to grethe@maler.example
letter host-request to finn@vvs.example
says Sekretariatet har taget det tilbage
letter command-reply to jonas@skift.example
---- mail
From: Grethe Ko <grethe@maler.example>
To: netvaerk@skift.example
Answers: host-request

Vi er kun to mand, så det kan vi ikke alligevel
---- then
handled hosting aside
letter host-request to grethe@maler.example
letter alert to jonas@skift.example
