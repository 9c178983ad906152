The commands as a Norwegian office writes them.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: hjelp

---- then
handled secretariat commands
letter command-reply to kari@etater.example
says «MELD PÅ Navn: Anne Holm
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Ny

Meld på Ola Berg, seniorrådgiver, Østerbæk Tekniske Skole, ola@oesterbaek.example, mobil 988 11 203
---- then
handled secretariat commands
letter welcome to ola@oesterbaek.example
letter command-reply to kari@etater.example
member ola@oesterbaek.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: MELD PÅ

Navn: Liv Dahl
E-post: liv@korsvang.example
Virksomhet: Korsvang Bageri
---- then
handled secretariat commands
letter welcome to liv@korsvang.example
letter command-reply to kari@etater.example
member liv@korsvang.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: medlemmer

---- then
handled secretariat commands
letter command-reply to kari@etater.example
says Etatsgruppen har 2 medlemmer.
attached medlemmer-etatsgruppen.csv
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Endre

Endre Ola Berg
Ny tittel: avdelingsdirektør
---- then
handled secretariat commands
letter changed to ola@oesterbaek.example
letter command-reply to kari@etater.example
says Opplysningene om Ola Berg er rettet
says Stilling: avdelingsdirektør
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: ENDRE

ENDRE ola@oesterbaek.example
Skostørrelse: 44
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
subject SV: ENDRE (1 feil)
says > Skostørrelse: 44
says «ENDRE ola@oesterbaek.example Navn:
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: NYTT: Ny dato

Vi møtes heller i mai.
---- then
handled secretariat commands
letter preview to kari@etater.example
says klart til 2 medlemmer av Etatsgruppen
says | Vi møtes heller i mai.
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Answers: preview

Ja takk

Vennlig hilsen
Kari Moen
---- then
handled held sent
letter news to liv@korsvang.example
letter news to ola@oesterbaek.example
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Meld av

Meld av liv@korsvang.example, takk.
---- then
handled secretariat commands
letter farewell to liv@korsvang.example
letter command-reply to kari@etater.example
gone liv@korsvang.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: Angre

---- then
handled secretariat commands
letter changed to liv@korsvang.example
letter command-reply to kari@etater.example
member liv@korsvang.example in etatsgruppen
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: status

---- then
handled secretariat commands
letter command-reply to kari@etater.example
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: meld av

meld av Ola
---- then
handled secretariat not-understood
letter command-error to kari@etater.example
says Ola er ikke medlem her.
says «MELD AV ola@oesterbaek.example»
