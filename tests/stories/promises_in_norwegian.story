Promises of a meeting in Norwegian: a date is asked for, a point is handed on and comes back, and one is the secretariat's.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Nye medlemmer
Proved-by: mx.etater.example

MELD PÅ
Navn: Jens Nørve
E-post: jens@digdir.example
Etat: Digdir
MELD PÅ
Navn: Ingrid Berg
E-post: ingrid@nav.example
Etat: Nav
---- then
handled secretariat commands
letter welcome to jens@digdir.example
letter welcome to ingrid@nav.example
letter command-reply to kari@etater.example
member ingrid@nav.example in etatsgruppen
member jens@digdir.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Møte
Proved-by: mx.etater.example

MØTE Etatsgruppen
Dato: 10. mars
Tid: 9-11
Sted: Oslo
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: SV: Møte
Proved-by: mx.etater.example
Answers: preview

Ja
---- then
handled held sent
letter invite to ingrid@nav.example
letter invite to jens@digdir.example
letter command-reply to kari@etater.example
---- clock +9 days
---- then
clock minutes minutes-wanted
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Referat
Proved-by: mx.etater.example

REFERAT

8/26 Innramming og kompetansebygging
Til oppfølging:
- Jens tar initiativ til oppfølgingssamtaler om premisser og behov.

9/26 Prioriteringskriterier
Til oppfølging:
- Etatsgruppen ber sekretariatet operasjonalisere kriteriene innen 1. mai.
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: SV: Referat
Proved-by: mx.etater.example
Answers: preview

Ja
---- then
handled held sent
letter minutes-draft to ingrid@nav.example
letter minutes-draft to jens@digdir.example
letter command-reply to kari@etater.example
---- mail
From: Jens Nørve <jens@digdir.example>
To: post@etater.example
Answers: minutes-draft

Godkjent
---- then
handled minutes minutes-approved
---- mail
From: Ingrid Berg <ingrid@nav.example>
To: post@etater.example
Answers: minutes-draft

Godkjent
---- then
handled minutes minutes-approved
---- clock +1 minutes
---- then
clock minutes minutes-approved follow_ups date-wanted
letter minutes to ingrid@nav.example
letter minutes to jens@digdir.example
letter minutes to kari@etater.example
letter follow-up to jens@digdir.example
---- mail
From: Jens Nørve <jens@digdir.example>
To: post@etater.example
Answers: follow-up

Jeg rekker det ikke før 1. juni
---- then
handled follow_ups follow-ups-told
letter follow-up to jens@digdir.example
says senest mandag 1. juni 2026
---- mail
From: Jens Nørve <jens@digdir.example>
To: post@etater.example
Subject: Samtaler

8/26: det er Ingrid som har den
---- then
handled follow_ups follow-ups-told
letter follow-up to ingrid@nav.example
subject Du har ansvar for: oppfølging 8/26
letter follow-up to jens@digdir.example
---- mail
From: Ingrid Berg <ingrid@nav.example>
To: post@etater.example
Answers: follow-up

Nei, det er ikke meg
---- then
handled follow_ups follow-ups-told
letter follow-up to jens@digdir.example
says Det står hos deg igjen
letter follow-up to ingrid@nav.example
---- mail
From: Jens Nørve <jens@digdir.example>
To: post@etater.example
Answers: follow-up

Grønn
---- then
handled follow_ups follow-ups-told
letter follow-up to jens@digdir.example
says Jens Nørve, senest mandag 1. juni 2026, grønn
---- clock +46 days
---- then
clock follow_ups follow-up-reminded follow_ups follow-up-reminded
letter follow-up to kari@etater.example
letter follow-up to eirik@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: follow-up

ferdig
---- then
handled secretariat commands
letter command-reply to kari@etater.example
says Sekretariatet, ferdig
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Subject: Oppfølging
Proved-by: mx.etater.example

OPPFØLGING
---- then
handled secretariat commands
letter command-reply to kari@etater.example
says Ferdige og utgåtte i Etatsgruppen: 9/26
