Each sees what the other decided; the second answer to a question is told so; what the other changed is not undone.
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
From: Liv Dahl <liv@oesterbaek.example>
To: post@etater.example
Subject: Påmelding til Etatsgruppen

Hei, jeg vil gjerne melde meg på Etatsgruppen.

Liv Dahl
Rådgiver
Østerbæk Tekniske Skole
---- then
handled registration needs-secretariat
letter approval-request to kari@etater.example
letter approval-request to eirik@etater.example
letter handover to liv@oesterbaek.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: GODKJENN

GODKJENN Ola Berg
---- then
handled secretariat commands
letter welcome to ola@oesterbaek.example
letter command-reply to eirik@etater.example
says Kari Moen har godkjent påmeldingen av Ola Berg til Etatsgruppen, så du trenger ikke gjøre noe.
letter command-reply to kari@etater.example
member ola@oesterbaek.example in etatsgruppen
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

Nei, gruppen er full.
---- then
handled approval rejected
letter declined to liv@oesterbaek.example
says gruppen er full.
letter command-reply to eirik@etater.example
letter command-reply to kari@etater.example
says Eirik Aas har avvist påmeldingen av Liv Dahl
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

GODKJENN
---- then
handled approval decided-before
letter command-reply to kari@etater.example
says Svaret ditt har ikke endret noe: Eirik Aas har allerede avvist påmeldingen.
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ENDRE

Endre ola@oesterbaek.example tittel: avdelingsdirektør
---- then
handled secretariat commands
letter changed to ola@oesterbaek.example
letter command-reply to eirik@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat commands
letter command-reply to kari@etater.example
says endret ikke noe, så ingenting er tatt tilbake
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

angre
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says noe er endret siden hos Ola Berg
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: angre

Angre
---- then
handled secretariat commands
letter changed to ola@oesterbaek.example
letter command-reply to eirik@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: angre

Angre
---- then
handled secretariat commands
letter farewell to ola@oesterbaek.example
letter approval-request to eirik@etater.example
letter command-reply to kari@etater.example
gone ola@oesterbaek.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: NYTT: Sommerferie

Kontoret er stengt i juli.
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
