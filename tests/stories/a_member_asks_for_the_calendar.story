A member asks for the calendar of the year and gets the meetings ahead; whoever is none gets nothing of it.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD
Navn: Henrik Stovgaard
E-mail: henrik@oesterbaek.example
Skole: ØTS
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to henrik@oesterbaek.example
letter command-reply to kirsten@skoler.example
member henrik@oesterbaek.example in it
---- mail
From: Henrik Stovgaard <henrik@oesterbaek.example>
To: info@skoler.example
Subject: Kalender

Hej

Kan I sende mig årets kalender?

Mvh Henrik
---- then
handled year_calendar calendar
letter news to henrik@oesterbaek.example
says Der er ingen møder planlagt i IT-netværket lige nu.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Møde
Proved-by: mx.skoler.example

MØDE Forårsmøde
Dato: torsdag d. 12. november 2026
Tid: 13-15.30
Sted: Korsør, lokale 2
Netværk: IT-netværket
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Møde
Answers: preview
Proved-by: mx.skoler.example

JA
---- then
handled held sent
letter invite to henrik@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- mail
From: Henrik Stovgaard <henrik@oesterbaek.example>
To: info@skoler.example
Subject: Kalender

Må jeg få kalenderen for hele året?

Mvh Henrik
---- then
handled year_calendar calendar
letter news to henrik@oesterbaek.example
says torsdag 12. november 2026 kl. 13.00–15.30: Forårsmøde, IT-netværket, Korsør, lokale 2
attached skoler.ics
---- mail
From: Henrik Stovgaard <henrik@oesterbaek.example>
To: info@skoler.example
Subject: Kalender

Kan I sende mig årets kalender for IT-netværket, og hvem var med sidst?
---- then
handled question question
letter handover to kirsten@skoler.example
letter handover to henrik@oesterbaek.example
---- mail
From: Bo Lund <bo@korsvang.example>
To: info@skoler.example
Subject: Kalender

Kan I sende mig årets kalender?
---- then
not-ours
