Members are asked for items: one is withdrawn, one comes late, several come in one mail, and a bakery finds a welder.
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: Tilmelding

Hej, jeg vil gerne være med i Flere Faglærte.

Navn: Eva Krag
Virksomhed: Korsvang Bageri
E-mail: eva@korsvang.example
---- then
handled registration eligible-and-complete
letter welcome to eva@korsvang.example
member eva@korsvang.example in torv
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: netvaerk@torv.example
Subject: Tilmelding

Hej, jeg vil gerne være med i Flere Faglærte.

Navn: Bo Dalgaard
Skole: Østerbæk Tekniske Skole
E-mail: bo@oesterbaek.example
---- then
handled registration eligible-and-complete
letter welcome to bo@oesterbaek.example
member bo@oesterbaek.example in torv
---- mail
From: Jonas Bech <jonas@torv.example>
To: netvaerk@torv.example
Subject: Møde
Proved-by: mx.torv.example

MØDE Forårsmøde
Dato: torsdag d. 16. april 2026
Tid: 13-15.30
Sted: Korsvang Bageri
---- then
handled secretariat commands
letter preview to jonas@torv.example
---- mail
From: Jonas Bech <jonas@torv.example>
To: netvaerk@torv.example
Subject: SV: Møde
Answers: preview
Proved-by: mx.torv.example

JA
---- then
handled held sent
letter invite to bo@oesterbaek.example
letter invite to eva@korsvang.example
letter command-reply to jonas@torv.example
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Forårsmøde
Answers: invite

Jeg kommer. Og kan vi tage fravær op? 20 min.
---- then
handled attendance answered
letter item-receipt to eva@korsvang.example
says Punkt: Fravær Minutter: 20
---- clock +24 days
---- then
clock agenda_items call-for-items agenda_items call-for-items
letter call-for-items to bo@oesterbaek.example
says senest mandag 6. april 2026 kl. 12.00
says - Fravær, ved Eva Krag, 20 minutter
letter call-for-items to eva@korsvang.example
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: netvaerk@torv.example
Subject: SV: Hvad skal vi tale om?
Answers: call-for-items

Hej Jonas

Vi har to punkter:

1) Licenser, et kvarter
2) Vi søger en samarbejdspartner om et svejsekursus

Mvh Bo
---- then
handled agenda_items item
letter item-receipt to bo@oesterbaek.example
says Punkt: Licenser Minutter: 15
says Opslag: Vi søger en samarbejdspartner om et svejsekursus
says Bo Dalgaard, Østerbæk Tekniske Skole, bo@oesterbaek.example
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad skal vi tale om?
Answers: call-for-items

Ingen flere punkter herfra, tak.
---- then
handled agenda_items no-items
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: netvaerk@torv.example
Subject: SV: Hvad skal vi tale om?
Answers: item-receipt

Vi tager punktet om licenser af igen.
---- then
handled agenda_items withdrawn
letter item-receipt to bo@oesterbaek.example
says »Licenser« er taget af igen
---- clock +12 days
---- then
clock presenters presenter-asked
letter ask-details to eva@korsvang.example
says Hvad skal der stå på dagsordenen om
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad skal vi tale om?
Answers: call-for-items

Kan vi også tale om parkering?
---- then
handled agenda_items late-item
letter item-receipt to eva@korsvang.example
says Fristen for mødet torsdag 16. april 2026 var mandag 6. april 2026 kl. 12.00
says det næste møde, der bliver indkaldt
