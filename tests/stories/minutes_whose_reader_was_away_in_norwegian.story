Somebody is away the whole time: that is no silent approval, and the minutes say so (in Norwegian).
---- clock 2026-03-02 09:00
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Subject: Meld på
Proved-by: mx.direktorat.example

MELD PÅ
Navn: Turid Vestby
E-post: turid@udir.example
Skole: ØTS

MELD PÅ
Navn: Odd Granli
E-post: odd@kd.example
Skole: ØTS

MELD PÅ
Navn: Eva Berg
E-post: eva@hkdir.example
Skole: ØTS
---- then
handled secretariat commands
letter welcome to turid@udir.example
letter welcome to odd@kd.example
letter welcome to eva@hkdir.example
letter command-reply to kari@direktorat.example
member eva@hkdir.example in direktorat
member odd@kd.example in direktorat
member turid@udir.example in direktorat
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Subject: Møte
Proved-by: mx.direktorat.example

MØTE Vårmøte
Dato: 26. mars 2026
Tid: 13-15
Sted: Korsør
---- then
handled secretariat commands
letter preview to kari@direktorat.example
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Answers: preview
Proved-by: mx.direktorat.example

JA
---- then
handled held sent
letter invite to eva@hkdir.example
letter invite to odd@kd.example
letter invite to turid@udir.example
letter command-reply to kari@direktorat.example
---- clock +25 days
---- then
clock minutes minutes-wanted
letter command-reply to kari@direktorat.example
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Answers: command-reply
Proved-by: mx.direktorat.example

Til stede: Turid Vestby, Odd Granli
Forfall: Eva Berg

1/26 Oppstart
Turid ønsket velkommen.

2/26 Veikart
Kommentarer:
- Planen er for stram.

Vedtak:
- Gruppen vedtok å legge fram et veikart i juni.

Oppfølging:
- Odd sender utkastet til alle innen 10. mai.

Vennlig hilsen
Kari
---- then
handled secretariat commands
letter preview to kari@direktorat.example
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Answers: preview
Proved-by: mx.direktorat.example

JA
---- then
handled held sent
letter minutes-draft to eva@hkdir.example
letter minutes-draft to odd@kd.example
letter minutes-draft to turid@udir.example
subject Utkast til referat: Vårmøte, torsdag 26. mars 2026
says Svar senest tirsdag 7. april 2026 kl. 16.00
letter command-reply to kari@direktorat.example
---- mail
From: Eva Berg <eva@hkdir.example>
To: post@direktorat.example
Subject: Automatisk svar: Utkast til referat
Answers: minutes-draft
Auto-Submitted: auto-replied

Jeg har ferie til og med mandag 20. april 2026. Ved behov, ring sentralbordet.
---- then
automatic absence away
---- mail
From: Turid Vestby <turid@udir.example>
To: post@direktorat.example
Answers: minutes-draft

Ser fint ut. Godkjent herfra.
---- then
handled minutes minutes-approved
---- clock +12 days
---- then
clock minutes minutes-approved
letter minutes to eva@hkdir.example
letter minutes to odd@kd.example
letter minutes to turid@udir.example
says Eva Berg:
letter minutes to kari@direktorat.example
