Case 13/23 is followed by 1/24, and the next agenda tells that the minutes are approved (in Norwegian).
---- clock 2023-11-05 09:00
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

MØTE Høstmøte
Dato: 23. november 2023
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
---- clock +19 days
---- then
clock minutes minutes-wanted
letter command-reply to kari@direktorat.example
---- file etatsgruppen-2023.txt
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Subject: Referat
Attach: etatsgruppen-2023.txt
Proved-by: mx.direktorat.example

REFERAT Høstmøte

Her er referatet.

Kari
---- then
handled secretariat commands
letter preview to kari@direktorat.example
says 7/23 Oppstart
says 13/23 Oppsummering og eventuelt
says - 8/23: Flere av etatene antydet
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
letter command-reply to kari@direktorat.example
---- clock +12 days
---- then
clock minutes minutes-approved follow_ups owner-wanted follow_ups date-wanted
letter minutes to eva@hkdir.example
letter minutes to odd@kd.example
letter minutes to turid@udir.example
letter minutes to kari@direktorat.example
letter follow-up to kari@direktorat.example
letter follow-up to kari@direktorat.example
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Subject: MØTE
Proved-by: mx.direktorat.example

MØTE Nyttårsmøte
Dato: 25. januar 2024
Tid: 13-15
Sted: Oslo
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
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Subject: Saksliste
Proved-by: mx.direktorat.example

SAKSLISTE

1. Oppstart
2. Veikart v/ Odd Granli
---- then
handled secretariat commands
letter preview to kari@direktorat.example
says 1/24: Oppstart
says Referatet fra Høstmøte torsdag 23. november 2023 er godkjent per e-post
---- mail
From: Kari Moen <kari@direktorat.example>
To: post@direktorat.example
Answers: preview
Proved-by: mx.direktorat.example

JA
---- then
handled held sent
letter agenda to eva@hkdir.example
letter agenda to odd@kd.example
says 2/24: Veikart
letter agenda to turid@udir.example
letter command-reply to kari@direktorat.example
---- clock 2024-01-26 09:00
---- clock +1 minutes
---- then
clock minutes minutes-wanted
letter command-reply to kari@direktorat.example
says 1/24 Oppstart
