A bakery offers a place, it is asked whether that is for the marketplace, and what came of it becomes a story with consent.
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
letter invite to eva@korsvang.example
letter command-reply to jonas@torv.example
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: Læreplads

Hej

Vi tilbyder en læreplads til en bager fra august.

Mvh Eva
---- then
handled agenda_items asked
letter item-receipt to eva@korsvang.example
says Skal det her på Markedspladsen på næste møde?
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Læreplads
Answers: item-receipt

Ja tak
---- then
handled agenda_items item-changed
letter item-receipt to eva@korsvang.example
says Opslag: Vi tilbyder en læreplads til en bager fra august
says Korsvang Bageri, eva@korsvang.example
---- clock +53 days
---- then
clock marketplace what-came minutes minutes-wanted
letter follow-up to eva@korsvang.example
subject Hvad blev det til? Vi tilbyder en læreplads til en bager fra august
says Blev det til noget?
letter command-reply to jonas@torv.example
subject Hvad blev der sagt? Forårsmøde
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad blev det til?
Answers: follow-up

Vi mødte Østerbæk Tekniske Skole, og nu begynder en af deres elever hos os.
---- then
handled marketplace story
letter follow-up to eva@korsvang.example
says Må vi dele historien? Svar ja eller nej
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad blev det til?
Answers: follow-up

Ja
---- then
handled marketplace shared
letter follow-up to eva@korsvang.example
says Sekretariatet må nu dele historien
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad blev det til?
Answers: follow-up

Hej igen. I må ikke dele historien alligevel.
---- then
handled marketplace not-shared
letter follow-up to eva@korsvang.example
says Vi deler den ikke, og vi har slettet det, du skrev
---- clock +2 hours
---- then
clock
---- mail
From: Eva Krag <eva@korsvang.example>
To: netvaerk@torv.example
Subject: SV: Hvad blev det til?
Answers: follow-up

Jeg trækker mit opslag
---- then
handled marketplace withdrawn
letter item-receipt to eva@korsvang.example
says er taget af igen
