Case 13/23 is followed by 1/24, and the next agenda tells that the minutes are approved.
---- clock 2023-11-01 09:00
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

MØDE Novembermøde
Dato: 16. november 2023
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
---- clock +16 days
---- then
clock minutes minutes-wanted
letter command-reply to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: command-reply
Proved-by: mx.drift.example

Til stede: Anne Holm, Bo Dalgaard, Carl Riis

11/23 Backup
Anne fortalte.

12/23 Nyt lokale
Vi besluttede at blive, hvor vi er.
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
letter minutes-draft to bo@oesterbaek.example
letter minutes-draft to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: MØDE
Proved-by: mx.drift.example

MØDE Julemøde
Dato: 14. december 2023
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
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: Dagsorden
Proved-by: mx.drift.example

DAGSORDEN

1. Overblik over året v/ Anne Holm
---- then
handled secretariat commands
letter preview to kirsten@drift.example
says 13/23: Overblik over året
says Referatet fra Novembermøde torsdag 16. november 2023 er ikke godkendt
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: preview
Proved-by: mx.drift.example

JA
---- then
handled held sent
letter agenda to anne@oesterbaek.example
letter agenda to bo@oesterbaek.example
letter agenda to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
---- clock +12 days
---- then
clock minutes minutes-approved
letter minutes to anne@oesterbaek.example
letter minutes to bo@oesterbaek.example
letter minutes to carl@oesterbaek.example
letter minutes to kirsten@drift.example
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: MØDE
Proved-by: mx.drift.example

MØDE Nytårsmøde
Dato: 25. januar 2024
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
---- clock +17 days
---- then
clock minutes minutes-wanted
letter command-reply to kirsten@drift.example
says 13/23 Overblik over året
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Subject: Dagsorden
Proved-by: mx.drift.example

DAGSORDEN Nytårsmøde

1. Årets planer
2. Eventuelt
---- then
handled secretariat commands
letter preview to kirsten@drift.example
says 1/24: Årets planer
says Referatet fra Novembermøde torsdag 16. november 2023 er godkendt pr. e-mail | mandag 27. november 2023.
---- mail
From: Kirsten Dam <kirsten@drift.example>
To: net@drift.example
Answers: preview
Proved-by: mx.drift.example

JA
---- then
handled held sent
letter agenda to anne@oesterbaek.example
says 2/24: Eventuelt
letter agenda to bo@oesterbaek.example
letter agenda to carl@oesterbaek.example
letter command-reply to kirsten@drift.example
