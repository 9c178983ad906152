TILMELD of somebody who waits answers the request: every other officer and whoever asked for the person is told.
---- mail
From: Ola Nordmann <ola@etaten.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Påmelding til Etatsgruppen

Hei

Jeg vil gjerne melde på en kollega i Etatsgruppen:

Navn: Liv Berg
E-post: liv@etaten.example
Etat: Direktoratet

Ola Nordmann
---- then
handled registration needs-secretariat
letter approval-request to kari@etater.example
letter approval-request to eirik@etater.example
letter handover to ola@etaten.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Liv

MELD PÅ
Navn: Liv Berg
E-post: liv@etaten.example
Etat: Direktoratet
---- then
handled secretariat commands
letter welcome to liv@etaten.example
letter changed to ola@etaten.example
letter command-reply to eirik@etater.example
subject Liv Berg er godkjent av Kari Moen
letter command-reply to kari@etater.example
member liv@etaten.example in etatsgruppen
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: approval-request

AVVIS
---- then
handled approval decided-before
letter command-reply to eirik@etater.example
says Kari Moen
