FORTRYD after a command that changed nothing takes nothing back unseen: it says what it would be, and does it when sent again.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- file liste.csv
Navn;E-mail;Skole
Henrik Stovgaard;hest@oesterbaek.example;ØTS
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD
Attach: liste.csv

TILMELD
Netværk: IT-netværket
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: STATUS

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says ændrede ikke noget, så der er ikke taget noget tilbage
says Din seneste ændring er fra mandag 2. marts 2026 kl. 12.01 og handlede om Henrik Stovgaard. Send FORTRYD igen, hvis det er den, vi skal tage tilbage.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

fortryd
---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
gone hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: AFMELD

AFMELD per@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

Fortryd
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says ændrede ikke noget
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT: Sommerferie

Netværk: IT-netværket
Kontoret er lukket i juli.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

Hvem får det?
---- then
handled held not-plain
letter command-error to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: RET

RET per@oesterbaek.example titel: lærer
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Brevet »Sommerferie« venter på dit JA. Send FORTRYD igen, hvis det ikke skal sendes.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

FORTRYD
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Brevet »Sommerferie« er ikke sendt til nogen og bliver det heller ikke
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

FORTRYD
---- then
handled secretariat commands
letter farewell to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
gone hest@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

JA
---- then
handled held decided-before
letter command-reply to kirsten@skoler.example
says du har allerede svaret nej
