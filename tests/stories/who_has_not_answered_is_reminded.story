Who has not answered is reminded before the deadline, and who comes is told what is practical; who is away is left in peace.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD
Navn: Anne Holm
E-mail: anne@oesterbaek.example
Skole: ØTS
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to anne@oesterbaek.example
letter command-reply to kirsten@skoler.example
member anne@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD
Navn: Bo Dalgaard
E-mail: bo@oesterbaek.example
Skole: ØTS
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to bo@oesterbaek.example
letter command-reply to kirsten@skoler.example
member bo@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD
Navn: Carl Riis
E-mail: carl@oesterbaek.example
Skole: ØTS
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to carl@oesterbaek.example
letter command-reply to kirsten@skoler.example
member carl@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Møde
Proved-by: mx.skoler.example

MØDE Forårsmøde
Dato: torsdag d. 26. marts 2026
Tid: 13-15.30
Sted: Korsør, lokale 2
Svar senest: fredag d. 20. marts
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
letter invite to anne@oesterbaek.example
letter invite to bo@oesterbaek.example
letter invite to carl@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: SV: Forårsmøde
Answers: invite

Jeg kommer gerne.
---- then
handled attendance answered
---- mail
From: Carl Riis <carl@oesterbaek.example>
To: info@skoler.example
Subject: Automatisk svar: Forårsmøde
Answers: invite

Jeg er på ferie til og med 27. marts. Haster det, så ring til kontoret.
---- then
automatic absence away
---- clock +14 days
---- then
clock
---- clock +20 hours
---- then
clock reminders reminded
letter reminder to bo@oesterbaek.example
subject Kommer du? Forårsmøde
says Svar senest fredag 20. marts 2026
---- clock +1 hours
---- then
clock
---- clock +7 days
---- then
clock reminders reminded agenda agenda-due
letter reminder to anne@oesterbaek.example
subject Vi ses: Forårsmøde
says Korsør, lokale 2
letter preview to kirsten@skoler.example
subject Skal dagsordenen sendes?
