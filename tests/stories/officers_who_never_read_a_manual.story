Small letters, a sentence for a detail, a request below the word, a cry for help, the network last; and mere mail.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: tilmeld Henrik Stovgaard

E-mail: hest@oesterbaek.example
Skole: ØTS
Netværk: it
---- then
handled secretariat commands
letter welcome to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: ret hest@oesterbaek.example

nyt telefonnummer er 12 34 56 78
han hedder nu Henrik Dam Stovgaard

Kirsten
---- then
handled secretariat commands
letter changed to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Telefon: +45 12 34 56 78
says Navn: Henrik Dam Stovgaard
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: liste

medlemmer it

Hej, kan du sende mig listen? Hilsen Kirsten
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says IT-netværket har 1 medlem.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: nyt ny dato for mødet

Hej alle

Vi har måttet flytte mødet til den 4. juni, fordi lokalet er optaget.

Netværk: it

Hilsen Kirsten
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says | ny dato for mødet
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: hjælp

Jeg kan ikke finde ud af, hvordan man får slettet en person igen.
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
says Meld en person ud:
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: nyt fra os: vi flytter

Vi flytter den 1. maj til nye lokaler. Adressen er Skolegade 4.
---- then
not-ours
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: SV: Lunsj

ja, jeg kommer gjerne på torsdag
---- then
not-ours
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: medlemmer

Hei, kan du sende meg medlemslisten, er du snill?
---- then
handled secretariat commands
letter command-reply to kari@etater.example
says Etatsgruppen har ingen medlemmer ennå.
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: help

I do not know what to write to remove somebody from the list.
---- then
handled secretariat commands
letter command-reply to mary@crafts.example
says Remove a person:
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: status quo

Nothing has happened yet, and nothing will before the summer.
---- then
not-ours
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: fra telefonen

afmed hest@oesterbaek.example

Sendt fra min iPhone
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Mener du AFMELD? Skriv for eksempel: »AFMELD hest@oesterbaek.example«
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Henrik

Opdater hest@oesterbaek.example
Titel: rektor
---- then
handled secretariat not-understood
letter command-error to kirsten@skoler.example
says Mener du RET?
says Titel: rektor
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Henrik

Ret titlen på hest@oesterbaek.example til rektor
---- then
handled secretariat commands
letter changed to hest@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Stilling: rektor
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject:

MELDEMMER
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says Mener du MEDLEMMER?
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject:

Remvoe hest@oesterbaek.example
---- then
handled secretariat not-understood
letter command-error to mary@crafts.example
says Do you mean REMOVE?
