Either officer may answer what one of them was shown; whoever was shown it hears what the other answered.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: MELD PÅ

MELD PÅ Ola Berg, ola@oesterbaek.example, ØTS, Etatsgruppen
---- then
handled secretariat commands
letter welcome to ola@oesterbaek.example
letter command-reply to kari@etater.example
member ola@oesterbaek.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: NYTT: Sommerferie

Kontoret er stengt i juli.
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: JA

---- then
handled held which-preview
letter command-error to eirik@etater.example
says Ingenting venter på et ja eller nei fra deg
says - «Sommerferie», vist til Kari Moen
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers-of: kari@etater.example preview

Er det sikkert at det er hele juli?
---- then
handled held not-plain
letter command-error to eirik@etater.example
says Brevet er ikke sendt ennå, for vi kan ikke se om du mener ja eller nei
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers-of: kari@etater.example preview

NEI
---- then
handled held dropped
letter command-reply to eirik@etater.example
letter command-reply to kari@etater.example
says Eirik Aas har svart nei
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: preview

JA
---- then
handled held decided-before
letter command-reply to kari@etater.example
says Eirik Aas har allerede svart nei, og brevet er ikke sendt
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: NYTT: Sommerferie

Kontoret er stengt i uke 28.
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers-of: kari@etater.example preview

JA
---- then
handled held sent
letter news to ola@oesterbaek.example
letter command-reply to eirik@etater.example
letter command-reply to kari@etater.example
says Eirik Aas har svart ja
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: preview

NEI
---- then
handled held decided-before
letter command-reply to kari@etater.example
says Eirik Aas har allerede svart ja, og brevet er sendt
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ENDRE

ENDRE ola@oesterbaek.example tittel: avdelingsdirektør
---- then
handled secretariat commands
letter changed to ola@oesterbaek.example
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: NYTT: Julelunsj

Vi ses fredag.
---- then
handled secretariat commands
letter preview to kari@etater.example
---- mail
From: Eirik Aas <eirik@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers-of: kari@etater.example preview

ja
---- then
handled held sent
letter news to ola@oesterbaek.example
letter command-reply to eirik@etater.example
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ANGRE

---- then
handled secretariat commands
letter command-reply to kari@etater.example
says ingenting er tatt tilbake
