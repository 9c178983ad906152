A list that is asked for below other commands of the same mail shows what they have done.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Nye og gamle

TILMELD Bo Friis, bo@oesterbaek.example, ØTS, IT-netværket
TILMELD Anne Holm, anne@oesterbaek.example, ØTS, Kvalitetsnetværket
MEDLEMMER IT-netværket
STATUS
---- then
handled secretariat commands
letter welcome to bo@oesterbaek.example
letter welcome to anne@oesterbaek.example
letter command-reply to kirsten@skoler.example
says IT-netværket har 1 medlem.
says Bo Friis: Østerbæk Tekniske Skole
says Kvalitetsnetværket: 1 medlem
attached medlemmer-it.csv
member anne@oesterbaek.example in kvalitet
member bo@oesterbaek.example in it
---- mail
From: Ib Bang <ib@oesterbaek.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Tilmelding

Jeg vil gerne være med i IT-netværket.

Navn: Ib Bang
Skole: ØTS
E-mail: ib@oesterbaek.example
Telefon: 28 17 04 63
---- then
handled registration needs-secretariat
letter approval-request to kirsten@skoler.example
letter handover to ib@oesterbaek.example
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Oprydning

GODKEND ib@oesterbaek.example
AFMELD bo@oesterbaek.example
RET anne@oesterbaek.example
Titel: rektor
STATUS
MEDLEMMER
---- then
handled secretariat commands
letter welcome to ib@oesterbaek.example
letter farewell to bo@oesterbaek.example
letter changed to anne@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Ingen venter på svar fra jer.
says IT-netværket og Kvalitetsnetværket har 2 medlemmer.
says Anne Holm: rektor, Østerbæk Tekniske Skole
says Ib Bang: Østerbæk Tekniske Skole
gone bo@oesterbaek.example
member ib@oesterbaek.example in it
