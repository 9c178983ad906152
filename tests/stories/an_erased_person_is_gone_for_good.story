Asked, confirmed, told; then nothing is held, and an officer who rules on what is gone is told so, without a name.
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Tilmelding

Jeg vil gerne være med i IT-netværket.

Navn: Bo Lund
Organisation: Fremmed A/S
Telefon: 24 61 90 37
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to bo@fremmed.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Indsigt

Hvilke oplysninger har I registreret om mig?

Bo Lund
---- then
handled membership extract
letter data-extract to bo@fremmed.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Slet mig

Slet venligst alle oplysninger, I har om mig.

Bo Lund
---- then
handled membership confirm-erase
letter confirm-address to bo@fremmed.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Answers: confirm-address

JA
---- then
handled confirmation confirmed-erase
letter erased to bo@fremmed.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Authentication-Results: mx.skoler.example; dmarc=pass header.from=skoler.example
Answers: approval-request

GODKEND
---- then
handled approval withdrawn-before
letter command-reply to kirsten@skoler.example
---- mail
From: Bo Lund <bo@fremmed.example>
To: info@skoler.example
Subject: Indsigt igen

Hvilke oplysninger har I registreret om mig?

Bo Lund
---- then
handled membership extract
letter data-extract to bo@fremmed.example
