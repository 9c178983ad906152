Everybody approves, each in the own words, and nobody waits for the deadline.
---- clock 2026-03-02 09:00
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: Tilmeld
Proved-by: mx.drift.example

TILMELD
Navn: Anne Holm
E-mail: anne@oesterbaek.example
Skole: ØTS

TILMELD
Navn: Bo Dalgaard
E-mail: bo@oesterbaek.example
Skole: ØTS

TILMELD
Navn: Carl Riis
E-mail: carl@oesterbaek.example
Skole: ØTS
---- then
handled secretariat commands
letter welcome to anne@oesterbaek.example
letter welcome to bo@oesterbaek.example
letter welcome to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
member anne@oesterbaek.example in drift
member bo@oesterbaek.example in drift
member carl@oesterbaek.example in drift
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: Møde
Proved-by: mx.drift.example

MØDE Forårsmøde
Dato: 26. marts 2026
Tid: 13-15
Sted: Korsør
---- then
handled secretariat commands
letter preview to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: preview
Proved-by: mx.drift.example

JA
---- then
handled held sent
letter invite to anne@oesterbaek.example
letter invite to bo@oesterbaek.example
letter invite to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
---- clock +25 days
---- then
clock minutes minutes-wanted
letter command-reply to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: command-reply
Proved-by: mx.drift.example

Til stede: Anne Holm, Bo Dalgaard
Afbud: Carl Riis

1/26 Opstart
Anne bød velkommen.

2/26 Backup
Kommentarer:
- Båndene er gamle.

Beslutninger:
- Vi besluttede at købe nye bånd.

Til opfølgning:
- Bo sender tilbuddet rundt senest 10. maj.

Mvh Kirsten
---- then
handled secretariat commands
letter preview to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: preview
Proved-by: mx.drift.example

JA
---- then
handled held sent
letter minutes-draft to anne@oesterbaek.example
subject Udkast til referat: Forårsmøde, torsdag 26. marts 2026
says Svar senest tirsdag 7. april 2026 kl. 16.00
letter minutes-draft to bo@oesterbaek.example
letter minutes-draft to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: net@drift.example
Answers: minutes-draft

Godkendt herfra
---- then
handled minutes minutes-approved
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: net@drift.example
Answers: minutes-draft

Ser fint ud. Godkendt.
---- then
handled minutes minutes-approved
---- mail
From: Carl Riis <carl@oesterbaek.example>
To: net@drift.example
Answers: minutes-draft

Ingen bemærkninger 👍
---- then
handled minutes minutes-approved
---- clock +1 minutes
---- then
clock minutes minutes-approved
letter minutes to anne@oesterbaek.example
says af Anne Holm, Bo Dalgaard og Carl Riis
letter minutes to bo@oesterbaek.example
letter minutes to carl@oesterbaek.example
letter minutes to kirsten@drift.example
