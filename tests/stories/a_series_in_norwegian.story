A series in Norwegian: the last date has the year, one is tentative; moved, cancelled, and who joins late hears of all.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Nytt medlem
Proved-by: mx.etater.example

MELD PÅ
Navn: Ingrid Berg
E-post: ingrid@nav.example
Etat: Nav
---- then
handled secretariat commands
letter welcome to ingrid@nav.example
letter command-reply to kari@etater.example
member ingrid@nav.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Nytt medlem
Proved-by: mx.etater.example

MELD PÅ
Navn: Olav Lien
E-post: olav@skatt.example
Etat: Skatteetaten
---- then
handled secretariat commands
letter welcome to olav@skatt.example
letter command-reply to kari@etater.example
member olav@skatt.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Møter
Proved-by: mx.etater.example

MØTE Digital dialog
Datoer: 25. november kl. 9-11, 16. desember kl. 9-11 (foreløpig) og 20. januar 2027 kl. 9-11
Sted: Oslo, Grev Wedels plass 9
Plasser: 1
---- then
handled secretariat commands
letter preview to kari@etater.example
says Innkallingene til 3 møter er klare til 2 inviterte i Etatsgruppen.
says - onsdag 16. desember 2026 kl. 09.00–11.00 (foreløpig)
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: SV: Møter
Proved-by: mx.etater.example
Answers: preview

Ja
---- then
handled held sent
letter invite to ingrid@nav.example
letter invite to olav@skatt.example
letter invite to ingrid@nav.example
letter invite to olav@skatt.example
letter invite to ingrid@nav.example
letter invite to olav@skatt.example
letter command-reply to kari@etater.example
says i alt 6 e-poster
---- mail
From: Ingrid Berg <ingrid@nav.example>
To: post@etater.example
Subject: SV: Digital dialog
Answers: invite

Jeg kommer, men først kl. 10.

Ingrid
---- then
handled attendance answered
---- mail
From: Olav Lien <olav@skatt.example>
To: post@etater.example
Subject: SV: Digital dialog
Answers: invite

Supert, jeg blir med!

Hilsen Olav
---- then
handled attendance answered
letter changed to olav@skatt.example
says Den eneste plassen er tatt, så du står på ventelisten.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Nytt medlem i gruppen
Proved-by: mx.etater.example

Hei!

MELD PÅ
Navn: Nora Ny
E-post: nora@kystverket.example
Etat: Kystverket
---- then
handled secretariat commands
letter welcome to nora@kystverket.example
letter command-reply to kari@etater.example
member nora@kystverket.example in etatsgruppen
---- clock +1 minutes
---- then
clock attendance late-joiner attendance late-joiner attendance late-joiner
letter invite to nora@kystverket.example
says Møtet er ett av 3. De andre, som du får hver sin innkalling til, er onsdag 16. desember 2026 og onsdag 20. januar 2027.
letter invite to nora@kystverket.example
says Datoen er foreløpig. Du får beskjed når den er fastsatt.
letter invite to nora@kystverket.example
---- mail
From: Ingrid Berg <ingrid@nav.example>
To: post@etater.example
Subject: SV: Digital dialog
Answers: invite

Jeg må dessverre melde avbud likevel.

Ingrid
---- then
handled attendance answered
---- clock +1 minutes
---- then
clock attendance moved-up
letter changed to olav@skatt.example
subject Det er en plass til deg
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Hvem kommer?
Proved-by: mx.etater.example

DELTAKERE 1005
---- then
handled secretariat commands
letter command-reply to kari@etater.example
says Kommer (1): - Olav Lien
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Telefon
Proved-by: mx.etater.example

DELTAKERE 1003
Nora Ny kommer
Olav Lien: kan ikke
---- then
handled secretariat commands
letter command-reply to kari@etater.example
says - Nora Ny: kommer
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Flytting
Proved-by: mx.etater.example

FLYTT 1004 til torsdag 17. desember kl. 10
Sted: Bergen, Kaigaten 4
---- then
handled secretariat commands
letter preview to kari@etater.example
says Møtet er flyttet til torsdag 17. desember 2026 kl. 10.00.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: SV: Flytting
Proved-by: mx.etater.example
Answers: preview

ja
---- then
handled held sent
letter invite-update to ingrid@nav.example
says Kommer du? Svar, også hvis du har svart før.
letter invite-update to nora@kystverket.example
letter invite-update to olav@skatt.example
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Avlysning
Proved-by: mx.etater.example

AVLYS 1005 fordi lokalet er opptatt
---- then
handled secretariat commands
letter preview to kari@etater.example
says Lokalet er opptatt.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: SV: Avlysning
Proved-by: mx.etater.example
Answers: preview

JA
---- then
handled held sent
letter invite-cancel to ingrid@nav.example
subject Avlyst: Digital dialog, onsdag 20. januar 2027
letter invite-cancel to nora@kystverket.example
letter invite-cancel to olav@skatt.example
letter command-reply to kari@etater.example
