What minutes promise becomes points: asked for, answered with a traffic light, handed on, reminded of, done, and listed.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Nye medlemmer
Proved-by: mx.skoler.example

TILMELD
Navn: Anne Holm
E-mail: anne@oesterbaek.example
Skole: Østerbæk Tekniske Skole
Netværk: IT-netværket
TILMELD
Navn: Bo Dalgaard
E-mail: bo@oesterbaek.example
Skole: Østerbæk Tekniske Skole
Netværk: IT-netværket
---- then
handled secretariat commands
letter welcome to anne@oesterbaek.example
letter welcome to bo@oesterbaek.example
letter command-reply to kirsten@skoler.example
member anne@oesterbaek.example in it
member bo@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Møde
Proved-by: mx.skoler.example

MØDE Forårsmøde
Dato: 10. marts
Tid: 13-15
Sted: Korsør
Netværk: IT-netværket
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Møde
Proved-by: mx.skoler.example
Answers: preview

JA
---- then
handled held sent
letter invite to anne@oesterbaek.example
letter invite to bo@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- clock +9 days
---- then
clock minutes minutes-wanted
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Referat
Proved-by: mx.skoler.example

REFERAT

7/26 Backup
Kommentarer:
- Båndene er gamle.

Beslutninger:
- Vi køber nye diske.

Til opfølgning:
- Bo indhenter tilbud senest 1. april.
- Nogen finder nøglen til skabet.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: SV: Referat
Proved-by: mx.skoler.example
Answers: preview

JA
---- then
handled held sent
letter minutes-draft to anne@oesterbaek.example
letter minutes-draft to bo@oesterbaek.example
letter command-reply to kirsten@skoler.example
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Answers: minutes-draft

Godkendt
---- then
handled minutes minutes-approved
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: info@skoler.example
Answers: minutes-draft

Godkendt
---- then
handled minutes minutes-approved
---- clock +1 minutes
---- then
clock minutes minutes-approved follow_ups owner-wanted
letter minutes to anne@oesterbaek.example
letter minutes to bo@oesterbaek.example
letter minutes to kirsten@skoler.example
letter follow-up to kirsten@skoler.example
says 7/26b: Nogen finder nøglen til skabet.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: follow-up

Anne, 20. april
---- then
handled secretariat commands
letter follow-up to anne@oesterbaek.example
says senest mandag 20. april 2026
letter command-reply to kirsten@skoler.example
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: info@skoler.example
Subject: Tilbud

Hej Kirsten

7/26a gul: venter på svar fra leverandøren. Jeg når det ikke før 15. april.

Mvh Bo
---- then
handled follow_ups follow-ups-told
letter follow-up to bo@oesterbaek.example
says Bo Dalgaard, senest onsdag 15. april 2026, gul
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Answers: follow-up

Det er Bo, der har den
---- then
handled follow_ups follow-ups-told
letter follow-up to bo@oesterbaek.example
letter follow-up to anne@oesterbaek.example
---- clock +28 days
---- then
clock follow_ups follow-up-reminded
letter follow-up to bo@oesterbaek.example
says Skriv færdig, når det er gjort
---- mail
From: Bo Dalgaard <bo@oesterbaek.example>
To: info@skoler.example
Answers: follow-up

7/26a færdig: vi har tre tilbud
7/26b er næsten færdig
---- then
handled follow_ups follow-ups-told
letter follow-up to bo@oesterbaek.example
says Det øvrige i din mail er sendt videre til sekretariatet
letter handover to kirsten@skoler.example
---- mail
From: Anne Holm <anne@oesterbaek.example>
To: info@skoler.example
Subject: Backup

Hvad blev egentlig besluttet i 7/26?
---- then
handled follow_ups follow-ups-told
letter handover to kirsten@skoler.example
says Det handler om sag 7/26, Backup.
says Vi køber nye diske.
letter handover to anne@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Subject: Opfølgning
Proved-by: mx.skoler.example

OPFØLGNING
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Åbne punkter i IT-netværket: 7/26b
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-reply

7/26b udgår
---- then
handled secretariat commands
letter follow-up to bo@oesterbaek.example
says Punktet udgår, så du skal ikke gøre mere.
letter command-reply to kirsten@skoler.example
