What was handed over is answered in its thread, also with words that are commands elsewhere; the person may go on.
---- mail
From: Anne Holm <anne@korsvang.example>
To: post@etater.example
Subject: Kan konsulenter være med i Etatsgruppen?

Hei, kan innleide konsulenter være med i Etatsgruppen?

Anne Holm
---- then
handled question question
letter handover to kari@etater.example
subject Vil du svare Anne Holm?
letter handover to eirik@etater.example
letter handover to anne@korsvang.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

Ja, det kan de fint. Endre gjerne påmeldingen når dere vet hvem det blir.

Hilsen Kari
---- then
handled answering answered
letter handover to anne@korsvang.example
says Ja, det kan de fint. Endre gjerne påmeldingen når dere vet hvem det blir.
letter command-reply to kari@etater.example
letter command-reply to eirik@etater.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

Nei, dessverre ikke.
---- then
handled answering answered-before
letter command-reply to eirik@etater.example
says Kari Moen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

Jeg glemte: meld fra innen fredag.
---- then
handled answering answered
letter handover to anne@korsvang.example
says Jeg glemte: meld fra innen fredag.
letter command-reply to kari@etater.example
letter command-reply to eirik@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says var å svare Anne Holm
says svar en gang til på e-posten der vi spurte deg
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: angre

---- then
handled secretariat not-understood
letter command-error to eirik@etater.example
says Det er ikke noe å angre
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

AVVIS
---- then
handled answering answered-before
letter command-reply to kari@etater.example
says du har allerede svart Anne Holm
---- mail
From: Anne Holm <anne@korsvang.example>
To: post@etater.example
Answers: handover

Takk. Gjelder det også vikarer i gruppen?
---- then
handled question question
letter handover to kari@etater.example
letter handover to eirik@etater.example
letter handover to anne@korsvang.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

STATUS
---- then
handled secretariat commands
letter command-reply to eirik@etater.example
says Anne Holm: Kan konsulenter være med
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: handover

Avvis, dette har vi svart på i telefonen
---- then
handled answering closed
letter command-reply to kari@etater.example
letter command-reply to eirik@etater.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat commands
letter handover to kari@etater.example
subject Vil du svare Anne Holm?
says Eirik Aas hadde lukket henvendelsen fra Anne Holm, men har angret
letter command-reply to eirik@etater.example
says Den handlet om Anne Holm.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: status

---- then
handled secretariat commands
letter command-reply to kari@etater.example
