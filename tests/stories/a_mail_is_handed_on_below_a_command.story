TILMELD above a mail that is forwarded enters its writer; NYT takes the subject of its mail; a list needs no silence.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: VS: Tilmelding

TILMELD til it

---------- Videresendt besked ---------
Fra: Bo Dal <bo@oesterbaek.example>
Dato: man. 2. mar. 2026 kl. 09.12
Emne: Tilmelding
Til: kirsten@skoler.example

Hej Kirsten

Jeg vil gerne være med.

Bo Dal
Rektor
Østerbæk Tekniske Skole
Tlf. 28 17 04 63
---- then
handled secretariat commands
letter welcome to bo@oesterbaek.example
letter command-reply to kirsten@skoler.example
says Stilling: Rektor
member bo@oesterbaek.example in it
---- mail
From: Kari Moen <kari@etater.example>
To: post@etater.example
Proved-by: mx.etater.example
Subject: VS: Etatsgruppen

Meld på

Fra: Liv Berg <liv@etaten.example>
Sendt: 2. mars 2026 09:12
Til: Kari Moen <kari@etater.example>
Emne: Etatsgruppen

Hei Kari, hvordan blir man med hos dere?

Liv Berg
Seniorrådgiver
Direktoratet for prøver
---- then
handled secretariat commands
letter welcome to liv@etaten.example
letter command-reply to kari@etater.example
says Direktoratet for prøver
member liv@etaten.example in etatsgruppen
---- mail
From: Mary Hill <mary@crafts.example>
To: office@crafts.example
Proved-by: mx.crafts.example
Subject: FW: The safety network

ADD

From: Kirsten Dam <mary@crafts.example>
Sent: 2 March 2026 09:12
To: office@crafts.example
Subject: The safety network

I know nobody.
---- then
handled secretariat not-understood
letter command-error to mary@crafts.example
says The name is missing.
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: Mødet er aflyst

NYT
Netværk: it

Kære alle

Vi ses i juni i stedet.
---- then
handled secretariat commands
letter preview to kirsten@skoler.example
says | Mødet er aflyst
---- file medlemmer.csv
Navn;E-mail;Skole
Henrik Stovgaard;hest@oesterbaek.example;ØTS
---- mail
From: Kirsten Dam <kirsten@skoler.example>
To: info@skoler.example
Proved-by: mx.skoler.example
Subject: tilmeld medlemmer
Attach: medlemmer.csv

Hej, her er listen over vores medlemmer i IT-netværket, som vi talte om.

Mvh Kirsten
---- then
handled secretariat commands
letter command-reply to kirsten@skoler.example
member hest@oesterbaek.example in it
