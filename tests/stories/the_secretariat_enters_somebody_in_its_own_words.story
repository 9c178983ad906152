TILMELD in a sentence, in labelled lines, with too little, and where the one seat of a school is taken.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ny i kvalitet

Hej tovholder

Tilmeld Dorthe Nymann fra Østerbæk Tekniske Skole til Kvalitetsnetværket (dony@oesterbaek.example).

Tak!
Kirsten
---- then
handled registration eligible-and-complete
letter welcome to dony@oesterbaek.example
says Du er nu medlem af Kvalitetsnetværket.
letter changed to kirsten@skoler.example
subject SV: Ny i kvalitet
says Dorthe Nymann, som du skrev til os om, er nu medlem af Kvalitetsnetværket
member dony@oesterbaek.example in kvalitet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: TILMELD

Navn: Jens Krog
Netværk: kvalitet
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
subject SV: TILMELD (1 fejl)
says »TILMELD Navn: Jens Krog E-mail: anne.holm@skolen.example Organisation:
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

TILMELD
- Navn: Jens Krog
- Mail: jekr@oesterbaek.example
- Skole: ØTS
- Netværk: kvalitet
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Østerbæk Tekniske Skole har allerede en kontaktperson i Kvalitetsnetværket: Dorthe Nymann.
says Plads: begge«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Answers: command-error

TILMELD
Navn: Jens Krog
Mail: jekr@oesterbaek.example
Skole: ØTS
Netværk: kvalitet
Plads: erstat
---- then
handled secretariat commands
letter welcome to jekr@oesterbaek.example
letter farewell to dony@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Dorthe Nymann har afgivet pladsen og har fået besked.
gone dony@oesterbaek.example
member jekr@oesterbaek.example in kvalitet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: tilmeld

TILMELD Jens Krog, jekr@oesterbaek.example, ØTS, Kvalitetsnetværket
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Jens Krog er allerede medlem af Kvalitetsnetværket.
