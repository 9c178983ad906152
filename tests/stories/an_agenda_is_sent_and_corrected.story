An agenda is written by the secretariat, shown, sent to all, and corrected once; who joins later gets it too.
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
From: Carl Riis <carl@oesterbaek.example>
To: info@skoler.example
Subject: SV: Forårsmøde
Answers: invite

Jeg kan desværre ikke komme.
---- then
handled attendance answered
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Dagsorden
Proved-by: mx.skoler.example

DAGSORDEN

1. Velkommen v/ Kirsten Dam (10 min)
2. Backup i skyen, 20 min. v/ Anne Holm
   Hvad har vi lært?
3. Eventuelt

Mvh Kirsten
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says v/ Anne Holm
says Hvad har vi lært?
attached dagsorden-2026-03-26.pdf
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Dagsorden
Answers: preview
Proved-by: mx.skoler.example

JA
---- then
handled held sent
letter agenda to anne@oesterbaek.example
subject Dagsorden: Forårsmøde, torsdag 26. marts 2026
says kl. 13.10, 20 minutter, v/ Anne Holm
attached dagsorden-2026-03-26.pdf
letter agenda to bo@oesterbaek.example
letter agenda to carl@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: FORTRYD
Proved-by: mx.skoler.example

FORTRYD
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says den kan ikke kaldes tilbage
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Ny dagsorden
Proved-by: mx.skoler.example

DAGSORDEN

1. Velkommen v/ Kirsten Dam (10 min)
2. Sikkerhed v/ Bo Dalgaard, 30 min
3. Backup i skyen, 20 min. v/ Anne Holm
   Hvad har vi lært?
4. Eventuelt

Mvh Kirsten
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says Nyt på dagsordenen:
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Ny dagsorden
Answers: preview
Proved-by: mx.skoler.example

JA
---- then
handled held sent
letter agenda to anne@oesterbaek.example
subject Rettet dagsorden: Forårsmøde
says 2: Sikkerhed
says Backup i skyen begynder kl. 13.40 i stedet for kl. 13.10
letter agenda to bo@oesterbaek.example
letter agenda to carl@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: TILMELD
Proved-by: mx.skoler.example

TILMELD
Navn: Dorte Krogh
E-mail: dorte@oesterbaek.example
Skole: ØTS
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to dorte@oesterbaek.example
letter command-reply to kirsten@skoler.example
member dorte@oesterbaek.example in it
---- clock +1 day
---- then
clock attendance late-joiner agenda agenda-newcomer
letter invite to dorte@oesterbaek.example
letter agenda to dorte@oesterbaek.example
says Sikkerhed
attached dagsorden-2026-03-26.pdf
