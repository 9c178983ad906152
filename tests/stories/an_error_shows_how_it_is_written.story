Whatever is missing, the answer shows a command that lacks nothing, or where to look.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: RET

---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says »RET per.holm@skolen.example Telefon: 28 17 04 63 Titel: it-chef«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ny mand

TILMELD
Navn: Hans Bo
E-mail: hb@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says »TILMELD Navn: Hans Bo E-mail: hb@oesterbaek.example Organisation: Skolen Netværk: IT-netværket«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ny mand

TILMELD Hans Bo, ØTS, hb@oesterbaek.example, it og kvalitet
---- then
handled secretariat commands
letter welcome to hb@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hb@oesterbaek.example in it kvalitet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Ny mand

TILMELD Hans Bo, ØTS, hb@oesterbaek.example, it
AFMELD lone@nordby.example
RET hb@oesterbaek.example
Titel:
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Hans Bo er allerede medlem af IT-netværket. Skal noget rettes, så brug RET.
says lone@nordby.example er ikke medlem her. Skriv MEDLEMMER, så ser du, hvem der er med.
says Linjen med stilling er tom.
