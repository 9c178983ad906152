Who takes a ruling back tells the other officers so, with a letter that they may answer; what holds now is always said.
---- mail
From: Ola Berg <ola@oesterbaek.example>
To: post@etater.example
Subject: Påmelding til Etatsgruppen

Hei, jeg vil gjerne melde meg på Etatsgruppen.

Ola Berg
Seniorrådgiver
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kari@etater.example
letter approval-request to eirik@etater.example
letter handover to ola@oesterbaek.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

GODKJENN
---- then
handled approval approved
letter welcome to ola@oesterbaek.example
letter command-reply to kari@etater.example
letter command-reply to eirik@etater.example
says Kari Moen har godkjent påmeldingen av Ola Berg
member ola@oesterbaek.example in etatsgruppen
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat not-understood
letter command-error to eirik@etater.example
says Den siste endringen er gjort av Kari Moen og handlet om Ola Berg. Bare Kari Moen kan angre den
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat commands
letter farewell to ola@oesterbaek.example
says Du er ikke medlem før du hører fra oss
letter approval-request to eirik@etater.example
subject Skal Ola Berg med likevel?
says Kari Moen har angret godkjenningen av Ola Berg
letter command-reply to kari@etater.example
says Denne påmeldingen venter på dere igjen. Svar GODKJENN eller AVVIS og adressen, så gjør vi resten: - Ola Berg (ola@oesterbaek.example)
gone ola@oesterbaek.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

AVVIS Gruppen er full.
---- then
handled approval rejected
letter declined to ola@oesterbaek.example
letter command-reply to eirik@etater.example
letter command-reply to kari@etater.example
says Eirik Aas har avvist påmeldingen av Ola Berg
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: GODKJENN

GODKJENN ola@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says Eirik Aas har allerede avvist Ola Berg
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: GODKJENN

---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says Det venter ingen påmeldinger. Den siste var fra Ola Berg, og den har Eirik Aas avvist
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Angre

---- then
handled secretariat commands
letter handover to ola@oesterbaek.example
letter approval-request to kari@etater.example
says Eirik Aas har angret avslaget på Ola Berg
letter command-reply to eirik@etater.example
---- mail
From: Ola Berg <ola@oesterbaek.example>
To: post@etater.example
Answers: handover

Jeg har ombestemt meg og trekker påmeldingen tilbake.

Ola
---- then
handled membership withdrawn
letter farewell to ola@oesterbaek.example
letter handover to kari@etater.example
letter handover to eirik@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: GODKJENN

GODKJENN ola@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says Ola Berg har selv trukket påmeldingen tilbake
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

GODKJENN
---- then
handled approval withdrawn-before
letter command-reply to kari@etater.example
