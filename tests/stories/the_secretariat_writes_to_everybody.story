NYT is shown first; a yes with a condition is asked about, a plain one sends, and what is out cannot be called back.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

TILMELD Henrik Stovgaard, hest@oesterbaek.example, ØTS, IT-netværket
TILMELD Anne Holm, anne@korsvang.example, Korsvang Bageri, begge netværk
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter welcome to anne@korsvang.example
letter command-reply to kirsten@skoler.example
member anne@korsvang.example in it kvalitet
member hest@oesterbaek.example in it
---- file dagsorden.txt
1. Velkomst
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT Ny dato for konferencen
Attach: dagsorden.txt

Vi ses i september.
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Her mangler, hvilket netværk du mener.
says »NYT Ny dato for konferencen Netværk: IT-netværket
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT Ny dato for konferencen
Attach: dagsorden.txt

Netværk: IT

Hej alle

Konferencen er flyttet:

- ny dato: 3. marts
- samme sted

Mvh Kirsten
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says klar til 2 medlemmer af IT-netværket
says | - ny dato: 3. marts
attached dagsorden.txt
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

Ja, men ret lige datoen
---- then
handled held not-plain
letter command-error to kirsten@skoler.example
says vi kan ikke se, om du mener ja eller nej
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

Ja tak

Mvh Kirsten
---- then
handled held sent
letter news to anne@korsvang.example
subject Ny dato for konferencen
says Hej alle Konferencen er flyttet: - ny dato: 3. marts - samme sted
attached dagsorden.txt
letter news to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Brevet er på vej til 2 medlemmer af IT-netværket.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

Ja
---- then
handled held decided-before
letter command-reply to kirsten@skoler.example
says Dit svar har ikke ændret noget
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says det kan ikke kaldes tilbage. Er der en fejl i det, så send en rettelse med NYT.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: FORTRYD

Fortryd!
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says det kan ikke kaldes tilbage. Send en rettelse med NYT.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT

NYT til begge netværk
Emne: Sommerferie

Kontoret holder lukket i juli.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: preview

Nej, det venter vi med
---- then
handled held dropped
letter command-reply to kirsten@skoler.example
says Brevet er ikke sendt til nogen og bliver det heller ikke.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ja

Ja
---- then
handled held which-preview
letter command-error to kirsten@skoler.example
says Intet venter på et ja eller nej fra dig
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: NYT: IT-netværket: Ny formand

Vi har fået en ny formand.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: ja

JA
---- then
handled held sent
letter news to anne@korsvang.example
letter news to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
