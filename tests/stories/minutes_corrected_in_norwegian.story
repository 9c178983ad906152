An approval with a but is a correction; the officer tells only what is other, and the new draft shows it (in Norwegian).
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
From: Turid Vestby <turid@udir.example>
To: post@direktorat.example
Answers: minutes-draft

Godkjent
---- then
handled minutes minutes-approved
---- mail
From: Odd Granli <odd@kd.example>
To: post@direktorat.example
Answers: minutes-draft

Godkjent, men veikartet skal legges fram i august, ikke juni.

Hilsen Odd
---- then
handled minutes minutes-objected
letter minutes-correction to kari@direktorat.example
says Godkjent, men veikartet skal legges fram i august, ikke juni.
letter changed to odd@kd.example
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Answers: minutes-correction
Proved-by: mx.direktorat.example

Hei

Endre: et veikart i juni til: et veikart i august
Til stede: + Eva Berg

Vennlig hilsen
Kari
---- then
handled secretariat commands
letter preview to kari@direktorat.example
says Lagt til: | | - Gruppen vedtok å legge fram et veikart i august.
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
says gjelder ikke dette
says Til stede: Turid Vestby, Odd Granli og Eva Berg
letter command-reply to kari@direktorat.example
---- clock +12 days
---- then
clock minutes minutes-approved
letter minutes to eva@hkdir.example
letter minutes to odd@kd.example
letter minutes to turid@udir.example
subject Rettet referat: Vårmøte
letter minutes to kari@direktorat.example
